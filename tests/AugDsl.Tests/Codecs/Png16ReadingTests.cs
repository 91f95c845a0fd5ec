using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AugDsl.Codecs;
using AugDsl.Codecs.Jpeg;
using AugDsl.Codecs.Png;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;
using Xunit;

namespace AugDsl.Tests.Codecs;

/// <summary>PNG files read with 16 bits a channel against an independent decoder: the hashes are written by tests/oracles/png_hashes.py --16.</summary>
public sealed class Png16ReadingTests
{
    [Fact]
    public void Every_file_of_PngSuite_and_the_photos_has_the_expected_values()
    {
        string[] expected = PngReadingTests.Hashes("Png16.hashes.txt");
        Assert.True(expected.Length > 150);
        List<string> wrong = [];
        foreach (string line in expected)
        {
            string name = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            ImageBuffer<ushort> image = ImageFile.Read16(PngReadingTests.Find(name));
            string actual = string.Create(CultureInfo.InvariantCulture, $"{name} {image.Width} {image.Height} {image.Channels} {Hash(image)}");
            if (actual != line) wrong.Add($"expected {line}\n     got {actual}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_file_of_PngSuite_is_left_out()
    {
        HashSet<string> known = [.. PngReadingTests.Hashes("Png16.hashes.txt").Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)])];
        foreach (string path in TestData.Files("pngsuite", "*.png")) Assert.Contains(Path.GetFileName(path), known);
    }

    [Theory]
    [InlineData("pngsuite/basn4a16.png", 2, 1)]
    [InlineData("pngsuite/basn6a16.png", 4, 3)]
    [InlineData("pngsuite/basi6a16.png", 4, 3)]
    [InlineData("pngsuite/tbbn2c16.png", 4, 3)]
    [InlineData("pngsuite/tbwn0g16.png", 2, 1)]
    [InlineData("pngsuite/tbbn0g04.png", 2, 1)]
    [InlineData("pngsuite/tbgn3p08.png", 4, 3)]
    [InlineData("pngsuite/basn6a08.png", 4, 3)]
    public void Alpha_can_be_left_out(string file, int with, int without)
    {
        string path = TestData.Require(file);
        ImageBuffer<ushort> full = ImageFile.Read16(path);
        ImageBuffer<ushort> opaque = ImageFile.Read16(path, new DecodeOptions { DropAlpha = true });
        Assert.Equal((with, without), (full.Channels, opaque.Channels));
        for (int i = 0; i < full.Width * full.Height; i++)
        {
            for (int c = 0; c < without; c++) Assert.Equal(full.Pixels[(i * with) + c], opaque.Pixels[(i * without) + c]);
        }
    }

    [Fact]
    public void A_transparent_colour_is_compared_with_all_sixteen_bits()
    {
        // Three grays that are one and the same in 8 bits; the middle one is the key.
        byte[] file = PngChunkTools.Insert(ImageFile.EncodePng(new ImageBuffer<ushort>([0x1234, 0x1235, 0x1236], 3, 1, 1).View), "tRNS", [0x12, 0x35]);
        Assert.Equal([0x1234, 65535, 0x1235, 0, 0x1236, 65535], ImageFile.Read16(file).Pixels);
        Assert.Equal([18, 255, 18, 0, 18, 255], ImageFile.Read(file).Pixels);
    }

    [Fact]
    public void Both_depths_refuse_the_same_files_for_the_same_reason()
    {
        string folder = TestData.Require("malformed");
        string[] files = [.. Directory.GetFiles(folder), .. Directory.GetFiles(Path.Combine(folder, "pngsuite"))];
        int refused = 0;
        foreach (string path in files.Order(StringComparer.Ordinal))
        {
            if (File.ReadAllBytes(path) is [0xFF, 0xD8, ..] && !TurboJpegDecoder.IsAvailable) continue;
            string? eight = Reason(() => ImageFile.Read(path));
            Assert.Equal(eight, Reason(() => ImageFile.Read16(path)));
            if (eight is not null) refused++;
        }
        Assert.True(refused > (TurboJpegDecoder.IsAvailable ? 40 : 20), $"{refused} were refused");
    }

    [Fact]
    public void Limits_hold_before_memory_is_taken()
    {
        foreach (string name in (string[])["png_bomb_header_60000x60000.png", "png_bomb_header_2147483647.png", "png_bomb_real_20000x20000_gray.png"])
        {
            byte[] file = TestData.Bytes("malformed/" + name);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<ImageFormatException>(() => ImageFile.Read16(file));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
        }
    }

    [Theory]
    [InlineData(16, 10_000, 10_000, "cannot hold 10000 x 10000 pixels")]
    [InlineData(16, 65_535, 65_535, "more than the limit of")]
    [InlineData(16, 4, 5, "ends before the last row")]
    public void The_data_is_at_least_what_the_header_implies(int bits, int width, int height, string reason)
    {
        byte[] file = PngChunkTools.ChangeHeader(ImageFile.EncodePng(new ImageBuffer<ushort>(4, 4, 3).View), width, height, bits);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains(reason, Assert.Throws<ImageFormatException>(() => ImageFile.Read16(file)).Message);
        Assert.Contains(reason, Assert.Throws<ImageFormatException>(() => ImageFile.Read(file)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    /// <summary>No pixel depends on what is there beyond the last row; libpng and Pillow read such files too.</summary>
    [Theory]
    [InlineData(16, 3)]
    [InlineData(8, 4)]
    public void Data_beyond_the_last_row_is_left_alone(int bits, int height)
    {
        // Read as 8 bits, every second byte of a row begins another row: only zeros are a filter's number there.
        ImageBuffer<ushort> whole = bits == 8 ? new(4, 4, 3) : new([.. Enumerable.Range(0, 48).Select(i => (ushort)(i * 1111))], 4, 4, 3);
        byte[] file = PngChunkTools.ChangeHeader(ImageFile.EncodePng(whole.View), 4, height, bits);
        ImageBuffer<ushort> read = ImageFile.Read16(file);
        Assert.Equal(new ImageSize(4, height), read.Size);
        Assert.Equal(whole.Pixels.AsSpan(0, 4 * height * 3).ToArray(), read.View.Pixels.ToArray());
        Assert.Equal(new ImageSize(4, height), ImageFile.Read(file).Size);
    }

    [Fact]
    public void Both_depths_make_the_same_of_mutated_files()
    {
        string[] names = ["basi0g01", "basi3p04", "basn6a16", "tbbn3p08", "tbbn0g04", "basi2c16", "basn4a08"];
        int pictures = 0;
        for (int i = 0; i < 700; i++)
        {
            Random random = new(i);
            byte[] file = [.. TestData.Bytes($"pngsuite/{names[i % names.Length]}.png")];
            for (int change = random.Next(1, 4); change > 0; change--) file[random.Next(8, file.Length)] = (byte)random.Next(256);
            PngChunkTools.RepairChecksums(file);
            ImageBuffer<byte>? eight = null;
            ImageBuffer<ushort>? sixteen = null;
            Assert.Equal(Reason(() => eight = ImageFile.Read(file)), Reason(() => sixteen = ImageFile.Read16(file)));
            if (eight is null || sixteen is null) continue;
            pictures++;
            Assert.Equal((eight.Size, eight.Channels), (sixteen.Size, sixteen.Channels));
            Assert.Equal(eight.Pixels, sixteen.Pixels.Select(value => ByteDepth.From16(value)));
        }
        Assert.InRange(pictures, 1, 699);
    }

    private static string Hash(ImageBuffer<ushort> image)
    {
        // The hashes are of values with the low byte first, whatever the machine.
        ushort[] pixels = [.. image.Pixels];
        if (!BitConverter.IsLittleEndian) System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(pixels, pixels);
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<ushort>(pixels)));
    }

    private static string? Reason(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (ImageFormatException error)
        {
            return error.Message;
        }
    }
}
