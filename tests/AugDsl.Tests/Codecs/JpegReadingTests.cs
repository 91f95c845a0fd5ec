using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using AugDsl.Codecs;
using AugDsl.Codecs.Jpeg;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;
using Xunit;

namespace AugDsl.Tests.Codecs;

/// <summary>JPEG files against libjpeg-turbo: real ones by the hashes of tests/oracles/jpeg_hashes.py (Pillow), small ones of every kind by those of jpeg_files.py.</summary>
public sealed class JpegReadingTests
{
    [JudgedOnce(ButInHardware = true)]
    [Fact]
    public void Photos_have_the_values_that_Pillow_reads()
    {
        string folder = TestData.Require("photos");
        Dictionary<string, string> paths = TestData.Files("classes", "*.jpg", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(folder, "*.jpg"))
            .ToDictionary(path => Path.GetFileName(path)!);
        string[] expected = PngReadingTests.Hashes("Jpeg.hashes.txt");
        Assert.True(expected.Length >= 30);
        List<string> wrong = [];
        foreach (string line in expected)
        {
            string name = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            foreach (IImageDecoder decoder in JpegFiles.Decoders())
            {
                ImageBuffer<byte> image = ImageFile.Read(paths[name], new DecodeOptions { Decoder = decoder });
                string actual = string.Create(CultureInfo.InvariantCulture, $"{name} {image.Width} {image.Height} {image.Channels} {Convert.ToHexStringLower(SHA256.HashData(image.Pixels))}");
                if (actual != line) wrong.Add($"expected {line}\n     got {actual}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Files_of_every_kind_have_the_values_of_libjpeg_turbo_at_every_reduction()
    {
        string[] expected = PngReadingTests.Hashes("Jpeg/hashes.txt");
        Assert.True(expected.Length > 150);
        List<string> wrong = [];
        foreach (string line in expected)
        {
            string[] words = line.Split(' ');
            byte[] file = JpegFiles.Read(words[0]);
            foreach (IImageDecoder decoder in JpegFiles.Decoders())
            {
                int reduction = words.Length > 2 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 1;
                string actual = JpegFiles.Describe(words[0], file, new DecodeOptions { Decoder = decoder, Reduction = reduction });
                if (actual != line) wrong.Add($"expected {line}\n     got {actual}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("arithmetic", "its coding is arithmetic; Huffman coding is read")]
    [InlineData("fractional", "component 1 has 2 x 1 samples where another has 3 x 1: not a whole ratio")]
    [InlineData("progressive_unfinished", "its last scans are missing (coefficient 1 of component 0)")]
    public void What_is_not_read_is_named(string name, string reason)
    {
        byte[] file = JpegFiles.Read(name);
        foreach (IImageDecoder decoder in JpegFiles.Decoders())
            Assert.Equal(reason, Assert.Throws<ImageFormatException>(() => ImageFile.Read(file, new DecodeOptions { Decoder = decoder })).Reason);
    }

    [Fact]
    public void Orientation_can_be_left_alone()
    {
        string path = TestData.Require("photos/exif_landscape_6.jpg");
        Assert.Equal(new ImageSize(1800, 1200), ImageFile.Read(path).Size);
        Assert.Equal(new ImageSize(1200, 1800), ImageFile.Read(path, new DecodeOptions { ApplyOrientation = false }).Size);
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        string[] paths = TestData.Files("photos", "hopper*.jpg");
        foreach (IImageDecoder decoder in JpegFiles.Decoders())
        {
            DecodeOptions options = new() { Decoder = decoder };
            byte[][] alone = [.. paths.Select(path => ImageFile.Read(path, options).Pixels)];
            Parallel.For(0, 20 * paths.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Assert.Equal(alone[i % paths.Length], ImageFile.Read(paths[i % paths.Length], options).Pixels));
        }
    }

    [Theory]
    [InlineData(1, "abc def")]
    [InlineData(2, "cba fed")]
    [InlineData(3, "fed cba")]
    [InlineData(4, "def abc")]
    [InlineData(5, "ad be cf")]
    [InlineData(6, "da eb fc")]
    [InlineData(7, "fc eb da")]
    [InlineData(8, "cf be ad")]
    public void All_eight_orientations(int orientation, string expected)
    {
        // Stored as rows "abc" and "def".
        foreach (int channels in (int[])[1, 3])
        {
            byte[] pixels = [.. "abcdef"u8.ToArray().SelectMany(letter => Enumerable.Range(0, channels).Select(c => (byte)(letter + (32 * c))))];
            ImageBuffer<byte> upright = Orienter.Apply(new ImageBuffer<byte>(pixels, 3, 2, channels), orientation);
            string[] rows = expected.Split(' ');
            Assert.Equal((rows[0].Length, rows.Length), (upright.Width, upright.Height));
            for (int i = 0; i < 6; i++)
            {
                for (int c = 0; c < channels; c++) Assert.Equal(string.Concat(rows)[i] + (32 * c), upright.Pixels[(i * channels) + c]);
            }
        }
    }

    [Fact]
    public void Orientation_of_larger_pictures_crosses_the_blocks()
    {
        ImageBuffer<byte> image = PngWritingTests.Picture(71, 45, 3, smooth: false);
        ImageBuffer<byte> turned = image;
        for (int i = 0; i < 4; i++) turned = Orienter.Apply(turned, 6);
        Assert.Equal(image.Pixels, turned.Pixels);
        Assert.Equal(Orienter.Apply(image, 3).Pixels, Orienter.Apply(Orienter.Apply(image, 8), 8).Pixels);
        Assert.Equal(Orienter.Apply(image, 7).Pixels, Orienter.Apply(Orienter.Apply(image, 5), 3).Pixels);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_orientation_tag_is_found_in_both_byte_orders(bool little)
    {
        Assert.Equal(6, ExifOrientation.Parse(Exif(little, 6)));
        Assert.Equal(1, ExifOrientation.Parse(Exif(little, 9)));
        Assert.Equal(1, ExifOrientation.Parse(Exif(little, 0)));

        // Cut anywhere, it is no error.
        byte[] whole = Exif(little, 6);
        for (int length = 6; length < whole.Length; length++) Assert.Equal(1, ExifOrientation.Parse(whole.AsSpan(0, length)));
    }

    private static byte[] Exif(bool little, int orientation)
    {
        byte[] body = new byte[6 + 8 + 2 + 24];
        "Exif\0\0"u8.CopyTo(body);
        (little ? "II*\0"u8 : "MM\0*"u8).CopyTo(body.AsSpan(6));
        Put32(10, 8);
        Put16(14, 2);
        Put16(16, 0x010F);
        Put16(18, 2);
        Put32(20, 4);
        Put16(28, 0x0112);
        Put16(30, 3);
        Put32(32, 1);
        Put16(36, orientation);
        return body;

        void Put16(int at, int value)
        {
            if (little) BinaryPrimitives.WriteUInt16LittleEndian(body.AsSpan(at), (ushort)value);
            else BinaryPrimitives.WriteUInt16BigEndian(body.AsSpan(at), (ushort)value);
        }

        void Put32(int at, uint value)
        {
            if (little) BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(at), value);
            else BinaryPrimitives.WriteUInt32BigEndian(body.AsSpan(at), value);
        }
    }
}
