using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Steps;

/// <summary>Medians of as many values as there are taps, a vector of pixels at a time, without a branch on values.</summary>
[WidthTwin]
internal static unsafe class MedianBodies
{
    /// <summary>
    /// The median of an odd number of values, bit by bit from the highest: it is the largest number that no more than half of the values are below.
    /// Values count as integers of the same order.
    /// </summary>
    /// <param name="taps">For each value the row that it reads, moved by its column.</param>
    /// <param name="count">How many values.</param>
    /// <param name="offset">The column to begin with, added to every tap.</param>
    /// <param name="window">Takes <paramref name="count"/> vectors.</param>
    /// <param name="destination">The result, of the first column on.</param>
    /// <param name="length">A multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OfMany(float** taps, int count, int offset, int* window, float* destination, int length)
    {
        int step = Vector<int>.Count;
        Vector<int> half = Vector.Create(count / 2);
        for (int x = 0; x < length; x += step)
        {
            for (int t = 0; t < count; t++) Vector.Store(Ordered(Vector.Load((int*)(taps[t] + offset + x))), window + (t * step));
            Vector<int> median = Vector.Create(int.MinValue);
            for (int bit = 31; bit >= 0; bit--)
            {
                Vector<int> candidate = median + Vector.Create(1 << bit);
                Vector<int> below = Vector<int>.Zero;
                for (int t = 0; t < count; t++) below -= Vector.LessThan<int>(Vector.Load(window + (t * step)), candidate);
                median = Vector.ConditionalSelect(Vector.LessThanOrEqual<int>(below, half), candidate, median);
            }

            Vector.Store(Ordered(median), (int*)destination + x);
        }
    }

    /// <summary>The same for bytes: eight bits instead of 32, and four times as many pixels a vector.</summary>
    /// <param name="taps">For each value the row that it reads, moved by its column.</param>
    /// <param name="count">How many values: odd, at most 255.</param>
    /// <param name="destination">The result.</param>
    /// <param name="length">A multiple of 64.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OfManyBytes(byte** taps, int count, byte* destination, int length)
    {
        Vector<byte> half = Vector.Create((byte)(count / 2));
        int step = Vector<byte>.Count;
        int x = 0;
        for (; x <= length - (2 * step); x += 2 * step)
        {
            Vector<byte> first = Vector<byte>.Zero, second = Vector<byte>.Zero;
            for (int bit = 128; bit > 0; bit >>= 1)
            {
                Vector<byte> added = Vector.Create((byte)bit);
                Vector<byte> candidate = first + added, other = second + added;
                Vector<byte> below = Vector<byte>.Zero, belowOther = Vector<byte>.Zero;
                for (int t = 0; t < count; t++)
                {
                    byte* tap = taps[t] + x;
                    below -= Vector.LessThan(Vector.Load(tap), candidate);
                    belowOther -= Vector.LessThan(Vector.Load(tap + step), other);
                }

                first = Vector.ConditionalSelect(Vector.LessThanOrEqual(below, half), candidate, first);
                second = Vector.ConditionalSelect(Vector.LessThanOrEqual(belowOther, half), other, second);
            }

            Vector.Store(first, destination + x);
            Vector.Store(second, destination + x + step);
        }

        for (; x < length; x += step)
        {
            Vector<byte> median = Vector<byte>.Zero;
            for (int bit = 128; bit > 0; bit >>= 1)
            {
                Vector<byte> candidate = median + Vector.Create((byte)bit);
                Vector<byte> below = Vector<byte>.Zero;
                for (int t = 0; t < count; t++) below -= Vector.LessThan(Vector.Load(taps[t] + x), candidate);
                median = Vector.ConditionalSelect(Vector.LessThanOrEqual(below, half), candidate, median);
            }

            Vector.Store(median, destination + x);
        }
    }

    /// <summary>The bits of a float as an integer of the same order, and back: below zero all but the sign turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Ordered(Vector<int> bits) => bits ^ ((bits >> 31) & Vector.Create(int.MaxValue));
}
