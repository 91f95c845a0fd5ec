using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>Turns a tile of words into planes of floats.</summary>
[WidthTwin]
internal static unsafe class WordBodies
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SplitRgb(uint* words, int count, float* c0, float* c1, float* c2)
    {
        Vector<uint> mask = Vector.Create(255u);
        Vector<float> scale = Vector.Create(1f / 255f);
        for (int i = 0; i < count; i += Vector<float>.Count)
        {
            Vector<uint> word = Vector.Load(words + i);
            Vector.Store(Vector.ConvertToSingle((word & mask).As<uint, int>()) * scale, c0 + i);
            Vector.Store(Vector.ConvertToSingle((Vector.ShiftRightLogical(word, 8) & mask).As<uint, int>()) * scale, c1 + i);
            Vector.Store(Vector.ConvertToSingle((Vector.ShiftRightLogical(word, 16) & mask).As<uint, int>()) * scale, c2 + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SplitGray(uint* words, int count, float* c0)
    {
        Vector<float> scale = Vector.Create(1f / 255f);
        for (int i = 0; i < count; i += Vector<float>.Count)
        {
            Vector.Store(Vector.ConvertToSingle(Vector.Load(words + i).As<uint, int>()) * scale, c0 + i);
        }
    }
}
