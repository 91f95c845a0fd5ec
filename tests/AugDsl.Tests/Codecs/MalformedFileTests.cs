using System.Buffers.Binary;
using AugDsl.Codecs;
using AugDsl.Codecs.Png;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;
using Xunit;

namespace AugDsl.Tests.Codecs;

/// <summary>Damaged and hostile files: a picture where the damage is tolerable, otherwise one exception that names the file and the reason.</summary>
public sealed class MalformedFileTests
{
    /// <summary>The documented results (docs/using/codecs.md): "name: picture W x H x C", or "name: " and the reason.</summary>
    private static readonly string[] s_results = PngReadingTests.Hashes("Malformed.results.txt");

    [Fact]
    public void Every_malformed_file_has_its_documented_result_with_every_decoder()
    {
        string folder = TestData.Require("malformed");
        string[] files = [.. Directory.GetFiles(folder), .. Directory.GetFiles(Path.Combine(folder, "pngsuite"))];
        Assert.True(files.Length > 50);
        foreach (IImageDecoder decoder in JpegFiles.Decoders())
        {
            string[] results = [.. files.Order(StringComparer.Ordinal).Select(path => $"{Path.GetFileName(path)}: {Outcome(path, decoder)}")];
            Assert.Equal(s_results, results);
        }
    }

    [Fact]
    public void A_tolerated_file_loses_nothing()
    {
        byte[] photo = ImageFile.Read(TestData.Require("photos/coffee.png")).Pixels;
        foreach (string name in (string[])["png_named.jpg", "png_trailing_garbage.png"])
            Assert.Equal(photo, ImageFile.Read(TestData.Require("malformed/" + name)).Pixels);
        foreach (IImageDecoder decoder in JpegFiles.Decoders())
        {
            DecodeOptions options = new() { Decoder = decoder };
            byte[] cat = ImageFile.Read(TestData.Require("photos/cat1.jpg"), options).Pixels;
            foreach (string name in (string[])["jpeg_named.png", "jpeg_trailing_garbage.jpg", "jpeg_no_eoi.jpg", "jpeg_no_huffman_table.jpg"])
                Assert.Equal(cat, ImageFile.Read(TestData.Require("malformed/" + name), options).Pixels);
        }
    }

    [Theory]
    [InlineData("text_named.png", "not an image of a known format")]
    [InlineData("zero_byte.png", "it is empty")]
    [InlineData("webp_named.jpg", "WebP is not supported; convert it")]
    [InlineData("png_ihdr_bad_crc.png", "the checksum of its chunk IHDR is wrong (at byte 8)")]
    [InlineData("png_zero_width.png", "its size is 0 x ")]
    [InlineData("png_bomb_real_20000x20000_gray.png", "more than the limit of 178956970 pixels")]
    [InlineData("png_too_few_rows.png", "ends before the last row")]
    [InlineData("png_palette_missing.png", "palette (PLTE) is missing")]
    [InlineData("png_truncated_50pct.png", "IDAT of ")]
    [InlineData("jpeg_bomb_65535x65535.jpg", "more than the limit of 178956970 pixels")]
    [InlineData("jpeg_7_components.jpg", "it has 7 components")]
    [InlineData("jpeg_zero_height.jpg", "its size is 500 x 0")]
    public void The_reason_is_named(string name, string reason)
    {
        string path = TestData.Require("malformed/" + name);
        ImageFormatException error = Assert.Throws<ImageFormatException>(() => ImageFile.Read(path));
        Assert.StartsWith($"cannot read {path}: ", error.Message);
        Assert.Contains(reason, error.Message);
        Assert.Equal(path, error.Path);
    }

    [Fact]
    public void Limits_hold_before_memory_is_taken()
    {
        foreach (string name in (string[])["png_bomb_header_60000x60000.png", "png_bomb_header_2147483647.png", "png_bomb_real_20000x20000_gray.png", "jpeg_bomb_65535x65535.jpg"])
        {
            byte[] file = TestData.Bytes("malformed/" + name);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<ImageFormatException>(() => ImageFile.Read(file, DecodeOptions.Default));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
        }
        string photo = TestData.Require("photos/coffee.png");
        Assert.Contains("MaximumFileSize", Assert.Throws<ImageFormatException>(() => ImageFile.Read(photo, new DecodeOptions { MaximumFileSize = 1000 })).Message);
        Assert.Contains("600 x 400, more than the limit of 239999", Assert.Throws<ImageFormatException>(() => ImageFile.Read(photo, new DecodeOptions { MaximumPixels = 239_999 })).Message);
        Assert.Equal(600, ImageFile.Read(photo, new DecodeOptions { MaximumPixels = 240_000 }).Width);
    }

    [Fact]
    public void A_header_that_promises_too_much_takes_no_memory()
    {
        // 100 megapixels of RGBA are under the limit, but these few bytes cannot hold them.
        byte[] png = PngEncoder.Encode(new ImageBuffer<byte>(4, 4, 4).View);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 10_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 10_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32.Compute(png.AsSpan(12, 17)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        ImageFormatException error = Assert.Throws<ImageFormatException>(() => ImageFile.Read(png));
        Assert.Contains("cannot hold 10000 x 10000 pixels", error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_file_before()
    {
        // libjpeg keeps quantization tables from one file to the next where it is let.
        byte[] broken = TestData.Bytes("malformed/jpeg_no_quant_table.jpg");
        foreach (IImageDecoder decoder in JpegFiles.Decoders())
        {
            DecodeOptions options = new() { Decoder = decoder };
            ImageFile.Read(TestData.Require("photos/cat1.jpg"), options);
            Assert.Contains("quantization table", Assert.Throws<ImageFormatException>(() => ImageFile.Read(broken, options)).Message);
        }
    }

    [Fact]
    public void A_missing_file_is_not_a_format_error() =>
        Assert.Throws<FileNotFoundException>(() => ImageFile.Read(Path.Combine(Path.GetTempPath(), "no such picture.png")));

    [Fact]
    public void An_adapter_is_asked_first()
    {
        DecodeOptions options = new() { Adapters = [new OnePixel()] };
        Assert.Equal([7], ImageFile.Read("GIF89a"u8, options).Pixels);
        Assert.Contains("GIF is not supported", Assert.Throws<ImageFormatException>(() => ImageFile.Read("GIF89a"u8)).Message);
    }

    private static string Outcome(string path, IImageDecoder decoder)
    {
        try
        {
            ImageBuffer<byte> image = ImageFile.Read(path, new DecodeOptions { Decoder = decoder });
            return FormattableString.Invariant($"picture {image.Width} x {image.Height} x {image.Channels}");
        }
        catch (ImageFormatException error)
        {
            string place = error.Offset is long at ? FormattableString.Invariant($" (at byte {at})") : "";
            return error.Path == path ? error.Reason + place : "no path";
        }
        catch (Exception error)
        {
            return $"threw {error.GetType().Name}: {error.Message}";
        }
    }

    private sealed class OnePixel : IImageDecoder
    {
        public bool CanDecode(ReadOnlySpan<byte> header) => header.StartsWith("GIF"u8);

        public ImageInfo ReadInfo(ReadOnlySpan<byte> file, DecodeOptions options) => new("dot", new ImageSize(1, 1), 1, 8, 1, 1);

        public ImageBuffer<byte> Decode(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace) => new([7], 1, 1, 1);
    }
}
