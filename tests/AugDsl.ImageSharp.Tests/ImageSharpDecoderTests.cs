using System.Security.Cryptography;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;
using SixLabors.ImageSharp.PixelFormats;
using ImageFormatException = AugDsl.Codecs.ImageFormatException;
using ImageInfo = AugDsl.Codecs.ImageInfo;

namespace AugDsl.ImageSharp.Tests;

/// <summary>Pictures through the adapter, as users read them: by <see cref="ImageFile"/>.</summary>
public sealed class ImageSharpDecoderTests
{
    private static readonly DecodeOptions s_options = new() { Adapters = [new ImageSharpDecoder()] };

    public static TheoryData<string, int> Kinds => new()
    {
        { "Netpbm (PNM)", 1 }, { "Netpbm (PNM)", 3 }, { "TGA", 1 }, { "TGA", 3 }, { "TGA", 4 }, { "BMP", 3 }, { "BMP", 4 },
        { "TIFF", 1 }, { "TIFF", 3 }, { "TIFF", 4 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Simple_formats_have_the_values_that_were_written(string format, int channels)
    {
        foreach ((int width, int height) in ((int, int)[])[(1, 1), (5, 3), (16, 9)])
        {
            byte[] file = Write(format, width, height, channels);
            byte[] expected = SmallFiles.Pixels(width, height, channels);
            Assert.Equal(new ImageInfo(format, new ImageSize(width, height), channels, 8, 1, 1), ImageFile.ReadInfo(file, s_options));
            ImageBuffer<byte> image = ImageFile.Read(file, s_options);
            Assert.Equal((width, height, channels), (image.Width, image.Height, image.Channels));
            Assert.Equal(expected, image.Pixels);
            Assert.Equal(expected.Select(value => (ushort)(257 * value)), ImageFile.Read16(file, s_options).Pixels);
        }
    }

    [Fact]
    public void Alpha_is_dropped_where_asked_for()
    {
        ImageBuffer<byte> image = ImageFile.Read(SmallFiles.Tga(5, 3, 4), s_options with { DropAlpha = true });
        Assert.Equal(3, image.Channels);
        Assert.Equal(SmallFiles.Pixels(5, 3, 4).Chunk(4).SelectMany(pixel => pixel[..3]), image.Pixels);
    }

    [Fact]
    public void Netpbm_files_have_their_values_or_are_refused()
    {
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0, 255, 0, 255, 0, 255, 0, 255], ImageFile.Read([.. "P4\n9 2\n"u8, 0xFF, 0x80, 0x55, 0], s_options).Pixels);
        Assert.Equal([0, 50, 100, 255], ImageFile.Read("P2 # text\n2 2\n255\n0 50 100 255"u8, s_options).Pixels);
        foreach (string text in (string[])["P2 2 2 100 0 50 100 25", "P1 3 1 101", "P5 2 1 65535\n\0\u0001\0\u0002"])
            Assert.EndsWith(" PNG", Assert.Throws<ImageFormatException>(() => ImageFile.Read(System.Text.Encoding.Latin1.GetBytes(text), s_options)).Reason);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_fax_is_refused(int compression)
    {
        // ImageSharp 2.1 shows the ones that Pillow writes inverted.
        byte[] file = SmallFiles.Tiff(3, 2, 1);
        file[BitConverter.ToInt32(file, 4) + 2 + (3 * 12) + 8] = (byte)compression;
        Assert.StartsWith("it is coded as a fax", Assert.Throws<ImageFormatException>(() => ImageFile.Read(file, s_options)).Reason);
    }

    [Fact]
    public void Buffers_beside_the_picture_keep_to_the_limit()
    {
        // A frame of 60,000 x 60,000 on a screen of 2 x 2.
        byte[] file = [.. "GIF89a"u8, 2, 0, 2, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 0x60, 0xEA, 0x60, 0xEA, 0x80, 0, 0, 0, 255, 255, 255, 2, 2, 0x4C, 1, 0, 0x3B];
        long before = GC.GetTotalAllocatedBytes();
        Assert.Throws<ImageFormatException>(() => ImageFile.Read(file, s_options with { MaximumPixels = 1000 }));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100_000_000);
    }

    [Fact]
    public void Of_a_GIF_only_the_first_frame_is_decoded()
    {
        using Image<Rgba32> picture = new(8, 8, new Rgba32(255, 0, 0, 255));
        for (int i = 0; i < 300; i++) picture.Frames.AddFrame(picture.Frames.RootFrame);
        using MemoryStream stream = new();
        picture.SaveAsGif(stream);
        byte[] file = stream.ToArray();

        // What follows the first frame is not looked at: it may be missing.
        byte[] expected = ImageFile.Read(file, s_options).Pixels;
        Assert.Equal(expected, ImageFile.Read(file[..(file.Length / 2)], s_options).Pixels);
    }

    [Fact]
    public void Directories_in_a_circle_end()
    {
        byte[] file = SmallFiles.Tiff(3, 2, 3);
        int directory = BitConverter.ToInt32(file, 4);
        BitConverter.TryWriteBytes(file.AsSpan(directory + 2 + (12 * BitConverter.ToUInt16(file, directory))), directory);
        Task<ImageBuffer<byte>> reading = Task.Run(() => ImageFile.Read(file, s_options));
        Assert.True(((IAsyncResult)reading).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(20)), "Reading did not end.");
    }

    [Fact]
    public void Sixteen_bits_are_kept()
    {
        byte[] file = SmallFiles.Tiff(5, 3, 3, bits: 16);
        Assert.Equal(16, ImageFile.ReadInfo(file, s_options).BitsPerChannel);
        byte[] bytes = SmallFiles.Pixels(5, 3, 6);
        Assert.Equal(Enumerable.Range(0, 45).Select(i => BitConverter.ToUInt16(bytes, 2 * i)), ImageFile.Read16(file, s_options).Pixels);
    }

    [Theory]
    [InlineData(1, "abcdef", 3)]
    [InlineData(2, "cbafed", 3)]
    [InlineData(3, "fedcba", 3)]
    [InlineData(4, "defabc", 3)]
    [InlineData(5, "adbecf", 2)]
    [InlineData(6, "daebfc", 2)]
    [InlineData(7, "fcebda", 2)]
    [InlineData(8, "cfbead", 2)]
    public void All_eight_orientations_of_TIFF_and_WebP(int orientation, string expected, int width)
    {
        // Stored as rows "abc" and "def".
        byte[] stored = SmallFiles.Pixels(3, 2, 3);
        byte[] upright = [.. expected.SelectMany(letter => stored[(3 * (letter - 'a'))..][..3])];
        using Image<Rgb24> picture = Image.LoadPixelData<Rgb24>(stored, 3, 2);
        picture.Metadata.ExifProfile = new ExifProfile();
        picture.Metadata.ExifProfile.SetValue(ExifTag.Orientation, (ushort)orientation);
        foreach (byte[] file in (byte[][])[SmallFiles.Tiff(3, 2, 3, orientation), Webp(picture)])
        {
            ImageBuffer<byte> image = ImageFile.Read(file, s_options);
            Assert.Equal(width, image.Width);
            Assert.Equal(upright, image.Pixels);
            ImageInfo info = ImageFile.ReadInfo(file, s_options);
            Assert.Equal((image.Size, orientation), (info.Size, info.Orientation));
            DecodeOptions alone = s_options with { ApplyOrientation = false };
            Assert.Equal(stored, ImageFile.Read(file, alone).Pixels);
            Assert.Equal(new ImageSize(3, 2), ImageFile.ReadInfo(file, alone).Size);
        }
    }

    [Fact]
    public void The_first_frame_of_a_GIF_is_read()
    {
        using Image<Rgba32> first = new(6, 4, new Rgba32(255, 0, 0, 255));
        using Image<Rgba32> second = new(6, 4, new Rgba32(0, 0, 255, 255));
        first.Frames.AddFrame(second.Frames.RootFrame);
        using MemoryStream stream = new();
        first.SaveAsGif(stream);
        ImageBuffer<byte> image = ImageFile.Read(stream.ToArray(), s_options);
        Assert.Equal((6, 4, 4), (image.Width, image.Height, image.Channels));
        Assert.Equal(Enumerable.Repeat((byte[])[255, 0, 0, 255], 24).SelectMany(pixel => pixel), image.Pixels);
    }

    [Fact]
    public void A_real_WebP_file_has_the_values_that_Pillow_reads()
    {
        // Image.open("riaphotographs_200_rgba_lossless.webp").convert("RGBA").tobytes(), Pillow 9.4 (libwebp).
        ImageBuffer<byte> image = ImageFile.Read(TestData.Require("photos/riaphotographs_200_rgba_lossless.webp"), s_options);
        Assert.Equal((200, 200, 4), (image.Width, image.Height, image.Channels));
        Assert.Equal("33aee6f0f5fdf8a434ac85e92678dd9b5fa0ec55e3a05f27fd80d1f95b40a6bc", Convert.ToHexStringLower(SHA256.HashData(image.Pixels)));
    }

    [Fact]
    public void A_lossy_WebP_file_is_near_its_original()
    {
        ImageBuffer<byte> image = ImageFile.Read(TestData.Require("photos/hopper.webp"), s_options);
        ImageBuffer<byte> original = ImageFile.Read(TestData.Require("photos/hopper.png"), new DecodeOptions { DropAlpha = true });
        Assert.Equal((original.Size, 3), (image.Size, image.Channels));
        Assert.InRange(image.Pixels.Zip(original.Pixels, (a, b) => Math.Abs(a - b)).Average(), 0, 8);
        Assert.Equal(image.Pixels, ImageFile.Read(TestData.Require("malformed/webp_named.jpg"), s_options).Pixels);
    }

    [Fact]
    public void The_limit_of_pixels_is_asked_before_decoding()
    {
        // A header of 60,000 x 60,000 without pixels: only the limit can be what refuses it.
        byte[] file = SmallFiles.Tga(1, 1, 3);
        (file[12], file[13]) = (0x60, 0xEA);
        (file[14], file[15]) = (0x60, 0xEA);
        ImageFormatException error = Assert.Throws<ImageFormatException>(() => ImageFile.Read(file, s_options));
        Assert.Contains("60000 x 60000, more than the limit", error.Reason);
        Assert.Throws<ImageFormatException>(() => ImageFile.ReadInfo(file, s_options));
        Assert.Throws<ImageFormatException>(() => ImageFile.Read(SmallFiles.Bmp(5, 3, 3), s_options with { MaximumPixels = 14 }));
        Assert.Equal(5, ImageFile.Read(SmallFiles.Bmp(5, 3, 3), s_options with { MaximumPixels = 15 }).Width);
    }

    [Fact]
    public void Damaged_files_throw_nothing_else()
    {
        Random random = new(3);
        using Image<Rgb24> picture = Image.LoadPixelData<Rgb24>(SmallFiles.Pixels(20, 20, 3), 20, 20);
        using MemoryStream gif = new();
        picture.SaveAsGif(gif);
        byte[][] files =
        [
            Webp(picture), gif.ToArray(), SmallFiles.Tiff(20, 20, 3), SmallFiles.Tga(20, 20, 3), SmallFiles.Bmp(20, 20, 4), SmallFiles.Netpbm(20, 20, 3),
        ];
        DecodeOptions small = s_options with { MaximumPixels = 1_000_000 };
        for (int i = 0; i < 4000; i++)
        {
            byte[] file = [.. files[i % files.Length]];
            for (int changes = random.Next(1, 6); changes > 0; changes--) file[random.Next(file.Length)] = (byte)random.Next(256);
            if (i % 5 == 0) file = file[..random.Next(file.Length)];
            try
            {
                ImageFile.Read(file, small);
            }
            catch (ImageFormatException)
            {
                // The only type that is allowed.
            }
        }
        foreach (string name in (string[])["webp_header_only.webp", "webp_truncated_50pct.webp"])
        {
            string path = TestData.Require("malformed/" + name);
            Assert.Equal(path, Assert.Throws<ImageFormatException>(() => ImageFile.Read(path, s_options)).Path);
        }
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        byte[][] files = [.. Kinds.Select(kind => Write(kind.Data.Item1, 31, 17, kind.Data.Item2))];
        byte[][] alone = [.. files.Select(file => ImageFile.Read(file, s_options).Pixels)];
        Parallel.For(0, 200, i => Assert.Equal(alone[i % files.Length], ImageFile.Read(files[i % files.Length], s_options).Pixels));
    }

    private static byte[] Write(string format, int width, int height, int channels) => format switch
    {
        "TGA" => SmallFiles.Tga(width, height, channels),
        "BMP" => SmallFiles.Bmp(width, height, channels),
        "TIFF" => SmallFiles.Tiff(width, height, channels),
        _ => SmallFiles.Netpbm(width, height, channels),
    };

    private static byte[] Webp(Image<Rgb24> picture)
    {
        using MemoryStream stream = new();
        picture.SaveAsWebp(stream, new WebpEncoder { FileFormat = WebpFileFormatType.Lossless });
        return stream.ToArray();
    }
}
