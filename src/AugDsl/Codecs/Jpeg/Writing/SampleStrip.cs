using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>The samples of one row of units: converted, with fewer chroma samples where asked for, and padded to whole blocks.</summary>
internal sealed class SampleStrip
{
    private readonly EncodedLayout _layout;
    private readonly byte[][] _planes;

    // Chroma at full size, for the rows of pixels that share a row of chroma samples; null where every pixel has its own.
    private readonly byte[][]? _wide;

    /// <summary>Makes the memory for one row of units.</summary>
    public SampleStrip(EncodedLayout layout)
    {
        _layout = layout;
        _planes = [.. layout.Components.Select(component => new byte[component.Stride * component.Vertical * EncodedLayout.Block])];
        if (layout.Horizontal * layout.Vertical > 1)
            _wide = [new byte[layout.PaddedWidth * layout.Vertical], new byte[layout.PaddedWidth * layout.Vertical]];
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
            if (_wide is null || (y % step != step - 1 && y != present - 1)) continue;

            // The picture may end inside a group of rows that share chroma samples.
            if (y % step != step - 1) CopyDown(_wide, _layout.PaddedWidth, y % step, step);
            Reduce(y / step);
        }

        // What stands below the picture repeats its last row of samples, of each component after its reduction, as in libjpeg.
        CopyDown(_planes.AsSpan(0, 1), _planes[0].Length / rows, present - 1, rows);
        if (_planes.Length > 1) CopyDown(_planes.AsSpan(1), _planes[1].Length / EncodedLayout.Block, (present - 1) / step, EncodedLayout.Block);
    }

    /// <summary>Converts a row of pixels and repeats its last one up to the padded width.</summary>
    private void LoadRow(ReadOnlySpan<byte> pixels, int y)
    {
        int width = _layout.Size.Width;
        Span<byte> luma = Row(_planes[0], y);
        if (_planes.Length == 1)
        {
            pixels.CopyTo(luma);
        }
        else
        {
            Span<byte> cb = _wide is null ? Row(_planes[1], y) : Row(_wide[0], y % _layout.Vertical);
            Span<byte> cr = _wide is null ? Row(_planes[2], y) : Row(_wide[1], y % _layout.Vertical);
            YccRows.FromRgb(pixels, luma[..width], cb[..width], cr[..width]);
            cb[width..].Fill(cb[width - 1]);
            cr[width..].Fill(cr[width - 1]);
        }
        luma[width..].Fill(luma[width - 1]);
    }

    private void Reduce(int row)
    {
        int width = _layout.PaddedWidth / _layout.Horizontal;
        for (int c = 0; c < _wide!.Length; c++)
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
