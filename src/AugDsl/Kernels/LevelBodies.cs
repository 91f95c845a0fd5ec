using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>Levels and extremes of values: exact, and so independent of the order and of the vector width.</summary>
[WidthTwin]
internal static unsafe class LevelBodies
{
    /// <summary>q(x) = 255 · min(max(x, 0), 1), rounded half to even, for whole granules.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Levels(float* values, int* levels, int length)
    {
        Vector<float> full = Vector.Create(255f);
        for (int x = 0; x < length; x += Vector<float>.Count)
            Vector.Store(Vector.ConvertToInt32(VectorMath.RoundToEven(VectorMath.Clamp01(Vector.Load(values + x)) * full)), levels + x);
    }

    /// <summary>The smallest and the largest of the values limited to [0, 1], for whole granules.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Extremes(float* values, int length, ref float least, ref float largest)
    {
        Vector<float> low = Vector.Create(least);
        Vector<float> high = Vector.Create(largest);
        for (int x = 0; x < length; x += Vector<float>.Count)
        {
            Vector<float> value = VectorMath.Clamp01(Vector.Load(values + x));
            low = Vector.MinNative(low, value);
            high = Vector.MaxNative(high, value);
        }

        for (int lane = 0; lane < Vector<float>.Count; lane++)
        {
            least = MathF.Min(least, low[lane]);
            largest = MathF.Max(largest, high[lane]);
        }
    }

    /// <summary>The luma 0.299 R + 0.587 G + 0.114 B of values limited to [0, 1], for whole granules.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Luma(float* red, float* green, float* blue, float* luma, int length)
    {
        for (int x = 0; x < length; x += Vector<float>.Count)
        {
            Vector<float> r = VectorMath.Clamp01(Vector.Load(red + x)) * Vector.Create(0.299f);
            Vector<float> g = VectorMath.Clamp01(Vector.Load(green + x)) * Vector.Create(0.587f);
            Vector<float> b = VectorMath.Clamp01(Vector.Load(blue + x)) * Vector.Create(0.114f);
            Vector.Store((r + g) + b, luma + x);
        }
    }
}
