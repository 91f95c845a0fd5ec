namespace AugDsl;

/// <summary>Moves the colours away from their luma (above 1) or towards it (below 1): l + f · (x − l).</summary>
/// <remarks>
/// <para>l = 0.299 R + 0.587 G + 0.114 B. Point-wise, affine; colour pictures only.</para>
/// <para>Draws: number 0 is the gate, number 1 the factor.</para>
/// <para>Source: torchvision <c>adjust_saturation</c>.</para>
/// </remarks>
[LegalRange(-100, 100)]
public sealed class SaturationAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant factor.</summary>
    /// <param name="value">The factor: −100 to 100.</param>
    public SaturationAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a factor drawn from a range.</summary>
    /// <param name="minimum">The smallest factor: −100 to 100.</param>
    /// <param name="maximum">The largest factor: −100 to 100, not below <paramref name="minimum"/>.</param>
    public SaturationAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public SaturationAttribute()
    {
    }
}
