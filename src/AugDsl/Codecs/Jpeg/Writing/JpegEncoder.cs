using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Writes baseline JPEG files: byte for byte those of libjpeg-turbo's default compressor (accurate integer DCT, standard Huffman tables).</summary>
/// <remarks>All arithmetic is in integers, so the bytes are the same on every machine and for every vector width.</remarks>
internal sealed class JpegEncoder
{
    /// <summary>The largest side that libjpeg reads; the format itself has room for 65,535.</summary>
    public const int MaximumSide = 65_500;

    private readonly EncodedLayout _layout;
    private readonly int _quality;
    private readonly ScanWriter _scan = new();

    /// <summary>Makes an encoder of one picture.</summary>
    /// <exception cref="ArgumentException">The picture has 2 or 4 channels, or a side is too long.</exception>
    public JpegEncoder(ImageSize size, int channels, JpegOptions options)
    {
        if (channels is not (1 or 3))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"JPEG has no alpha: pictures of 1 (gray) or 3 (RGB) channels are written, not of {channels}; drop the alpha channel, or write PNG."), "image");
        }
        if (size.Width > MaximumSide || size.Height > MaximumSide)
            throw new ArgumentException(FormattableString.Invariant($"The picture has {size} pixels; JPEG files with sides up to {MaximumSide} are written. Write PNG, or make it smaller."), "image");
        _layout = new EncodedLayout(size, channels, options.Subsampling);
        _quality = options.Quality;
    }

    /// <summary>The file's bytes.</summary>
    public ReadOnlySpan<byte> Written => _scan.Written;

    /// <summary>Writes the whole file.</summary>
    public void Encode(ImageView<byte> image)
    {
        byte[][] quantization = QuantizationTables.Scaled(_quality);
        EncodedHeader.Write(_scan, _layout, quantization);
        BlockCoder[] coders = new BlockCoder[_layout.Components];
        for (int c = 0; c < coders.Length; c++) coders[c] = new BlockCoder(quantization[_layout[c].Table], _layout[c].Table, _scan);
        SampleStrip strip = new();
        strip.Arrange(_layout);
        for (int row = 0; row < _layout.UnitRows; row++)
        {
            strip.Load(image, row);
            for (int column = 0; column < _layout.UnitColumns; column++) EncodeUnit(strip, coders, row, column);
        }
        _scan.End();
    }

    /// <summary>One minimum coded unit: the blocks of all components for the same pixels.</summary>
    private void EncodeUnit(SampleStrip strip, BlockCoder[] coders, int row, int column)
    {
        for (int c = 0; c < coders.Length; c++)
        {
            EncodedComponent component = _layout[c];
            for (int y = 0; y < component.Vertical; y++)
            {
                for (int x = 0; x < component.Horizontal; x++)
                {
                    int blockColumn = (column * component.Horizontal) + x;

                    // A unit may reach beyond the last block that has a pixel. What stands there is free: the shortest code.
                    if (blockColumn < component.BlockColumns && (row * component.Vertical) + y < component.BlockRows)
                        coders[c].Encode(strip.Plane(c), (y * 8 * component.Stride) + (blockColumn * 8), component.Stride);
                    else
                        coders[c].EncodePadding();
                }
            }
        }
    }
}
