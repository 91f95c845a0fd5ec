namespace AugDsl;

/// <summary>Blends with the edges of the picture: (1 − α) · id + α · [0, 1, 0; 1, −4, 1; 0, 1, 0].</summary>
/// <remarks>
/// <para>Reflected at the canvas' edge. Neighbourhood: makes a raster.</para>
/// <para>Draws: number 0 is the gate, number 1 is α.</para>
/// <para>Source: imgaug <c>EdgeDetect</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class EdgeDetectAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant share.</summary>
    /// <param name="value">The share α: 0 to 1.</param>
    public EdgeDetectAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a share drawn from a range.</summary>
    /// <param name="minimum">The smallest share α: 0 to 1.</param>
    /// <param name="maximum">The largest share α: 0 to 1, not below <paramref name="minimum"/>.</param>
    public EdgeDetectAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public EdgeDetectAttribute()
    {
    }
}
