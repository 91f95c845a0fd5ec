using System.Numerics;
using System.Runtime.CompilerServices;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Fewer chroma samples: means of neighbours, rounded as libjpeg rounds them.</summary>
internal static class ChromaReduction
{
    /// <summary>Reduces the rows that share one row of samples.</summary>
    /// <param name="source">One or two rows at full size.</param>
    /// <param name="stride">Samples from one row's start to the next.</param>
    /// <param name="target">Receives the means.</param>
    /// <param name="horizontal">Columns of a mean: 1, 2 or 4.</param>
    /// <param name="vertical">Rows of a mean: 1, or 2 unless there are four columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The source is too short.</exception>
    public static void Reduce(ReadOnlySpan<byte> source, int stride, Span<byte> target, int horizontal, int vertical)
    {
        ReadOnlySpan<byte> upper = source[..(target.Length * horizontal)];
        ReadOnlySpan<byte> lower = vertical == 2 ? source.Slice(stride, upper.Length) : upper;
        switch (horizontal, vertical)
        {
            case (2, 1): Halve(upper, target); break;
            case (2, 2): Quarter(upper, lower, target); break;
            case (1, 2): HalveDown(upper, lower, target); break;
            default: QuarterAcross(upper, target); break;
        }
    }

    /// <summary>Two columns: halves are rounded down and up in turn, so that the picture gets neither darker nor lighter.</summary>
    private static void Halve(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int x = 0;
        Vector<ushort> bias = Vector<ushort>.Indices & Vector<ushort>.One;
        for (; x <= target.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector<ushort> low = (Pairs(source[(2 * x)..]) + bias) >>> 1;
            Vector<ushort> high = (Pairs(source[((2 * x) + Vector<byte>.Count)..]) + bias) >>> 1;
            Vector.Narrow(low, high).CopyTo(target[x..]);
        }
        for (; x < target.Length; x++) target[x] = (byte)((source[2 * x] + source[(2 * x) + 1] + (x & 1)) >> 1);
    }

    /// <summary>Two columns and two rows: 1 and 2 are added in turn before the division by 4.</summary>
    private static void Quarter(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> target)
    {
        int x = 0;
        Vector<ushort> bias = (Vector<ushort>.Indices & Vector<ushort>.One) + Vector<ushort>.One;
        for (; x <= target.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector<ushort> low = (Pairs(upper[(2 * x)..]) + Pairs(lower[(2 * x)..]) + bias) >>> 2;
            Vector<ushort> high = (Pairs(upper[((2 * x) + Vector<byte>.Count)..]) + Pairs(lower[((2 * x) + Vector<byte>.Count)..]) + bias) >>> 2;
            Vector.Narrow(low, high).CopyTo(target[x..]);
        }
        for (; x < target.Length; x++)
            target[x] = (byte)((upper[2 * x] + upper[(2 * x) + 1] + lower[2 * x] + lower[(2 * x) + 1] + 1 + (x & 1)) >> 2);
    }

    /// <summary>Two rows: halves are rounded up.</summary>
    private static void HalveDown(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> target)
    {
        for (int x = 0; x < target.Length; x++) target[x] = (byte)((upper[x] + lower[x] + 1) >> 1);
    }

    /// <summary>Four columns: halves are rounded up.</summary>
    private static void QuarterAcross(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int x = 0; x < target.Length; x++) target[x] = (byte)((source[4 * x] + source[(4 * x) + 1] + source[(4 * x) + 2] + source[(4 * x) + 3] + 2) >> 2);
    }

    /// <summary>The sums of neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ushort> Pairs(ReadOnlySpan<byte> source)
    {
        Vector<ushort> pairs = Vector.AsVectorUInt16(new Vector<byte>(source));
        return (pairs & new Vector<ushort>(255)) + (pairs >>> 8);
    }
}
