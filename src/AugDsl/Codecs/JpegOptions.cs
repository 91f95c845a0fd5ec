namespace AugDsl.Codecs;

/// <summary>How a JPEG file is written.</summary>
public sealed record JpegOptions
{
    /// <summary>The defaults.</summary>
    public static JpegOptions Default { get; } = new();

    /// <summary>
    /// 1 (smallest file) to 100 (best picture, still not exact). Default 90. It scales the tables of Annex K of ITU-T T.81 as libjpeg does:
    /// by 5000 / quality percent below 50, by 200 − 2 · quality percent from there.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Another number.</exception>
    public int Quality
    {
        get;
        init => field = value is >= 1 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A JPEG's quality is 1 to 100.");
    } = 90;

    /// <summary>How many chroma samples are kept. Default 4:2:0. A gray picture has none, whatever is chosen.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a member of the enumeration.</exception>
    public JpegSubsampling Subsampling
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "This is no known subsampling.");
    } = JpegSubsampling.Samples420;
}
