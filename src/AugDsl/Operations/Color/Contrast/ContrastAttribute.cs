namespace AugDsl;

/// <summary>Stretches the values about a pivot: p + f · (x − p).</summary>
/// <remarks>
/// <para>
/// The pivot is a mean over the canvas at this place (real, not rounded; luma = 0.299 R + 0.587 G + 0.114 B of clamped values; a gray
/// picture has one mean), 127/255, or a number. With a mean the step is statistical, but makes no raster.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 the factor.</para>
/// <para>Source: torchvision <c>adjust_contrast</c> (Pillow rounds the mean).</para>
/// </remarks>
[LegalRange(-100, 100)]
public sealed class ContrastAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant factor.</summary>
    /// <param name="value">The factor: −100 to 100.</param>
    public ContrastAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a factor drawn from a range.</summary>
    /// <param name="minimum">The smallest factor: −100 to 100.</param>
    /// <param name="maximum">The largest factor: −100 to 100, not below <paramref name="minimum"/>.</param>
    public ContrastAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public ContrastAttribute()
    {
    }

    /// <summary>What stays where it is. Default <see cref="Pivot.MeanLuma"/>.</summary>
    public Pivot Pivot { get; set; } = Pivot.MeanLuma;

    /// <summary>The pivot itself, 0 to 1: overrides <see cref="Pivot"/> where it is set. Default NaN, not set.</summary>
    [LegalRange(0, 1)]
    public double PivotValue { get; set; } = double.NaN;
}
