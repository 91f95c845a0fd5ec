namespace AugDsl;

/// <summary>Multiplies the values: f · x.</summary>
/// <remarks>
/// <para>Point-wise, affine; clamped to [0, 1] under <see cref="Clamping.EveryStep"/>.</para>
/// <para>Draws: number 0 is the gate, number 1 the factor; with <see cref="PerChannel"/> numbers 1 to 3, one a channel.</para>
/// <para>Source: torchvision <c>adjust_brightness</c>.</para>
/// </remarks>
[LegalRange(0, 100)]
public sealed class BrightnessAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant factor.</summary>
    /// <param name="value">The factor: 0 to 100.</param>
    public BrightnessAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a factor drawn from a range.</summary>
    /// <param name="minimum">The smallest factor: 0 to 100.</param>
    /// <param name="maximum">The largest factor: 0 to 100, not below <paramref name="minimum"/>.</param>
    public BrightnessAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public BrightnessAttribute()
    {
    }

    /// <summary>Whether every channel has a factor of its own. Default false.</summary>
    public bool PerChannel { get; set; }
}
