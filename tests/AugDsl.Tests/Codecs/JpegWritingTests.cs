using AugDsl.Codecs;
using AugDsl.Codecs.Jpeg;
using AugDsl.Imaging;
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

    [Fact]
    public void Photos_have_the_bytes_of_libjpeg_turbo()
    {
        string[] paths = TestData.Files("photos", "*.png");
        using TurboJpegCompressor turbo = TurboJpegCompressor.Require();
        int compared = 0;
        foreach (string path in paths)
        {
            ImageBuffer<byte> image = ImageFile.Read(path, new DecodeOptions { DropAlpha = true });
            foreach (int quality in s_qualities)
            {
                foreach ((_, JpegSubsampling subsampling) in s_layouts[..5]) Compare(turbo, image, new JpegOptions { Quality = quality, Subsampling = subsampling });
            }
            compared++;
        }
        Assert.True(compared >= 6);
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
}
