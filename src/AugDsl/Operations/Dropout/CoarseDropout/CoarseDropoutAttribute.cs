namespace AugDsl;

/// <summary>Drops random cells of a coarse grid.</summary>
/// <remarks>
/// <para>
/// The canvas is divided into n × n cells, n = max(1, round(1 / CellFraction)), halves to even; pixel (x, y) lies in cell (floor(x · n
/// / W), floor(y · n / H)), in integers. Each cell is replaced with the drawn probability. Positional: makes a raster.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 is the share p; the cells are pixel draws of purpose 1 (channel 0) on a canvas of n × n:
/// dropped where word &lt; round(p · 2³²); <see cref="FillMode.Noise"/> has pixel draws of purpose 2 on the step's canvas, one a
/// channel: word · 2⁻³².
/// </para>
/// <para>Source: imgaug <c>CoarseDropout</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class CoarseDropoutAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant share of cells.</summary>
    /// <param name="value">The share of cells: 0 to 1.</param>
    public CoarseDropoutAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a share of cells drawn from a range.</summary>
    /// <param name="minimum">The smallest share of cells: 0 to 1.</param>
    /// <param name="maximum">The largest share of cells: 0 to 1, not below <paramref name="minimum"/>.</param>
    public CoarseDropoutAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public CoarseDropoutAttribute()
    {
    }

    /// <summary>The side of a cell as a fraction of the canvas' side, 0.0001 to 1. Default 0.05: 20 × 20 cells.</summary>
    [LegalRange(0.0001, 1)]
    public double CellFraction { get; set; } = 0.05;

    /// <summary>
    /// The colour for <see cref="FillMode.Constant"/>, in units of full scale: one value, or one a channel, 0 to 1. Default 0.
    /// </summary>
    [LegalRange(0, 1)]
    public double[] Fill { get; set; } = [0];

    /// <summary>What replaces dropped cells. Default <see cref="FillMode.Black"/>.</summary>
    public FillMode FillMode { get; set; } = FillMode.Black;
}
