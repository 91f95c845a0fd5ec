namespace AugDsl;

/// <summary>Cuts squares out of the picture.</summary>
/// <remarks>
/// <para>
/// Every square has the side s = floor(f · min(W, H) + ½), f drawn once, and a centre (cx, cy) that is uniform over the pixels of the
/// canvas; it covers the columns from cx − floor(s / 2) on, s of them, and the rows likewise, as far as they are on the canvas.
/// Positional: makes a raster.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 is f; square i (from 0) has the numbers 2 + 2i and 3 + 2i: cx = floor(u · W), cy = floor(u ·
/// H). <see cref="FillMode.Noise"/> has pixel draws of purpose 2 on the step's canvas, one a channel: word · 2⁻³².
/// </para>
/// <para>Source: DeVries and Taylor 2017.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class CutoutAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant side.</summary>
    /// <param name="value">The side f of a square as a fraction of the canvas' shorter side: 0 to 1.</param>
    public CutoutAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a side drawn from a range.</summary>
    /// <param name="minimum">The smallest side f of a square as a fraction of the canvas' shorter side: 0 to 1.</param>
    /// <param name="maximum">The largest side f of a square as a fraction of the canvas' shorter side: 0 to 1, not below <paramref name="minimum"/>.</param>
    public CutoutAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public CutoutAttribute()
    {
    }

    /// <summary>How many squares are cut, 1 to 16; they may overlap. Default 1.</summary>
    [LegalRange(1, 16)]
    public int Count { get; set; } = 1;

    /// <summary>
    /// The colour for <see cref="FillMode.Constant"/>, in units of full scale: one value, or one a channel, 0 to 1. Default 0.
    /// </summary>
    [LegalRange(0, 1)]
    public double[] Fill { get; set; } = [0];

    /// <summary>What replaces dropped pixels. Default <see cref="FillMode.Black"/>.</summary>
    public FillMode FillMode { get; set; } = FillMode.Black;
}
