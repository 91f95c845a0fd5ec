using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>The loops of a translation. Every value is summed tap by tap, first down and then across, as in the bodies of other separable maps.</summary>
[WidthTwin]
internal static unsafe class TranslationBodies
{
    /// <summary>
    /// The weighted sum of stretches of bytes. Stretches are read, and sums written, up to <paramref name="length"/> rounded up to 64.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Down(byte** lines, float* weights, int taps, float* sums, int length)
    {
        int lanes = Vector<float>.Count;
        for (int i = 0; i < length; i += 4 * lanes)
        {
            Vector<float> a = Vector<float>.Zero;
            Vector<float> b = Vector<float>.Zero;
            Vector<float> c = Vector<float>.Zero;
            Vector<float> d = Vector<float>.Zero;
            for (int tap = 0; tap < taps; tap++)
            {
                Vector<byte> values = Vector.Load(lines[tap] + i);
                Vector<ushort> low = Vector.WidenLower(values);
                Vector<ushort> high = Vector.WidenUpper(values);
                Vector<float> weight = Vector.Create(weights[tap]);
                a += Vector.ConvertToSingle(Vector.WidenLower(low).As<uint, int>()) * weight;
                b += Vector.ConvertToSingle(Vector.WidenUpper(low).As<uint, int>()) * weight;
                c += Vector.ConvertToSingle(Vector.WidenLower(high).As<uint, int>()) * weight;
                d += Vector.ConvertToSingle(Vector.WidenUpper(high).As<uint, int>()) * weight;
            }

            Vector.Store(a, sums + i);
            Vector.Store(b, sums + i + lanes);
            Vector.Store(c, sums + i + (2 * lanes));
            Vector.Store(d, sums + i + (3 * lanes));
        }
    }

    /// <summary>Rows of single values, clamped: each reads its line and writes its part of a plane up to the next multiple of 16.</summary>
    /// <param name="line">The first tap of the first pixel.</param>
    /// <param name="pitch">From one line to the next.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="across">The weights of each pixel.</param>
    /// <param name="fill">The constant border.</param>
    /// <param name="plane">Where to; rows follow each other.</param>
    /// <param name="count">Pixels of a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Across(float* line, nint pitch, int rows, in ColumnWeights across, float fill, float* plane, int count)
    {
        int taps = across.Taps;
        nint stride = across.Stride;
        float* first = across.First;
        float* second = first + stride;
        float* outside = across.Outside;
        Vector<float> zero = Vector<float>.Zero;
        Vector<float> one = Vector<float>.One;
        Vector<float> border = Vector.Create(fill);
        if (taps == 2 && fill == 0)
        {
            // The common case: adding 0 changes nothing, so it is left out.
            for (int row = 0; row < rows; row++)
            {
                for (int i = 0; i < count; i += Vector<float>.Count)
                {
                    Vector<float> sum = (Vector.Load(line + i) * Vector.Load(first + i)) + (Vector.Load(line + i + 1) * Vector.Load(second + i));
                    Vector.Store(Vector.MinNative(Vector.MaxNative(sum, zero), one), plane + i);
                }

                line += pitch;
                plane += count;
            }

            return;
        }

        for (int row = 0; row < rows; row++)
        {
            for (int i = 0; i < count; i += Vector<float>.Count)
            {
                Vector<float> sum = Vector.Load(line + i) * Vector.Load(first + i);
                if (taps > 1) sum += Vector.Load(line + i + 1) * Vector.Load(second + i);
                for (int tap = 2; tap < taps; tap++) sum += Vector.Load(line + i + tap) * Vector.Load(first + (tap * stride) + i);
                sum += border * Vector.Load(outside + i);
                Vector.Store(Vector.MinNative(Vector.MaxNative(sum, zero), one), plane + i);
            }

            line += pitch;
            plane += count;
        }
    }
}
