using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>Two samples by their shares.</summary>
[WidthTwin]
internal static unsafe class BlendBodies
{
    /// <summary><paramref name="own"/> = share · own + rest · partner, two roundings of the products and one of the sum. <paramref name="length"/> is a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Blend(float* own, float* partner, float share, float rest, int length)
    {
        Vector<float> a = Vector.Create(share);
        Vector<float> b = Vector.Create(rest);
        for (int x = 0; x < length; x += Vector<float>.Count)
            Vector.Store((a * Vector.Load(own + x)) + (b * Vector.Load(partner + x)), own + x);
    }
}
