using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Codecs.Png;

/// <summary>The filters that look left. Every pixel waits for the one before, so the channels of one pixel are all that can lie side by side in a vector.</summary>
/// <remarks>
/// A fixed width on purpose: a wider vector has nothing to hold. Eight bytes are read and written for a pixel of one to eight; those too many
/// belong to the next pixels, which are written after this one. Integer arithmetic, so the same bytes on every machine.
/// </remarks>
internal static class PngPixelFilters
{
    private const int Step = 8;

    /// <summary>Undoes <see cref="PngFilters.Sub"/>; see <see cref="PngFilters.Undo"/>.</summary>
    public static void UndoSub(ReadOnlySpan<byte> raw, Span<byte> row, int distance)
    {
        Check(raw, raw, row, distance);
        ref byte source = ref MemoryMarshal.GetReference(raw);
        ref byte result = ref MemoryMarshal.GetReference(row);
        Vector64<byte> left = Vector64<byte>.Zero;
        int i = 0;
        for (; i <= row.Length - Step; i += distance)
        {
            left += Vector64.LoadUnsafe(ref source, (nuint)i);
            left.StoreUnsafe(ref result, (nuint)i);
        }
        for (; i < row.Length; i++) row[i] = (byte)(raw[i] + (i >= distance ? row[i - distance] : 0));
    }

    /// <summary>Undoes <see cref="PngFilters.Average"/>.</summary>
    public static void UndoAverage(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> prior, Span<byte> row, int distance)
    {
        Check(raw, prior, row, distance);
        ref byte source = ref MemoryMarshal.GetReference(raw);
        ref byte above = ref MemoryMarshal.GetReference(prior);
        ref byte result = ref MemoryMarshal.GetReference(row);
        Vector128<ushort> left = Vector128<ushort>.Zero;
        int i = 0;
        for (; i <= row.Length - Step; i += distance)
            left = Add(Load(ref source, i), (left + Load(ref above, i)) >>> 1, ref result, i);
        for (; i < row.Length; i++) row[i] = (byte)(raw[i] + (((i >= distance ? row[i - distance] : 0) + prior[i]) >> 1));
    }

    /// <summary>Undoes <see cref="PngFilters.Paeth"/>.</summary>
    /// <remarks>
    /// With t = 3 · corner − left − up, the neighbour nearest to left + up − corner is the greater of left and up where t ≤ the smaller, the
    /// smaller where t ≥ the greater, and the corner between them: the same as <see cref="PngFilters.Predict"/> (ties are between equal values,
    /// or go the same way), in fewer steps from one pixel to the next.
    /// </remarks>
    public static void UndoPaeth(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> prior, Span<byte> row, int distance)
    {
        Check(raw, prior, row, distance);
        ref byte source = ref MemoryMarshal.GetReference(raw);
        ref byte above = ref MemoryMarshal.GetReference(prior);
        ref byte result = ref MemoryMarshal.GetReference(row);
        Vector128<ushort> left = Vector128<ushort>.Zero;
        Vector128<short> corner = Vector128<short>.Zero;
        int i = 0;
        for (; i <= row.Length - Step; i += distance)
        {
            Vector128<short> before = left.AsInt16();
            Vector128<short> up = Load(ref above, i).AsInt16();
            Vector128<short> turn = corner + corner + corner - up - before;
            Vector128<short> least = Vector128.Min(before, up);
            Vector128<short> most = Vector128.Max(before, up);
            Vector128<short> best = Vector128.ConditionalSelect(Vector128.GreaterThan(most, turn), corner, least);
            best = Vector128.ConditionalSelect(Vector128.GreaterThan(turn, least), best, most);
            left = Add(Load(ref source, i), best.AsUInt16(), ref result, i);
            corner = up;
        }
        for (; i < row.Length; i++)
        {
            int before = i >= distance ? row[i - distance] : 0;
            int aboveBefore = i >= distance ? prior[i - distance] : 0;
            row[i] = (byte)(raw[i] + PngFilters.Predict(before, prior[i], aboveBefore));
        }
    }

    /// <summary>The sum modulo 256, which is stored; the upper byte of every lane is zero in both and stays so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Add(Vector128<ushort> value, Vector128<ushort> prediction, ref byte result, int i)
    {
        Vector128<ushort> sum = (value.AsByte() + prediction.AsByte()).AsUInt16();
        Vector128.Narrow(sum, sum).GetLower().StoreUnsafe(ref result, (nuint)i);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Load(ref byte bytes, int i) =>
        Vector128.WidenLower(Vector64.LoadUnsafe(ref bytes, (nuint)i).ToVector128Unsafe());

    private static void Check(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> prior, ReadOnlySpan<byte> row, int distance)
    {
        if (raw.Length < row.Length || prior.Length < row.Length) throw new ArgumentException("The rows have different lengths.");
        if (distance is < 1 or > Step) throw new ArgumentOutOfRangeException(nameof(distance));
    }
}
