using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Codecs.Png;

/// <summary>The Paeth filter for three and four bytes a pixel: the channels side by side in one small vector, because every pixel waits for the one before.</summary>
/// <remarks>A fixed width on purpose: a wider vector has nothing to hold. Integer arithmetic, so the same bytes on every machine.</remarks>
internal static class PngPaeth
{
    /// <summary>Restores a row; see <see cref="PngFilters.Undo"/>.</summary>
    public static void Undo(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> prior, Span<byte> row, int distance)
    {
        Vector128<short> left = Vector128<short>.Zero;
        Vector128<short> corner = Vector128<short>.Zero;
        int i = 0;

        // Four bytes are read and written for three: the fourth is the next pixel's, which is written after this one.
        for (; i + 4 <= row.Length; i += distance)
        {
            Vector128<short> up = Load(prior, i);
            Vector128<short> toLeft = up - corner;
            Vector128<short> toUp = left - corner;
            Vector128<short> toCorner = Vector128.Abs(toLeft + toUp);
            toLeft = Vector128.Abs(toLeft);
            toUp = Vector128.Abs(toUp);
            Vector128<short> best = Vector128.ConditionalSelect(Vector128.LessThan(toUp, toLeft), up, left);
            best = Vector128.ConditionalSelect(Vector128.LessThan(toCorner, Vector128.Min(toLeft, toUp)), corner, best);
            left = (Load(raw, i) + best) & Vector128.Create((short)255);
            corner = up;
            Vector128<byte> bytes = Vector128.Narrow(left, left).AsByte();
            MemoryMarshal.Write(row[i..], bytes.AsUInt32().ToScalar());
        }
        for (; i < row.Length; i++)
        {
            int before = i >= distance ? row[i - distance] : 0;
            int above = i >= distance ? prior[i - distance] : 0;
            row[i] = (byte)(raw[i] + PngFilters.Predict(before, prior[i], above));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Load(ReadOnlySpan<byte> bytes, int i) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(MemoryMarshal.Read<uint>(bytes[i..])).AsByte()).AsInt16();
}
