namespace AugDsl;

/// <summary>Replaces random pixels by white or black.</summary>
/// <remarks>
/// <para>
/// A pixel is replaced with the drawn probability: by 1 with the probability <see cref="SaltShare"/>, else by 0. Positional: makes a
/// raster.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 is the amount p; pixel draws of purpose 1: replaced where word &lt; round(p · 2³²); of purpose
/// 2: 1 where word &lt; round(SaltShare · 2³²), else 0. The counter's channel field is the channel with <see cref="PerChannel"/>, else
/// 0.
/// </para>
/// <para>Source: imgaug <c>SaltAndPepper</c>, whose salt is not only white; scikit-image <c>random_noise(mode='s&amp;p')</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class SaltAndPepperAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant amount.</summary>
    /// <param name="value">The amount: the probability of a pixel to be replaced, 0 to 1.</param>
    public SaltAndPepperAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with an amount drawn from a range.</summary>
    /// <param name="minimum">The smallest amount: the probability of a pixel to be replaced, 0 to 1.</param>
    /// <param name="maximum">The largest amount: the probability of a pixel to be replaced, 0 to 1, not below <paramref name="minimum"/>.</param>
    public SaltAndPepperAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public SaltAndPepperAttribute()
    {
    }

    /// <summary>The share of replaced pixels that become white, 0 to 1; the others become black. Default 0.5.</summary>
    [LegalRange(0, 1)]
    public double SaltShare { get; set; } = 0.5;

    /// <summary>Whether every channel is replaced by itself; otherwise all channels of a pixel are replaced together. Default false.</summary>
    public bool PerChannel { get; set; }
}
