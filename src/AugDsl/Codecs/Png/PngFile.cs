using System.Buffers.Binary;
using System.Text;

namespace AugDsl.Codecs.Png;

/// <summary>The parts of a PNG file that decide its pixels, as places in the file. Every chunk that can change a pixel is checked, up to the end of the picture's data.</summary>
/// <remarks>
/// What follows the last IDAT chunk cannot change a pixel and is not read: a missing IEND or trailing bytes do no harm. Nor does damage in a
/// chunk that is not used: text and colour profiles, a palette where pixels are no indices, a tRNS chunk where alpha is left out.
/// </remarks>
internal sealed class PngFile
{
    private const uint Ihdr = 0x49484452;
    private const uint Plte = 0x504C5445;
    private const uint Trns = 0x74524E53;
    private const uint Idat = 0x49444154;
    private const uint Iend = 0x49454E44;

    /// <summary>Type, length and checksum.</summary>
    private const int ChunkOverhead = 12;

    private readonly bool _usesTransparency;
    private ImageFormatException? _transparencyError;

    private PngFile(PngHeader header, DecodeOptions options)
    {
        Header = header;
        _usesTransparency = !options.DropAlpha && header.ColorType is not (PngColorType.GrayAlpha or PngColorType.Rgba);
    }

    /// <summary>The file's first eight bytes.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public PngHeader Header { get; }

    /// <summary>Whether pixels are places in a palette.</summary>
    public bool IsIndexed => Header.ColorType == PngColorType.Palette;

    /// <summary>Red, green, blue of each entry; empty where pixels are no indices.</summary>
    public Range Palette { get; private set; } = ..0;

    /// <summary>The tRNS chunk's data; empty without one, and where it is not used.</summary>
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

    /// <summary>To be called before pixels are made: refuses a tRNS chunk that does not say which of them are transparent.</summary>
    public void CheckTransparency()
    {
        if (_transparencyError is not null) throw _transparencyError;
    }

    /// <summary>Finds and checks the chunks; a damaged tRNS chunk is no fault of the header, because pixels without alpha can be read.</summary>
    public static PngFile Parse(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        if (!file.StartsWith(Signature)) throw new ImageFormatException("it is not a PNG file", 0);
        int at = Signature.Length;
        (uint type, Range data) = Next(file, ref at);
        if (type != Ihdr) throw new ImageFormatException($"its first chunk is {Name(type)}, not IHDR", Signature.Length);
        CheckSum(file, type, data, Signature.Length);
        PngFile png = new(PngHeader.Parse(file[data], data.Start.Value, options), options);
        while (png.Data.Count == 0 || IsData(file, at))
        {
            int start = at;
            if (at == file.Length) throw new ImageFormatException("it ends before the picture's data (IDAT)", at);
            (type, data) = Next(file, ref at);
            png.Take(file, type, data, start);
        }
        if (png.IsIndexed && png.Palette.Equals(..0)) throw new ImageFormatException("its palette (PLTE) is missing");
        return png;
    }

    private void Take(ReadOnlySpan<byte> file, uint type, Range data, int start)
    {
        int length = data.End.Value - data.Start.Value;
        switch (type)
        {
            case Idat:
                CheckSum(file, type, data, start);
                if (length > 0 || Data.Count == 0) Data.Add((data.Start.Value, length));
                break;
            case Plte:
                if (IsIndexed) Palette = TakePalette(file, data, start);
                break;
            case Trns:
                if (_usesTransparency) TakeTransparency(file, data, start);
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

    /// <summary>Whole entries count: of two palettes that differ, no one knows which was meant.</summary>
    private Range TakePalette(ReadOnlySpan<byte> file, Range data, int start)
    {
        CheckSum(file, Plte, data, start);
        int length = data.End.Value - data.Start.Value;
        if (length is < 3 or > 768)
            throw new ImageFormatException(FormattableString.Invariant($"its palette has {length} bytes; 3 to 768 are legal"), start);
        if (!Palette.Equals(..0) && !file[Palette].SequenceEqual(file[data])) throw new ImageFormatException("it has two palettes that differ", start);
        return data;
    }

    private void TakeTransparency(ReadOnlySpan<byte> file, Range data, int start)
    {
        if (TransparencyFault(file, data) is string fault)
            _transparencyError ??= new ImageFormatException($"{fault}; without alpha it is read (DecodeOptions.DropAlpha)", start);
        if (data.End.Value > data.Start.Value || !IsIndexed) Transparency = data;
    }

    /// <summary>Of a palette, any number of entries has a meaning: those that lack are opaque, those beyond it are not used. A colour has one length.</summary>
    private string? TransparencyFault(ReadOnlySpan<byte> file, Range data)
    {
        if (!IsSumRight(file, data)) return "the checksum of its chunk tRNS is wrong";
        int length = data.End.Value - data.Start.Value;
        int needed = 2 * Header.SamplesPerPixel;
        if (!IsIndexed && length != needed)
            return FormattableString.Invariant($"its tRNS chunk has {length} bytes, not {needed}: which colour is transparent is not known");
        return Transparency.Equals(..0) || file[Transparency].SequenceEqual(file[data]) ? null : "it has two tRNS chunks that differ";
    }

    private static bool IsData(ReadOnlySpan<byte> file, int at) =>
        file.Length - at >= 8 && BinaryPrimitives.ReadUInt32BigEndian(file[(at + 4)..]) == Idat;

    /// <summary>The chunk at <paramref name="at"/>, whole; moves on to the next.</summary>
    private static (uint Type, Range Data) Next(ReadOnlySpan<byte> file, ref int at)
    {
        int left = file.Length - at;
        if (left < ChunkOverhead) throw new ImageFormatException("it ends inside a chunk", file.Length);
        uint length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        uint type = BinaryPrimitives.ReadUInt32BigEndian(file[(at + 4)..]);
        if (length > left - ChunkOverhead)
            throw new ImageFormatException(FormattableString.Invariant($"its chunk {Name(type)} of {length} bytes goes past the end of the file"), at);
        int end = at + 8 + (int)length;
        Range data = (at + 8)..end;
        at = end + 4;
        return (type, data);
    }

    private static void CheckSum(ReadOnlySpan<byte> file, uint type, Range data, int start)
    {
        if (!IsSumRight(file, data)) throw new ImageFormatException($"the checksum of its chunk {Name(type)} is wrong", start);
    }

    /// <summary>The checksum is of the type, which stands before the data, and of the data.</summary>
    private static bool IsSumRight(ReadOnlySpan<byte> file, Range data) =>
        Crc32.Compute(file[(data.Start.Value - sizeof(uint))..data.End]) == BinaryPrimitives.ReadUInt32BigEndian(file[data.End..]);

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
