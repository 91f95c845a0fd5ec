namespace AugDsl.Imaging;

/// <summary>A picture to read: interleaved pixels over a span, with a stride, so that a part of a larger buffer needs no copy.</summary>
/// <typeparam name="T">The type of a channel's value.</typeparam>
public readonly ref struct ImageView<T>
    where T : unmanaged
{
    /// <summary>Makes a view of <paramref name="pixels"/>.</summary>
    /// <param name="pixels">The values, row by row: at least (height − 1) · stride + width · channels.</param>
    /// <param name="width">Columns, 1 to 65,535.</param>
    /// <param name="height">Rows, 1 to 65,535.</param>
    /// <param name="channels">Values a pixel, 1 to 4.</param>
    /// <param name="stride">Values from one row's start to the next; 0 for width · channels.</param>
    /// <exception cref="ArgumentException">A size is out of range, or the span is too short.</exception>
    public ImageView(ReadOnlySpan<T> pixels, int width, int height, int channels, int stride = 0)
    {
        Stride = ImageGuard.Check(pixels.Length, width, height, channels, stride, nameof(pixels));
        Pixels = pixels;
        Width = width;
        Height = height;
        Channels = channels;
    }

    /// <summary>The values, row by row.</summary>
    public ReadOnlySpan<T> Pixels { get; }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Values a pixel.</summary>
    public int Channels { get; }

    /// <summary>Values from one row's start to the next.</summary>
    public int Stride { get; }

    /// <summary>Width and height.</summary>
    public ImageSize Size => new(Width, Height);

    /// <summary>The values of row <paramref name="y"/>.</summary>
    public ReadOnlySpan<T> Row(int y) => Pixels.Slice(y * Stride, Width * Channels);
}
