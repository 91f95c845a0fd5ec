using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>From noise to shares.</summary>
[WidthTwin]
internal static unsafe class AlphaBodies
{
    // exp(−20 (v − ½)) = 2^(c (½ − v)).
    private const float Steepness = 28.853900817779268f;

    /// <summary>1 / (1 + exp(−20 (v − ½))), in place. <paramref name="length"/> is a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sigmoid(float* values, int length)
    {
        Vector<float> one = Vector.Create(1f);
        Vector<float> half = Vector.Create(0.5f);
        Vector<float> steepness = Vector.Create(Steepness);
        for (int x = 0; x < length; x += Vector<float>.Count)
        {
            Vector<float> power = VectorMathBodies.Exp2((half - Vector.Load(values + x)) * steepness);
            Vector.Store(one / (one + power), values + x);
        }
    }
}
