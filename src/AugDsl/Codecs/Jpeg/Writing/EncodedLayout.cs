using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>How a picture is cut into components, blocks of 8 by 8 samples, and units of blocks that are coded together.</summary>
internal readonly struct EncodedLayout
{
    /// <summary>Samples along a side of a block.</summary>
    public const int Block = 8;

    private readonly EncodedComponent _luma;
    private readonly EncodedComponent _chroma;

    /// <summary>Lays a picture out.</summary>
    public EncodedLayout(ImageSize size, int channels, JpegSubsampling subsampling)
    {
        Size = size;
        (Horizontal, Vertical) = channels == 1 ? (1, 1) : subsampling switch
        {
            JpegSubsampling.Samples444 => (1, 1),
            JpegSubsampling.Samples422 => (2, 1),
            JpegSubsampling.Samples420 => (2, 2),
            JpegSubsampling.Samples440 => (1, 2),
            _ => (4, 1),
        };
        UnitColumns = Blocks(size.Width, Horizontal);
        UnitRows = Blocks(size.Height, Vertical);
        Components = channels;
        _luma = Component(Horizontal, Vertical, 0);
        _chroma = Component(1, 1, 1);
    }

    /// <summary>The picture's size.</summary>
    public ImageSize Size { get; }

    /// <summary>Columns of pixels for one chroma sample: 1, 2 or 4.</summary>
    public int Horizontal { get; }

    /// <summary>Rows of pixels for one chroma sample: 1 or 2.</summary>
    public int Vertical { get; }

    /// <summary>Units side by side.</summary>
    public int UnitColumns { get; }

    /// <summary>Units above each other.</summary>
    public int UnitRows { get; }

    /// <summary>Pixels of a row of units, with the padding to whole units.</summary>
    public int PaddedWidth => UnitColumns * Horizontal * Block;

    /// <summary>1 (Y), or 3 (Y, Cb and Cr).</summary>
    public int Components { get; }

    /// <summary>A component: 0 is Y.</summary>
    public EncodedComponent this[int component] => component == 0 ? _luma : _chroma;

    private EncodedComponent Component(int horizontal, int vertical, int table) => new(
        horizontal,
        vertical,
        table,
        UnitColumns * horizontal * Block,
        Blocks(Size.Width * horizontal, Horizontal),
        Blocks(Size.Height * vertical, Vertical));

    private static int Blocks(int samples, int factor) => (samples + (factor * Block) - 1) / (factor * Block);
}

/// <summary>One component of a picture.</summary>
/// <param name="Horizontal">Blocks side by side in a unit.</param>
/// <param name="Vertical">Blocks above each other in a unit.</param>
/// <param name="Table">Its tables: 0 for luma, 1 for chroma.</param>
/// <param name="Stride">Samples of a row, with the padding to whole units.</param>
/// <param name="BlockColumns">Blocks side by side that hold at least one pixel.</param>
/// <param name="BlockRows">Blocks above each other that hold at least one pixel.</param>
internal readonly record struct EncodedComponent(int Horizontal, int Vertical, int Table, int Stride, int BlockColumns, int BlockRows);
