using System.Globalization;
using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;
using AugDsl.Tests.Shared.Recording;

namespace AugDsl.Tests.Sampling;

/// <summary>Runs the sampler over a canvas in tiles and compares every value with the reference.</summary>
internal static unsafe class SamplerHarness
{
    private static readonly Sampler s_sampler = new();
    private static readonly Arena s_arena = new();

    public static MapChain Chain(List<object> steps)
    {
        MapChain chain = new();
        foreach (object step in steps)
        {
            if (step is Map3x3 map) chain.Append(map);
            else chain.Append((DenseField)step);
        }

        return chain;
    }

    /// <summary>The whole canvas, interleaved, computed in tiles of at most <paramref name="tile"/> pixels from the bottom up if asked.</summary>
    public static float[] Run(in PixelSource source, MapChain chain, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas, int tile = 256, bool upwards = false)
    {
        lock (s_sampler)
        {
            s_arena.Reset();
            s_sampler.Begin(source, chain, decision, rule, canvas, s_arena);
            float[] result = new float[canvas.Width * canvas.Height * source.Channels];
            float[] planes = new float[3 * 320];
            fixed (float* p = planes)
            {
                for (int row = 0; row < canvas.Height; row++)
                {
                    int y = upwards ? canvas.Height - 1 - row : row;
                    for (int x = 0; x < canvas.Width; x += tile)
                    {
                        int count = Math.Min(tile, canvas.Width - x);
                        Array.Fill(planes, -7f);
                        s_sampler.Row(y, x, count, p, p + 320, p + 640);
                        int written = (count + 15) & ~15;
                        for (int c = 0; c < 3; c++) AssertUntouched(planes, c, written);

                        for (int i = 0; i < count; i++)
                        {
                            for (int c = 0; c < source.Channels; c++) result[(((y * canvas.Width) + x + i) * source.Channels) + c] = planes[(c * 320) + i];
                        }
                    }
                }
            }

            return result;
        }
    }

    /// <summary>The whole canvas, interleaved, as many rows at once as a tile holds; null if the body computes rows one by one.</summary>
    public static float[]? RunShared(in PixelSource source, MapChain chain, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas)
    {
        lock (s_sampler)
        {
            s_arena.Reset();
            s_sampler.Begin(source, chain, decision, rule, canvas, s_arena);
            float[] result = new float[canvas.Width * canvas.Height * source.Channels];
            float[] planes = new float[3 * 320];
            int together = 256 / canvas.Width;
            fixed (float* p = planes)
            {
                for (int y = 0; y < canvas.Height; y += together)
                {
                    int rows = Math.Min(together, canvas.Height - y);
                    int count = rows * canvas.Width;
                    Array.Fill(planes, -7f);
                    if (!s_sampler.TryRows(y, rows, canvas.Width, p, p + 320, p + 640)) return null;
                    for (int c = 0; c < source.Channels; c++)
                    {
                        AssertUntouched(planes, c, (count + 15) & ~15);
                        for (int i = 0; i < count; i++) result[(((y * canvas.Width) + i) * source.Channels) + c] = planes[(c * 320) + i];
                    }
                }
            }

            return result;
        }
    }

    public static SamplingDecision Check(SourcePicture picture, List<object> steps, in SamplingRule rule, ImageSize canvas, int tile = 256)
    {
        MapChain chain = Chain(steps);
        SamplingDecision decision = chain.Decide(canvas, picture.Size, rule);
        float[] actual = Run(picture.Source, chain, decision, rule, canvas, tile, upwards: tile != 256);
        if (Recorded.ByHash)
        {
            Recorded.Add<float>(actual);
            return decision;
        }

        SamplingReference reference = new(picture.Values, picture.Size, picture.Channels, steps, decision, rule, canvas);
        double tolerance = decision.Class is MapClass.Exact or MapClass.AxisAligned && !decision.HasField ? 1e-5 : 1e-4;
        for (int y = 0; y < canvas.Height; y++)
        {
            for (int x = 0; x < canvas.Width; x++)
            {
                double[] expected = reference.Pixel(x, y);
                if (rule.Interpolation == Interpolation.Nearest && decision.Class != MapClass.Exact && reference.EdgeDistance < 1e-6) continue;
                for (int c = 0; c < picture.Channels; c++)
                {
                    float value = actual[(((y * canvas.Width) + x) * picture.Channels) + c];
                    if (Math.Abs(value - expected[c]) <= tolerance) continue;
                    Assert.Fail(string.Create(CultureInfo.InvariantCulture,
                        $"({x}, {y}) channel {c}: {value} instead of {expected[c]}; {picture.Source.Kind} {picture.Size} to {canvas}, {rule}, {decision}, {string.Join(" | ", steps)}"));
                }
            }
        }

        Recorded.Add<float>(actual);
        return decision;
    }

    private static void AssertUntouched(float[] planes, int channel, int from) => Assert.Equal(-1, planes.AsSpan((channel * 320) + from, 320 - from).IndexOfAnyExcept(-7f));
}
