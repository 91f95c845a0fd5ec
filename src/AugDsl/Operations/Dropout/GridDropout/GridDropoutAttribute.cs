namespace AugDsl;

/// <summary>Drops the squares of a regular grid.</summary>
/// <remarks>
/// <para>
/// The cell's side is k = max(2, floor(f · min(W, H) + ½)), that of the dropped square in it s = floor(<see cref="Ratio"/> · k + ½).
/// Pixel (x, y) is dropped where (x + dx) mod k &lt; s and (y + dy) mod k &lt; s. Positional: makes a raster.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 is f, numbers 2 and 3 the shifts of the grid: dx = floor(u · k), dy = floor(u · k). <see
/// cref="FillMode.Noise"/> has pixel draws of purpose 2 on the step's canvas, one a channel: word · 2⁻³².
/// </para>
/// <para>Source: Chen et al. 2020, GridMask; Albumentations <c>GridDropout</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class GridDropoutAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant cell.</summary>
    /// <param name="value">The cell f: its side as a fraction of the canvas' shorter side, 0 to 1.</param>
    public GridDropoutAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a cell drawn from a range.</summary>
    /// <param name="minimum">The smallest cell f: its side as a fraction of the canvas' shorter side, 0 to 1.</param>
    /// <param name="maximum">The largest cell f: its side as a fraction of the canvas' shorter side, 0 to 1, not below <paramref name="minimum"/>.</param>
    public GridDropoutAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public GridDropoutAttribute()
    {
    }

    /// <summary>The side of the dropped square as a fraction of the cell's, 0 to 1. Default 0.5.</summary>
    [LegalRange(0, 1)]
    public double Ratio { get; set; } = 0.5;

    /// <summary>
    /// The colour for <see cref="FillMode.Constant"/>, in units of full scale: one value, or one a channel, 0 to 1. Default 0.
    /// </summary>
    [LegalRange(0, 1)]
    public double[] Fill { get; set; } = [0];

    /// <summary>What replaces dropped pixels. Default <see cref="FillMode.Black"/>.</summary>
    public FillMode FillMode { get; set; } = FillMode.Black;
}
