using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>Both directions of a symmetric separable stencil: pairs at the same distance are added before they are multiplied.</summary>
[WidthTwin]
internal static unsafe class BlurBodies
{
    /// <summary>destination[x] = Σ weights[k] · (rows[centre − k][x] + rows[centre + k][x]), for whole granules of values.</summary>
    /// <param name="centre">The pointer to the centre's row; the neighbours' pointers lie around it.</param>
    /// <param name="weights">The centre's weight, then those of one side.</param>
    /// <param name="radius">Neighbours on each side.</param>
    /// <param name="destination">The result.</param>
    /// <param name="length">A multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Vertical(float** centre, float* weights, int radius, float* destination, int length)
    {
        int step = Vector<float>.Count;
        int x = 0;
        for (; x <= length - (4 * step); x += 4 * step)
        {
            Vector<float> w = Vector.Create(weights[0]);
            float* row = centre[0] + x;
            Vector<float> a = Vector.Load(row) * w;
            Vector<float> b = Vector.Load(row + step) * w;
            Vector<float> c = Vector.Load(row + (2 * step)) * w;
            Vector<float> d = Vector.Load(row + (3 * step)) * w;
            for (int k = 1; k <= radius; k++)
            {
                w = Vector.Create(weights[k]);
                float* above = centre[-k] + x;
                float* below = centre[k] + x;
                a += (Vector.Load(above) + Vector.Load(below)) * w;
                b += (Vector.Load(above + step) + Vector.Load(below + step)) * w;
                c += (Vector.Load(above + (2 * step)) + Vector.Load(below + (2 * step))) * w;
                d += (Vector.Load(above + (3 * step)) + Vector.Load(below + (3 * step))) * w;
            }

            Vector.Store(a, destination + x);
            Vector.Store(b, destination + x + step);
            Vector.Store(c, destination + x + (2 * step));
            Vector.Store(d, destination + x + (3 * step));
        }

        for (; x < length; x += step)
        {
            Vector<float> a = Vector.Load(centre[0] + x) * Vector.Create(weights[0]);
            for (int k = 1; k <= radius; k++) a += (Vector.Load(centre[-k] + x) + Vector.Load(centre[k] + x)) * Vector.Create(weights[k]);
            Vector.Store(a, destination + x);
        }
    }

    /// <summary>destination[x] = min(max(Σ weights[k] · (row[x − k] + row[x + k]), low), high), for whole granules of values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Horizontal(float* row, float* weights, int radius, float* destination, int length, float low, float high)
    {
        Vector<float> lowest = Vector.Create(low);
        Vector<float> highest = Vector.Create(high);
        int step = Vector<float>.Count;
        int x = 0;
        for (; x <= length - (4 * step); x += 4 * step)
        {
            Vector<float> w = Vector.Create(weights[0]);
            float* here = row + x;
            Vector<float> a = Vector.Load(here) * w;
            Vector<float> b = Vector.Load(here + step) * w;
            Vector<float> c = Vector.Load(here + (2 * step)) * w;
            Vector<float> d = Vector.Load(here + (3 * step)) * w;
            for (int k = 1; k <= radius; k++)
            {
                w = Vector.Create(weights[k]);
                float* left = here - k;
                float* right = here + k;
                a += (Vector.Load(left) + Vector.Load(right)) * w;
                b += (Vector.Load(left + step) + Vector.Load(right + step)) * w;
                c += (Vector.Load(left + (2 * step)) + Vector.Load(right + (2 * step))) * w;
                d += (Vector.Load(left + (3 * step)) + Vector.Load(right + (3 * step))) * w;
            }

            Vector.Store(Vector.MinNative(Vector.MaxNative(a, lowest), highest), destination + x);
            Vector.Store(Vector.MinNative(Vector.MaxNative(b, lowest), highest), destination + x + step);
            Vector.Store(Vector.MinNative(Vector.MaxNative(c, lowest), highest), destination + x + (2 * step));
            Vector.Store(Vector.MinNative(Vector.MaxNative(d, lowest), highest), destination + x + (3 * step));
        }

        for (; x < length; x += step)
        {
            Vector<float> a = Vector.Load(row + x) * Vector.Create(weights[0]);
            for (int k = 1; k <= radius; k++) a += (Vector.Load(row + x - k) + Vector.Load(row + x + k)) * Vector.Create(weights[k]);
            Vector.Store(Vector.MinNative(Vector.MaxNative(a, lowest), highest), destination + x);
        }
    }
}
