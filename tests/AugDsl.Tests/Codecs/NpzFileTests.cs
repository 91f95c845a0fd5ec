using System.IO.Compression;
using AugDsl.Codecs;
using AugDsl.Tests.Shared;
using Xunit;

namespace AugDsl.Tests.Codecs;

public sealed class NpzFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("augdsl").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Arrays_come_back_and_the_bytes_are_always_the_same(bool compress)
    {
        string path = PathOf("a.npz");
        string second = PathOf("b.npz");
        float[] values = [.. Enumerable.Range(0, 200_000).Select(i => i * 0.25f)];
        foreach (string file in (string[])[path, second])
        {
            using NpzWriter writer = NpzFile.Create(file, compress);
            writer.Add<float>("images", values, 2, 100, 1000);
            writer.Add<long>("labels", [7, -1], 2);
            writer.Add<byte>("folder/none", [], 0);
            writer.Commit();
        }
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(second));
        using NpzReader reader = NpzFile.Open(path);
        Assert.Equal(["images", "labels", "folder/none"], reader.Names);
        Assert.Equal([7, -1], reader.Read<long>("labels", out _));
        Assert.Equal(values, reader.Read<float>("images", out int[] shape));
        Assert.Equal([2, 100, 1000], shape);
        Assert.Empty(reader.Read<byte>("folder/none", out _));
        Assert.Equal(compress, new FileInfo(path).Length < 4 * values.Length);
    }

    [Fact]
    public void An_array_can_be_given_in_parts()
    {
        string path = PathOf("a.npz");
        using (NpzWriter writer = NpzFile.Create(path))
        {
            NpzArray<short> array = writer.Begin<short>("x", 3, 2);
            array.Append([1, 2]);
            array.Append([3, 4, 5]);
            Assert.Equal(1, array.Left);
            Assert.Throws<ArgumentException>(() => array.Append([6, 7]));
            array.Append([6]);
            writer.Add<byte>("y", [9], 1);
            Assert.Throws<InvalidOperationException>(() => array.Append([]));
            writer.Commit();
            Assert.Throws<InvalidOperationException>(() => writer.Add<byte>("z", [9], 1));
        }
        using NpzReader reader = NpzFile.Open(path);
        Assert.Equal([1, 2, 3, 4, 5, 6], reader.Read<short>("x", out int[] shape));
        Assert.Equal([3, 2], shape);
        Assert.Equal([9], reader.Read<byte>("y", out _));
    }

    [Fact]
    public void Nothing_is_left_of_an_unfinished_file()
    {
        using (NpzWriter writer = NpzFile.Create(PathOf("a.npz")))
        {
            writer.Begin<short>("x", 3).Append([1, 2]);
            Assert.Contains("'x' has 2 of the 3 values", Assert.Throws<InvalidOperationException>(() => writer.Add<byte>("y", [1], 1)).Message);
            Assert.Contains("'x' has 2 of the 3 values", Assert.Throws<InvalidOperationException>(writer.Commit).Message);
            Assert.Single(Directory.GetFiles(_folder));
        }
        Assert.Empty(Directory.GetFiles(_folder));
        using (NpzWriter writer = NpzFile.Create(PathOf("a.npz"))) writer.Add<byte>("y", [1], 1);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Names_and_shapes_are_checked()
    {
        using NpzWriter writer = NpzFile.Create(PathOf("a.npz"));
        writer.Add<byte>("x", [1], 1);
        Assert.Throws<ArgumentException>(() => writer.Add<byte>("x", [1], 1));
        Assert.Throws<ArgumentException>(() => writer.Add<byte>("y", [1, 2], 3));
        Assert.Throws<NotSupportedException>(() => writer.Add<bool>("y", [true], 1));
        foreach (string name in (string[])["", "../x", "/x", "x/", "a\\b", "c:x", "a\nb", "."])
            Assert.ThrowsAny<ArgumentException>(() => writer.Add<byte>(name, [1], 1));

        // None of these did harm.
        writer.Add<byte>("y", [2], 1);
        writer.Commit();
        using NpzReader reader = NpzFile.Open(PathOf("a.npz"));
        Assert.Equal(["x", "y"], reader.Names);
        Assert.Contains("it has: x, y", Assert.Throws<KeyNotFoundException>(() => reader.Read<byte>("z", out _)).Message);
        Assert.Contains("array 'x': its type is '|u1', not '<f4'", Assert.Throws<ImageFormatException>(() => reader.Read<float>("x", out _)).Message);
    }

    [Fact]
    public void Claims_are_checked_before_memory_is_taken()
    {
        string path = Small();
        using (NpzReader limited = NpzFile.Open(path, maximumArrayBytes: 100))
            Assert.Contains("more than the limit of 100", Assert.Throws<ImageFormatException>(() => limited.Read<int>("x", out _)).Message);

        // An array of zeros shrinks a thousand times: the header may say what the data can hold, and no more.
        byte[] header = NpyHeader.Format<byte>([2_000_000_000], out _);
        string bomb = PathOf("bomb.npz");
        using (ZipArchive archive = new(File.Create(bomb), ZipArchiveMode.Create))
        {
            using Stream entry = archive.CreateEntry("x.npy", CompressionLevel.Optimal).Open();
            entry.Write(header);
            entry.Write(new byte[100_000]);
        }
        using NpzReader reader = NpzFile.Open(bomb);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("implies 2000000000 bytes", Assert.Throws<ImageFormatException>(() => reader.Read<byte>("x", out _)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void What_is_no_archive_is_named()
    {
        string path = PathOf("a.npz");
        File.WriteAllText(path, "not an archive at all");
        ImageFormatException error = Assert.Throws<ImageFormatException>(() => NpzFile.Open(path));
        Assert.Equal(path, error.Path);
        Assert.Contains("not an intact zip archive", error.Message);
        Assert.Throws<FileNotFoundException>(() => NpzFile.Open(PathOf("absent.npz")));

        // The reader has let the file go.
        File.Delete(path);
    }

    [Fact]
    public void A_changed_value_is_noticed()
    {
        string path = Small();
        byte[] file = File.ReadAllBytes(path);
        int at = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x78, 0x56, 0x34, 0x12]);
        file[at] ^= 1;
        File.WriteAllBytes(path, file);
        using NpzReader reader = NpzFile.Open(path);
        Assert.Contains("array 'x': its checksum is wrong", Assert.Throws<ImageFormatException>(() => reader.Read<int>("x", out _)).Message);
    }

    [JudgedOnce]
    [Fact]
    public void Mutated_archives_do_no_harm()
    {
        int good = 0;
        foreach (bool compress in (bool[])[false, true])
        {
            byte[] original = File.ReadAllBytes(Small(compress));
            for (int i = 0; i < 1500; i++)
            {
                Random random = new(i);
                byte[] file = [.. original];
                for (int change = random.Next(1, 4); change > 0; change--) file[random.Next(file.Length)] = (byte)random.Next(256);
                if (i % 5 == 0) file = file[..random.Next(file.Length)];
                string path = PathOf("mutated.npz");
                File.WriteAllBytes(path, file);
                try
                {
                    using NpzReader reader = NpzFile.Open(path);
                    foreach (string name in reader.Names)
                    {
                        int[] values = reader.Read<int>(name, out int[] shape);
                        Assert.Equal(shape.Aggregate(1, (a, b) => a * b), values.Length);
                        good++;
                    }
                }
                catch (ImageFormatException error)
                {
                    Assert.Equal(path, error.Path);
                }
                catch (Exception error)
                {
                    Assert.Fail($"Mutation {i} threw {error}");
                }
            }
        }
        Assert.InRange(good, 1, 5999);
    }

    private string Small(bool compress = false)
    {
        string path = PathOf($"small{compress}.npz");
        using NpzWriter writer = NpzFile.Create(path, compress);
        writer.Add<int>("x", [0x12345678, 2, 3, 4, 5, 6], 2, 3);
        writer.Add<int>("y", new int[40], 40);
        writer.Commit();
        return path;
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
