namespace AugDsl;

/// <summary>Sets random pixels to black.</summary>
/// <remarks>
/// <para>A pixel becomes 0 with the drawn probability. Positional: makes a raster.</para>
/// <para>
/// Draws: number 0 is the gate, number 1 is the amount p; pixel draws of purpose 1: 0 where word &lt; round(p · 2³²). The counter's
/// channel field is the channel with <see cref="PerChannel"/>, else 0.
/// </para>
/// <para>Source: imgaug <c>Dropout</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class PixelDropoutAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant amount.</summary>
    /// <param name="value">The amount: the probability of a pixel to be dropped, 0 to 1.</param>
    public PixelDropoutAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with an amount drawn from a range.</summary>
    /// <param name="minimum">The smallest amount: the probability of a pixel to be dropped, 0 to 1.</param>
    /// <param name="maximum">The largest amount: the probability of a pixel to be dropped, 0 to 1, not below <paramref name="minimum"/>.</param>
    public PixelDropoutAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public PixelDropoutAttribute()
    {
    }

    /// <summary>Whether every channel is dropped by itself; otherwise all channels of a pixel are dropped together. Default false.</summary>
    public bool PerChannel { get; set; }
}
