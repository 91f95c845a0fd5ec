using AugDsl.Files;

namespace AugDsl.Codecs;

/// <summary>NumPy's <c>.npy</c> files: one array, low byte first, C order. Version 1.0 is written; 1.0 to 3.0 are read.</summary>
/// <remarks>
/// The types are <see cref="byte"/> (uint8), <see cref="sbyte"/> (int8), <see cref="ushort"/>, <see cref="short"/>, <see cref="uint"/>,
/// <see cref="int"/>, <see cref="ulong"/>, <see cref="long"/>, <see cref="Half"/> (float16), <see cref="float"/> and <see cref="double"/>.
/// NumPy's bool has no type of ours: write and read uint8.
/// </remarks>
public static class NpyFile
{
    /// <summary>Writes an array; a reader never sees a part of the file.</summary>
    /// <typeparam name="T">One of the types above.</typeparam>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="values">The values in C order: exactly the product of <paramref name="shape"/>.</param>
    /// <param name="shape">The lengths of the axes; none for a scalar.</param>
    /// <exception cref="ArgumentException">The shape does not fit the values.</exception>
    /// <exception cref="NotSupportedException">The type is another one.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write<T>(string path, ReadOnlySpan<T> values, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] header = NpyHeader.Format<T>(shape, out long count);
        if (count != values.Length)
            throw new ArgumentException(FormattableString.Invariant($"The shape implies {count} values; the span holds {values.Length}."), nameof(shape));
        using OutputFile file = OutputFile.Create(path);
        file.Stream.Write(header);
        NpyElement.Write(file.Stream, values);
        file.Commit();
    }

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type that the file must have; nothing is converted.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="shape">The lengths of the axes.</param>
    /// <returns>The values in C order.</returns>
    /// <exception cref="ImageFormatException">The file is not such an array.</exception>
    /// <exception cref="NotSupportedException">The type is not one of those above.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static T[] Read<T>(string path, out int[] shape)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream file = RegularFile.OpenRead(path);
        try
        {
            return NpyArray.Read<T>(file, file.Length, out shape);
        }
        catch (ImageFormatException error) when (error.Path is null)
        {
            throw error.At(path);
        }
    }
}
