using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AugDsl.Codecs.Jpeg;

/// <summary>
/// The accurate integer forward DCT of libjpeg ("islow"): C. Loeffler, A. Ligtenberg and G. Moschytz, "Practical fast 1-D DCT algorithms with 11
/// multiplications", ICASSP 1989, with 13 bits of fraction; 2 bits are kept between the passes.
/// </summary>
/// <remarks>A fixed width on purpose: a block has eight columns. Integer arithmetic, so the same bits on every machine.</remarks>
internal static unsafe class ForwardDct
{
    private const int Fraction = 13;
    private const int Kept = 2;

    /// <summary>Transforms a block of samples.</summary>
    /// <param name="samples">The first of 8 rows of 8 samples.</param>
    /// <param name="stride">Samples from one row's start to the next.</param>
    /// <param name="block">Receives 64 coefficients, row by row, each 8 times the coefficient of the standard's DCT.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform(byte* samples, int stride, int* block)
    {
        for (int row = 0; row < 8; row++) Load(samples + ((nint)row * stride)).Store(block + (8 * row));
        Transpose(block);
        Pass(block, isFirst: true);
        Transpose(block);
        Pass(block, isFirst: false);
    }

    /// <summary>Eight samples as signed integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Load(byte* samples)
    {
        Vector256<int> center = Vector256.Create(128);
        if (Avx2.IsSupported) return Avx2.ConvertToVector256Int32(samples) - center;
        Vector128<ushort> words = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(ulong*)samples).AsByte());
        return Vector256.Create(Vector128.WidenLower(words).AsInt32(), Vector128.WidenUpper(words).AsInt32()) - center;
    }

    /// <summary>The one-dimensional transform of every column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(int* block, bool isFirst)
    {
        Vector256<int> x0 = Vector256.Load(block);
        Vector256<int> x1 = Vector256.Load(block + 8);
        Vector256<int> x2 = Vector256.Load(block + 16);
        Vector256<int> x3 = Vector256.Load(block + 24);
        Vector256<int> x4 = Vector256.Load(block + 32);
        Vector256<int> x5 = Vector256.Load(block + 40);
        Vector256<int> x6 = Vector256.Load(block + 48);
        Vector256<int> x7 = Vector256.Load(block + 56);
        (Vector256<int> s0, Vector256<int> d0) = (x0 + x7, x0 - x7);
        (Vector256<int> s1, Vector256<int> d1) = (x1 + x6, x1 - x6);
        (Vector256<int> s2, Vector256<int> d2) = (x2 + x5, x2 - x5);
        (Vector256<int> s3, Vector256<int> d3) = (x3 + x4, x3 - x4);
        int shift = isFirst ? Fraction - Kept : Fraction + Kept;

        // Even coefficients.
        (Vector256<int> e0, Vector256<int> e3) = (s0 + s3, s0 - s3);
        (Vector256<int> e1, Vector256<int> e2) = (s1 + s2, s1 - s2);
        Vector256<int> turned = (e2 + e3) * Vector256.Create(4433);
        (isFirst ? (e0 + e1) << Kept : Rounded(e0 + e1, Kept)).Store(block);
        Rounded(turned + (e3 * Vector256.Create(6270)), shift).Store(block + 16);
        (isFirst ? (e0 - e1) << Kept : Rounded(e0 - e1, Kept)).Store(block + 32);
        Rounded(turned - (e2 * Vector256.Create(15137)), shift).Store(block + 48);

        // Odd coefficients.
        Vector256<int> z5 = (d3 + d1 + d2 + d0) * Vector256.Create(9633);
        Vector256<int> z1 = (d3 + d0) * Vector256.Create(-7373);
        Vector256<int> z2 = (d2 + d1) * Vector256.Create(-20995);
        Vector256<int> z3 = z5 - ((d3 + d1) * Vector256.Create(16069));
        Vector256<int> z4 = z5 - ((d2 + d0) * Vector256.Create(3196));
        Rounded((d0 * Vector256.Create(12299)) + z1 + z4, shift).Store(block + 8);
        Rounded((d1 * Vector256.Create(25172)) + z2 + z3, shift).Store(block + 24);
        Rounded((d2 * Vector256.Create(16819)) + z2 + z4, shift).Store(block + 40);
        Rounded((d3 * Vector256.Create(2446)) + z1 + z3, shift).Store(block + 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Rounded(Vector256<int> value, int shift) => (value + Vector256.Create(1 << (shift - 1))) >> shift;

    /// <summary>Swaps rows and columns of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(int* block)
    {
        if (!Avx2.IsSupported)
        {
            for (int row = 1; row < 8; row++)
            {
                for (int column = 0; column < row; column++)
                    (block[(8 * row) + column], block[(8 * column) + row]) = (block[(8 * column) + row], block[(8 * row) + column]);
            }
            return;
        }

        // Rows a and a + 4 share a vector from the start, so that each half needs no lane crossing later.
        Halves(block, 0, out Vector256<int> a0, out Vector256<int> a1, out Vector256<int> a2, out Vector256<int> a3);
        Halves(block, 4, out Vector256<int> b0, out Vector256<int> b1, out Vector256<int> b2, out Vector256<int> b3);
        a0.Store(block);
        a1.Store(block + 8);
        a2.Store(block + 16);
        a3.Store(block + 24);
        b0.Store(block + 32);
        b1.Store(block + 40);
        b2.Store(block + 48);
        b3.Store(block + 56);
    }

    /// <summary>Four columns of a block as rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Halves(int* block, int column, out Vector256<int> c0, out Vector256<int> c1, out Vector256<int> c2, out Vector256<int> c3)
    {
        Vector256<int> r0 = Pair(block + column);
        Vector256<int> r1 = Pair(block + 8 + column);
        Vector256<int> r2 = Pair(block + 16 + column);
        Vector256<int> r3 = Pair(block + 24 + column);
        Vector256<long> low01 = Avx2.UnpackLow(r0, r1).AsInt64();
        Vector256<long> low23 = Avx2.UnpackLow(r2, r3).AsInt64();
        Vector256<long> high01 = Avx2.UnpackHigh(r0, r1).AsInt64();
        Vector256<long> high23 = Avx2.UnpackHigh(r2, r3).AsInt64();
        c0 = Avx2.UnpackLow(low01, low23).AsInt32();
        c1 = Avx2.UnpackHigh(low01, low23).AsInt32();
        c2 = Avx2.UnpackLow(high01, high23).AsInt32();
        c3 = Avx2.UnpackHigh(high01, high23).AsInt32();
    }

    /// <summary>Four columns of a row and of the row four below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pair(int* row) => Vector256.Create(Vector128.Load(row), Vector128.Load(row + 32));
}
