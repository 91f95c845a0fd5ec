using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>The vertical pass of a separable sampling: the weighted sum of contiguous source rows.</summary>
/// <remarks>Every element is summed from the first row to the last, whatever the vector's width; a strip at the end overlaps the one before.</remarks>
[WidthTwin]
internal static unsafe class WeighBodies
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Bytes(byte* first, nint stride, float* weights, int rows, float* sums, int length)
    {
        int lanes = Vector<float>.Count;
        int strip = Vector<byte>.Count;
        if (length < strip)
        {
            for (int i = 0; i < length; i++)
            {
                float sum = 0;
                for (int row = 0; row < rows; row++) sum += first[(row * stride) + i] * weights[row];
                sums[i] = sum;
            }

            return;
        }

        for (int i = 0; i < length; i += strip)
        {
            i = Math.Min(i, length - strip);
            byte* column = first + i;
            Vector<float> a = Vector<float>.Zero;
            Vector<float> b = Vector<float>.Zero;
            Vector<float> c = Vector<float>.Zero;
            Vector<float> d = Vector<float>.Zero;
            for (int row = 0; row < rows; row++)
            {
                Vector<byte> values = Vector.Load(column);
                Vector<ushort> low = Vector.WidenLower(values);
                Vector<ushort> high = Vector.WidenUpper(values);
                Vector<float> weight = Vector.Create(weights[row]);
                a += Vector.ConvertToSingle(Vector.WidenLower(low).As<uint, int>()) * weight;
                b += Vector.ConvertToSingle(Vector.WidenUpper(low).As<uint, int>()) * weight;
                c += Vector.ConvertToSingle(Vector.WidenLower(high).As<uint, int>()) * weight;
                d += Vector.ConvertToSingle(Vector.WidenUpper(high).As<uint, int>()) * weight;
                column += stride;
            }

            Vector.Store(a, sums + i);
            Vector.Store(b, sums + i + lanes);
            Vector.Store(c, sums + i + (2 * lanes));
            Vector.Store(d, sums + i + (3 * lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Floats(float* first, nint stride, float* weights, int rows, float* sums, int length)
    {
        int strip = Vector<float>.Count;
        if (length < strip)
        {
            for (int i = 0; i < length; i++)
            {
                float sum = 0;
                for (int row = 0; row < rows; row++) sum += first[(row * stride) + i] * weights[row];
                sums[i] = sum;
            }

            return;
        }

        for (int i = 0; i < length; i += strip)
        {
            i = Math.Min(i, length - strip);
            float* column = first + i;
            Vector<float> sum = Vector<float>.Zero;
            for (int row = 0; row < rows; row++)
            {
                sum += Vector.Load(column) * Vector.Create(weights[row]);
                column += stride;
            }

            Vector.Store(sum, sums + i);
        }
    }

    /// <summary>Adds one row of sums to another; both are padded to whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* values, float* sums, int length)
    {
        for (int i = 0; i < length; i += Vector<float>.Count) Vector.Store(Vector.Load(sums + i) + Vector.Load(values + i), sums + i);
    }
}
