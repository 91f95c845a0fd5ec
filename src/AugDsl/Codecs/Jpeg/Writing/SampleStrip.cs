using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>The samples of one row of units: converted, with fewer chroma samples where asked for, and padded to whole blocks.</summary>
internal sealed class SampleStrip
{
    private readonly byte[][] _planes = [[], [], []];

    // Chroma at full size, for the rows of pixels that share a row of chroma samples; unused where every pixel has its own.
    private readonly byte[][] _wide = [[], []];
    private EncodedLayout _layout;
    private bool _reduces;

    /// <summary>Makes room for one row of units; memory that is large enough already is kept.</summary>
    public void Arrange(in EncodedLayout layout)
    {
        _layout = layout;
        _reduces = layout.Horizontal * layout.Vertical > 1;
        for (int c = 0; c < layout.Components; c++) Grow(ref _planes[c], layout[c].Stride * layout[c].Vertical * EncodedLayout.Block);
        if (!_reduces) return;
        for (int c = 0; c < _wide.Length; c++) Grow(ref _wide[c], layout.PaddedWidth * layout.Vertical);

        static void Grow(ref byte[] plane, int length)
        {
            if (plane.Length < length) plane = new byte[length];
        }
    }

    /// <summary>The samples of a component.</summary>
    public ReadOnlySpan<byte> Plane(int component) => _planes[component];

    /// <summary>Fills the strip with a row of units.</summary>
    public void Load(ImageView<byte> image, int unitRow)
    {
        int step = _layout.Vertical;
        int rows = step * EncodedLayout.Block;
        int first = unitRow * rows;
        int present = Math.Min(rows, image.Height - first);
        for (int y = 0; y < present; y++)
        {
            LoadRow(image.Row(first + y), y);
            if (!_reduces || (y % step != step - 1 && y != present - 1)) continue;

            // The picture may end inside a group of rows that share chroma samples.
            if (y % step != step - 1) CopyDown(_wide, _layout.PaddedWidth, y % step, step);
            Reduce(y / step);
        }

        // What stands below the picture repeats its last row of samples, of each component after its reduction, as in libjpeg.
        CopyDown(_planes.AsSpan(0, 1), _layout[0].Stride, present - 1, rows);
        if (_layout.Components > 1) CopyDown(_planes.AsSpan(1), _layout[1].Stride, (present - 1) / step, EncodedLayout.Block);
    }

    /// <summary>Converts a row of pixels and repeats its last one up to the padded width.</summary>
    private void LoadRow(ReadOnlySpan<byte> pixels, int y)
    {
        int width = _layout.Size.Width;
        Span<byte> luma = Row(_planes[0], y);
        if (_layout.Components == 1)
        {
            pixels.CopyTo(luma);
        }
        else
        {
            Span<byte> cb = _reduces ? Row(_wide[0], y % _layout.Vertical) : Row(_planes[1], y);
            Span<byte> cr = _reduces ? Row(_wide[1], y % _layout.Vertical) : Row(_planes[2], y);
            YccRows.FromRgb(pixels, luma[..width], cb[..width], cr[..width]);
            cb[width..].Fill(cb[width - 1]);
            cr[width..].Fill(cr[width - 1]);
        }
        luma[width..].Fill(luma[width - 1]);
    }

    private void Reduce(int row)
    {
        int width = _layout.PaddedWidth / _layout.Horizontal;
        for (int c = 0; c < _wide.Length; c++)
            ChromaReduction.Reduce(_wide[c], _layout.PaddedWidth, _planes[c + 1].AsSpan(row * width, width), _layout.Horizontal, _layout.Vertical);
    }

    private Span<byte> Row(byte[] plane, int y) => plane.AsSpan(y * _layout.PaddedWidth, _layout.PaddedWidth);

    private static void CopyDown(ReadOnlySpan<byte[]> planes, int stride, int last, int rows)
    {
        foreach (byte[] plane in planes)
        {
            for (int y = last + 1; y < rows; y++) plane.AsSpan(last * stride, stride).CopyTo(plane.AsSpan(y * stride));
        }
    }
}
