using System.Buffers.Binary;
using System.Text;

namespace AugDsl.Codecs.Png;

/// <summary>The parts of a PNG file that decide its pixels, as places in the file. Every chunk up to the end of the picture's data is checked.</summary>
/// <remarks>What follows the last IDAT chunk cannot change a pixel and is not read: a missing IEND or trailing bytes do no harm.</remarks>
internal sealed class PngFile
{
    private const uint Ihdr = 0x49484452;
    private const uint Plte = 0x504C5445;
    private const uint Trns = 0x74524E53;
    private const uint Idat = 0x49444154;
    private const uint Iend = 0x49454E44;

    /// <summary>Type, length and checksum.</summary>
    private const int ChunkOverhead = 12;

    private PngFile(PngHeader header) => Header = header;

    /// <summary>The file's first eight bytes.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public PngHeader Header { get; }

    /// <summary>Red, green, blue of each entry; empty without PLTE.</summary>
    public Range Palette { get; private set; } = ..0;

    /// <summary>The tRNS chunk's data; empty without one.</summary>
    public Range Transparency { get; private set; } = ..0;

    /// <summary>The data of the IDAT chunks in order: together one zlib stream.</summary>
    public List<(int Offset, int Length)> Data { get; } = [];

    /// <summary>Channels of the result: a palette counts as RGB, and <c>tRNS</c> adds an alpha channel.</summary>
    public int Channels(DecodeOptions options)
    {
        int colors = Header.ColorType is PngColorType.Gray or PngColorType.GrayAlpha ? 1 : 3;
        bool hasAlpha = Header.ColorType is PngColorType.GrayAlpha or PngColorType.Rgba || !Transparency.Equals(..0);
        return hasAlpha && !options.DropAlpha ? colors + 1 : colors;
    }

    /// <summary>Finds and checks the chunks.</summary>
    public static PngFile Parse(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        if (!file.StartsWith(Signature)) throw new ImageFormatException("it is not a PNG file", 0);
        int at = Signature.Length;
        (uint type, Range data) = Next(file, ref at);
        if (type != Ihdr) throw new ImageFormatException($"its first chunk is {Name(type)}, not IHDR", Signature.Length);
        PngFile png = new(PngHeader.Parse(file[data], data.Start.Value, options));
        while (png.Data.Count == 0 || IsData(file, at))
        {
            int start = at;
            if (at == file.Length) throw new ImageFormatException("it ends before the picture's data (IDAT)", at);
            (type, data) = Next(file, ref at);
            png.Take(type, data, start);
        }
        if (png.Header.ColorType == PngColorType.Palette && png.Palette.Equals(..0))
            throw new ImageFormatException("its palette (PLTE) is missing");
        return png;
    }

    private void Take(uint type, Range data, int start)
    {
        int length = data.End.Value - data.Start.Value;
        switch (type)
        {
            case Idat:
                if (length > 0 || Data.Count == 0) Data.Add((data.Start.Value, length));
                break;
            case Plte:
                if (length is 0 or > 768 || length % 3 != 0)
                    throw new ImageFormatException(FormattableString.Invariant($"its palette has {length} bytes"), start);
                if (!Palette.Equals(..0)) throw new ImageFormatException("it has two palettes", start);
                Palette = data;
                break;
            case Trns:
                CheckTransparency(length, start);
                Transparency = data;
                break;
            case Iend:
                throw new ImageFormatException("it has no picture data (IDAT)", start);
            case Ihdr:
                throw new ImageFormatException("it has two IHDR chunks", start);
            default:
                // A lower-case first letter marks a chunk that a reader may leave out.
                if ((type & 0x20000000) == 0) throw new ImageFormatException($"its critical chunk {Name(type)} is unknown", start);
                break;
        }
    }

    private void CheckTransparency(int length, int start)
    {
        bool fits = Header.ColorType switch
        {
            PngColorType.Gray => length == 2,
            PngColorType.Rgb => length == 6,
            PngColorType.Palette => length > 0 && length <= (Palette.End.Value - Palette.Start.Value) / 3,
            _ => false,
        };
        if (!fits) throw new ImageFormatException(FormattableString.Invariant($"its tRNS chunk of {length} bytes does not fit its colour type or palette"), start);
    }

    private static bool IsData(ReadOnlySpan<byte> file, int at) =>
        file.Length - at >= 8 && BinaryPrimitives.ReadUInt32BigEndian(file[(at + 4)..]) == Idat;

    /// <summary>The chunk at <paramref name="at"/>, whole and with the right checksum; moves on to the next.</summary>
    private static (uint Type, Range Data) Next(ReadOnlySpan<byte> file, ref int at)
    {
        int left = file.Length - at;
        if (left < ChunkOverhead) throw new ImageFormatException("it ends inside a chunk", file.Length);
        uint length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        uint type = BinaryPrimitives.ReadUInt32BigEndian(file[(at + 4)..]);
        if (length > left - ChunkOverhead)
            throw new ImageFormatException(FormattableString.Invariant($"its chunk {Name(type)} of {length} bytes goes past the end of the file"), at);
        int end = at + 8 + (int)length;
        if (Crc32.Compute(file[(at + 4)..end]) != BinaryPrimitives.ReadUInt32BigEndian(file[end..]))
            throw new ImageFormatException($"the checksum of its chunk {Name(type)} is wrong", at);
        Range data = (at + 8)..end;
        at = end + 4;
        return (type, data);
    }

    private static string Name(uint type)
    {
        StringBuilder name = new();
        for (int shift = 24; shift >= 0; shift -= 8)
        {
            char c = (char)((type >> shift) & 255);
            name.Append(char.IsAsciiLetter(c) ? c : '?');
        }
        return name.ToString();
    }
}
