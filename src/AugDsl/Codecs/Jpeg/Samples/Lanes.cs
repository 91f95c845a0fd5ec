using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace AugDsl.Codecs.Jpeg.Samples;

/// <summary>What blocks of eight need beyond the portable vectors: each with a fallback that gives the same bits.</summary>
internal static unsafe class Lanes
{
    /// <summary>Numbers that fit into 16 bits.</summary>
    /// <param name="wide">The numbers.</param>
    /// <param name="narrow">The same in 16 bits.</param>
    /// <param name="count">A multiple of 8.</param>
    public static void Narrow(int* wide, short* narrow, int count)
    {
        for (int i = 0; i < count; i += 8) Vector128.Narrow(Vector128.Load(wide + i), Vector128.Load(wide + i + 4)).Store(narrow + i);
    }

    /// <summary>a0 b0 a1 b1 a2 b2 a3 b3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> ZipLow(Vector128<short> a, Vector128<short> b)
    {
        if (Sse2.IsSupported) return Sse2.UnpackLow(a, b);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipLow(a, b);
        return Vector128.Create(a[0], b[0], a[1], b[1], a[2], b[2], a[3], b[3]);
    }

    /// <summary>a4 b4 a5 b5 a6 b6 a7 b7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> ZipHigh(Vector128<short> a, Vector128<short> b)
    {
        if (Sse2.IsSupported) return Sse2.UnpackHigh(a, b);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipHigh(a, b);
        return Vector128.Create(a[4], b[4], a[5], b[5], a[6], b[6], a[7], b[7]);
    }

    /// <summary>a0 b0 a1 b1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ZipLow(Vector128<int> a, Vector128<int> b)
    {
        if (Sse2.IsSupported) return Sse2.UnpackLow(a, b);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipLow(a, b);
        return Vector128.Create(a[0], b[0], a[1], b[1]);
    }

    /// <summary>a2 b2 a3 b3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ZipHigh(Vector128<int> a, Vector128<int> b)
    {
        if (Sse2.IsSupported) return Sse2.UnpackHigh(a, b);
        if (AdvSimd.Arm64.IsSupported) return AdvSimd.Arm64.ZipHigh(a, b);
        return Vector128.Create(a[2], b[2], a[3], b[3]);
    }

    /// <summary>The lower halves of a and b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Lower(Vector128<int> a, Vector128<int> b) => Vector128.Create(a.AsUInt64().GetLower(), b.AsUInt64().GetLower()).AsInt16();

    /// <summary>The upper halves of a and b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Upper(Vector128<int> a, Vector128<int> b) => Vector128.Create(a.AsUInt64().GetUpper(), b.AsUInt64().GetUpper()).AsInt16();

    /// <summary>Eight numbers, limited to 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Saturate(Vector256<int> values) => Vector128.NarrowWithSaturation(values.GetLower(), values.GetUpper());

    /// <summary>The upper halves of the 32-bit products: a · b / 65,536, rounded down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> MultiplyHigh(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyHigh(a, b);
        (Vector256<int> aLow, Vector256<int> aHigh) = Vector256.Widen(a);
        (Vector256<int> bLow, Vector256<int> bHigh) = Vector256.Widen(b);
        return Vector256.Narrow((aLow * bLow) >> 16, (aHigh * bHigh) >> 16);
    }

    /// <summary>(a · x + b · y + 32,768) / 65,536, rounded down: a weighed sum in 16.16 fixed point, to the nearest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> WeighedSum(Vector256<short> x, short a, Vector256<short> y, short b)
    {
        Vector256<int> half = Vector256.Create(1 << 15);
        if (Avx2.IsSupported)
        {
            // Both the interleaving and the packing stay within 128-bit halves, so the order is the old one in the end.
            Vector256<short> weights = Vector256.Create(((int)b << 16) | (ushort)a).AsInt16();
            Vector256<int> low = (Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(x, y), weights) + half) >> 16;
            Vector256<int> high = (Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(x, y), weights) + half) >> 16;
            return Avx2.PackSignedSaturate(low, high);
        }
        (Vector256<int> xLow, Vector256<int> xHigh) = Vector256.Widen(x);
        (Vector256<int> yLow, Vector256<int> yHigh) = Vector256.Widen(y);
        return Vector256.Narrow(((xLow * a) + (yLow * b) + half) >> 16, ((xHigh * a) + (yHigh * b) + half) >> 16);
    }
}
