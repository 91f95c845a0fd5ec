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
        ReadOnlySpan<byte> transparency = file[png.Transparency];
        ReadOnlySpan<byte> palette = file[png.Palette];
        bool indexed = png.IsIndexed;
        _entries = palette.Length / 3;
        _palette = new Pixel[indexed ? 256 : 0];
        for (int i = 0; i < Math.Min(_entries, _palette.Length); i++)
        {
            int alpha = i < transparency.Length ? transparency[i] : 255;
            _palette[i] = new Pixel(TDepth.From8(palette[3 * i]), TDepth.From8(palette[(3 * i) + 1]), TDepth.From8(palette[(3 * i) + 2]), TDepth.From8(alpha));
        }
        _keyed = !transparency.IsEmpty && !indexed;
        _key = new int[_keyed ? _header.SamplesPerPixel : 0];

        // Of a value with more bits than the samples have, the lowest count: so says the standard.
        int mask = (1 << _header.BitDepth) - 1;
        for (int i = 0; i < _key.Length; i++) _key[i] = BinaryPrimitives.ReadUInt16BigEndian(transparency[(2 * i)..]) & mask;
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
            case var _ when _keyed: Keyed(row, result); break;
            case var _ when Channels < _header.SamplesPerPixel: WithoutAlpha(row, result); break;
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
                throw new ImageFormatException(FormattableString.Invariant($"a pixel has palette index {index}, the palette has {_entries} entries: its colour is not known"));
            Pixel pixel = _palette[index];
            result[i] = pixel.Red;
            result[i + 1] = pixel.Green;
            result[i + 2] = pixel.Blue;
            if (channels == 4) result[i + 3] = pixel.Alpha;
        }
    }

    /// <summary>Whole samples and the alpha that the key gives.</summary>
    private void Keyed(ReadOnlySpan<byte> row, Span<T> result)
    {
        bool wide = _header.BitDepth == 16;
        int at = 0;
        for (int i = 0; i < result.Length; i += _key.Length + 1, at += _key.Length)
        {
            bool same = true;
            for (int c = 0; c < _key.Length; c++)
            {
                int value = Stored(row, at + c, wide);
                same &= value == _key[c];
                result[i + c] = Scaled(value, wide);
            }
            result[i + _key.Length] = Alpha(same);
        }
    }

    /// <summary>Whole samples without the alpha that follows them: of RGBA or of gray with alpha.</summary>
    private void WithoutAlpha(ReadOnlySpan<byte> row, Span<T> result)
    {
        bool wide = _header.BitDepth == 16;
        int at = 0;
        if (Channels == 1)
        {
            for (int i = 0; i < result.Length; i++, at += 2) result[i] = Scaled(Stored(row, at, wide), wide);
            return;
        }
        for (int i = 0; i + 2 < result.Length; i += 3, at += 4)
        {
            result[i] = Scaled(Stored(row, at, wide), wide);
            result[i + 1] = Scaled(Stored(row, at + 1, wide), wide);
            result[i + 2] = Scaled(Stored(row, at + 2, wide), wide);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Stored(ReadOnlySpan<byte> row, int sample, bool wide) =>
        wide ? (row[2 * sample] << 8) | row[(2 * sample) + 1] : row[sample];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Scaled(int value, bool wide) => wide ? TDepth.From16(value) : TDepth.From8(value);

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
