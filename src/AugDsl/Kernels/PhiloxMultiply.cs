using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace AugDsl.Kernels;

/// <summary>
/// The one hardware instruction that <c>Vector&lt;T&gt;</c> lacks for Philox: 32 × 32 → 64 bits in every 64-bit lane, high halves of the inputs ignored. A
/// full 64-bit multiplication costs several times as much where there is no AVX-512. All paths are exact, so all give the same bits.
/// </summary>
internal static class PhiloxMultiply
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<ulong> Low32(Vector<ulong> a, Vector<ulong> b)
    {
        if (Vector<ulong>.Count == 4 && Avx2.IsSupported) return Avx2.Multiply(a.AsVector256().AsUInt32(), b.AsVector256().AsUInt32()).AsVector();
        if (Vector<ulong>.Count == 8 && Avx512F.IsSupported) return Avx512F.Multiply(a.AsVector512().AsUInt32(), b.AsVector512().AsUInt32()).AsVector();
        if (Vector<ulong>.Count == 2 && Sse2.IsSupported) return Sse2.Multiply(a.AsVector128().AsUInt32(), b.AsVector128().AsUInt32()).AsVector();
        if (Vector<ulong>.Count == 2 && AdvSimd.IsSupported)
        {
            return AdvSimd.MultiplyWideningLower(
                AdvSimd.ExtractNarrowingLower(a.AsVector128()), AdvSimd.ExtractNarrowingLower(b.AsVector128())).AsVector();
        }

        Vector<ulong> low = Vector.Create(0xFFFFFFFFUL);
        return (a & low) * (b & low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Low32(Vector512<ulong> a, Vector512<ulong> b)
    {
        if (Avx512F.IsSupported) return Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());
        Vector512<ulong> low = Vector512.Create(0xFFFFFFFFUL);
        return (a & low) * (b & low);
    }
}
