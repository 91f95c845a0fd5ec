namespace AugDsl;

/// <summary>Blends with an embossed picture: (1 − α) · id + α · [−1 − s, −s, 0; −s, 1, s; 0, s, 1 + s].</summary>
/// <remarks>
/// <para>s = <see cref="Strength"/>. Reflected at the canvas' edge. Neighbourhood: makes a raster.</para>
/// <para>Draws: number 0 is the gate, number 1 is α.</para>
/// <para>Source: imgaug <c>Emboss</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class EmbossAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant share.</summary>
    /// <param name="value">The share α: 0 to 1.</param>
    public EmbossAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a share drawn from a range.</summary>
    /// <param name="minimum">The smallest share α: 0 to 1.</param>
    /// <param name="maximum">The largest share α: 0 to 1, not below <paramref name="minimum"/>.</param>
    public EmbossAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public EmbossAttribute()
    {
    }

    /// <summary>How much further than a plain difference the embossing goes, 0 to 10. Default 1.</summary>
    [LegalRange(0, 10)]
    public double Strength { get; set; } = 1;
}
