using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace AugDsl.Codecs;

/// <summary>NumPy's <c>.npy</c> files, version 1.0: arrays of <see cref="byte"/> (uint8) or <see cref="float"/> (float32), little endian, C order.</summary>
public static class NpyFile
{
    private const int PrefixBytes = 10;
    private const int Alignment = 64;

    /// <summary>Writes an array; a reader never sees a part of the file.</summary>
    /// <typeparam name="T"><see cref="byte"/> or <see cref="float"/>.</typeparam>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="values">The values in C order: exactly the product of <paramref name="shape"/>.</param>
    /// <param name="shape">The lengths of the axes; none for a scalar.</param>
    /// <exception cref="ArgumentException">The shape does not fit the values.</exception>
    /// <exception cref="NotSupportedException">The type is another one.</exception>
    public static void Write<T>(string path, ReadOnlySpan<T> values, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] header = Header(Descriptor<T>(), values.Length, shape);
        if (BitConverter.IsLittleEndian || typeof(T) == typeof(byte))
        {
            AtomicFile.WriteAllBytes(path, header, MemoryMarshal.AsBytes(values));
            return;
        }
        uint[] swapped = new uint[values.Length];
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<T, uint>(values), swapped);
        AtomicFile.WriteAllBytes(path, header, MemoryMarshal.AsBytes<uint>(swapped));
    }

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T"><see cref="byte"/> or <see cref="float"/>: the type that the file must have.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="shape">The lengths of the axes.</param>
    /// <returns>The values in C order.</returns>
    /// <exception cref="ImageFormatException">The file is not such an array.</exception>
    public static T[] Read<T>(string path, out int[] shape)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return Parse<T>(File.ReadAllBytes(path), out shape);
        }
        catch (ImageFormatException error) when (error.Path is null)
        {
            throw error.At(path);
        }
    }

    /// <summary>The array in the bytes of a file.</summary>
    internal static T[] Parse<T>(ReadOnlySpan<byte> file, out int[] shape)
        where T : unmanaged
    {
        string expected = Descriptor<T>();
        NpyHeader header = NpyHeader.Parse(file);
        if (header.Descriptor != expected)
            throw new ImageFormatException($"its type is '{header.Descriptor}', not '{expected}'");
        if (header.FortranOrder)
            throw new ImageFormatException("it is in Fortran order; write it with numpy.ascontiguousarray");
        long count = 1;
        foreach (int length in header.Shape)
        {
            count *= length;
            if (count > Array.MaxLength) throw new ImageFormatException("it holds too many values");
        }
        ReadOnlySpan<byte> data = file[header.DataOffset..];
        int size = Marshal.SizeOf<T>();
        if (data.Length != count * size)
            throw new ImageFormatException(FormattableString.Invariant($"its header implies {count * size} bytes of values, it has {data.Length}"), header.DataOffset);
        T[] values = new T[count];
        data.CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        if (!BitConverter.IsLittleEndian && typeof(T) == typeof(float))
        {
            Span<uint> words = MemoryMarshal.Cast<T, uint>(values.AsSpan());
            BinaryPrimitives.ReverseEndianness(words, words);
        }
        shape = header.Shape;
        return values;
    }

    private static string Descriptor<T>()
    {
        if (typeof(T) == typeof(byte)) return "|u1";
        if (typeof(T) == typeof(float)) return "<f4";
        throw new NotSupportedException($"Arrays of byte and float are written, not of {typeof(T).Name}.");
    }

    /// <summary>Magic, version, length, and the dictionary padded with blanks so that the values start at a multiple of 64.</summary>
    private static byte[] Header(string descriptor, int values, ReadOnlySpan<int> shape)
    {
        StringBuilder text = new();
        text.Append("{'descr': '").Append(descriptor).Append("', 'fortran_order': False, 'shape': (");
        long count = 1;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] < 0) throw new ArgumentException($"Axis {axis} has the negative length {shape[axis].ToString(CultureInfo.InvariantCulture)}.", nameof(shape));
            if (axis > 0) text.Append(' ');
            text.Append(shape[axis].ToString(CultureInfo.InvariantCulture));
            if (axis < shape.Length - 1 || shape.Length == 1) text.Append(',');
            count = checked(count * shape[axis]);
        }
        text.Append("), }");
        if (count != values)
            throw new ArgumentException(FormattableString.Invariant($"The shape implies {count} values; the span holds {values}."), nameof(shape));
        int length = PrefixBytes + text.Length + 1;
        text.Append(' ', (Alignment - (length % Alignment)) % Alignment).Append('\n');
        byte[] header = new byte[PrefixBytes + text.Length];
        NpyHeader.Magic.CopyTo(header);
        header[6] = 1;
        header[7] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), checked((ushort)text.Length));
        Encoding.ASCII.GetBytes(text.ToString(), header.AsSpan(PrefixBytes));
        return header;
    }
}
