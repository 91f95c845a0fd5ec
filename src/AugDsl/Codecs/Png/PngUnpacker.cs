using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace AugDsl.Codecs.Png;

/// <summary>Turns restored rows into interleaved channels: bits unpacked, palettes looked up, values brought to the result's depth, transparency made alpha.</summary>
/// <typeparam name="T"><see cref="byte"/> or <see cref="ushort"/>.</typeparam>
/// <typeparam name="TDepth">How values get there.</typeparam>
internal sealed class PngUnpacker<T, TDepth>
    where T : unmanaged
    where TDepth : IPngDepth<T>
{
    private readonly PngHeader _header;
    private readonly Pixel[] _palette;
    private readonly int _entries;
    private readonly bool _keyed;
    private readonly int[] _key;

    /// <summary>Prepares for the file's colour type.</summary>
    public PngUnpacker(PngFile png, ReadOnlySpan<byte> file, DecodeOptions options)
    {
        _header = png.Header;
        Channels = png.Channels(options);
        ReadOnlySpan<byte> transparency = options.DropAlpha ? [] : file[png.Transparency];
        ReadOnlySpan<byte> palette = file[png.Palette];
        bool indexed = _header.ColorType == PngColorType.Palette;
        _entries = palette.Length / 3;
        _palette = new Pixel[indexed ? 256 : 0];
        for (int i = 0; i < Math.Min(_entries, _palette.Length); i++)
        {
            int alpha = i < transparency.Length ? transparency[i] : 255;
            _palette[i] = new Pixel(TDepth.From8(palette[3 * i]), TDepth.From8(palette[(3 * i) + 1]), TDepth.From8(palette[(3 * i) + 2]), TDepth.From8(alpha));
        }
        _keyed = !transparency.IsEmpty && !indexed;
        _key = new int[_keyed ? _header.SamplesPerPixel : 0];
        for (int i = 0; i < _key.Length; i++) _key[i] = BinaryPrimitives.ReadUInt16BigEndian(transparency[(2 * i)..]);
    }

    /// <summary>Channels of the result.</summary>
    public int Channels { get; }

    /// <summary>Whether the restored bytes are the result already.</summary>
    public bool IsPlain => Unsafe.SizeOf<T>() == 1 && _header.BitDepth == 8 && Channels == _header.SamplesPerPixel && _header.ColorType != PngColorType.Palette;

    /// <summary>Unpacks <paramref name="columns"/> pixels.</summary>
    public void Unpack(ReadOnlySpan<byte> row, Span<T> result, int columns)
    {
        result = result[..(columns * Channels)];
        switch (_header.ColorType)
        {
            case PngColorType.Palette: Palette(row, result); break;
            case PngColorType.Gray when _header.BitDepth < 8: PackedGray(row, result); break;
            case var _ when Channels != _header.SamplesPerPixel: Samples(row, result); break;
            case var _ when _header.BitDepth == 16: TDepth.From16(row, result); break;
            default: TDepth.From8(row, result); break;
        }
    }

    private void PackedGray(ReadOnlySpan<byte> row, Span<T> result)
    {
        int depth = _header.BitDepth;
        int scale = 255 / ((1 << depth) - 1);
        int channels = Channels;
        int x = 0;
        for (int i = 0; i < result.Length; i += channels, x++)
        {
            int value = Packed(row, x, depth);
            result[i] = TDepth.From8(value * scale);
            if (_keyed) result[i + 1] = Alpha(value == _key[0]);
        }
    }

    private void Palette(ReadOnlySpan<byte> row, Span<T> result)
    {
        int depth = _header.BitDepth;
        int channels = Channels;
        int x = 0;
        for (int i = 0; i < result.Length; i += channels, x++)
        {
            int index = depth == 8 ? row[x] : Packed(row, x, depth);
            if (index >= _entries)
                throw new ImageFormatException(FormattableString.Invariant($"a pixel has palette index {index}, the palette has {_entries} entries"));
            Pixel pixel = _palette[index];
            result[i] = pixel.Red;
            result[i + 1] = pixel.Green;
            result[i + 2] = pixel.Blue;
            if (channels == 4) result[i + 3] = pixel.Alpha;
        }
    }

    /// <summary>Whole samples of 8 or 16 bits, where the alpha is left out or is made of the key.</summary>
    private void Samples(ReadOnlySpan<byte> row, Span<T> result)
    {
        bool wide = _header.BitDepth == 16;
        int stored = _header.SamplesPerPixel;
        int channels = Channels;
        int kept = Math.Min(stored, channels);
        int at = 0;
        for (int i = 0; i < result.Length; i += channels, at += stored)
        {
            bool same = true;
            for (int c = 0; c < kept; c++)
            {
                int value = wide ? BinaryPrimitives.ReadUInt16BigEndian(row[(2 * (at + c))..]) : row[at + c];
                if (_keyed) same &= value == _key[c];
                result[i + c] = wide ? TDepth.From16(value) : TDepth.From8(value);
            }
            if (_keyed) result[i + kept] = Alpha(same);
        }
    }

    /// <summary>Transparent where the stored value is the key.</summary>
    private static T Alpha(bool isKey) => TDepth.From8(isKey ? 0 : 255);

    /// <summary>The value of pixel <paramref name="x"/>: the leftmost pixel is in the highest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Packed(ReadOnlySpan<byte> row, int x, int depth)
    {
        int bit = x * depth;
        return (row[bit >> 3] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    }

    private readonly record struct Pixel(T Red, T Green, T Blue, T Alpha);
}
