using System.IO.Compression;
using System.Numerics;
using AugDsl.Codecs;
using Xunit;

namespace AugDsl.Tests.Codecs;

/// <summary>Files that NumPy wrote (tests/oracles/numpy_files.py) are read, and ours are the same, byte for byte.</summary>
public sealed class NumpyOracleTests : IDisposable
{
    private static readonly string s_numpy = Path.Combine(AppContext.BaseDirectory, "numpy");
    private readonly string _folder = Directory.CreateTempSubdirectory("augdsl").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void All_types_are_read_and_written_as_by_NumPy()
    {
        Check("uint8", Integers<byte>());
        Check("int8", Integers<sbyte>());
        Check("uint16", Integers<ushort>());
        Check("int16", Integers<short>());
        Check("uint32", Integers<uint>());
        Check("int32", Integers<int>());
        Check("uint64", Integers<ulong>());
        Check("int64", Integers<long>());
        Check("float16", Floats<Half>());
        Check("float32", Floats<float>());
        Check("float64", Floats<double>());
    }

    [Theory]
    [InlineData("stored.npz", false)]
    [InlineData("deflated.npz", true)]
    public void Archives_hold_what_NumPy_puts_into_them(string name, bool compress)
    {
        string theirs = Path.Combine(s_numpy, name);
        string ours = Path.Combine(_folder, name);
        using (NpzReader reader = NpzFile.Open(theirs))
        {
            Assert.Equal(["uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64", "float16", "float32", "float64"], reader.Names);
            Assert.Equal(Floats<float>(), reader.Read<float>("float32", out int[] shape));
            Assert.Equal([2, 3], shape);
            using NpzWriter writer = NpzFile.Create(ours, compress);
            Copy<byte>(reader, writer, "uint8");
            Copy<sbyte>(reader, writer, "int8");
            Copy<ushort>(reader, writer, "uint16");
            Copy<short>(reader, writer, "int16");
            Copy<uint>(reader, writer, "uint32");
            Copy<int>(reader, writer, "int32");
            Copy<ulong>(reader, writer, "uint64");
            Copy<long>(reader, writer, "int64");
            Copy<Half>(reader, writer, "float16");
            Copy<float>(reader, writer, "float32");
            Copy<double>(reader, writer, "float64");
            writer.Commit();
        }
        using ZipArchive expected = ZipFile.OpenRead(theirs);
        using ZipArchive actual = ZipFile.OpenRead(ours);
        Assert.Equal(expected.Entries.Select(entry => (entry.FullName, entry.Length, entry.Crc32)), actual.Entries.Select(entry => (entry.FullName, entry.Length, entry.Crc32)));
        Assert.All(actual.Entries, entry => Assert.Equal(compress, entry.CompressedLength != entry.Length));
        Assert.All(actual.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Shapes_come_through()
    {
        using NpzReader reader = NpzFile.Open(Path.Combine(s_numpy, "shapes.npz"));
        Assert.Equal([2.5f], reader.Read<float>("scalar", out int[] shape));
        Assert.Empty(shape);
        Assert.Empty(reader.Read<byte>("empty", out shape));
        Assert.Equal([0, 4], shape);
        Assert.Equal(Enumerable.Range(0, 24), reader.Read<int>("deep", out shape));
        Assert.Equal([1, 2, 3, 4], shape);
    }

    [Fact]
    public void A_header_of_version_2_is_read() =>
        Assert.Equal(Integers<ushort>(), NpyFile.Read<ushort>(Path.Combine(s_numpy, "version2.npy"), out _));

    [Theory]
    [InlineData("fortran.npy", "it is in Fortran order; write it with numpy.ascontiguousarray")]
    [InlineData("big_endian.npy", "its type is '>f4', not '<f4'")]
    [InlineData("bool.npy", "its type is '|b1', not '<f4'")]
    [InlineData("structure.npy", "its .npy header is not understood (at byte 20)")]
    [InlineData("stored.npz", "it is not a NumPy array (.npy)")]
    public void What_is_not_read_is_named(string name, string reason)
    {
        string path = Path.Combine(s_numpy, name);
        Assert.Equal($"cannot read {path}: {reason}", Assert.Throws<ImageFormatException>(() => NpyFile.Read<float>(path, out _)).Message);
    }

    private static T[] Integers<T>()
        where T : IBinaryInteger<T>, IMinMaxValue<T> => [T.MinValue, T.One, T.CreateChecked(2), T.CreateChecked(3), T.CreateChecked(100), T.MaxValue];

    private static T[] Floats<T>()
        where T : IBinaryFloatingPointIeee754<T>, IMinMaxValue<T> => [T.MinValue, T.CreateChecked(-1.5), T.NegativeZero, T.CreateChecked(0.25), T.PositiveInfinity, T.MaxValue];

    private static void Copy<T>(NpzReader reader, NpzWriter writer, string name)
        where T : unmanaged
    {
        T[] values = reader.Read<T>(name, out int[] shape);
        writer.Add<T>(name, values, shape);
    }

    private void Check<T>(string name, T[] expected)
        where T : unmanaged
    {
        string theirs = Path.Combine(s_numpy, name + ".npy");
        Assert.Equal(expected, NpyFile.Read<T>(theirs, out int[] shape));
        Assert.Equal([2, 3], shape);
        string ours = Path.Combine(_folder, name + ".npy");
        NpyFile.Write<T>(ours, expected, 2, 3);
        Assert.Equal(File.ReadAllBytes(theirs), File.ReadAllBytes(ours));
    }
}
