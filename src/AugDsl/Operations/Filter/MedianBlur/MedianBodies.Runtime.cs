using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Steps;

/// <summary>Medians of as many values as there are taps, a vector of pixels at a time, without a branch on values.</summary>
[WidthTwin]
internal static unsafe class MedianBodies
{
    /// <summary>The median of nine, by the shortest network of exchanges that finds it (Devillard's, 19 of them).</summary>
    /// <param name="taps">For each value the row that it reads, moved by its column.</param>
    /// <param name="offset">The column to begin with, added to every tap.</param>
    /// <param name="destination">The result, of the first column on.</param>
    /// <param name="length">A multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OfNine(float** taps, int offset, float* destination, int length)
    {
        for (int x = 0; x < length; x += Vector<float>.Count)
        {
            Vector<float> a = Vector.Load(taps[0] + offset + x), b = Vector.Load(taps[1] + offset + x), c = Vector.Load(taps[2] + offset + x);
            Vector<float> d = Vector.Load(taps[3] + offset + x), e = Vector.Load(taps[4] + offset + x), f = Vector.Load(taps[5] + offset + x);
            Vector<float> g = Vector.Load(taps[6] + offset + x), h = Vector.Load(taps[7] + offset + x), i = Vector.Load(taps[8] + offset + x);
            Sort(ref b, ref c);
            Sort(ref e, ref f);
            Sort(ref h, ref i);
            Sort(ref a, ref b);
            Sort(ref d, ref e);
            Sort(ref g, ref h);
            Sort(ref b, ref c);
            Sort(ref e, ref f);
            Sort(ref h, ref i);
            Sort(ref a, ref d);
            Sort(ref f, ref i);
            Sort(ref e, ref h);
            Sort(ref d, ref g);
            Sort(ref b, ref e);
            Sort(ref c, ref f);
            Sort(ref e, ref h);
            Sort(ref e, ref c);
            Sort(ref g, ref e);
            Sort(ref e, ref c);
            Vector.Store(e, destination + x);
        }
    }

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

    /// <summary>The bits of a float as an integer of the same order, and back: below zero all but the sign turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Ordered(Vector<int> bits) => bits ^ ((bits >> 31) & Vector.Create(int.MaxValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sort(ref Vector<float> low, ref Vector<float> high)
    {
        Vector<float> smaller = Vector.MinNative(low, high);
        high = Vector.MaxNative(low, high);
        low = smaller;
    }
}
