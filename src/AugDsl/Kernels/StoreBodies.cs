using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>
/// Values to bytes: clamped, times 255, rounded half to even by adding 2²³, after which a float's low bits are the integer.
/// </summary>
[WidthTwin]
internal static unsafe class StoreBodies
{
    private const float RoundingShift = 8388608f;

    /// <summary>Three planes to one word a pixel, red in the lowest byte. <paramref name="length"/> is a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToWords(float* c0, float* c1, float* c2, uint* words, int length)
    {
        Vector<float> scale = Vector.Create(255f);
        Vector<float> shift = Vector.Create(RoundingShift);
        Vector<float> zero = Vector<float>.Zero;
        Vector<uint> low = Vector.Create(0xFFu);
        for (int x = 0; x < length; x += Vector<float>.Count)
        {
            // Below 2²³ + 255.5 the bits above the byte are those of 2²³ alone, so one minimum before the shift is enough.
            Vector<float> a = Vector.MinNative(Vector.MaxNative(Vector.Load(c0 + x), zero) * scale, scale) + shift;
            Vector<float> b = Vector.MinNative(Vector.MaxNative(Vector.Load(c1 + x), zero) * scale, scale) + shift;
            Vector<float> c = Vector.MinNative(Vector.MaxNative(Vector.Load(c2 + x), zero) * scale, scale) + shift;
            Vector<uint> word = (a.As<float, uint>() & low) | ((b.As<float, uint>() & low) << 8) | ((c.As<float, uint>() & low) << 16);
            Vector.Store(word, words + x);
        }
    }

    /// <summary>One plane to bytes, for a whole tile: <paramref name="length"/> is a multiple of 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToBytes(float* values, byte* bytes, int length)
    {
        Vector<float> scale = Vector.Create(255f);
        Vector<float> shift = Vector.Create(RoundingShift);
        Vector<float> zero = Vector<float>.Zero;
        Vector<uint> low = Vector.Create(0xFFu);
        int step = Vector<float>.Count;
        for (int x = 0; x < length; x += 4 * step)
        {
            float* here = values + x;
            Vector<float> a = Vector.MinNative(Vector.MaxNative(Vector.Load(here), zero) * scale, scale) + shift;
            Vector<float> b = Vector.MinNative(Vector.MaxNative(Vector.Load(here + step), zero) * scale, scale) + shift;
            Vector<float> c = Vector.MinNative(Vector.MaxNative(Vector.Load(here + (2 * step)), zero) * scale, scale) + shift;
            Vector<float> d = Vector.MinNative(Vector.MaxNative(Vector.Load(here + (3 * step)), zero) * scale, scale) + shift;
            Vector<ushort> ab = Vector.Narrow(a.As<float, uint>() & low, b.As<float, uint>() & low);
            Vector<ushort> cd = Vector.Narrow(c.As<float, uint>() & low, d.As<float, uint>() & low);
            Vector.Store(Vector.Narrow(ab, cd), bytes + x);
        }
    }
}
