using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Sampling;

/// <summary>The horizontal pass of a separable sampling: each pixel is a weighted sum along a row of floats.</summary>
internal static unsafe class AcrossBodies
{
    /// <summary>The longest sum that is taken at one go.</summary>
    public const int TapsAtOnce = 32;

    private const int TapsNear = 1024;

    /// <summary>A stretch of pixels: the uniform part in groups of four, the rest one by one.</summary>
    public static void Row(float* row, int spacing, in AxisTaps taps, int x, int count, Vector128<float> fill, Vector128<float>* texels)
    {
        (int start, int end) = Uniform(taps, x, count);
        Pixels(row, spacing, taps, x, start, fill, texels);
        if (end > start) start += UniformBodies.Pixels(row, spacing, taps, x + start, end - start, texels + start);
        Pixels(row, spacing, taps, x + start, count - start, fill, texels + start);
    }

    /// <summary>The same for single floats.</summary>
    public static void Row(float* row, in AxisTaps taps, int x, int count, float fill, float* plane)
    {
        (int start, int end) = Uniform(taps, x, count);
        Values(row, taps, x, start, fill, plane);
        if (end > start) start += UniformBodies.Values(row, taps, x + start, end - start, plane + start);
        Values(row, taps, x + start, count - start, fill, plane + start);
    }

    private static (int Start, int End) Uniform(in AxisTaps taps, int x, int count)
    {
        if (taps.Usual > TapsAtOnce) return (0, 0);
        int start = Math.Clamp(taps.UniformLow - x, 0, count);
        return (start, Math.Clamp(taps.UniformHigh - x, start, count));
    }

    /// <summary>Pixels as vectors of four floats, <paramref name="spacing"/> (3 or 4) floats apart in the row, which begins with sample taps.Low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pixels(float* row, int spacing, in AxisTaps taps, int x, int count, Vector128<float> fill, Vector128<float>* texels)
    {
        for (int i = 0; i < count; i++)
        {
            int place = x + i;
            int number = taps.Count(place);
            float* weights = taps.Weights(place);
            float* sample = row + ((nint)(taps.First(place) - taps.Low) * spacing);
            Vector128<float> sum = Vector128<float>.Zero;
            if (number <= TapsAtOnce)
            {
                for (int k = 0; k < number; k++, sample += spacing) sum += Vector128.Load(sample) * Vector128.Create(weights[k]);
            }
            else
            {
                sum = Long(sample, spacing, weights, number);
            }

            float outside = taps.FillWeight(place);
            texels[i] = outside == 0 ? sum : sum + (fill * Vector128.Create(outside));
        }
    }

    /// <summary>Single floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Values(float* row, in AxisTaps taps, int x, int count, float fill, float* plane)
    {
        for (int i = 0; i < count; i++)
        {
            int place = x + i;
            int number = taps.Count(place);
            float* weights = taps.Weights(place);
            float* sample = row + (taps.First(place) - taps.Low);
            float total = 0;
            float near = 0;
            for (int start = 0; start < number; start += TapsAtOnce)
            {
                float sum = 0;
                int end = Math.Min(start + TapsAtOnce, number);
                for (int k = start; k < end; k++) sum += sample[k] * weights[k];
                near += sum;
                if ((end & (TapsNear - 1)) != 0 && end != number) continue;
                total += near;
                near = 0;
            }

            float outside = taps.FillWeight(place);
            plane[i] = TexelPlanes.Clamp(outside == 0 ? total : total + (fill * outside));
        }
    }

    /// <summary>A long sum in three levels, as in <see cref="WeightedRow"/>.</summary>
    private static Vector128<float> Long(float* sample, int spacing, float* weights, int number)
    {
        Vector128<float> total = Vector128<float>.Zero;
        Vector128<float> near = Vector128<float>.Zero;
        for (int start = 0; start < number; start += TapsAtOnce)
        {
            Vector128<float> sum = Vector128<float>.Zero;
            int end = Math.Min(start + TapsAtOnce, number);
            for (int k = start; k < end; k++, sample += spacing) sum += Vector128.Load(sample) * Vector128.Create(weights[k]);
            near += sum;
            if ((end & (TapsNear - 1)) != 0 && end != number) continue;
            total += near;
            near = Vector128<float>.Zero;
        }

        return total;
    }
}
