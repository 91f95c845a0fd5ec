using AugDsl.Imaging;

namespace AugDsl.Cli.Pictures;

/// <summary>Pictures in a grid of equal cells, on white, with a gap around each.</summary>
/// <param name="rows">Rows of the grid.</param>
/// <param name="columns">Columns of the grid.</param>
internal sealed class ContactSheet(int rows, int columns)
{
    /// <summary>White between and around the cells, in pixels.</summary>
    public const int Gap = 8;

    /// <summary>The longest side that a picture is shown with.</summary>
    public const int LargestSide = 256;

    /// <summary>The least width of a cell with a caption: a few words.</summary>
    private const int CaptionWidth = 10 * CaptionFont.Advance;

    private const byte White = 255;

    private readonly List<ImageBuffer<byte>> _pictures = [];
    private readonly List<IReadOnlyList<string>> _captions = [];

    /// <summary>Rows of the grid.</summary>
    public int Rows { get; } = rows;

    /// <summary>Columns of the grid.</summary>
    public int Columns { get; } = columns;

    /// <summary>Pictures so far.</summary>
    public int Count => _pictures.Count;

    /// <summary>Adds a picture, gray or RGB, from left to right and top to bottom.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="caption">Lines of text below it.</param>
    public void Add(ImageView<byte> picture, params IReadOnlyList<string> caption)
    {
        if (_pictures.Count == Rows * Columns) throw new InvalidOperationException("The sheet is full.");
        _pictures.Add(Resizing.Fit(picture, LargestSide));
        _captions.Add(caption);
    }

    /// <summary>The sheet, as RGB: cells as large as the largest picture, pictures in the middle, rows without a picture left out.</summary>
    public ImageBuffer<byte> Compose()
    {
        int cellWidth = _pictures.Max(picture => picture.Width);
        int captionLines = _captions.Max(caption => caption.Count);
        if (captionLines > 0) cellWidth = Math.Max(cellWidth, CaptionWidth);
        int pictureHeight = _pictures.Max(picture => picture.Height);
        int cellHeight = pictureHeight + (captionLines * CaptionFont.LineHeight);
        int usedRows = (_pictures.Count + Columns - 1) / Columns;
        long width = Gap + ((long)Columns * (cellWidth + Gap));
        long height = Gap + ((long)usedRows * (cellHeight + Gap));
        if (width > ImageSize.MaximumSide || height > ImageSize.MaximumSide)
            throw ToolException.Usage($"a sheet of {usedRows} x {Columns} cells would have {width} x {height} pixels; sides up to {ImageSize.MaximumSide} can be written");
        ImageBuffer<byte> sheet = new((int)width, (int)height, 3);
        sheet.Pixels.AsSpan().Fill(White);
        for (int i = 0; i < _pictures.Count; i++)
        {
            ImageBuffer<byte> picture = _pictures[i];
            int cellLeft = Gap + ((i % Columns) * (cellWidth + Gap));
            int cellTop = Gap + ((i / Columns) * (cellHeight + Gap));
            int left = cellLeft + ((cellWidth - picture.Width) / 2);
            int top = cellTop + ((pictureHeight - picture.Height) / 2);
            ImageBuffer<byte> rgb = ImageConversion.To(picture, PixelFormat.Rgb8);
            for (int y = 0; y < rgb.Height; y++)
                rgb.View.Row(y).CopyTo(sheet.Pixels.AsSpan(3 * (((top + y) * sheet.Width) + left)));
            int captionTop = cellTop + pictureHeight + (2 * CaptionFont.Dot);
            for (int line = 0; line < _captions[i].Count; line++)
                CaptionFont.Draw(sheet, cellLeft, captionTop + (line * CaptionFont.LineHeight), CaptionFont.Fit(_captions[i][line], cellWidth));
        }
        return sheet;
    }
}
