using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Steps;

/// <summary>The pixel work of CLAHE: luma, the mean of four entries in OpenCV's order and precision, and the shift of colours.</summary>
[WidthTwin]
internal static unsafe class ClaheBodies
{
    /// <summary>0.299 R + 0.587 G + 0.114 B, for whole granules.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Luma(float* red, float* green, float* blue, float* luma, int length)
    {
        for (int x = 0; x < length; x += Vector<float>.Count) Vector.Store(LumaOf(Vector.Load(red + x), Vector.Load(green + x), Vector.Load(blue + x)), luma + x);
    }

    /// <summary>The new luma, level / 255.</summary>
    /// <param name="words">The entries of the four tiles: upper left, upper right, lower left, lower right from the lowest byte on.</param>
    /// <param name="right">The weights of the right tiles.</param>
    /// <param name="down">The weight of the lower tiles.</param>
    /// <param name="luma">The result.</param>
    /// <param name="length">A multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Blend(uint* words, float* right, float down, float* luma, int length)
    {
        Vector<uint> low = Vector.Create(255u);
        Vector<float> lower = Vector.Create(down);
        Vector<float> upper = Vector.Create(1f - down);
        for (int x = 0; x < length; x += Vector<float>.Count)
        {
            Vector<uint> word = Vector.Load(words + x);
            Vector<float> toRight = Vector.Load(right + x);
            Vector<float> toLeft = Vector.Create(1f) - toRight;
            Vector<float> above = (Entry(word & low) * toLeft) + (Entry((word >>> 8) & low) * toRight);
            Vector<float> below = (Entry((word >>> 16) & low) * toLeft) + (Entry(word >>> 24) * toRight);
            Vector<float> level = VectorMath.RoundToEven((above * upper) + (below * lower));
            Vector.Store(Vector.MinNative(level, Vector.Create(255f)) / Vector.Create(255f), luma + x);
        }
    }

    /// <summary>Every channel + (new luma − luma), limited.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Shift(float* luma, float* red, float* green, float* blue, int length, float low, float high)
    {
        Vector<float> lowest = Vector.Create(low);
        Vector<float> highest = Vector.Create(high);
        for (int x = 0; x < length; x += Vector<float>.Count)
        {
            Vector<float> r = Vector.Load(red + x), g = Vector.Load(green + x), b = Vector.Load(blue + x);
            Vector<float> shift = Vector.Load(luma + x) - LumaOf(r, g, b);
            Vector.Store(Vector.MinNative(Vector.MaxNative(r + shift, lowest), highest), red + x);
            Vector.Store(Vector.MinNative(Vector.MaxNative(g + shift, lowest), highest), green + x);
            Vector.Store(Vector.MinNative(Vector.MaxNative(b + shift, lowest), highest), blue + x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> LumaOf(Vector<float> r, Vector<float> g, Vector<float> b) =>
        ((r * Vector.Create(0.299f)) + (g * Vector.Create(0.587f))) + (b * Vector.Create(0.114f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Entry(Vector<uint> value) => Vector.ConvertToSingle(value.As<uint, int>());
}
