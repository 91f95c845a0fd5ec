using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>Sums of values as integers: exact, and so independent of the order and of the vector width.</summary>
[WidthTwin]
internal static unsafe class ReductionBodies
{
    /// <summary>
    /// Σ floor(2²² · min(max(x, 0), 1) + ½) over a tile's plane, whose values beyond the last pixel are 0. At most 256 values, so that the sum
    /// fits 31 bits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Sum(float* values, int length)
    {
        Vector<int> sum = Vector<int>.Zero;
        Vector<float> scale = Vector.Create(ChannelSums.Scale);
        Vector<float> half = Vector.Create(0.5f);
        Vector<float> zero = Vector<float>.Zero;
        Vector<float> one = Vector.Create(1f);
        for (int x = 0; x < length; x += Vector<float>.Count)
        {
            Vector<float> value = Vector.MinNative(Vector.MaxNative(Vector.Load(values + x), zero), one);
            sum += Vector.ConvertToInt32((value * scale) + half);
        }

        return Vector.Sum(sum);
    }
}
