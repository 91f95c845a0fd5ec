using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Reference;

namespace AugDsl.Operations.Tests;

/// <summary>Small pictures and pipelines for the interpreter's own tests.</summary>
internal static class ReferenceSample
{
    /// <summary>A gray picture from its rows.</summary>
    public static ImageBuffer<byte> Gray(params byte[][] rows) => new([.. rows.SelectMany(row => row)], rows[0].Length, rows.Length, 1);

    /// <summary>A colour picture of one row.</summary>
    public static ImageBuffer<byte> Colour(params (byte R, byte G, byte B)[] pixels) =>
        new([.. pixels.SelectMany(p => new[] { p.R, p.G, p.B })], pixels.Length, 1, 3);

    /// <summary>A picture of seeded random bytes.</summary>
    public static ImageBuffer<byte> Noise(int width, int height, int channels, int seed = 1)
    {
        byte[] pixels = new byte[width * height * channels];
        new Random(seed).NextBytes(pixels);
        return new ImageBuffer<byte>(pixels, width, height, channels);
    }

    /// <summary>A pipeline for the channels of a picture.</summary>
    public static ReferencePipeline Pipeline(ImageBuffer<byte> source, AugmentationPipelineAttribute? rule, params StepAttribute[] steps)
    {
        rule ??= new AugmentationPipelineAttribute();
        rule.Format = source.Channels == 3 ? PixelFormat.Rgb8 : PixelFormat.Gray8;
        return ReferenceInterpreter.Read("Test", rule, steps);
    }

    /// <summary>One sample.</summary>
    public static ReferenceResult Run(ImageBuffer<byte> source, AugmentationPipelineAttribute? rule, params StepAttribute[] steps) =>
        ReferenceInterpreter.Run(Pipeline(source, rule, steps), source.View, new SampleKey(1));

    /// <summary>One sample with the default rule (a constant black border, bilinear).</summary>
    public static ReferenceResult Run(ImageBuffer<byte> source, params StepAttribute[] steps) => Run(source, null, steps);

    /// <summary>The real values in levels, rounded to nine digits, planar.</summary>
    public static double[] Levels(ReferenceResult result) => [.. result.Values.Select(v => Math.Round(255 * v, 9))];

    /// <summary>Asserts a size and the real values in levels, row by row.</summary>
    public static void AssertLevels(ReferenceResult result, int width, int height, params double[] expected)
    {
        Assert.Equal((width, height), (result.Width, result.Height));
        Assert.Equal(expected.Length, result.Values.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            bool same = Math.Abs((255 * result.Values[i]) - expected[i]) < 1e-7;
            Assert.True(same, $"value {i}: expected {expected[i]:R}, got {255 * result.Values[i]:R}: {string.Join(", ", Levels(result))}");
        }
    }

    /// <summary>Asserts that two samples are the same but for rounding.</summary>
    public static void AssertSame(ReferenceResult expected, ReferenceResult actual, double tolerance = 1e-9)
    {
        Assert.Equal((expected.Width, expected.Height), (actual.Width, actual.Height));
        for (int i = 0; i < expected.Values.Length; i++)
            Assert.True(Math.Abs(expected.Values[i] - actual.Values[i]) <= tolerance, $"value {i}: expected {expected.Values[i]:R}, got {actual.Values[i]:R}");
    }
}
