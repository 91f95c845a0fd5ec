using System.Runtime.CompilerServices;

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
        // Row i of the first pass' result, for all columns; column 4 is not used.
        short* rows = stackalloc short[4 * Side];
        bool isFlat = ((ulong*)block)[2] == 0 && IsFlat(block);
        for (int x = 0; x < Side; x++)
        {
            if (x == 4) continue;
            if (isFlat)
            {
                rows[x] = rows[Side + x] = rows[(2 * Side) + x] = rows[(3 * Side) + x] = (short)(Value(block, steps, 0, x) << KeptBits);
                continue;
            }
            const int Shift = FractionBits - KeptBits + 1;
            Four(Value(block, steps, 0, x), Value(block, steps, 1, x), Value(block, steps, 2, x), Value(block, steps, 3, x),
                Value(block, steps, 5, x), Value(block, steps, 6, x), Value(block, steps, 7, x), out int s0, out int s1, out int s2, out int s3);
            rows[x] = Saturate(Descale(s0, Shift));
            rows[Side + x] = Saturate(Descale(s1, Shift));
            rows[(2 * Side) + x] = Saturate(Descale(s2, Shift));
            rows[(3 * Side) + x] = Saturate(Descale(s3, Shift));
        }
        for (int y = 0; y < 4; y++, rows += Side, target += stride)
        {
            const int Shift = FractionBits + KeptBits + 3 + 1;
            Four(rows[0], rows[1], rows[2], rows[3], rows[5], rows[6], rows[7], out int s0, out int s1, out int s2, out int s3);
            target[0] = Sample(Descale(s0, Shift));
            target[1] = Sample(Descale(s1, Shift));
            target[2] = Sample(Descale(s2, Shift));
            target[3] = Sample(Descale(s3, Shift));
        }
    }

    /// <summary>Samples of a block at 1/4.</summary>
    [SkipLocalsInit]
    public static void To2x2(short* block, short* steps, byte* target, nint stride)
    {
        int* upper = stackalloc int[Side];
        int* lower = stackalloc int[Side];
        for (int x = 0; x < Side; x += x == 0 ? 1 : 2)
        {
            const int Shift = FractionBits - KeptBits + 2;
            Two(Value(block, steps, 0, x), Value(block, steps, 1, x), Value(block, steps, 3, x), Value(block, steps, 5, x), Value(block, steps, 7, x), out int s0, out int s1);
            s0 = Descale(s0, Shift);
            s1 = Descale(s1, Shift);
            upper[x] = x == 0 ? s0 : Saturate(s0);
            lower[x] = x == 0 ? s1 : Saturate(s1);
        }
        for (int y = 0; y < 2; y++, target += stride)
        {
            const int Shift = FractionBits + KeptBits + 3 + 2;
            int* row = y == 0 ? upper : lower;
            Two(row[0], row[1], row[3], row[5], row[7], out int s0, out int s1);
            target[0] = Sample(Descale(s0, Shift));
            target[1] = Sample(Descale(s1, Shift));
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(int i0, int i1, int i2, int i3, int i5, int i6, int i7, out int s0, out int s1, out int s2, out int s3)
    {
        int even = i0 << (FractionBits + 1);
        int turned = (i2 * F1847) - (i6 * F0765);
        int inner = (i7 * -F0211) + (i5 * F1451) - (i3 * F2172) + (i1 * F1061);
        int outer = (i7 * -F0509) - (i5 * F0601) + (i3 * F0899) + (i1 * F2562);
        s0 = even + turned + outer;
        s3 = even + turned - outer;
        s1 = even - turned + inner;
        s2 = even - turned - inner;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Two(int i0, int i1, int i3, int i5, int i7, out int s0, out int s1)
    {
        int even = i0 << (FractionBits + 2);
        int odd = (i7 * -F0720) + (i5 * F0850) - (i3 * F1272) + (i1 * F3624);
        s0 = even + odd;
        s1 = even - odd;
    }

    private static bool IsFlat(short* block)
    {
        ulong* rows = (ulong*)block;
        ulong any = 0;
        for (int i = 2; i < 2 * Side; i++)
        {
            if (i is not (8 or 9)) any |= rows[i];
        }
        return any == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static short Value(short* block, short* steps, int y, int x) => (short)(block[(Side * y) + x] * steps[(Side * y) + x]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Descale(int value, int bits) => (value + (1 << (bits - 1))) >> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static short Saturate(int value) => (short)Math.Clamp(value, short.MinValue, short.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Sample(int value) => (byte)(Math.Clamp(value, sbyte.MinValue, sbyte.MaxValue) + 128);
}
