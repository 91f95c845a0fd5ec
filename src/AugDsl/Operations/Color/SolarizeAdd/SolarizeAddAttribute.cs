namespace AugDsl;

/// <summary>Adds a number to the values below a threshold.</summary>
/// <remarks>
/// <para>x &lt; t ? x + d : x, clamped to [0, 1]. Point-wise.</para>
/// <para>Draws: number 0 is the gate, number 1 the number d.</para>
/// <para>Source: timm <c>solarize_add</c>; AutoAugment's <c>SolarizeAdd</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class SolarizeAddAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant number.</summary>
    /// <param name="value">The number d in units of full scale: 0 to 1.</param>
    public SolarizeAddAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a number drawn uniformly from a range.</summary>
    /// <param name="minimum">The smallest number d in units of full scale: 0 to 1.</param>
    /// <param name="maximum">The largest number d in units of full scale: 0 to 1, not below <paramref name="minimum"/>.</param>
    public SolarizeAddAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public SolarizeAddAttribute()
    {
    }

    /// <summary>The threshold t in units of full scale, 0 to 1. Default 128 / 255.</summary>
    [LegalRange(0, 1)]
    public double Threshold { get; set; } = 128 / 255.0;
}
