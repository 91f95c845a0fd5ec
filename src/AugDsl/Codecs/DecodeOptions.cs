namespace AugDsl.Codecs;

/// <summary>How pictures are read, and the limits that are checked before memory is taken.</summary>
public sealed record DecodeOptions
{
    /// <summary>The defaults.</summary>
    public static DecodeOptions Default { get; } = new();

    /// <summary>The largest picture, in pixels. Default 178,956,970 (2 GiB of float RGB), as in Pillow.</summary>
    public long MaximumPixels { get; init; } = 178_956_970;

    /// <summary>The largest file, in bytes. Default 1 GiB.</summary>
    public long MaximumFileSize { get; init; } = 1L << 30;

    /// <summary>Whether the EXIF orientation (all eight) of a JPEG, or of a file that an adapter reads, is applied. Default true.</summary>
    public bool ApplyOrientation { get; init; } = true;

    /// <summary>Whether an alpha channel, or the alpha of a PNG's <c>tRNS</c> chunk, is left out of the result. Default false.</summary>
    public bool DropAlpha { get; init; }

    /// <summary>
    /// 1 (the default), 2, 4 or 8: the picture is decoded at 1/<see cref="Reduction"/> of its sides, each rounded up, where the format can do that
    /// cheaply (<see cref="ImageInfo.LargestReduction"/>: JPEG can, PNG cannot and is decoded whole).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Another number.</exception>
    public int Reduction
    {
        get;
        init => field = value is 1 or 2 or 4 or 8 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Pictures are decoded at 1/1, 1/2, 1/4 or 1/8.");
    } = 1;

    /// <summary>The decoder of PNG and JPEG files; null, the default, for the fastest that the machine has (<c>ImageDecoder.Default</c>). All give the same pixels.</summary>
    public IImageDecoder? Decoder { get; init; }

    /// <summary>Decoders of other formats, asked in this order before <see cref="Decoder"/>.</summary>
    public IReadOnlyList<IImageDecoder> Adapters { get; init; } = [];

    /// <summary>Refuses a size before memory is taken for it.</summary>
    internal void CheckSize(long width, long height, long? offset)
    {
        if (width == 0 || height == 0)
            throw new ImageFormatException(Invariant($"its size is {width} x {height}"), offset);
        if (width > Imaging.ImageSize.MaximumSide || height > Imaging.ImageSize.MaximumSide)
            throw new ImageFormatException(Invariant($"its size is {width} x {height}; sides up to {Imaging.ImageSize.MaximumSide} are read"), offset);
        if (width * height > MaximumPixels)
            throw new ImageFormatException(Invariant($"its size is {width} x {height}, more than the limit of {MaximumPixels} pixels (DecodeOptions.MaximumPixels)"), offset);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
