using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AugDsl.Codecs;

/// <summary>The element types of NumPy's files: their names, and their bytes in the file's order, low byte first.</summary>
internal static class NpyElement
{
    /// <summary>Values that are moved in one step: a whole array may have more bytes than a span can hold.</summary>
    private const int SliceValues = 1 << 16;

    /// <summary>NumPy's name of the type, such as "&lt;f4".</summary>
    /// <exception cref="NotSupportedException">The type has none that we write.</exception>
    public static string Descriptor<T>()
        where T : unmanaged
    {
        if (typeof(T) == typeof(byte)) return "|u1";
        if (typeof(T) == typeof(sbyte)) return "|i1";
        if (typeof(T) == typeof(ushort)) return "<u2";
        if (typeof(T) == typeof(short)) return "<i2";
        if (typeof(T) == typeof(uint)) return "<u4";
        if (typeof(T) == typeof(int)) return "<i4";
        if (typeof(T) == typeof(ulong)) return "<u8";
        if (typeof(T) == typeof(long)) return "<i8";
        if (typeof(T) == typeof(Half)) return "<f2";
        if (typeof(T) == typeof(float)) return "<f4";
        if (typeof(T) == typeof(double)) return "<f8";
        throw new NotSupportedException($"Arrays of integers of 8 to 64 bits, Half, float and double are read and written, not of {typeof(T).Name}.");
    }

    /// <summary>Writes all values.</summary>
    public static void Write<T>(Stream stream, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        T[] swapped = NeedsSwap<T>() ? new T[Math.Min(values.Length, SliceValues)] : [];
        while (!values.IsEmpty)
        {
            ReadOnlySpan<T> slice = values[..Math.Min(values.Length, SliceValues)];
            values = values[slice.Length..];
            if (NeedsSwap<T>())
            {
                slice.CopyTo(swapped);
                Swap(swapped.AsSpan(0, slice.Length));
                slice = swapped.AsSpan(0, slice.Length);
            }
            stream.Write(MemoryMarshal.AsBytes(slice));
        }
    }

    /// <summary>Fills <paramref name="values"/>; false where the stream ends before.</summary>
    public static bool TryRead<T>(Stream stream, Span<T> values)
        where T : unmanaged
    {
        while (!values.IsEmpty)
        {
            Span<T> slice = values[..Math.Min(values.Length, SliceValues)];
            Span<byte> bytes = MemoryMarshal.AsBytes(slice);
            if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length) return false;
            if (NeedsSwap<T>()) Swap(slice);
            values = values[slice.Length..];
        }
        return true;
    }

    private static bool NeedsSwap<T>() => !BitConverter.IsLittleEndian && Unsafe.SizeOf<T>() > 1;

    private static void Swap<T>(Span<T> values)
        where T : unmanaged
    {
        switch (Unsafe.SizeOf<T>())
        {
            case 2: Reverse(MemoryMarshal.Cast<T, ushort>(values)); break;
            case 4: Reverse(MemoryMarshal.Cast<T, uint>(values)); break;
            case 8: Reverse(MemoryMarshal.Cast<T, ulong>(values)); break;
            default: break;
        }
    }

    private static void Reverse(Span<ushort> values) => BinaryPrimitives.ReverseEndianness(values, values);

    private static void Reverse(Span<uint> values) => BinaryPrimitives.ReverseEndianness(values, values);

    private static void Reverse(Span<ulong> values) => BinaryPrimitives.ReverseEndianness(values, values);
}
