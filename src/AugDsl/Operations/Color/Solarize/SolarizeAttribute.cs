namespace AugDsl;

/// <summary>Inverts the values that are not below a threshold: x &lt; t ? x : 1 − x.</summary>
/// <remarks>
/// <para>Compares real values. Point-wise, discontinuous.</para>
/// <para>Draws: number 0 is the gate, number 1 is t.</para>
/// <para>Source: Pillow <c>ImageOps.solarize</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class SolarizeAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant threshold.</summary>
    /// <param name="value">The threshold t in units of full scale: 0 to 1.</param>
    public SolarizeAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a threshold drawn from a range.</summary>
    /// <param name="minimum">The smallest threshold t in units of full scale: 0 to 1.</param>
    /// <param name="maximum">The largest threshold t in units of full scale: 0 to 1, not below <paramref name="minimum"/>.</param>
    public SolarizeAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public SolarizeAttribute()
    {
    }
}
