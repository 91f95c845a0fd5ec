using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AugDsl.Codecs.Png;

/// <summary>Shortens a message to 16 bytes with the same CRC by carry-less multiplication, 64 bytes a step; <see cref="Crc32"/> does without where the processor cannot.</summary>
/// <remarks>
/// V. Gopal and others, "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction" (Intel, 2009). A block that is followed by n
/// further bits counts as its product with x^n modulo the polynomial; the constants are such powers, reflected, for n around 512 and 128.
/// </remarks>
internal static class Crc32Folding
{
    /// <summary>The shortest message that can be folded.</summary>
    public const int FewestBytes = 64;

    private const int Block = 16;

    /// <summary>Whether this processor multiplies without carries.</summary>
    public static bool IsSupported => Pclmulqdq.IsSupported;

    /// <summary>Folds whole blocks of <paramref name="data"/> with the register <paramref name="crc"/> before them; returns how many bytes that were.</summary>
    /// <param name="crc">The register, not inverted.</param>
    /// <param name="data">At least <see cref="FewestBytes"/>.</param>
    /// <param name="folded">16 bytes: the register after them, from zero, is the register after the folded bytes.</param>
    public static int Fold(uint crc, ReadOnlySpan<byte> data, Span<byte> folded)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(data.Length, FewestBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(folded.Length, Block);
        ref byte start = ref MemoryMarshal.GetReference(data);
        Vector128<ulong> by512 = Vector128.Create(0x154442bd4ul, 0x1c6e41596ul);
        Vector128<ulong> by128 = Vector128.Create(0x1751997d0ul, 0x0ccaa009eul);
        Vector128<ulong> a = Load(ref start, 0) ^ Vector128.CreateScalar((ulong)crc);
        Vector128<ulong> b = Load(ref start, Block);
        Vector128<ulong> c = Load(ref start, 2 * Block);
        Vector128<ulong> d = Load(ref start, 3 * Block);
        int at = 4 * Block;
        for (; at <= data.Length - (4 * Block); at += 4 * Block)
        {
            a = Multiply(a, by512) ^ Load(ref start, at);
            b = Multiply(b, by512) ^ Load(ref start, at + Block);
            c = Multiply(c, by512) ^ Load(ref start, at + (2 * Block));
            d = Multiply(d, by512) ^ Load(ref start, at + (3 * Block));
        }
        a = Multiply(a, by128) ^ b;
        a = Multiply(a, by128) ^ c;
        a = Multiply(a, by128) ^ d;
        for (; at <= data.Length - Block; at += Block) a = Multiply(a, by128) ^ Load(ref start, at);
        a.AsByte().CopyTo(folded);
        return at;
    }

    /// <summary>Both halves, each multiplied by its power of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Multiply(Vector128<ulong> value, Vector128<ulong> powers) =>
        Pclmulqdq.CarrylessMultiply(value, powers, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, powers, 0x11);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Load(ref byte start, int at) => Vector128.LoadUnsafe(ref start, (nuint)at).AsUInt64();
}
