namespace AugDsl.Imaging;

/// <summary>A picture that owns its values: interleaved, without padding.</summary>
/// <typeparam name="T">The type of a channel's value.</typeparam>
public sealed class ImageBuffer<T>
    where T : unmanaged
{
    /// <summary>Makes a picture over <paramref name="pixels"/>, which is not copied.</summary>
    /// <param name="pixels">The values: at least width · height · channels; what is left over is not the picture's.</param>
    /// <param name="width">Columns, 1 to 65,535.</param>
    /// <param name="height">Rows, 1 to 65,535.</param>
    /// <param name="channels">Values a pixel, 1 to 4.</param>
    /// <exception cref="ArgumentException">A size is out of range, or the array is too short.</exception>
    public ImageBuffer(T[] pixels, int width, int height, int channels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ImageGuard.Check(pixels.Length, width, height, channels, 0, nameof(pixels));
        Pixels = pixels;
        Width = width;
        Height = height;
        Channels = channels;
    }

    /// <summary>Makes a picture of zeros.</summary>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">Values a pixel.</param>
    public ImageBuffer(int width, int height, int channels)
        : this(new T[checked(width * height * channels)], width, height, channels)
    {
    }

    /// <summary>The values, row by row. A picture in a workspace (<see cref="Codecs.DecodeWorkspace"/>) may have a longer array; <see cref="View"/> is the picture alone.</summary>
    public T[] Pixels { get; }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Values a pixel.</summary>
    public int Channels { get; }

    /// <summary>Width and height.</summary>
    public ImageSize Size => new(Width, Height);

    /// <summary>The whole picture as a view.</summary>
    public ImageView<T> View => new(Pixels.AsSpan(0, Width * Height * Channels), Width, Height, Channels);
}
