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

    private const byte White = 255;

    private readonly List<ImageBuffer<byte>> _pictures = [];

    /// <summary>Rows of the grid.</summary>
    public int Rows { get; } = rows;

    /// <summary>Columns of the grid.</summary>
    public int Columns { get; } = columns;

    /// <summary>Pictures so far.</summary>
    public int Count => _pictures.Count;

    /// <summary>Adds a picture, gray or RGB, from left to right and top to bottom.</summary>
    public void Add(ImageView<byte> picture)
    {
        if (_pictures.Count == Rows * Columns) throw new InvalidOperationException("The sheet is full.");
        _pictures.Add(Resizing.Fit(picture, LargestSide));
    }

    /// <summary>The sheet, as RGB: cells as large as the largest picture, pictures in the middle, rows without a picture left out.</summary>
    public ImageBuffer<byte> Compose()
    {
        int cellWidth = _pictures.Max(picture => picture.Width);
        int cellHeight = _pictures.Max(picture => picture.Height);
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
            int left = Gap + ((i % Columns) * (cellWidth + Gap)) + ((cellWidth - picture.Width) / 2);
            int top = Gap + ((i / Columns) * (cellHeight + Gap)) + ((cellHeight - picture.Height) / 2);
            ImageBuffer<byte> rgb = ImageConversion.To(picture, PixelFormat.Rgb8);
            for (int y = 0; y < rgb.Height; y++)
                rgb.View.Row(y).CopyTo(sheet.Pixels.AsSpan(3 * (((top + y) * sheet.Width) + left)));
        }
        return sheet;
    }
}
