using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using AugDsl.Codecs;

namespace AugDsl.Datasets;

/// <summary>IDX files, the format of MNIST and its successors: arrays of unsigned bytes, plain or gzip-compressed.</summary>
/// <remarks>
/// Two zero bytes, the type (0x08 for unsigned bytes), the number of axes, the length of each axis as 32 bits big endian, the values in C order.
/// The other types of the format are refused. Source: <c>yann.lecun.com/exdb/mnist</c>, "The IDX file format".
/// </remarks>
public static class IdxFile
{
    /// <summary>The most values that are read unless a call says otherwise: 1 GiB.</summary>
    public const int DefaultMaximumLength = 1 << 30;

    private const int UnsignedBytes = 0x08;
    private const int MostAxes = 8;

    // RFC 1951: 258 bytes cost two bits at least. A header that declares more than that cannot be honest.
    private const long BestCompression = 1032;

    /// <summary>Reads an array of bytes.</summary>
    /// <param name="path">The file. Its content tells whether it is compressed, not its name.</param>
    /// <param name="shape">The lengths of the axes, 1 to 8 of them.</param>
    /// <param name="maximumLength">The most values; a file that declares more is refused before memory is taken.</param>
    /// <returns>The values in C order: exactly as many as the shape implies.</returns>
    /// <exception cref="ImageFormatException">
    /// The file is not IDX, of another type, damaged, cut off (of gzip, the trailer too), has something left over, or is beyond the limit. An offset counts uncompressed bytes.
    /// </exception>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    public static byte[] Read(string path, out int[] shape, int maximumLength = DefaultMaximumLength)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegative(maximumLength);
        using FileStream file = RegularFile.OpenRead(path);
        try
        {
            return Read(file, out shape, maximumLength);
        }
        catch (InvalidDataException error)
        {
            throw new ImageFormatException("its gzip data is damaged or cut off", null, path, error);
        }
        catch (ImageFormatException error) when (error.Path is null)
        {
            throw error.At(path);
        }
    }

    private static byte[] Read(FileStream file, out int[] shape, int maximumLength)
    {
        if (file.Length == 0) throw new ImageFormatException("it is empty");
        bool isCompressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        if (!isCompressed) return Read(file, file.Length, isExact: true, out shape, maximumLength);
        long atMost = file.Length * BestCompression;
        try
        {
            using WholeGzipStream whole = new(file);
            return Read(whole, atMost, isExact: false, out shape, maximumLength);
        }
        catch (InvalidDataException)
        {
            // Without the end: if it is the content that is damaged or too short, this says so.
            file.Position = 0;
            using GZipStream content = new(file, CompressionMode.Decompress);
            Read(content, atMost, isExact: false, out shape, maximumLength);
            throw new ImageFormatException("its gzip trailer (checksum and length) is missing or cut off, or other bytes follow it");
        }
    }

    /// <summary>Reads from the header to the end.</summary>
    /// <param name="stream">The uncompressed bytes.</param>
    /// <param name="available">Their number, or at least not less.</param>
    /// <param name="isExact">Whether it is their number.</param>
    /// <param name="shape">The lengths of the axes.</param>
    /// <param name="maximumLength">The most values.</param>
    private static byte[] Read(Stream stream, long available, bool isExact, out int[] shape, int maximumLength)
    {
        shape = ReadShape(stream);
        int header = 4 + (4 * shape.Length);
        BigInteger declared = BigInteger.One;
        foreach (int length in shape) declared *= length;
        available -= header;
        if (declared > available)
            throw new ImageFormatException(Text($"its header declares {declared} values, it has {(isExact ? "" : "at most ")}{Math.Max(available, 0)}"), header);
        if (isExact && declared < available)
            throw new ImageFormatException(Text($"its header declares {declared} values, it has {available}"), header);
        if (declared > maximumLength)
            throw new ImageFormatException(Text($"its header declares {declared} values, more than the limit of {maximumLength}"), header);
        byte[] values = GC.AllocateUninitializedArray<byte>((int)declared);
        int read = stream.ReadAtLeast(values, values.Length, throwOnEndOfStream: false);
        if (read < values.Length) throw new ImageFormatException(Text($"its header declares {declared} values, it has {read}"), header + read);

        // The end is asked for in any case: gzip's trailer is looked at there.
        if (stream.ReadByte() >= 0) throw new ImageFormatException(Text($"its header declares {declared} values, it has more"), header + values.Length);
        return values;
    }

    private static int[] ReadShape(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[4 * MostAxes];
        int read = stream.ReadAtLeast(bytes[..4], 4, throwOnEndOfStream: false);
        if (read < 4) throw new ImageFormatException("it ends in its header", read);
        if (bytes[0] != 0 || bytes[1] != 0)
            throw new ImageFormatException(Text($"it is not an IDX file: it starts with the bytes {bytes[0]:X2} {bytes[1]:X2}, not 00 00"), 0);
        if (bytes[2] != UnsignedBytes)
            throw new ImageFormatException(Text($"its values are of type 0x{bytes[2]:X2} ({TypeName(bytes[2])}); unsigned bytes (0x08) are read"), 2);
        int axes = bytes[3];
        if (axes is 0 or > MostAxes) throw new ImageFormatException(Text($"it has {axes} axes; 1 to {MostAxes} are read"), 3);
        bytes = bytes[..(4 * axes)];
        read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length) throw new ImageFormatException("it ends in its header", 4 + read);
        int[] shape = new int[axes];
        for (int i = 0; i < axes; i++)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes[(4 * i)..]);
            if (length > int.MaxValue) throw new ImageFormatException(Text($"its axis {i} has the length {length}"), 4 + (4 * i));
            shape[i] = (int)length;
        }
        return shape;
    }

    private static string TypeName(int type) => type switch
    {
        0x09 => "signed bytes",
        0x0B => "16-bit integers",
        0x0C => "32-bit integers",
        0x0D => "floats",
        0x0E => "doubles",
        _ => "unknown",
    };

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
