using System.Globalization;
using System.Security.Cryptography;
using AugDsl.Algebra;
using AugDsl.Codecs;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Scheduling;
using AugDsl.Steps;
using AugDsl.Tests.Codecs;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Scheduling;

/// <summary>Stages that promise another system's levels to the bit, at many sizes: the hashes are written by tests/oracles/stage_hashes.py.</summary>
public sealed class StageHashTests
{
    private readonly AugmentationWorkspace _workspace = new();

    [Fact]
    public void Clahe_has_the_levels_of_OpenCV() => Compare("Clahe.hashes.txt", Clahe.Kind);

    [Fact]
    public void Jpeg_compression_has_the_levels_of_Pillow() => Compare("JpegCompression.hashes.txt", JpegCompression.Kind);

    /// <summary>Every size of a few blocks, and every way to keep chroma: with the codec, which is held to libjpeg-turbo's bytes on its own.</summary>
    [JudgedOnce]
    [Fact]
    public void Jpeg_compression_is_what_a_file_would_be()
    {
        int[] qualities = [1, 10, 50, 75, 90, 95, 100];
        DecodeOptions decoding = new() { Decoder = ImageDecoder.Managed };
        for (int width = 1; width <= 36; width++)
        {
            for (int height = 1; height <= 36; height += 1 + (width % 2))
            {
                foreach (JpegSubsampling subsampling in Enum.GetValues<JpegSubsampling>())
                {
                    int quality = qualities[((3 * width) + height) % qualities.Length];
                    ImageBuffer<byte> picture = Picture(width, height, (width + height) % 5 == 0 ? 1 : 3);
                    byte[] file = ImageFile.EncodeJpeg(picture.View, new JpegOptions { Quality = quality, Subsampling = subsampling });
                    Assert.Equal(ImageFile.Read(file, decoding).Pixels, Run(picture, JpegCompression.Kind, [quality, (int)subsampling], planar: false));
                }
            }
        }
    }

    [Fact]
    public void Numbers_that_no_attribute_may_give_are_refused()
    {
        double[][] clahe = [[0.9, 8], [257, 8], [double.NaN, 8], [2, 0], [2, 65], [2, 1.5]];
        double[][] jpeg = [[0, 2], [101, 2], [1.5, 2], [double.NaN, 2], [50, 5], [50, -1], [50, 0.5]];
        foreach (double[] numbers in clahe) Assert.Throws<ArgumentException>(() => Clahe.Kind.Check(numbers));
        foreach (double[] numbers in jpeg) Assert.Throws<ArgumentException>(() => JpegCompression.Kind.Check(numbers));
    }

    private void Compare(string hashes, StageKind kind)
    {
        string[] lines = PngReadingTests.Hashes(hashes);
        Assert.True(lines.Length > 200);
        List<string> wrong = [];
        foreach (string line in lines)
        {
            string[] words = line.Split(' ');
            double[] numbers = [.. words[..5].Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
            ImageBuffer<byte> picture = Picture((int)numbers[0], (int)numbers[1], (int)numbers[2]);
            foreach (bool planar in new[] { false, true })
            {
                byte[] levels = Run(picture, kind, numbers[3..], planar);
                if (Convert.ToHexStringLower(SHA256.HashData(levels)) != words[5]) wrong.Add($"{line} planar: {planar}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {2 * lines.Length}\n{string.Join('\n', wrong)}");
    }

    /// <summary>The levels; by way of planes of floats, where a stage from bytes to bytes could be used, if they are asked for.</summary>
    private byte[] Run(ImageBuffer<byte> picture, StageKind kind, double[] numbers, bool planar)
    {
        Schedule schedule = _workspace.Schedule;
        schedule.Begin(1, picture.Width, picture.Height, picture.Channels, new SamplingRule(Border.Constant, Interpolation.Nearest, true, 0, 0, 0), true);
        schedule.Step(0);
        schedule.Stage(kind, numbers);
        byte[] result = new byte[picture.Pixels.Length];
        if (!planar)
        {
            schedule.Run(picture.View, result);
            return result;
        }

        float[] values = new float[picture.Pixels.Length];
        schedule.Run(picture.View, values, Layout.Hwc);
        return Array.ConvertAll(values, value => (byte)MathF.Round(255 * value));
    }

    /// <summary>As in the oracle's script.</summary>
    private static ImageBuffer<byte> Picture(int width, int height, int channels)
    {
        ImageBuffer<byte> picture = new(width, height, channels);
        int[] pixel = new int[channels];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                for (int c = 0; c < channels; c++)
                {
                    int slope = ((5 * x) + (3 * y) + (40 * c)) % 256;
                    int noise = (int)((((x * 7919L) + (y * 104729L) + (c * 1299709L)) * 2654435761L >> 16) % 32);
                    int square = x > width / 3 && y > height / 4 && x < (width / 3) + 20 ? 40 : 0;
                    pixel[c] = 40 + (Math.Min(slope, 255 - slope) / 2) + noise + square;
                }

                while (channels == 3 && Math.Abs((((299 * pixel[0]) + (587 * pixel[1]) + (114 * pixel[2])) % 1000) - 500) < 20) pixel[2]++;
                for (int c = 0; c < channels; c++) picture.Pixels[(((y * width) + x) * channels) + c] = (byte)pixel[c];
            }
        }

        return picture;
    }
}
