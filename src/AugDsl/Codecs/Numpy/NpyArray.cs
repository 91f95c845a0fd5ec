using System.Runtime.CompilerServices;

namespace AugDsl.Codecs;

/// <summary>Reads one array from a stream in the format of <c>.npy</c> files.</summary>
internal static class NpyArray
{
    /// <summary>The values, in C order. Memory is taken when the header and the stream's length agree.</summary>
    /// <typeparam name="T">The type that the array must have.</typeparam>
    /// <param name="stream">Header and values; read to its end.</param>
    /// <param name="length">The stream's length in bytes.</param>
    /// <param name="shape">The lengths of the axes.</param>
    public static T[] Read<T>(Stream stream, long length, out int[] shape)
        where T : unmanaged
    {
        string expected = NpyElement.Descriptor<T>();
        NpyHeader header = NpyHeader.Read(stream);
        if (header.Descriptor != expected)
            throw new ImageFormatException($"its type is '{header.Descriptor}', not '{expected}'");
        if (header.FortranOrder)
            throw new ImageFormatException("it is in Fortran order; write it with numpy.ascontiguousarray");
        long count = 1;
        foreach (int axis in header.Shape)
        {
            count *= axis;
            if (count > Array.MaxLength) throw new ImageFormatException("it holds too many values");
        }
        long bytes = count * Unsafe.SizeOf<T>();
        if (length - header.DataOffset != bytes)
            throw new ImageFormatException(FormattableString.Invariant($"its header implies {bytes} bytes of values, it has {length - header.DataOffset}"), header.DataOffset);
        T[] values = GC.AllocateUninitializedArray<T>((int)count);
        if (!NpyElement.TryRead(stream, values.AsSpan()) || stream.ReadByte() >= 0)
            throw new ImageFormatException(FormattableString.Invariant($"it does not hold the {bytes} bytes of values that its header implies"), header.DataOffset);
        shape = header.Shape;
        return values;
    }
}
