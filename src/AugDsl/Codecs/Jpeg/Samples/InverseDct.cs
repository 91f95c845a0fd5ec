using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Codecs.Jpeg.Samples;

/// <summary>
/// The accurate integer inverse DCT of 8 × 8 coefficients (libjpeg's <c>islow</c>: Loeffler, Ligtenberg and Moschytz, 13 bits of fraction, columns
/// first), eight columns at once.
/// </summary>
/// <remarks>
/// Sums that libjpeg-turbo's vector code keeps in 16 bits wrap at 16 bits here too, and what it limits is limited: so even nonsense from a
/// damaged file comes out the same.
/// </remarks>
internal static unsafe class InverseDct
{
    private const int FractionBits = 13;

    /// <summary>Bits that the first pass keeps for the second.</summary>
    private const int KeptBits = 2;

    // Numbers in units of 2⁻¹³.
    private const int F0298 = 2446;
    private const int F0390 = 3196;
    private const int F0541 = 4433;
    private const int F0765 = 6270;
    private const int F0899 = 7373;
    private const int F1175 = 9633;
    private const int F1501 = 12299;
    private const int F1847 = 15137;
    private const int F1961 = 16069;
    private const int F2053 = 16819;
    private const int F2562 = 20995;
    private const int F3072 = 25172;

    /// <summary>Samples of a block of which only the DC coefficient is not zero: all the same.</summary>
    /// <param name="dc">The coefficient.</param>
    /// <param name="step">Its quantization step.</param>
    /// <param name="target">The first sample.</param>
    /// <param name="stride">Bytes from row to row.</param>
    public static void Flat(short dc, short step, byte* target, nint stride)
    {
        int first = (short)((short)(dc * step) << KeptBits);
        int value = (first + (1 << (KeptBits + 2))) >> (KeptBits + 3);
        ulong row = 0x0101010101010101UL * (byte)(Math.Clamp(value, sbyte.MinValue, sbyte.MaxValue) + 128);
        for (int y = 0; y < JpegComponent.BlockSide; y++, target += stride) Unsafe.WriteUnaligned(target, row);
    }

    /// <summary>Samples of a block.</summary>
    /// <param name="block">The coefficients in natural order.</param>
    /// <param name="steps">The quantization steps in natural order.</param>
    /// <param name="target">The first sample of 8 × 8.</param>
    /// <param name="stride">Bytes from row to row.</param>
    [SkipLocalsInit]
    public static void Transform(short* block, short* steps, byte* target, nint stride)
    {
        Vector128<short> r0 = Load(block, steps, 0);
        Vector128<short> r1 = Load(block, steps, 1);
        Vector128<short> r2 = Load(block, steps, 2);
        Vector128<short> r3 = Load(block, steps, 3);
        Vector128<short> r4 = Load(block, steps, 4);
        Vector128<short> r5 = Load(block, steps, 5);
        Vector128<short> r6 = Load(block, steps, 6);
        Vector128<short> r7 = Load(block, steps, 7);
        if (HasOneRow(block))
        {
            // All rows of the first pass' result are the same; libjpeg-turbo does not limit them here.
            r0 = r1 = r2 = r3 = r4 = r5 = r6 = r7 = r0 << KeptBits;
        }
        else
        {
            Pass(FractionBits - KeptBits, ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        }
        Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);

        Pass(FractionBits + KeptBits + 3, ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Store(r0, r1, target, stride);
        Store(r2, r3, target + (2 * stride), stride);
        Store(r4, r5, target + (4 * stride), stride);
        Store(r6, r7, target + (6 * stride), stride);
    }

    /// <summary>One pass over all columns, rounded by <paramref name="shift"/> bits and limited to 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(
        int shift,
        ref Vector128<short> r0, ref Vector128<short> r1, ref Vector128<short> r2, ref Vector128<short> r3,
        ref Vector128<short> r4, ref Vector128<short> r5, ref Vector128<short> r6, ref Vector128<short> r7)
    {
        Butterfly(
            r0, r1, r2, r3, r4, r5, r6, r7,
            out Vector256<int> c0, out Vector256<int> c1, out Vector256<int> c2, out Vector256<int> c3,
            out Vector256<int> c4, out Vector256<int> c5, out Vector256<int> c6, out Vector256<int> c7);
        Vector256<int> rounding = Vector256.Create(1 << (shift - 1));
        r0 = Lanes.Saturate((c0 + rounding) >> shift);
        r1 = Lanes.Saturate((c1 + rounding) >> shift);
        r2 = Lanes.Saturate((c2 + rounding) >> shift);
        r3 = Lanes.Saturate((c3 + rounding) >> shift);
        r4 = Lanes.Saturate((c4 + rounding) >> shift);
        r5 = Lanes.Saturate((c5 + rounding) >> shift);
        r6 = Lanes.Saturate((c6 + rounding) >> shift);
        r7 = Lanes.Saturate((c7 + rounding) >> shift);
    }

    /// <summary>Whether all coefficients below the first row are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasOneRow(short* block)
    {
        Vector128<short> any = Vector128.Load(block + 8) | Vector128.Load(block + 16) | Vector128.Load(block + 24) | Vector128.Load(block + 32);
        any |= Vector128.Load(block + 40) | Vector128.Load(block + 48) | Vector128.Load(block + 56);
        return any == Vector128<short>.Zero;
    }

    /// <summary>A row of coefficients times its steps, in 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<short> Load(short* block, short* steps, int row) => Vector128.Load(block + (8 * row)) * Vector128.Load(steps + (8 * row));

    /// <summary>Two rows of samples: limited, and centred on 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<short> first, Vector128<short> second, byte* target, nint stride)
    {
        Vector128<ulong> bytes = (Vector128.NarrowWithSaturation(first, second).AsByte() ^ Vector128.Create((byte)128)).AsUInt64();
        Unsafe.WriteUnaligned(target, bytes.ToScalar());
        Unsafe.WriteUnaligned(target + stride, bytes.GetElement(1));
    }

    /// <summary>The sums of a pass, not yet rounded: input i is row i of all columns; so is output i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Butterfly(
        Vector128<short> i0, Vector128<short> i1, Vector128<short> i2, Vector128<short> i3, Vector128<short> i4, Vector128<short> i5, Vector128<short> i6, Vector128<short> i7,
        out Vector256<int> o0, out Vector256<int> o1, out Vector256<int> o2, out Vector256<int> o3, out Vector256<int> o4, out Vector256<int> o5, out Vector256<int> o6, out Vector256<int> o7)
    {
        // Even rows.
        Vector256<int> z2 = Widen(i2);
        Vector256<int> z3 = Widen(i6);
        Vector256<int> z1 = (z2 + z3) * F0541;
        Vector256<int> t2 = z1 - (z3 * F1847);
        Vector256<int> t3 = z1 + (z2 * F0765);
        Vector256<int> t0 = Widen(i0 + i4) << FractionBits;
        Vector256<int> t1 = Widen(i0 - i4) << FractionBits;
        Vector256<int> e0 = t0 + t3;
        Vector256<int> e3 = t0 - t3;
        Vector256<int> e1 = t1 + t2;
        Vector256<int> e2 = t1 - t2;

        // Odd rows.
        z3 = Widen(i7 + i3);
        Vector256<int> z4 = Widen(i5 + i1);
        Vector256<int> z5 = (z3 + z4) * F1175;
        z3 = z5 - (z3 * F1961);
        z4 = z5 - (z4 * F0390);
        t0 = Widen(i7);
        t1 = Widen(i5);
        t2 = Widen(i3);
        t3 = Widen(i1);
        z1 = (t0 + t3) * -F0899;
        z2 = (t1 + t2) * -F2562;
        t0 = (t0 * F0298) + z1 + z3;
        t1 = (t1 * F2053) + z2 + z4;
        t2 = (t2 * F3072) + z2 + z3;
        t3 = (t3 * F1501) + z1 + z4;

        o0 = e0 + t3;
        o7 = e0 - t3;
        o1 = e1 + t2;
        o6 = e1 - t2;
        o2 = e2 + t1;
        o5 = e2 - t1;
        o3 = e3 + t0;
        o4 = e3 - t0;
    }

    /// <summary>Eight numbers of 16 bits as 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Widen(Vector128<short> values)
    {
        (Vector128<int> low, Vector128<int> high) = Vector128.Widen(values);
        return Vector256.Create(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector128<short> r0, ref Vector128<short> r1, ref Vector128<short> r2, ref Vector128<short> r3,
        ref Vector128<short> r4, ref Vector128<short> r5, ref Vector128<short> r6, ref Vector128<short> r7)
    {
        Vector128<int> a0 = Lanes.ZipLow(r0, r1).AsInt32();
        Vector128<int> a1 = Lanes.ZipHigh(r0, r1).AsInt32();
        Vector128<int> a2 = Lanes.ZipLow(r2, r3).AsInt32();
        Vector128<int> a3 = Lanes.ZipHigh(r2, r3).AsInt32();
        Vector128<int> a4 = Lanes.ZipLow(r4, r5).AsInt32();
        Vector128<int> a5 = Lanes.ZipHigh(r4, r5).AsInt32();
        Vector128<int> a6 = Lanes.ZipLow(r6, r7).AsInt32();
        Vector128<int> a7 = Lanes.ZipHigh(r6, r7).AsInt32();
        Vector128<int> b0 = Lanes.ZipLow(a0, a2);
        Vector128<int> b1 = Lanes.ZipHigh(a0, a2);
        Vector128<int> b2 = Lanes.ZipLow(a1, a3);
        Vector128<int> b3 = Lanes.ZipHigh(a1, a3);
        Vector128<int> b4 = Lanes.ZipLow(a4, a6);
        Vector128<int> b5 = Lanes.ZipHigh(a4, a6);
        Vector128<int> b6 = Lanes.ZipLow(a5, a7);
        Vector128<int> b7 = Lanes.ZipHigh(a5, a7);
        r0 = Lanes.Lower(b0, b4);
        r1 = Lanes.Upper(b0, b4);
        r2 = Lanes.Lower(b1, b5);
        r3 = Lanes.Upper(b1, b5);
        r4 = Lanes.Lower(b2, b6);
        r5 = Lanes.Upper(b2, b6);
        r6 = Lanes.Lower(b3, b7);
        r7 = Lanes.Upper(b3, b7);
    }
}
