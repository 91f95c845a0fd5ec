using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Tiles;

namespace AugDsl.Steps;

/// <summary>
/// Medians by networks of exchanges (N. Devillard, "Fast median search: an ANSI C implementation", 1998): a vector of pixels at a time, in floats or in bytes,
/// without a branch on values. An exchange is a minimum and a maximum.
/// </summary>
[WidthTwin]
internal static unsafe class MedianNetworks
{
    /// <summary>The median of nine, with 19 exchanges, the fewest that there can be.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="taps">For each value the row that it reads, moved by its column.</param>
    /// <param name="offset">The column to begin with, added to every tap.</param>
    /// <param name="destination">The result, of the first column on.</param>
    /// <param name="length">A multiple of 64 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OfNine<T>(T** taps, int offset, T* destination, int length)
        where T : unmanaged
    {
        for (int x = 0; x < length; x += Vector<T>.Count)
        {
            Vector<T> a = Vector.Load(taps[0] + offset + x), b = Vector.Load(taps[1] + offset + x), c = Vector.Load(taps[2] + offset + x);
            Vector<T> d = Vector.Load(taps[3] + offset + x), e = Vector.Load(taps[4] + offset + x), f = Vector.Load(taps[5] + offset + x);
            Vector<T> g = Vector.Load(taps[6] + offset + x), h = Vector.Load(taps[7] + offset + x), i = Vector.Load(taps[8] + offset + x);
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

    /// <summary>The median of twenty-five, with 99 exchanges.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="taps">For each value the row that it reads, moved by its column.</param>
    /// <param name="offset">The column to begin with, added to every tap.</param>
    /// <param name="destination">The result, of the first column on.</param>
    /// <param name="length">A multiple of 64 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OfTwentyFive<T>(T** taps, int offset, T* destination, int length)
        where T : unmanaged
    {
        for (int x = 0; x < length; x += Vector<T>.Count)
        {
            Vector<T> v0 = Vector.Load(taps[0] + offset + x);
            Vector<T> v1 = Vector.Load(taps[1] + offset + x);
            Vector<T> v2 = Vector.Load(taps[2] + offset + x);
            Vector<T> v3 = Vector.Load(taps[3] + offset + x);
            Vector<T> v4 = Vector.Load(taps[4] + offset + x);
            Vector<T> v5 = Vector.Load(taps[5] + offset + x);
            Vector<T> v6 = Vector.Load(taps[6] + offset + x);
            Vector<T> v7 = Vector.Load(taps[7] + offset + x);
            Vector<T> v8 = Vector.Load(taps[8] + offset + x);
            Vector<T> v9 = Vector.Load(taps[9] + offset + x);
            Vector<T> v10 = Vector.Load(taps[10] + offset + x);
            Vector<T> v11 = Vector.Load(taps[11] + offset + x);
            Vector<T> v12 = Vector.Load(taps[12] + offset + x);
            Vector<T> v13 = Vector.Load(taps[13] + offset + x);
            Vector<T> v14 = Vector.Load(taps[14] + offset + x);
            Vector<T> v15 = Vector.Load(taps[15] + offset + x);
            Vector<T> v16 = Vector.Load(taps[16] + offset + x);
            Vector<T> v17 = Vector.Load(taps[17] + offset + x);
            Vector<T> v18 = Vector.Load(taps[18] + offset + x);
            Vector<T> v19 = Vector.Load(taps[19] + offset + x);
            Vector<T> v20 = Vector.Load(taps[20] + offset + x);
            Vector<T> v21 = Vector.Load(taps[21] + offset + x);
            Vector<T> v22 = Vector.Load(taps[22] + offset + x);
            Vector<T> v23 = Vector.Load(taps[23] + offset + x);
            Vector<T> v24 = Vector.Load(taps[24] + offset + x);
            Sort(ref v0, ref v1);
            Sort(ref v3, ref v4);
            Sort(ref v2, ref v4);
            Sort(ref v2, ref v3);
            Sort(ref v6, ref v7);
            Sort(ref v5, ref v7);
            Sort(ref v5, ref v6);
            Sort(ref v9, ref v10);
            Sort(ref v8, ref v10);
            Sort(ref v8, ref v9);
            Sort(ref v12, ref v13);
            Sort(ref v11, ref v13);
            Sort(ref v11, ref v12);
            Sort(ref v15, ref v16);
            Sort(ref v14, ref v16);
            Sort(ref v14, ref v15);
            Sort(ref v18, ref v19);
            Sort(ref v17, ref v19);
            Sort(ref v17, ref v18);
            Sort(ref v21, ref v22);
            Sort(ref v20, ref v22);
            Sort(ref v20, ref v21);
            Sort(ref v23, ref v24);
            Sort(ref v2, ref v5);
            Sort(ref v3, ref v6);
            Sort(ref v0, ref v6);
            Sort(ref v0, ref v3);
            Sort(ref v4, ref v7);
            Sort(ref v1, ref v7);
            Sort(ref v1, ref v4);
            Sort(ref v11, ref v14);
            Sort(ref v8, ref v14);
            Sort(ref v8, ref v11);
            Sort(ref v12, ref v15);
            Sort(ref v9, ref v15);
            Sort(ref v9, ref v12);
            Sort(ref v13, ref v16);
            Sort(ref v10, ref v16);
            Sort(ref v10, ref v13);
            Sort(ref v20, ref v23);
            Sort(ref v17, ref v23);
            Sort(ref v17, ref v20);
            Sort(ref v21, ref v24);
            Sort(ref v18, ref v24);
            Sort(ref v18, ref v21);
            Sort(ref v19, ref v22);
            Sort(ref v8, ref v17);
            Sort(ref v9, ref v18);
            Sort(ref v0, ref v18);
            Sort(ref v0, ref v9);
            Sort(ref v10, ref v19);
            Sort(ref v1, ref v19);
            Sort(ref v1, ref v10);
            Sort(ref v11, ref v20);
            Sort(ref v2, ref v20);
            Sort(ref v2, ref v11);
            Sort(ref v12, ref v21);
            Sort(ref v3, ref v21);
            Sort(ref v3, ref v12);
            Sort(ref v13, ref v22);
            Sort(ref v4, ref v22);
            Sort(ref v4, ref v13);
            Sort(ref v14, ref v23);
            Sort(ref v5, ref v23);
            Sort(ref v5, ref v14);
            Sort(ref v15, ref v24);
            Sort(ref v6, ref v24);
            Sort(ref v6, ref v15);
            Sort(ref v7, ref v16);
            Sort(ref v7, ref v19);
            Sort(ref v13, ref v21);
            Sort(ref v15, ref v23);
            Sort(ref v7, ref v13);
            Sort(ref v7, ref v15);
            Sort(ref v1, ref v9);
            Sort(ref v3, ref v11);
            Sort(ref v5, ref v17);
            Sort(ref v11, ref v17);
            Sort(ref v9, ref v17);
            Sort(ref v4, ref v10);
            Sort(ref v6, ref v12);
            Sort(ref v7, ref v14);
            Sort(ref v4, ref v6);
            Sort(ref v4, ref v7);
            Sort(ref v12, ref v14);
            Sort(ref v10, ref v14);
            Sort(ref v6, ref v7);
            Sort(ref v10, ref v12);
            Sort(ref v6, ref v10);
            Sort(ref v6, ref v17);
            Sort(ref v12, ref v17);
            Sort(ref v7, ref v17);
            Sort(ref v7, ref v10);
            Sort(ref v12, ref v18);
            Sort(ref v7, ref v12);
            Sort(ref v10, ref v18);
            Sort(ref v12, ref v20);
            Sort(ref v10, ref v20);
            Sort(ref v10, ref v12);
            Vector.Store(v12, destination + x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sort<T>(ref Vector<T> low, ref Vector<T> high)
        where T : unmanaged
    {
        Vector<T> smaller = Vector.MinNative(low, high);
        high = Vector.MaxNative(low, high);
        low = smaller;
    }
}
