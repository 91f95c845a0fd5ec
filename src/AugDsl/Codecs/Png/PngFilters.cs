using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
            case Sub: UndoSub(raw, row, distance); break;
            case Up: UndoUp(raw, prior, row); break;
            case Average: UndoAverage(raw, prior, row, distance); break;
            case Paeth: UndoPaeth(raw, prior, row, distance); break;
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

    private static void UndoSub(ReadOnlySpan<byte> raw, Span<byte> row, int distance)
    {
        switch (distance)
        {
            case 3: UndoSub3(raw, row); return;
            case 4: UndoSub4(raw, row); return;
            default: break;
        }
        int start = Math.Min(distance, row.Length);
        raw[..start].CopyTo(row);
        for (int i = start; i < row.Length; i++) row[i] = (byte)(raw[i] + row[i - distance]);
    }

    private static void UndoSub3(ReadOnlySpan<byte> raw, Span<byte> row)
    {
        byte r = 0, g = 0, b = 0;
        for (int i = 0; i + 2 < raw.Length && i + 2 < row.Length; i += 3)
        {
            row[i] = r += raw[i];
            row[i + 1] = g += raw[i + 1];
            row[i + 2] = b += raw[i + 2];
        }
    }

    private static void UndoSub4(ReadOnlySpan<byte> raw, Span<byte> row)
    {
        ReadOnlySpan<uint> pixels = MemoryMarshal.Cast<byte, uint>(raw);
        Span<uint> result = MemoryMarshal.Cast<byte, uint>(row);
        uint even = 0, odd = 0;
        for (int i = 0; i < pixels.Length && i < result.Length; i++)
        {
            // Bytes at even and odd places are added apart, so that a carry falls into an empty byte.
            even = (even + (pixels[i] & 0x00FF00FF)) & 0x00FF00FF;
            odd = (odd + ((pixels[i] >> 8) & 0x00FF00FF)) & 0x00FF00FF;
            result[i] = even | (odd << 8);
        }
    }

    private static void UndoUp(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> prior, Span<byte> row)
    {
        int i = 0;
        for (; i <= row.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            (new Vector<byte>(raw[i..]) + new Vector<byte>(prior[i..])).CopyTo(row[i..]);
        for (; i < row.Length; i++) row[i] = (byte)(raw[i] + prior[i]);
    }

    private static void UndoAverage(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> prior, Span<byte> row, int distance)
    {
        if (distance == 3)
        {
            UndoAverage3(raw, prior, row);
            return;
        }
        int start = Math.Min(distance, row.Length);
        for (int i = 0; i < start; i++) row[i] = (byte)(raw[i] + (prior[i] >> 1));
        for (int i = start; i < row.Length; i++) row[i] = (byte)(raw[i] + ((row[i - distance] + prior[i]) >> 1));
    }

    private static void UndoAverage3(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> prior, Span<byte> row)
    {
        prior = prior[..raw.Length];
        row = row[..raw.Length];
        int r = 0, g = 0, b = 0;
        for (int i = 0; i + 2 < raw.Length; i += 3)
        {
            row[i] = (byte)(r = (byte)(raw[i] + ((r + prior[i]) >> 1)));
            row[i + 1] = (byte)(g = (byte)(raw[i + 1] + ((g + prior[i + 1]) >> 1)));
            row[i + 2] = (byte)(b = (byte)(raw[i + 2] + ((b + prior[i + 2]) >> 1)));
        }
    }

    private static void UndoPaeth(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> prior, Span<byte> row, int distance)
    {
        if (distance is 3 or 4)
        {
            PngPaeth.Undo(raw, prior, row, distance);
            return;
        }
        int start = Math.Min(distance, row.Length);
        for (int i = 0; i < start; i++) row[i] = (byte)(raw[i] + prior[i]);
        for (int i = start; i < row.Length; i++)
            row[i] = (byte)(raw[i] + Predict(row[i - distance], prior[i], prior[i - distance]));
    }
}
