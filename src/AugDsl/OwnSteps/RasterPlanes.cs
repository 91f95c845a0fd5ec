namespace AugDsl.OwnSteps;

/// <summary>A picture and the one to be written: a plane a channel, rows one after the other without a gap, values from 0 to 1.</summary>
public readonly ref struct RasterPlanes
{
    private readonly ReadOnlySpan<float> _source;
    private readonly Span<float> _target;

    /// <summary>Takes planes that lie one after the other: for tests of a step.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="target">The new picture, of the same length.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">1 or 3.</param>
    /// <exception cref="ArgumentException">The lengths are not width · height · channels.</exception>
    public RasterPlanes(ReadOnlySpan<float> source, Span<float> target, int width, int height, int channels)
    {
        long length = (long)width * height * channels;
        if (width < 1 || height < 1 || channels is not (1 or 3)) throw new ArgumentException("A picture has at least one pixel, and one or three channels.");
        if (source.Length != length || target.Length != length) throw new ArgumentException("Both pictures have width · height · channels values.");
        _source = source;
        _target = target;
        (Width, Height, Channels) = (width, height, channels);
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>1 or 3: gray, or red, green and blue.</summary>
    public int Channels { get; }

    /// <summary>A plane of the picture: <see cref="Width"/> · <see cref="Height"/> values, row by row.</summary>
    /// <param name="channel">0, 1 or 2.</param>
    public ReadOnlySpan<float> Source(int channel) => _source.Slice(First(channel), Width * Height);

    /// <summary>A plane of the new picture, which holds the picture's values at first.</summary>
    /// <param name="channel">0, 1 or 2.</param>
    public Span<float> Target(int channel) => _target.Slice(First(channel), Width * Height);

    private int First(int channel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(channel);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(channel, Channels);
        return channel * Width * Height;
    }
}
