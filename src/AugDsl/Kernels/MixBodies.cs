using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>Values and what became of them, mixed.</summary>
[WidthTwin]
internal static unsafe class MixBodies
{
    /// <summary>
    /// <paramref name="values"/> = (1 − a) · values + a · <paramref name="others"/>, a of every pixel in [0, 1]: exact at both ends. <paramref name="length"/> is a
    /// multiple of 16.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ByPlane(float* values, float* others, float* shares, int length)
    {
        Vector<float> one = Vector.Create(1f);
        for (int x = 0; x < length; x += Vector<float>.Count)
        {
            Vector<float> a = Vector.Load(shares + x);
            Vector.Store(((one - a) * Vector.Load(values + x)) + (a * Vector.Load(others + x)), values + x);
        }
    }

    /// <summary>Clamps to [0, 1]: shares of several parts that are 1 together may come to a little more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Clamp(float* values, int length)
    {
        for (int x = 0; x < length; x += Vector<float>.Count) Vector.Store(VectorMathBodies.Clamp01(Vector.Load(values + x)), values + x);
    }
}
