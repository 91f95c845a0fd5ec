using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace AugDsl.Codecs.Png;

/// <summary>Turns restored rows into interleaved 8-bit channels: bits unpacked, palettes looked up, 16 bits rounded to 8, transparency made alpha.</summary>
internal sealed class PngUnpacker
{
    private readonly PngHeader _header;
    private readonly byte[] _palette;
    private readonly int _entries;
    private readonly bool _keyed;
    private readonly int[] _key;

    /// <summary>Prepares for the file's colour type.</summary>
    public PngUnpacker(PngFile png, ReadOnlySpan<byte> file, DecodeOptions options)
    {
        _header = png.Header;
        ReadOnlySpan<byte> transparency = options.DropAlpha ? [] : file[png.Transparency];
        ReadOnlySpan<byte> palette = file[png.Palette];
        _entries = palette.Length / 3;
        _palette = new byte[_header.ColorType == PngColorType.Palette ? 4 * 256 : 0];
        if (_palette.Length > 0)
        {
            for (int i = 0; i < _entries; i++)
            {
                palette.Slice(3 * i, 3).CopyTo(_palette.AsSpan(4 * i));
                _palette[(4 * i) + 3] = i < transparency.Length ? transparency[i] : (byte)255;
            }
        }
        _keyed = !transparency.IsEmpty;
        _key = [0, 0, 0];
        if (_keyed && _header.ColorType is PngColorType.Gray or PngColorType.Rgb)
        {
            for (int i = 0; 2 * i < transparency.Length; i++) _key[i] = BinaryPrimitives.ReadUInt16BigEndian(transparency[(2 * i)..]);
        }
        Channels = (_header.ColorType, _keyed, options.DropAlpha) switch
        {
            (PngColorType.Gray, false, _) or (PngColorType.GrayAlpha, _, true) => 1,
            (PngColorType.Gray, true, _) or (PngColorType.GrayAlpha, _, false) => 2,
            (PngColorType.Rgb or PngColorType.Palette, false, _) or (PngColorType.Rgba, _, true) => 3,
            _ => 4,
        };
        IsPlain = _header.BitDepth == 8 && Channels == _header.SamplesPerPixel && _header.ColorType != PngColorType.Palette;
    }

    /// <summary>Channels of the result.</summary>
    public int Channels { get; }

    /// <summary>Whether the restored bytes are the result already.</summary>
    public bool IsPlain { get; }

    /// <summary>Unpacks <paramref name="columns"/> pixels.</summary>
    public void Unpack(ReadOnlySpan<byte> row, Span<byte> result, int columns)
    {
        switch (_header.ColorType)
        {
            case PngColorType.Palette: Palette(row, result, columns); break;
            case PngColorType.Gray when _header.BitDepth < 8: PackedGray(row, result, columns); break;
            default: Samples(row, result, columns); break;
        }
    }

    /// <summary>Round-half-even(v · 255 / 65535) = v / 257 to the nearest: v + 128.5 is never a multiple of 257.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte Reduce(int value) => (byte)(((value * 255) + 32895) >> 16);

    private void PackedGray(ReadOnlySpan<byte> row, Span<byte> result, int columns)
    {
        int depth = _header.BitDepth;
        int scale = 255 / ((1 << depth) - 1);
        int channels = Channels;
        for (int x = 0; x < columns; x++)
        {
            int value = Packed(row, x, depth);
            result[x * channels] = (byte)(value * scale);
            if (_keyed) result[(x * channels) + 1] = value == _key[0] ? (byte)0 : (byte)255;
        }
    }

    private void Palette(ReadOnlySpan<byte> row, Span<byte> result, int columns)
    {
        int depth = _header.BitDepth;
        int channels = Channels;
        for (int x = 0; x < columns; x++)
        {
            int index = depth == 8 ? row[x] : Packed(row, x, depth);
            if (index >= _entries)
                throw new ImageFormatException(FormattableString.Invariant($"a pixel has palette index {index}, the palette has {_entries} entries"));
            _palette.AsSpan(4 * index, channels).CopyTo(result[(x * channels)..]);
        }
    }

    /// <summary>Whole samples of 8 or 16 bits.</summary>
    private void Samples(ReadOnlySpan<byte> row, Span<byte> result, int columns)
    {
        bool wide = _header.BitDepth == 16;
        int stored = _header.SamplesPerPixel;
        int channels = Channels;
        int kept = Math.Min(stored, channels);
        for (int x = 0; x < columns; x++)
        {
            bool same = _keyed;
            for (int c = 0; c < kept; c++)
            {
                int value = wide ? BinaryPrimitives.ReadUInt16BigEndian(row[(((x * stored) + c) * 2)..]) : row[(x * stored) + c];
                if (_keyed) same &= value == _key[c];
                result[(x * channels) + c] = wide ? Reduce(value) : (byte)value;
            }
            if (_keyed) result[(x * channels) + kept] = same ? (byte)0 : (byte)255;
        }
    }

    /// <summary>The value of pixel <paramref name="x"/>: the leftmost pixel is in the highest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Packed(ReadOnlySpan<byte> row, int x, int depth)
    {
        int bit = x * depth;
        return (row[bit >> 3] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    }
}
