using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using AugDsl.Codecs;
using AugDsl.Codecs.Png;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Codecs;

/// <summary>PNG files with damage that cannot change a pixel: read, with the pixels of the good file. What could change one is refused, and says why.</summary>
/// <remarks>What libpng 1.6 and Pillow 9.4 make of each is in the names; where they differ, so does the picture.</remarks>
public sealed class PngToleranceTests
{
    private const int Gray = 0;
    private const int Rgb = 2;
    private const int Palette = 3;
    private const int GrayAlpha = 4;
    private const int Rgba = 6;

    private static readonly byte[] s_palette = [10, 11, 12, 20, 21, 22, 30, 31, 32, 40, 41, 42];

    /// <summary>Two rows of two pixels each, with filter bytes.</summary>
    private static byte[] Rows(int channels) =>
        [0, .. Enumerable.Range(0, 2 * channels).Select(i => (byte)(i % 4)), 0, .. Enumerable.Range(2 * channels, 2 * channels).Select(i => (byte)(i % 4))];

    public static TheoryData<string, byte[], byte[]> Harmless()
    {
        byte[] rows = Rows(1);
        byte[] zlib = Compress(rows);
        byte[] gray = Pixels(rows);
        byte[] rgb = Pixels(Rows(3));
        byte[] indexed = [10, 11, 12, 20, 21, 22, 30, 31, 32, 40, 41, 42];
        byte[] text = Chunk("tEXt", [.. "a\0b"u8]);
        return new()
        {
            { "one byte too many", File(Gray, [], Idat(Compress([.. rows, 0]))), gray },
            { "a megabyte too many", File(Gray, [], Idat(Compress([.. rows, .. new byte[1 << 20]]))), gray },
            { "a row too many, interlaced", File(Gray, [], Idat(Compress([0, 0, 0, 1, 0, 2, 3, 0, 7, 7])), interlaced: true), gray },
            { "bytes behind the zlib stream", File(Gray, [], Idat([.. zlib, 1, 2, 3])), gray },
            { "no checksum of the zlib stream", File(Gray, [], Idat(zlib[..^4])), gray },
            { "half a checksum", File(Gray, [], Idat(zlib[..^2])), gray },
            { "the checksum behind a text", File(Gray, [], [.. Idat(zlib[..^3]), .. text, .. Idat(zlib[^3..])]), gray },
            { "no last block", File(Gray, [], Idat([0x78, 1, 0, 6, 0, 0xF9, 0xFF, .. rows])), gray },
            { "a small window", File(Gray, [], Idat([0x08, 0x1D, .. zlib[2..]])), gray },
            { "an empty IDAT first", File(Gray, [], [.. Idat([]), .. Idat(zlib)]), gray },
            { "empty IDATs between and behind", File(Gray, [], [.. Idat(zlib[..3]), .. Idat([]), .. Idat(zlib[3..]), .. Idat([])]), gray },
            { "a byte an IDAT", File(Gray, [], [.. zlib.SelectMany(value => Idat([value]))]), gray },
            { "a text with a wrong checksum", File(Gray, Chunk("tEXt", [1], wrongSum: true), Idat(zlib)), gray },
            { "colour chunks of nonsense, twice", File(Gray, [.. Nonsense(), .. Nonsense()], Idat(zlib)), gray },
            { "a palette for gray", File(Gray, Chunk("PLTE", s_palette), Idat(zlib)), gray },
            { "two palettes of wrong lengths for RGB", File(Rgb, [.. Chunk("PLTE", [1, 2]), .. Chunk("PLTE", [])], Idat(Compress(Rows(3)))), rgb },
            { "tRNS for gray with alpha", File(GrayAlpha, Chunk("tRNS", [0, 1]), Idat(Compress(Rows(2)))), Pixels(Rows(2)) },
            { "tRNS for RGBA", File(Rgba, Chunk("tRNS", [0, 1], wrongSum: true), Idat(Compress(Rows(4)))), Pixels(Rows(4)) },
            { "an empty tRNS for a palette", File(Palette, [.. Chunk("PLTE", s_palette), .. Chunk("tRNS", [])], Idat(zlib)), indexed },
            { "a palette with two bytes too many", File(Palette, Chunk("PLTE", [.. s_palette, 1, 2]), Idat(zlib)), indexed },
            { "the same palette twice", File(Palette, [.. Chunk("PLTE", s_palette), .. Chunk("PLTE", s_palette)], Idat(zlib)), indexed },
            { "tRNS behind the data", File(Gray, [], [.. Idat(zlib), .. Chunk("tRNS", [0, 1])]), gray },
            { "a damaged chunk behind the data", File(Gray, [], [.. Idat(zlib), .. Chunk("PLTE", [0, 1], wrongSum: true), 1, 2, 3]), gray },
            { "chunks behind the end", [.. File(Gray, [], Idat(zlib)), .. Chunk("IDAT", [9]), .. text], gray },
        };
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_changes_no_pixel_is_no_error(string damage, byte[] file, byte[] expected)
    {
        Assert.True(expected.AsSpan().SequenceEqual(ImageFile.Read(file).Pixels), damage);
        Assert.Equal(expected.Select(value => (ushort)(257 * value)), ImageFile.Read16(file).Pixels);
        Assert.Equal(ImageFile.Read(file).Channels, ImageFile.ReadInfo(file).Channels);
    }

    [Fact]
    public void Alpha_of_palette_entries_is_taken_wherever_and_however_long_the_chunk_is()
    {
        // Pillow's answer; libpng leaves alpha out.
        byte[] data = Idat(Compress(Rows(1)));
        byte[] palette = Chunk("PLTE", s_palette);
        byte[] longer = File(Palette, [.. palette, .. Chunk("tRNS", [1, 2, 3, 4, 5, 6, 7])], data);
        byte[] before = File(Palette, [.. Chunk("tRNS", [1, 2]), .. palette], data);
        Assert.Equal([10, 11, 12, 1, 20, 21, 22, 2, 30, 31, 32, 3, 40, 41, 42, 4], ImageFile.Read(longer).Pixels);
        Assert.Equal([10, 11, 12, 1, 20, 21, 22, 2, 30, 31, 32, 255, 40, 41, 42, 255], ImageFile.Read(before).Pixels);
        byte[] twice = File(Palette, [.. Chunk("tRNS", [1, 2]), .. palette, .. Chunk("tRNS", [1, 2])], data);
        Assert.Equal(ImageFile.Read(before).Pixels, ImageFile.Read(twice).Pixels);
    }

    [Fact]
    public void Of_a_transparent_colour_the_lowest_bits_count()
    {
        // As libpng, and the standard. 0x0702 is 2 of 8 bits.
        byte[] file = File(Gray, Chunk("tRNS", [7, 2]), Idat(Compress(Rows(1))));
        Assert.Equal([0, 255, 1, 255, 2, 0, 3, 255], ImageFile.Read(file).Pixels);
        byte[] packed = PngChunkTools.ChangeHeader(File(Gray, Chunk("tRNS", [0xFF, 0xFD]), Idat(Compress([0, 0x10, 0, 0xB0]))), 2, 2, 2);
        Assert.Equal([0, 255, 85, 0, 170, 255, 255, 255], ImageFile.Read(packed).Pixels);
    }

    public static TheoryData<string, byte[]> UnknownAlpha()
    {
        byte[] gray = Idat(Compress(Rows(1)));
        byte[] rgb = Idat(Compress(Rows(3)));
        return new()
        {
            { "its tRNS chunk has 1 bytes, not 2: which colour", File(Gray, Chunk("tRNS", [1]), gray) },
            { "its tRNS chunk has 0 bytes, not 2: which colour", File(Gray, Chunk("tRNS", []), gray) },
            { "its tRNS chunk has 6 bytes, not 2: which colour", File(Gray, Chunk("tRNS", [0, 1, 0, 1, 0, 1]), gray) },
            { "its tRNS chunk has 2 bytes, not 6: which colour", File(Rgb, Chunk("tRNS", [0, 1]), rgb) },
            { "its tRNS chunk has 8 bytes, not 6: which colour", File(Rgb, Chunk("tRNS", [0, 1, 0, 2, 0, 3, 0, 0]), rgb) },
            { "it has two tRNS chunks that differ", File(Gray, [.. Chunk("tRNS", [0, 1]), .. Chunk("tRNS", [0, 2])], gray) },
            { "the checksum of its chunk tRNS is wrong", File(Gray, Chunk("tRNS", [0, 1], wrongSum: true), gray) },
            { "the checksum of its chunk tRNS is wrong", File(Palette, [.. Chunk("PLTE", s_palette), .. Chunk("tRNS", [1], wrongSum: true)], gray) },
        };
    }

    [Theory]
    [MemberData(nameof(UnknownAlpha))]
    public void Alpha_that_cannot_be_known_is_an_error_unless_it_is_dropped(string reason, byte[] file)
    {
        ImageFormatException error = Assert.Throws<ImageFormatException>(() => ImageFile.Read(file));
        Assert.StartsWith(reason, error.Reason);
        Assert.EndsWith("; without alpha it is read (DecodeOptions.DropAlpha)", error.Reason);
        Assert.True(error.Offset > 32);
        DecodeOptions options = new() { DropAlpha = true };
        ImageBuffer<byte> image = ImageFile.Read(file, options);
        byte[] plain = Pixels(Rows(image.Channels));
        Assert.Equal(file[25] == Palette ? s_palette : plain, image.Pixels);
        Assert.Equal(image.Channels, ImageFile.ReadInfo(file, options).Channels);

        // Pipelines drop alpha: they read it, too.
        Assert.Equal(new ImageSize(2, 2), LoadedImage.Read(file, PixelFormat.Rgb8).FullSize);
    }

    public static TheoryData<string, byte[]> Harmful()
    {
        byte[] rows = Rows(1);
        byte[] zlib = Compress(rows);
        byte[] wrongSum = [.. zlib[..^1], (byte)(zlib[^1] ^ 1)];
        byte[] data = Idat(zlib);
        return new()
        {
            { "a pixel has palette index 2, the palette has 2 entries: its colour is not known", File(Palette, Chunk("PLTE", s_palette[..6]), data) },
            { "its palette has 2 bytes", File(Palette, Chunk("PLTE", [1, 2]), data) },
            { "its palette has 900 bytes", File(Palette, Chunk("PLTE", new byte[900]), data) },
            { "it has two palettes that differ", File(Palette, [.. Chunk("PLTE", s_palette), .. Chunk("PLTE", s_palette[..9])], data) },
            { "its palette (PLTE) is missing", File(Palette, [], [.. data, .. Chunk("PLTE", s_palette)]) },
            { "the checksum of its chunk PLTE is wrong", File(Palette, Chunk("PLTE", s_palette, wrongSum: true), data) },
            { "the checksum of its chunk IDAT is wrong", File(Gray, [], Chunk("IDAT", zlib, wrongSum: true)) },
            { "its compressed data is damaged", File(Gray, [], Idat(wrongSum)) },
            { "its compressed data is damaged", File(Gray, [], Idat([0x78, 2, .. zlib[2..]])) },
            { "its compressed data ends before the last row", File(Gray, [], Idat(Compress(rows[..^1]))) },
            { "its compressed data ends before the last row", File(Gray, [], [.. Idat(zlib[..4]), .. Chunk("tEXt", [1]), .. Idat(zlib[4..])]) },
            { "its critical chunk ABCD is unknown", File(Gray, Chunk("ABCD", [1]), data) },
            { "it has two IHDR chunks", File(Gray, Chunk("IHDR", [1]), data) },
        };
    }

    [Theory]
    [MemberData(nameof(Harmful))]
    public void What_a_pixel_depends_on_is_an_error(string reason, byte[] file)
    {
        Assert.StartsWith(reason, Assert.Throws<ImageFormatException>(() => ImageFile.Read(file)).Reason);
        Assert.Throws<ImageFormatException>(() => ImageFile.Read(file, new DecodeOptions { DropAlpha = true }));
    }

    [Fact]
    public void The_report_is_read()
    {
        ImageBuffer<byte> image = ImageFile.Read(TestData.Require("reports/surplus-image-data.png"));
        Assert.Equal(image.Size, ImageFile.ReadInfo(TestData.Require("reports/surplus-image-data.png")).Size);
    }

    private static byte[] Nonsense() => [.. Chunk("gAMA", [1]), .. Chunk("cHRM", [2]), .. Chunk("iCCP", [3], wrongSum: true), .. Chunk("sBIT", []), .. Chunk("pHYs", new byte[99])];

    private static byte[] Pixels(byte[] rows) => [.. rows.Chunk(rows.Length / 2).SelectMany(row => row[1..])];

    private static byte[] Idat(byte[] data) => Chunk("IDAT", data);

    private static byte[] File(int colorType, byte[] before, byte[] data, bool interlaced = false) =>
        [.. PngFile.Signature, .. Chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, (byte)colorType, 0, 0, (byte)(interlaced ? 1 : 0)]), .. before, .. data, .. Chunk("IEND", [])];

    private static byte[] Chunk(string type, byte[] data, bool wrongSum = false)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.Compute(chunk.AsSpan(4, 4 + data.Length)) ^ (wrongSum ? 1u : 0));
        return chunk;
    }

    private static byte[] Compress(byte[] data)
    {
        using MemoryStream file = new();
        using (ZLibStream zlib = new(file, CompressionLevel.Optimal)) zlib.Write(data);
        return file.ToArray();
    }
}
