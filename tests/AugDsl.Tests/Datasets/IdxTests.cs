using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Tests.Cli;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Datasets;

/// <summary>IDX files: real ones, and every way to be damaged.</summary>
[JudgedOnce]
public sealed class IdxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fashion_MNIST_is_read()
    {
        string images = TestData.Require("fashion-mnist/t10k-images-idx3-ubyte.gz");
        string labels = TestData.Require("fashion-mnist/t10k-labels-idx1-ubyte.gz");
        IImageDataset dataset = IdxDataset.Open(images, labels, IdxDataset.FashionMnistClasses);
        Assert.Equal(10_000, dataset.Count);
        Assert.Equal(Enumerable.Repeat(1000, 10), dataset.CountByClass());
        Assert.Equal(["Ankle boot", "Pullover", "Trouser", "Trouser", "Shirt"], Enumerable.Range(0, 5).Select(i => dataset.ClassNames[dataset.Label(i)]));
        Assert.Equal("t10k-images-idx3-ubyte.gz#17", dataset.Name(17));
        Assert.Equal(new ImageInfo("IDX", new ImageSize(28, 28), 1, 8, 1, 1), dataset.ReadInfo(9999));

        // The hash is Python's, of gzip.open(...).read()[16 + 784 * 9999:].
        Assert.Equal("0e65cd3713adf40ebd419516c1a2256c9e24ad75e86a862368adafd141f4c1bb", Convert.ToHexStringLower(SHA256.HashData(dataset.Read(9999).Pixels)));
    }

    [Fact]
    public void Plain_and_compressed_files_are_equal()
    {
        byte[] raw = TestData.Bytes("malformed/idx/images_60_good");
        string labels = TestData.Require("malformed/idx/labels_60_good");
        IdxDataset plain = IdxDataset.Open(TestData.Require("malformed/idx/images_60_good"), labels);
        IdxDataset compressed = IdxDataset.Open(Write(Compress(raw)), labels);
        Assert.Equal(60, plain.Count);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], plain.ClassNames);
        Assert.Equal([9, 2, 1, 1, 6], Enumerable.Range(0, 5).Select(plain.Label));
        for (int i = 0; i < 60; i++)
        {
            Assert.True(plain.TryGetView(i, out ImageView<byte> view));
            Assert.True(view.Pixels.SequenceEqual(raw.AsSpan(16 + (784 * i), 784)));
            Assert.Equal(view.Pixels.ToArray(), plain.Read(i).Pixels);
            Assert.Equal(view.Pixels.ToArray(), compressed.Read(i).Pixels);
            Assert.Equal(plain.Label(i), compressed.Label(i));
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => plain.TryGetView(60, out _));
        IImageDataset unlabelled = IdxDataset.Open(TestData.Require("malformed/idx/images_60_good"));
        Assert.Empty(unlabelled.ClassNames);
        Assert.Equal(IImageDataset.NoLabel, unlabelled.Label(59));
    }

    [Theory]
    [InlineData("empty.gz", null, "it is empty")]
    [InlineData("images_20_of_50", null, "its header declares 39200 values, it has 15680 (at byte 16)")]
    [InlineData("images_60_good", "labels_59", "it has 59 labels for the 60 pictures of ")]
    [InlineData("images_60_good", "labels_count_too_large", "its header declares 2147483647 values, it has 100 (at byte 8)")]
    [InlineData("images_60_good", "labels_truncated.gz", "its header declares 10000 values, it has ")]
    [InlineData("images_60_good", "labels_wrong_magic", "its values are of type 0x0D (floats); unsigned bytes (0x08) are read (at byte 2)")]
    [InlineData("images_60_good", "images_60_good", "it has 3 axes; labels have 1 (at byte 3)")]
    [InlineData("labels_60_good", null, "it has 1 axis; pictures have 3 (count, rows, columns) (at byte 3)")]
    public void Every_damaged_file_has_one_clear_end(string images, string? labels, string reason)
    {
        string imagesPath = TestData.Require("malformed/idx/" + images);
        string? labelsPath = labels is null ? null : TestData.Require("malformed/idx/" + labels);
        ImageFormatException error = Assert.Throws<ImageFormatException>(() => IdxDataset.Open(imagesPath, labelsPath));
        Assert.Equal(labelsPath ?? imagesPath, error.Path);
        Assert.StartsWith($"cannot read {labelsPath ?? imagesPath}: {reason}", error.Message);
    }

    [Theory]
    [InlineData("0000", "it ends in its header (at byte 2)")]
    [InlineData("00000803 00000001", "it ends in its header (at byte 8)")]
    [InlineData("01000801 00000001 07", "it is not an IDX file: it starts with the bytes 01 00, not 00 00 (at byte 0)")]
    [InlineData("00000701 00000001 07", "its values are of type 0x07 (unknown)")]
    [InlineData("00000800 07", "it has 0 axes; 1 to 8 are read (at byte 3)")]
    [InlineData("000008FF 07", "it has 255 axes; 1 to 8 are read (at byte 3)")]
    [InlineData("00000801 80000000 07", "its axis 0 has the length 2147483648 (at byte 4)")]
    [InlineData("00000801 00000001 0708", "its header declares 1 values, it has 2 (at byte 8)")]
    [InlineData("00000801 00000003 0708", "its header declares 3 values, it has 2 (at byte 8)")]
    [InlineData("00000805 7FFFFFFF 7FFFFFFF 7FFFFFFF 7FFFFFFF 7FFFFFFF 07", "its header declares 45671926060252476630107084286792841360213803007 values, it has 1 (at byte 24)")]
    public void Damaged_headers_are_named(string hex, string reason)
    {
        byte[] raw = Convert.FromHexString(hex.Replace(" ", ""));
        foreach (byte[] file in (byte[][])[raw, Compress(raw)])
        {
            string path = Write(file);
            ImageFormatException error = Assert.Throws<ImageFormatException>(() => IdxFile.Read(path, out _));
            Assert.Equal(path, error.Path);

            // How many bytes a compressed file has is not known in advance.
            if (ReferenceEquals(file, raw)) Assert.StartsWith($"cannot read {path}: {reason}", error.Message);
        }
    }

    [Fact]
    public void A_header_that_promises_more_than_the_file_can_hold_takes_no_memory()
    {
        byte[] raw = Idx([int.MaxValue], 100);
        string path = Write(Compress(raw));
        long before = GC.GetAllocatedBytesForCurrentThread();
        ImageFormatException error = Assert.Throws<ImageFormatException>(() => IdxFile.Read(path, out _, int.MaxValue));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Contains("its header declares 2147483647 values, it has at most ", error.Message);
    }

    [Fact]
    public void The_limit_holds_whatever_the_file_holds()
    {
        byte[] raw = Idx([1000, 10, 10], 100_000);
        foreach (byte[] file in (byte[][])[raw, Compress(raw)])
        {
            string path = Write(file);
            Assert.Equal(100_000, IdxFile.Read(path, out int[] shape, 100_000).Length);
            Assert.Equal([1000, 10, 10], shape);
            Assert.Contains("more than the limit of 99999", Assert.Throws<ImageFormatException>(() => IdxFile.Read(path, out _, 99_999)).Message);
        }
    }

    [Fact]
    public void Compressed_data_must_end_where_the_header_says()
    {
        Assert.Contains("declares 5 values, it has 4 (at byte 12)", ReadCompressed(Idx([5], 4)));
        Assert.Contains("declares 5 values, it has more (at byte 13)", ReadCompressed(Idx([5], 6)));
        byte[] wrongChecksum = Compress(Idx([5], 5));
        wrongChecksum[^8] ^= 1;
        Assert.Contains("its gzip data is damaged", Assert.Throws<ImageFormatException>(() => IdxFile.Read(Write(wrongChecksum), out _)).Message);

        string ReadCompressed(byte[] raw) => Assert.Throws<ImageFormatException>(() => IdxFile.Read(Write(Compress(raw)), out _)).Message;
    }

    [Fact]
    public void Compressed_data_must_be_whole_and_alone()
    {
        byte[] good = Compress(Idx([300, 300], 90_000));
        List<byte[]> damaged = [];
        for (int lacking = 1; lacking <= 12; lacking++) damaged.Add(good[..^lacking]);
        for (int place = 1; place <= 8; place++)
        {
            byte[] wrong = [.. good];
            wrong[^place] ^= 0x10;
            damaged.Add(wrong);
        }
        foreach (byte[] behind in (byte[][])[[0], [0x1F], [0x1F, 0x8B], new byte[512], [.. "surplus"u8], good[..20]]) damaged.Add([.. good, .. behind]);
        for (int i = 0; i < damaged.Count; i++)
        {
            string path = Write(damaged[i]);
            ImageFormatException? error = Record.Exception(() => IdxFile.Read(path, out _)) as ImageFormatException;
            Assert.True(error is not null, $"Damage {i} was not noticed.");
            Assert.StartsWith($"cannot read {path}: its ", error.Message);
            if (i < 8) Assert.Contains("trailer (checksum and length) is missing or cut off", error.Message);
        }
    }

    [Fact]
    public void Compressed_data_may_come_in_several_members()
    {
        byte[] raw = Idx([300, 300], 90_000);
        string path = Write([.. Compress(raw[..7]), .. Compress(raw[7..50_000]), .. Compress(raw[50_000..]), .. Compress([])]);
        Assert.Equal(raw[12..], IdxFile.Read(path, out _));
        Assert.Contains("it has more", Assert.Throws<ImageFormatException>(() => IdxFile.Read(Write([.. Compress(raw), .. Compress([.. "the end"u8])]), out _)).Message);
    }

    [Theory]
    [InlineData(0, 28, 28, "it holds no picture")]
    [InlineData(2, 0, 28, "its pictures have 0 rows and 28 columns")]
    [InlineData(1, 1, 65536, "its pictures have 1 rows and 65536 columns; 1 to 65535 are read")]
    public void Pictures_have_a_size(int count, int rows, int columns, string reason)
    {
        string path = Write(Idx([count, rows, columns], count * rows * columns));
        Assert.Contains(reason, Assert.Throws<ImageFormatException>(() => IdxDataset.Open(path)).Message);
    }

    [Fact]
    public void Labels_must_be_classes()
    {
        string images = Write(Idx([3, 1, 1], 3));
        string labels = Write([.. Idx([3], 0), 0, 1, 2]);
        Assert.Equal(["a", "b", "c", "d"], IdxDataset.Open(images, labels, ["a", "b", "c", "d"]).ClassNames);
        ImageFormatException error = Assert.Throws<ImageFormatException>(() => IdxDataset.Open(images, labels, ["a", "b"]));
        Assert.Equal($"cannot read {labels}: its label 2 of picture 2 is none of the 2 classes (at byte 10)", error.Message);
        Assert.Throws<ArgumentException>(() => IdxDataset.Open(images, null, ["a"]));
        Assert.Throws<ArgumentException>(() => IdxDataset.Open(images, labels, []));
        Assert.Throws<FileNotFoundException>(() => IdxDataset.Open(_folder["nowhere"]));
    }

    /// <summary>Files cut at every length, and files with a byte changed, end in a data set or in one kind of exception.</summary>
    [Fact]
    public void Mutations_have_one_kind_of_end()
    {
        byte[] raw = Idx([12, 5, 4], 240);
        string path = _folder["mutated"];
        Random random = new(20261122);
        foreach (byte[] file in (byte[][])[raw, Compress(raw)])
        {
            for (int trial = 0; trial < 1500; trial++)
            {
                byte[] mutated = [.. file];
                int at = random.Next(trial < 500 ? 16 : file.Length);
                mutated[at] = (byte)random.Next(256);
                if (trial % 5 == 0) mutated = mutated[..random.Next(file.Length)];
                File.WriteAllBytes(path, mutated);
                try
                {
                    IImageDataset dataset = IdxDataset.Open(path);
                    Assert.Equal(240, dataset.Count * (int)dataset.ReadInfo(0).Size.Area);
                }
                catch (ImageFormatException error)
                {
                    Assert.Equal(path, error.Path);
                }
            }
        }
    }

    private static byte[] Idx(int[] shape, int values)
    {
        byte[] file = new byte[4 + (4 * shape.Length) + values];
        file[2] = 8;
        file[3] = (byte)shape.Length;
        for (int i = 0; i < shape.Length; i++) BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 + (4 * i)), shape[i]);
        for (int i = 0; i < values; i++) file[^(i + 1)] = (byte)(i * 37);
        return file;
    }

    private static byte[] Compress(byte[] raw)
    {
        MemoryStream stream = new();
        using (GZipStream gzip = new(stream, CompressionLevel.Optimal)) gzip.Write(raw);
        return stream.ToArray();
    }

    private string Write(byte[] bytes)
    {
        string path = _folder[Guid.NewGuid().ToString("N")];
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
