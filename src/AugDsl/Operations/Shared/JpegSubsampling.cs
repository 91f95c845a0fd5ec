namespace AugDsl;

/// <summary>How many chroma samples a JPEG file keeps. Luma is always kept whole.</summary>
public enum JpegSubsampling
{
    /// <summary>4:4:4: one sample of Cb and Cr for each pixel.</summary>
    Samples444,

    /// <summary>4:2:2: one for two pixels side by side.</summary>
    Samples422,

    /// <summary>4:2:0: one for a square of four pixels; what cameras and most programs write.</summary>
    Samples420,

    /// <summary>4:4:0: one for two pixels above each other.</summary>
    Samples440,

    /// <summary>4:1:1: one for four pixels side by side.</summary>
    Samples411,
}
