using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AugDsl.Kernels;

/// <summary>Puts bytes through tables of 256 bytes, one a channel. Nothing is computed, so every path gives the same bytes.</summary>
internal static unsafe class LevelTable
{
    /// <summary>Entries of a table.</summary>
    public const int Levels = 256;

    private const int Rgb = 3;

    /// <summary>A row of 256 pixels, each level once, in every channel alike.</summary>
    public static PixelSource Ramp(PixelKind kind, int channels, Arena arena)
    {
        byte* ramp = arena.Allocate<byte>(Levels * channels);
        for (int i = 0; i < Levels * channels; i++) ramp[i] = (byte)(i / channels);
        return new PixelSource(kind, ramp, Levels, 1, channels, Levels * channels, Levels * channels);
    }

    /// <summary>Writes the levels of a stretch of pixels.</summary>
    /// <param name="from">The first byte.</param>
    /// <param name="to">Where to; it may be the same place.</param>
    /// <param name="pixels">How many pixels.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="tables">A table for each channel, one behind the other.</param>
    public static void Apply(byte* from, byte* to, nint pixels, int channels, byte* tables)
    {
        if (channels == 1 || AreEqual(tables)) OneTable(from, to, pixels * channels, tables);
        else ThreeTables(from, to, pixels, tables);
    }

    private static bool AreEqual(byte* tables)
    {
        ReadOnlySpan<byte> first = new(tables, Levels);
        return first.SequenceEqual(new ReadOnlySpan<byte>(tables + Levels, Levels)) && first.SequenceEqual(new ReadOnlySpan<byte>(tables + (2 * Levels), Levels));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneTable(byte* from, byte* to, nint count, byte* table)
    {
        nint i = 0;
        if (Avx512Vbmi.IsSupported)
        {
            Vector512<byte> t0 = Vector512.Load(table), t1 = Vector512.Load(table + 64), t2 = Vector512.Load(table + 128), t3 = Vector512.Load(table + 192);
            for (; i + 64 <= count; i += 64) Look(Vector512.Load(from + i), t0, t1, t2, t3).Store(to + i);
        }

        for (; i + sizeof(ulong) <= count; i += sizeof(ulong))
        {
            ulong x = *(ulong*)(from + i);
            uint low = (uint)x, high = (uint)(x >> 32);
            *(uint*)(to + i) = table[(byte)low] | ((uint)table[(byte)(low >> 8)] << 8) | ((uint)table[(byte)(low >> 16)] << 16) | ((uint)table[low >> 24] << 24);
            *(uint*)(to + i + 4) = table[(byte)high] | ((uint)table[(byte)(high >> 8)] << 8) | ((uint)table[(byte)(high >> 16)] << 16) | ((uint)table[high >> 24] << 24);
        }

        for (; i < count; i++) to[i] = table[from[i]];
    }

    /// <summary>Red, green and blue follow each other: 64 pixels are three vectors, and each takes its bytes from the results of all three tables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ThreeTables(byte* from, byte* to, nint pixels, byte* tables)
    {
        nint i = 0;
        if (Avx512Vbmi.IsSupported)
        {
            byte* green = tables + Levels, blue = green + Levels;
            Vector512<byte> r0 = Vector512.Load(tables), r1 = Vector512.Load(tables + 64), r2 = Vector512.Load(tables + 128), r3 = Vector512.Load(tables + 192);
            Vector512<byte> g0 = Vector512.Load(green), g1 = Vector512.Load(green + 64), g2 = Vector512.Load(green + 128), g3 = Vector512.Load(green + 192);
            Vector512<byte> b0 = Vector512.Load(blue), b1 = Vector512.Load(blue + 64), b2 = Vector512.Load(blue + 128), b3 = Vector512.Load(blue + 192);
            byte* places = stackalloc byte[64];
            for (int p = 0; p < 64; p++) places[p] = (byte)(p % Rgb);
            Vector512<byte> place = Vector512.Load(places);
            Vector512<byte> first = Vector512.Equals(place, Vector512<byte>.Zero), second = Vector512.Equals(place, Vector512<byte>.One);
            Vector512<byte> third = ~(first | second);
            for (; i + 64 <= pixels; i += 64)
            {
                byte* source = from + (i * Rgb);
                byte* target = to + (i * Rgb);
                Vector512<byte> x = Vector512.Load(source), y = Vector512.Load(source + 64), z = Vector512.Load(source + 128);

                // The second vector begins with a green byte, the third one with a blue one.
                Choose(first, Look(x, r0, r1, r2, r3), second, Look(x, g0, g1, g2, g3), Look(x, b0, b1, b2, b3)).Store(target);
                Choose(third, Look(y, r0, r1, r2, r3), first, Look(y, g0, g1, g2, g3), Look(y, b0, b1, b2, b3)).Store(target + 64);
                Choose(second, Look(z, r0, r1, r2, r3), third, Look(z, g0, g1, g2, g3), Look(z, b0, b1, b2, b3)).Store(target + 128);
            }
        }

        for (; i < pixels; i++)
        {
            byte* source = from + (i * Rgb);
            byte* target = to + (i * Rgb);
            target[0] = tables[source[0]];
            target[1] = tables[Levels + source[1]];
            target[2] = tables[(2 * Levels) + source[2]];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Choose(Vector512<byte> isRed, Vector512<byte> red, Vector512<byte> isGreen, Vector512<byte> green, Vector512<byte> blue) =>
        Vector512.ConditionalSelect(isRed, red, Vector512.ConditionalSelect(isGreen, green, blue));

    /// <summary>The table's entries at 64 places: the lower half of the table answers places below 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Look(Vector512<byte> x, Vector512<byte> t0, Vector512<byte> t1, Vector512<byte> t2, Vector512<byte> t3) =>
        Avx512BW.BlendVariable(Avx512Vbmi.PermuteVar64x8x2(t0, x, t1), Avx512Vbmi.PermuteVar64x8x2(t2, x, t3), x);
}
