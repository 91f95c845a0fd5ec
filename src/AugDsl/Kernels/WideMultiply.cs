using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AugDsl.Kernels;

/// <summary>The high halves of products of 16-bit integers, which <c>Vector&lt;T&gt;</c> does not have: exact, so every path gives the same bits.</summary>
internal static class WideMultiply
{
    /// <summary>floor(a · b / 2¹⁶) in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<ushort> High(Vector<ushort> a, Vector<ushort> b)
    {
        if (Vector<ushort>.Count == 16 && Avx2.IsSupported) return Avx2.MultiplyHigh(a.AsVector256(), b.AsVector256()).AsVector();
        if (Vector<ushort>.Count == 8 && Sse2.IsSupported) return Sse2.MultiplyHigh(a.AsVector128(), b.AsVector128()).AsVector();
        if (Vector<ushort>.Count == 32 && Avx512BW.IsSupported) return Avx512BW.MultiplyHigh(a.AsVector512(), b.AsVector512()).AsVector();
        Vector.Widen(a, out Vector<uint> a0, out Vector<uint> a1);
        Vector.Widen(b, out Vector<uint> b0, out Vector<uint> b1);
        return Vector.Narrow((a0 * b0) >>> 16, (a1 * b1) >>> 16);
    }

    /// <summary>floor(a · b / 2¹⁶) in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> High(Vector512<ushort> a, Vector512<ushort> b)
    {
        if (Avx512BW.IsSupported) return Avx512BW.MultiplyHigh(a, b);
        (Vector512<uint> a0, Vector512<uint> a1) = Vector512.Widen(a);
        (Vector512<uint> b0, Vector512<uint> b1) = Vector512.Widen(b);
        return Vector512.Narrow((a0 * b0) >>> 16, (a1 * b1) >>> 16);
    }
}
