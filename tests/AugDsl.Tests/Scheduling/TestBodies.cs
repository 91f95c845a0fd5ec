using System.Numerics;
using AugDsl.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Tests.Scheduling;

/// <summary>Segments as the generator would write them, in short.</summary>
internal static class TestBodies
{
    private const float Step = 1f / 64;

    /// <summary>x → a · x² + (1 − a) · x, a the constant: stays in [0, 1] without a clamp; clamps its input.</summary>
    public static void Square(ref RowTile tile, ref readonly float constants)
    {
        SquarePlane(ref tile.C0, tile.Count, constants);
        if (System.Runtime.CompilerServices.Unsafe.AreSame(ref tile.C0, ref tile.C1)) return;
        SquarePlane(ref tile.C1, tile.Count, constants);
        SquarePlane(ref tile.C2, tile.Count, constants);
    }

    /// <summary>Moves x towards ½ by a weight that depends on the place, the canvas and the key, computed in a scratch plane.</summary>
    public static void Pattern(ref RowTile tile, ref readonly float constants)
    {
        for (int i = 0; i < tile.Count; i++)
        {
            // A tile may go on over the end of a row.
            (int row, int x) = Math.DivRem(tile.X + i, tile.CanvasWidth);
            System.Runtime.CompilerServices.Unsafe.Add(ref tile.N2, i) = Weight(x, tile.Y + row, tile.CanvasWidth, tile.CanvasHeight, tile.Key);
        }

        for (int i = 0; i < tile.Count; i++)
        {
            float weight = System.Runtime.CompilerServices.Unsafe.Add(ref tile.N2, i);
            Mix(ref System.Runtime.CompilerServices.Unsafe.Add(ref tile.C0, i), weight);
            if (System.Runtime.CompilerServices.Unsafe.AreSame(ref tile.C0, ref tile.C1)) continue;
            Mix(ref System.Runtime.CompilerServices.Unsafe.Add(ref tile.C1, i), weight);
            Mix(ref System.Runtime.CompilerServices.Unsafe.Add(ref tile.C2, i), weight);
        }
    }

    public static float Weight(int x, int y, int width, int height, ulong key) => (((x * 7) + (y * 13) + width + (3 * height) + (int)(key % 1000)) % 64) * Step;

    private static void Mix(ref float x, float weight) => x += (0.5f - x) * weight;

    private static void SquarePlane(ref float plane, int count, float a)
    {
        for (nuint i = 0; i < (nuint)count; i += (nuint)Vector<float>.Count)
        {
            Vector<float> x = Vector.MinNative(Vector.MaxNative(Vector.LoadUnsafe(ref plane, i), Vector<float>.Zero), Vector<float>.One);
            Vector.StoreUnsafe((x * x * a) + (x * (1 - a)), ref plane, i);
        }
    }
}
