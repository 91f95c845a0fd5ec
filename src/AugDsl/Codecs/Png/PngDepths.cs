using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AugDsl.Codecs.Png;

/// <summary>What stored values become in a result of 8 or 16 bits a channel.</summary>
/// <typeparam name="T"><see cref="byte"/> or <see cref="ushort"/>.</typeparam>
internal interface IPngDepth<T>
    where T : unmanaged
{
    /// <summary>A value of 0 to 255.</summary>
    static abstract T From8(int value);

    /// <summary>A value of 0 to 65,535.</summary>
    static abstract T From16(int value);

    /// <summary>As many values of 8 bits as the result has room for.</summary>
    static abstract void From8(ReadOnlySpan<byte> stored, Span<T> result);

    /// <summary>As many values of 16 bits, high byte first.</summary>
    static abstract void From16(ReadOnlySpan<byte> stored, Span<T> result);
}

/// <summary>8 bits a channel: 16 are rounded, half to even.</summary>
internal readonly struct ByteDepth : IPngDepth<byte>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte From8(int value) => (byte)value;

    /// <summary>Round-half-even(v · 255 / 65535) = v / 257 to the nearest: v + 128.5 is never a multiple of 257.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte From16(int value) => (byte)(((value * 255) + 32895) >> 16);

    /// <inheritdoc/>
    public static void From8(ReadOnlySpan<byte> stored, Span<byte> result) => stored[..result.Length].CopyTo(result);

    /// <inheritdoc/>
    public static void From16(ReadOnlySpan<byte> stored, Span<byte> result)
    {
        stored = stored[..(2 * result.Length)];
        for (int i = 0; i < result.Length; i++) result[i] = From16((stored[2 * i] << 8) | stored[(2 * i) + 1]);
    }
}

/// <summary>16 bits a channel: 8 become 257 · v, so that white stays white.</summary>
internal readonly struct WordDepth : IPngDepth<ushort>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort From8(int value) => (ushort)(257 * value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort From16(int value) => (ushort)value;

    /// <inheritdoc/>
    public static void From8(ReadOnlySpan<byte> stored, Span<ushort> result) => Widening.To16(stored[..result.Length], result);

    /// <inheritdoc/>
    public static void From16(ReadOnlySpan<byte> stored, Span<ushort> result)
    {
        ReadOnlySpan<ushort> values = MemoryMarshal.Cast<byte, ushort>(stored)[..result.Length];
        if (BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(values, result);
        else values.CopyTo(result);
    }
}
