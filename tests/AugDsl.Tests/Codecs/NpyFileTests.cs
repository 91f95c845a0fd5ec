using System.Text;
using AugDsl.Codecs;
using Xunit;

namespace AugDsl.Tests.Codecs;

public sealed class NpyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("augdsl").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_header_is_NumPys()
    {
        string path = Path.Combine(_folder, "a.npy");
        NpyFile.Write<float>(path, [1, 2, 3, 4, 5, 6], 1, 2, 3);
        byte[] file = File.ReadAllBytes(path);
        Assert.Equal("\\x93NUMPY\\x01\\x00v\\x00".Replace("\\x93", "\x93").Replace("\\x01", "\x01").Replace("\\x00", "\0"), Encoding.Latin1.GetString(file, 0, 10));
        string header = Encoding.ASCII.GetString(file, 10, 118);
        Assert.Equal("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 3), }".PadRight(117) + "\n", header);
        Assert.Equal(128 + 24, file.Length);
        Assert.Equal(1f, BitConverter.ToSingle(file, 128));
    }

    [Fact]
    public void Arrays_come_back()
    {
        string path = Path.Combine(_folder, "a.npy");
        float[] floats = [0.5f, -1, float.NaN, float.MaxValue];
        NpyFile.Write<float>(path, floats, 2, 2);
        Assert.Equal(floats, NpyFile.Read<float>(path, out int[] shape));
        Assert.Equal([2, 2], shape);
        byte[] bytes = [1, 2, 3];
        NpyFile.Write<byte>(path, bytes, 3);
        Assert.Equal(bytes, NpyFile.Read<byte>(path, out shape));
        Assert.Equal([3], shape);
        NpyFile.Write<byte>(path, [9]);
        Assert.Equal([9], NpyFile.Read<byte>(path, out shape));
        Assert.Empty(shape);
        NpyFile.Write<byte>(path, [], 0, 4);
        Assert.Empty(NpyFile.Read<byte>(path, out shape));
        Assert.Equal([0, 4], shape);
    }

    [Fact]
    public void A_shape_must_fit()
    {
        string path = Path.Combine(_folder, "a.npy");
        Assert.Throws<ArgumentException>(() => NpyFile.Write<byte>(path, [1, 2, 3], 2, 2));
        Assert.Throws<ArgumentException>(() => NpyFile.Write<byte>(path, [1], -1, -1));
        Assert.Throws<ArgumentException>(() => NpyFile.Write<byte>(path, [], int.MaxValue, int.MaxValue, int.MaxValue));
        Assert.Throws<ArgumentException>(() => NpyFile.Write<byte>(path, [1], new int[33]));
        Assert.Throws<NotSupportedException>(() => NpyFile.Write<bool>(path, [true], 1));
        Assert.Throws<NotSupportedException>(() => NpyFile.Write<decimal>(path, [1], 1));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (3,), ")]
    [InlineData("{'descr': '|u1', 'fortran_order': True, 'shape': (3,), }")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (4,), }")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (-3,), }")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (2147483647, 2147483647, 2147483647), }")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (99999999999999,), }")]
    [InlineData("{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (3,), }")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }")]
    public void Damage_is_named(string header)
    {
        byte[] file = [0x93, .. "NUMPY\x01\0"u8, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header), 1, 2, 3];
        for (int length = 0; length <= file.Length; length++)
        {
            byte[] part = file[..length];
            Assert.Throws<ImageFormatException>(() => NpyArray.Read<byte>(new MemoryStream(part), part.Length, out _));
        }
    }
}
