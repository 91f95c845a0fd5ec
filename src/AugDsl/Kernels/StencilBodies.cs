using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>A correlation with any weights.</summary>
[WidthTwin]
internal static unsafe class StencilBodies
{
    /// <summary>destination[x] = min(max(Σ weights[t] · taps[t][x], low), high), for whole granules of values.</summary>
    /// <param name="taps">For each weight the row that it reads, moved by its column.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="count">Weights.</param>
    /// <param name="offset">The column to begin with, added to every tap.</param>
    /// <param name="destination">The result, of the first column on.</param>
    /// <param name="length">A multiple of 16.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Correlate(float** taps, float* weights, int count, int offset, float* destination, int length, float low, float high)
    {
        Vector<float> lowest = Vector.Create(low);
        Vector<float> highest = Vector.Create(high);
        int step = Vector<float>.Count;
        int x = 0;
        for (; x <= length - (4 * step); x += 4 * step)
        {
            Vector<float> a = Vector<float>.Zero;
            Vector<float> b = Vector<float>.Zero;
            Vector<float> c = Vector<float>.Zero;
            Vector<float> d = Vector<float>.Zero;
            for (int t = 0; t < count; t++)
            {
                Vector<float> w = Vector.Create(weights[t]);
                float* tap = taps[t] + offset + x;
                a += Vector.Load(tap) * w;
                b += Vector.Load(tap + step) * w;
                c += Vector.Load(tap + (2 * step)) * w;
                d += Vector.Load(tap + (3 * step)) * w;
            }

            Vector.Store(Vector.MinNative(Vector.MaxNative(a, lowest), highest), destination + x);
            Vector.Store(Vector.MinNative(Vector.MaxNative(b, lowest), highest), destination + x + step);
            Vector.Store(Vector.MinNative(Vector.MaxNative(c, lowest), highest), destination + x + (2 * step));
            Vector.Store(Vector.MinNative(Vector.MaxNative(d, lowest), highest), destination + x + (3 * step));
        }

        for (; x < length; x += step)
        {
            Vector<float> a = Vector<float>.Zero;
            for (int t = 0; t < count; t++) a += Vector.Load(taps[t] + offset + x) * Vector.Create(weights[t]);
            Vector.Store(Vector.MinNative(Vector.MaxNative(a, lowest), highest), destination + x);
        }
    }
}
