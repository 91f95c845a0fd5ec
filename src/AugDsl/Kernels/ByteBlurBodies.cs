using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>
/// A symmetric separable stencil on bytes, in 16 bits: levels are kept in units of 1/128, weights in units of 2⁻¹⁶, and every product is
/// rounded down, which a constant makes up for on the average.
/// </summary>
/// <remarks>
/// A pair of values adds to at most 2 · 255 · 128 = 65,280 and so fits; the centre is a pair with itself at half its weight. Each product
/// loses less than one unit: with n pairs a pass is within n/256 of a level of the exact one, plus the rounding of the weights.
/// </remarks>
[WidthTwin]
internal static unsafe class ByteBlurBodies
{
    /// <summary>Levels to units of 1/128: no byte beyond <paramref name="length"/> is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(byte* levels, ushort* row, int length)
    {
        int x = 0;
        for (; x <= length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector<byte> bytes = Vector.Load(levels + x);
            Vector.Store(Vector.WidenLower(bytes) << 7, row + x);
            Vector.Store(Vector.WidenUpper(bytes) << 7, row + x + Vector<ushort>.Count);
        }

        for (; x < length; x++) row[x] = (ushort)(levels[x] << 7);
    }

    /// <summary>destination[x] = loss + Σ high(weights[k] · (rows[−k][x] + rows[k][x])) for a multiple of 128 values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Vertical(ushort** centre, ushort* weights, int radius, ushort loss, ushort* destination, int length)
    {
        int step = Vector<ushort>.Count;
        for (int x = 0; x < length; x += 4 * step)
        {
            Vector<ushort> a = Vector.Create(loss);
            Vector<ushort> b = a;
            Vector<ushort> c = a;
            Vector<ushort> d = a;
            for (int k = 0; k <= radius; k++)
            {
                Vector<ushort> w = Vector.Create(weights[k]);
                ushort* above = centre[-k] + x;
                ushort* below = centre[k] + x;
                a += WideMultiply.High(Vector.Load(above) + Vector.Load(below), w);
                b += WideMultiply.High(Vector.Load(above + step) + Vector.Load(below + step), w);
                c += WideMultiply.High(Vector.Load(above + (2 * step)) + Vector.Load(below + (2 * step)), w);
                d += WideMultiply.High(Vector.Load(above + (3 * step)) + Vector.Load(below + (3 * step)), w);
            }

            Vector.Store(a, destination + x);
            Vector.Store(b, destination + x + step);
            Vector.Store(c, destination + x + (2 * step));
            Vector.Store(d, destination + x + (3 * step));
        }
    }

    /// <summary>The same along a row, taps <paramref name="channels"/> values apart, rounded to levels; a multiple of 128 values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Horizontal(ushort* row, ushort* weights, int radius, int channels, ushort loss, byte* destination, int length)
    {
        int step = Vector<ushort>.Count;
        Vector<ushort> start = Vector.Create((ushort)(loss + 64));
        for (int x = 0; x < length; x += 4 * step)
        {
            Vector<ushort> a = start;
            Vector<ushort> b = a;
            Vector<ushort> c = a;
            Vector<ushort> d = a;
            ushort* left = row + x;
            ushort* right = row + x;
            for (int k = 0; k <= radius; k++)
            {
                Vector<ushort> w = Vector.Create(weights[k]);
                a += WideMultiply.High(Vector.Load(left) + Vector.Load(right), w);
                b += WideMultiply.High(Vector.Load(left + step) + Vector.Load(right + step), w);
                c += WideMultiply.High(Vector.Load(left + (2 * step)) + Vector.Load(right + (2 * step)), w);
                d += WideMultiply.High(Vector.Load(left + (3 * step)) + Vector.Load(right + (3 * step)), w);
                left -= channels;
                right += channels;
            }

            Vector.Store(Vector.Narrow(a >>> 7, b >>> 7), destination + x);
            Vector.Store(Vector.Narrow(c >>> 7, d >>> 7), destination + x + Vector<byte>.Count);
        }
    }
}
