using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>Sums of interleaved bytes by their place in a block of three vectors, a length that whole pixels of one and three channels divide.</summary>
[WidthTwin]
internal static unsafe class ByteSumBodies
{
    /// <summary>Bytes of a block, and sums that <see cref="Add"/> keeps.</summary>
    public static int Block => 3 * Vector<byte>.Count;

    /// <summary>Adds <paramref name="blocks"/> blocks, at most 128, to the sums of their places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(byte* bytes, int blocks, uint* sums)
    {
        int step = Vector<byte>.Count;
        Vector<ushort> a0 = Vector<ushort>.Zero;
        Vector<ushort> a1 = a0;
        Vector<ushort> b0 = a0;
        Vector<ushort> b1 = a0;
        Vector<ushort> c0 = a0;
        Vector<ushort> c1 = a0;
        for (int i = 0; i < blocks; i++)
        {
            Vector<byte> a = Vector.Load(bytes);
            Vector<byte> b = Vector.Load(bytes + step);
            Vector<byte> c = Vector.Load(bytes + (2 * step));
            a0 += Vector.WidenLower(a);
            a1 += Vector.WidenUpper(a);
            b0 += Vector.WidenLower(b);
            b1 += Vector.WidenUpper(b);
            c0 += Vector.WidenLower(c);
            c1 += Vector.WidenUpper(c);
            bytes += 3 * step;
        }

        int half = step / 2;
        Drain(a0, sums);
        Drain(a1, sums + half);
        Drain(b0, sums + (2 * half));
        Drain(b1, sums + (3 * half));
        Drain(c0, sums + (4 * half));
        Drain(c1, sums + (5 * half));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Drain(Vector<ushort> lanes, uint* sums)
    {
        Vector.Store(Vector.Load(sums) + Vector.WidenLower(lanes), sums);
        Vector.Store(Vector.Load(sums + Vector<uint>.Count) + Vector.WidenUpper(lanes), sums + Vector<uint>.Count);
    }
}
