using System.Globalization;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using AugDsl.Codecs;
using AugDsl.Codecs.Jpeg;
using AugDsl.Imaging;
using AugDsl.Tests.Cli;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Codecs;

/// <summary>The JPEG writer against libjpeg-turbo's compressor, byte for byte.</summary>
public sealed class JpegWritingTests
{
    private static readonly int[] s_qualities = [1, 10, 50, 75, 90, 95, 100];

    /// <summary>Gray is the last: any subsampling is the same for it.</summary>
    private static readonly (int Channels, JpegSubsampling Subsampling)[] s_layouts =
    [
        .. Enum.GetValues<JpegSubsampling>().Select(subsampling => (3, subsampling)),
        (1, JpegSubsampling.Samples420),
    ];

    [JudgedOnce]
    [Fact]
    public void Every_small_size_has_the_bytes_of_libjpeg_turbo()
    {
        using TurboJpegCompressor turbo = TurboJpegCompressor.Require();
        for (int width = 1; width <= 40; width++)
        {
            for (int height = 1; height <= 40; height++)
            {
                foreach ((int channels, JpegSubsampling subsampling) in s_layouts)
                {
                    // Another quality for each, so that all meet all remainders of the sizes.
                    int quality = s_qualities[((3 * width) + height) % s_qualities.Length];
                    Compare(turbo, Picture(width, height, channels, (width + height) % 3), new JpegOptions { Quality = quality, Subsampling = subsampling });
                }
            }
        }
    }

    [JudgedOnce]
    [Fact]
    public void Every_quality_has_the_bytes_of_libjpeg_turbo()
    {
        using TurboJpegCompressor turbo = TurboJpegCompressor.Require();
        for (int quality = 1; quality <= 100; quality++)
        {
            foreach ((int channels, JpegSubsampling subsampling) in s_layouts)
            {
                for (int kind = 0; kind < 3; kind++) Compare(turbo, Picture(67, 45, channels, kind), new JpegOptions { Quality = quality, Subsampling = subsampling });
            }
        }
    }

    [JudgedOnce]
    [Fact]
    public void Photos_have_the_bytes_of_libjpeg_turbo()
    {
        string[] paths = TestData.Files("photos", "*.png");
        using TurboJpegCompressor turbo = TurboJpegCompressor.Require();
        int compared = 0;
        foreach (string path in paths)
        {
            ImageBuffer<byte> image = ImageFile.Read(path, new DecodeOptions { DropAlpha = true });
            foreach (int quality in s_qualities) Compare(turbo, image, new JpegOptions { Quality = quality });
            foreach ((_, JpegSubsampling subsampling) in s_layouts[..5]) Compare(turbo, image, new JpegOptions { Quality = 95, Subsampling = subsampling });
            compared++;
        }
        Assert.True(compared >= 6);
    }

    /// <summary>Without the library, and so at every vector width: the hashes are written by tests/oracles/jpeg_writing_hashes.py.</summary>
    [Fact]
    public void Rendered_pictures_have_the_bytes_of_libjpeg_turbo()
    {
        string[] lines = PngReadingTests.Hashes("JpegWriting.hashes.txt");
        Assert.True(lines.Length > 200);
        List<string> wrong = [];
        foreach (string line in lines)
        {
            string[] words = line.Split(' ');
            int[] shape = [.. words[..3].Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
            ImageBuffer<byte> image = words[3] == "smooth" ? PngWritingTests.Picture(shape[0], shape[1], shape[2], smooth: true) : Rough(shape[0], shape[1], shape[2]);
            JpegOptions options = new() { Subsampling = Enum.Parse<JpegSubsampling>(words[4]), Quality = int.Parse(words[5], CultureInfo.InvariantCulture) };
            if (Convert.ToHexStringLower(SHA256.HashData(ImageFile.EncodeJpeg(image.View, options))) != words[6]) wrong.Add(line);
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Quantization_is_the_rounded_quotient()
    {
        for (int step = 1; step <= 255; step++)
        {
            Vector256<int> half = Vector256.Create(4 * step);
            Vector256<int> reciprocal = Vector256.Create(((1 << 19) + step - 1) / step);
            for (int first = -9000; first <= 9000; first += 8)
            {
                Vector256<int> coefficients = Vector256.Create(first) + Vector256<int>.Indices;
                Vector256<int> quotients = BlockQuantizer.Divide(coefficients, half, reciprocal);
                for (int lane = 0; lane < 8; lane++)
                {
                    int size = (Math.Abs(first + lane) + (4 * step)) / (8 * step);
                    if (quotients[lane] != (first + lane < 0 ? -size : size)) Assert.Fail($"{first + lane} / (8 * {step}) is not {quotients[lane]}.");
                }
            }
        }
    }

    [Fact]
    public void A_part_of_a_larger_picture_is_written_without_a_copy()
    {
        ImageBuffer<byte> whole = PngWritingTests.Picture(40, 30, 3, smooth: true);
        ImageView<byte> part = new(whole.Pixels.AsSpan((5 * 120) + 12), 20, 10, 3, 120);
        ImageBuffer<byte> copy = new(20, 10, 3);
        for (int y = 0; y < 10; y++) part.Row(y).CopyTo(copy.Pixels.AsSpan(y * 60));
        Assert.Equal(ImageFile.EncodeJpeg(copy.View), ImageFile.EncodeJpeg(part));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Alpha_is_refused_with_a_way_out(int channels)
    {
        using TemporaryFolder folder = new();
        ImageBuffer<byte> image = PngWritingTests.Picture(4, 4, channels, smooth: true);
        ArgumentException error = Assert.Throws<ArgumentException>("image", () => ImageFile.WriteJpeg(folder["a.jpg"], image.View));
        Assert.Contains($"not of {channels}; drop the alpha channel, or write PNG", error.Message);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [JudgedOnce]
    [Fact]
    public void Sides_end_where_libjpeg_ends()
    {
        using TurboJpegCompressor turbo = TurboJpegCompressor.Require();
        foreach ((int width, int height) in ((int, int)[])[(65_500, 3), (3, 65_500)])
        {
            foreach ((int channels, JpegSubsampling subsampling) in s_layouts) Compare(turbo, Picture(width, height, channels, 0), new JpegOptions { Subsampling = subsampling });
        }
        Assert.Contains("65501 x 1", Assert.Throws<ArgumentException>(() => ImageFile.EncodeJpeg(new ImageBuffer<byte>(65_501, 1, 1).View)).Message);
        Assert.Contains("1 x 65501", Assert.Throws<ArgumentException>(() => ImageFile.EncodeJpeg(new ImageBuffer<byte>(1, 65_501, 3).View)).Message);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        foreach (int quality in (int[])[int.MinValue, 0, 101, int.MaxValue]) Assert.Throws<ArgumentOutOfRangeException>(() => new JpegOptions { Quality = quality });
        Assert.Throws<ArgumentOutOfRangeException>(() => new JpegOptions { Subsampling = (JpegSubsampling)5 });
        Assert.Equal((90, JpegSubsampling.Samples420), (JpegOptions.Default.Quality, JpegOptions.Default.Subsampling));
    }

    [Fact]
    public void The_header_is_read_again()
    {
        foreach ((int channels, JpegSubsampling subsampling) in s_layouts)
        {
            byte[] file = ImageFile.EncodeJpeg(Picture(19, 300, channels, 0).View, new JpegOptions { Subsampling = subsampling });
            Assert.Equal(new ImageInfo("JPEG", new ImageSize(19, 300), channels, 8, 1, 8), ImageFile.ReadInfo(file));
        }
    }

    [Fact]
    public void A_failed_write_leaves_nothing()
    {
        using TemporaryFolder folder = new();

        // A folder stands where the file should be: the rename fails.
        Directory.CreateDirectory(folder["a.jpg"]);
        ImageBuffer<byte> image = PngWritingTests.Picture(4, 4, 3, smooth: true);
        Assert.ThrowsAny<Exception>(() => ImageFile.WriteJpeg(folder["a.jpg"], image.View));
        Assert.Empty(Directory.GetFiles(folder.Path));
        ImageFile.WriteJpeg(folder["b.jpg"], PngWritingTests.Picture(90, 90, 3, smooth: false).View);
        ImageFile.WriteJpeg(folder["b.jpg"], image.View, new JpegOptions { Quality = 20 });
        Assert.Equal(ImageFile.EncodeJpeg(image.View, new JpegOptions { Quality = 20 }), File.ReadAllBytes(folder["b.jpg"]));
        Assert.Equal([folder["b.jpg"]], Directory.GetFiles(folder.Path));
    }

    private static void Compare(TurboJpegCompressor turbo, ImageBuffer<byte> image, JpegOptions options)
    {
        byte[] expected = turbo.Encode(image.View, options);
        byte[] actual = ImageFile.EncodeJpeg(image.View, options);
        if (!expected.AsSpan().SequenceEqual(actual))
            Assert.Fail($"{image.Size}, {image.Channels} channels, {options}: differs from byte {expected.AsSpan().CommonPrefixLength(actual)} of {expected.Length} ({actual.Length})");
    }

    /// <summary>0: noise; 1: smooth; 2: black and white noise, which makes the largest coefficients.</summary>
    private static ImageBuffer<byte> Picture(int width, int height, int channels, int kind)
    {
        ImageBuffer<byte> image = PngWritingTests.Picture(width, height, channels, smooth: kind == 1);
        if (kind == 2)
        {
            for (int i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (byte)(image.Pixels[i] >= 128 ? 255 : 0);
        }
        return image;
    }

    /// <summary>As in the oracle's script.</summary>
    private static ImageBuffer<byte> Rough(int width, int height, int channels)
    {
        ImageBuffer<byte> image = new(width, height, channels);
        for (int i = 0; i < image.Pixels.Length; i++)
        {
            int c = i % channels, x = i / channels % width, y = i / channels / width;
            image.Pixels[i] = (byte)((x * x) + (3 * y * y) + (x * y * (c + 1)));
        }
        return image;
    }
}
