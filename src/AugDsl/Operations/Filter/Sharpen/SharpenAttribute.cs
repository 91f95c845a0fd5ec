namespace AugDsl;

/// <summary>Blends with a sharpened picture: (1 − α) · id + α · [−1 −1 −1; −1 8 + l −1; −1 −1 −1].</summary>
/// <remarks>
/// <para>l = <see cref="Lightness"/>. Reflected at the canvas' edge. Neighbourhood: makes a raster.</para>
/// <para>Draws: number 0 is the gate, number 1 is α.</para>
/// <para>Source: imgaug <c>Sharpen</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class SharpenAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant share.</summary>
    /// <param name="value">The share α: 0 to 1.</param>
    public SharpenAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a share drawn from a range.</summary>
    /// <param name="minimum">The smallest share α: 0 to 1.</param>
    /// <param name="maximum">The largest share α: 0 to 1, not below <paramref name="minimum"/>.</param>
    public SharpenAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public SharpenAttribute()
    {
    }

    /// <summary>The weight of the pixel itself beyond the sum of its neighbours, 0 to 100: 1 keeps flat areas. Default 1.</summary>
    [LegalRange(0, 100)]
    public double Lightness { get; set; } = 1;
}
