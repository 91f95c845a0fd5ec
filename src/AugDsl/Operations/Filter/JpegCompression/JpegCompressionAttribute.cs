namespace AugDsl;

/// <summary>Gives the picture the losses of a JPEG file: blocks, ringing, and colours that bleed.</summary>
/// <remarks>
/// <para>
/// The pixels that libjpeg-turbo's default decoder reads from the file that its default coder writes of the levels q = round-half-even(255 · x), / 255: what
/// Pillow's <c>save(quality=…, subsampling=…)</c> and <c>open</c> give, byte for byte. In integers: YCbCr, means of chroma, 8 × 8 DCT ("islow"), the steps of
/// Annex K scaled by the quality, and back with interpolated chroma. There is no file: what its coding would lose nothing of is left out. Gray has no chroma.
/// Regional, discontinuous: makes a raster.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 the quality: a + high64(word · (b − a + 1)).</para>
/// <para>Source: libjpeg-turbo; imgaug <c>JpegCompression</c>, torchvision <c>JPEG</c>.</para>
/// </remarks>
[LegalRange(1, 100)]
public sealed class JpegCompressionAttribute : IntegerRangeStepAttribute
{
    /// <summary>Applies the step with a constant quality.</summary>
    /// <param name="value">libjpeg's quality: 1 (worst) to 100.</param>
    public JpegCompressionAttribute(int value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a quality drawn uniformly from a range.</summary>
    /// <param name="minimum">The lowest quality: 1 to 100.</param>
    /// <param name="maximum">The highest quality: 1 to 100, not below <paramref name="minimum"/>.</param>
    public JpegCompressionAttribute(int minimum, int maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>How many chroma samples are kept. Default <see cref="JpegSubsampling.Samples420"/>.</summary>
    public JpegSubsampling Subsampling { get; set; } = JpegSubsampling.Samples420;
}
