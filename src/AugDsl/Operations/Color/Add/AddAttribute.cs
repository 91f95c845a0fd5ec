namespace AugDsl;

/// <summary>Adds a number to the values: x + d.</summary>
/// <remarks>
/// <para>Point-wise, affine; clamped to [0, 1] under <see cref="Clamping.EveryStep"/>.</para>
/// <para>Draws: number 0 is the gate, number 1 the number d; with <see cref="PerChannel"/> numbers 1 to 3, one a channel.</para>
/// <para>Source: imgaug <c>Add</c>, whose unit is a level.</para>
/// </remarks>
[LegalRange(-1, 1)]
public sealed class AddAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant number.</summary>
    /// <param name="value">The number d in units of full scale: −1 to 1.</param>
    public AddAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a number drawn from a range.</summary>
    /// <param name="minimum">The smallest number d in units of full scale: −1 to 1.</param>
    /// <param name="maximum">The largest number d in units of full scale: −1 to 1, not below <paramref name="minimum"/>.</param>
    public AddAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public AddAttribute()
    {
    }

    /// <summary>Whether every channel has a number of its own. Default false.</summary>
    public bool PerChannel { get; set; }
}
