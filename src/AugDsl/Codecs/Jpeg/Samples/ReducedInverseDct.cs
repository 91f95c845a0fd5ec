using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Codecs.Jpeg.Samples;

/// <summary>The inverse DCTs that give 4 × 4, 2 × 2 or 1 × 1 samples of a block: what is left of it when the higher frequencies are dropped (libjpeg's <c>jidctred</c>).</summary>
/// <remarks>Widths and limits of intermediate values are those of libjpeg-turbo's vector code; see <see cref="InverseDct"/>.</remarks>
internal static unsafe class ReducedInverseDct
{
    private const int Side = JpegComponent.BlockSide;
    private const int FractionBits = 13;
    private const int KeptBits = 2;

    // Numbers in units of 2⁻¹³.
    private const int F0211 = 1730;
    private const int F0509 = 4176;
    private const int F0601 = 4926;
    private const int F0720 = 5906;
    private const int F0765 = 6270;
    private const int F0850 = 6967;
    private const int F0899 = 7373;
    private const int F1061 = 8697;
    private const int F1272 = 10426;
    private const int F1451 = 11893;
    private const int F1847 = 15137;
    private const int F2172 = 17799;
    private const int F2562 = 20995;
    private const int F3624 = 29692;

    /// <summary>Samples of a block at 1/2.</summary>
    [SkipLocalsInit]
    public static void To4x4(short* block, short* steps, byte* target, nint stride)
    {
        Vector128<short> r0, r1, r2, r3;
        if (HasOneRow(block))
        {
            // libjpeg-turbo does not limit the rows here.
            r0 = r1 = r2 = r3 = InverseDct.Load(block, steps, 0) << KeptBits;
        }
        else
        {
            Four(FractionBits - KeptBits + 1, Wide(block, steps, 0), Wide(block, steps, 1), Wide(block, steps, 2), Wide(block, steps, 3),
                Wide(block, steps, 5), Wide(block, steps, 6), Wide(block, steps, 7), out r0, out r1, out r2, out r3);
        }

        // Columns of four, two in each vector; column 4 is not used.
        Vector128<int> left = Lanes.ZipLow(r0, r1).AsInt32();
        Vector128<int> leftLow = Lanes.ZipLow(r2, r3).AsInt32();
        Vector128<int> right = Lanes.ZipHigh(r0, r1).AsInt32();
        Vector128<int> rightLow = Lanes.ZipHigh(r2, r3).AsInt32();
        Vector128<short> c01 = Lanes.ZipLow(left, leftLow).AsInt16();
        Vector128<short> c23 = Lanes.ZipHigh(left, leftLow).AsInt16();
        Vector128<short> c45 = Lanes.ZipLow(right, rightLow).AsInt16();
        Vector128<short> c67 = Lanes.ZipHigh(right, rightLow).AsInt16();

        // Only the lower four lanes of what follows count.
        Four(FractionBits + KeptBits + 3 + 1, InverseDct.Widen(c01), InverseDct.Widen(Second(c01)), InverseDct.Widen(c23), InverseDct.Widen(Second(c23)),
            InverseDct.Widen(Second(c45)), InverseDct.Widen(c67), InverseDct.Widen(Second(c67)), out r0, out r1, out r2, out r3);
        Vector128<byte> columns = Vector128.NarrowWithSaturation(Lanes.Lower(r0.AsInt32(), r1.AsInt32()), Lanes.Lower(r2.AsInt32(), r3.AsInt32())).AsByte();
        Vector128<byte> rows = Vector128.Shuffle(columns, Vector128.Create((byte)0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));
        Vector128<uint> samples = (rows ^ Vector128.Create((byte)128)).AsUInt32();
        for (int y = 0; y < 4; y++, target += stride) Unsafe.WriteUnaligned(target, samples.GetElement(y));
    }

    /// <summary>Samples of a block at 1/4.</summary>
    [SkipLocalsInit]
    public static void To2x2(short* block, short* steps, byte* target, nint stride)
    {
        int* rows = stackalloc int[2 * Side];
        const int First = FractionBits - KeptBits + 2;
        Vector256<int> rounding = Vector256.Create(1 << (First - 1));
        Vector256<int> even = (Wide(block, steps, 0) << (FractionBits + 2)) + rounding;
        Vector256<int> odd = (Wide(block, steps, 7) * -F0720) + (Wide(block, steps, 5) * F0850) - (Wide(block, steps, 3) * F1272) + (Wide(block, steps, 1) * F3624);
        ((even + odd) >> First).Store(rows);
        ((even - odd) >> First).Store(rows + Side);
        for (int y = 0; y < 2; y++, target += stride, rows += Side)
        {
            // libjpeg-turbo limits all columns to 16 bits but the first.
            const int Shift = FractionBits + KeptBits + 3 + 2;
            int constant = rows[0] << (FractionBits + 2);
            int rest = (Saturate(rows[7]) * -F0720) + (Saturate(rows[5]) * F0850) - (Saturate(rows[3]) * F1272) + (Saturate(rows[1]) * F3624);
            target[0] = Sample(Descale(constant + rest, Shift));
            target[1] = Sample(Descale(constant - rest, Shift));
        }
    }

    /// <summary>The one sample of a block at 1/8: an eighth of its DC coefficient.</summary>
    public static void To1x1(short* block, short* steps, byte* target)
    {
        // libjpeg looks the value up in a table of 1,024 entries.
        int value = Descale(block[0] * steps[0], 3) & 1023;
        if (value >= 512) value -= 1024;
        *target = (byte)Math.Clamp(value + 128, 0, 255);
    }

    /// <summary>One pass to four numbers, rounded by <paramref name="shift"/> bits and limited to 16; input i is row i of all columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(
        int shift, Vector256<int> i0, Vector256<int> i1, Vector256<int> i2, Vector256<int> i3, Vector256<int> i5, Vector256<int> i6, Vector256<int> i7,
        out Vector128<short> o0, out Vector128<short> o1, out Vector128<short> o2, out Vector128<short> o3)
    {
        Vector256<int> even = (i0 << (FractionBits + 1)) + Vector256.Create(1 << (shift - 1));
        Vector256<int> turned = (i2 * F1847) - (i6 * F0765);
        Vector256<int> inner = (i7 * -F0211) + (i5 * F1451) - (i3 * F2172) + (i1 * F1061);
        Vector256<int> outer = (i7 * -F0509) - (i5 * F0601) + (i3 * F0899) + (i1 * F2562);
        o0 = Lanes.Saturate((even + turned + outer) >> shift);
        o3 = Lanes.Saturate((even + turned - outer) >> shift);
        o1 = Lanes.Saturate((even - turned + inner) >> shift);
        o2 = Lanes.Saturate((even - turned - inner) >> shift);
    }

    /// <summary>Whether all coefficients below the first row are zero; row 4 does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasOneRow(short* block)
    {
        Vector128<short> any = Vector128.Load(block + 8) | Vector128.Load(block + 16) | Vector128.Load(block + 24);
        any |= Vector128.Load(block + 40) | Vector128.Load(block + 48) | Vector128.Load(block + 56);
        return any == Vector128<short>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Wide(short* block, short* steps, int row) => InverseDct.Widen(InverseDct.Load(block, steps, row));

    /// <summary>The second half, brought to the front.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Second(Vector128<short> values) => Vector128.Create(values.GetUpper(), values.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Descale(int value, int bits) => (value + (1 << (bits - 1))) >> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static short Saturate(int value) => (short)Math.Clamp(value, short.MinValue, short.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Sample(int value) => (byte)(Math.Clamp(value, sbyte.MinValue, sbyte.MaxValue) + 128);
}
