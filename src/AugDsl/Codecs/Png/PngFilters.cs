using System.Numerics;
using System.Runtime.CompilerServices;

namespace AugDsl.Codecs.Png;

/// <summary>Undoes the five row filters. All arithmetic is modulo 256.</summary>
internal static class PngFilters
{
    public const int None = 0;
    public const int Sub = 1;
    public const int Up = 2;
    public const int Average = 3;
    public const int Paeth = 4;

    /// <summary>Restores a row.</summary>
    /// <param name="filter">The row's filter byte.</param>
    /// <param name="raw">The filtered bytes.</param>
    /// <param name="prior">The restored row above; zeros above the first.</param>
    /// <param name="row">The restored row: as long as the others, which it may not overlap.</param>
    /// <param name="distance">Bytes from a value to the same one of the pixel to the left: 1, 2, 3, 4, 6 or 8.</param>
    public static void Undo(int filter, ReadOnlySpan<byte> raw, ReadOnlySpan<byte> prior, Span<byte> row, int distance)
    {
        switch (filter)
        {
            case None: raw.CopyTo(row); break;
            case Sub: PngPixelFilters.UndoSub(raw, row, distance); break;
            case Up: UndoUp(raw, prior, row); break;
            case Average: PngPixelFilters.UndoAverage(raw, prior, row, distance); break;
            case Paeth: PngPixelFilters.UndoPaeth(raw, prior, row, distance); break;
            default: throw new ImageFormatException(FormattableString.Invariant($"a row has the unknown filter {filter}"));
        }
    }

    /// <summary>The neighbour nearest to left + up − corner; ties go left, then up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Predict(int left, int up, int corner)
    {
        int toLeft = up - corner;
        int toUp = left - corner;
        int toCorner = Math.Abs(toLeft + toUp);
        toLeft = Math.Abs(toLeft);
        toUp = Math.Abs(toUp);
        int best = toUp < toLeft ? up : left;
        return toCorner < Math.Min(toLeft, toUp) ? corner : best;
    }

    private static void UndoUp(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> prior, Span<byte> row)
    {
        int i = 0;
        for (; i <= row.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            (new Vector<byte>(raw[i..]) + new Vector<byte>(prior[i..])).CopyTo(row[i..]);
        for (; i < row.Length; i++) row[i] = (byte)(raw[i] + prior[i]);
    }
}
