namespace AugDsl;

/// <summary>Raises the values to a power: x^g.</summary>
/// <remarks>
/// <para>Clamps its own input to [0, 1]. Point-wise.</para>
/// <para>Draws: number 0 is the gate, number 1 the exponent.</para>
/// <para>Source: torchvision <c>adjust_gamma</c>.</para>
/// </remarks>
[LegalRange(0, 100, MinimumExcluded = true)]
public sealed class GammaAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant exponent.</summary>
    /// <param name="value">The exponent: above 0, to 100.</param>
    public GammaAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with an exponent drawn from a range.</summary>
    /// <param name="minimum">The smallest exponent: above 0, to 100.</param>
    /// <param name="maximum">The largest exponent: above 0, to 100, not below <paramref name="minimum"/>.</param>
    public GammaAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public GammaAttribute()
    {
    }
}
