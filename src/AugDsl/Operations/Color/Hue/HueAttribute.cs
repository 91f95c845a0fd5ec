namespace AugDsl;

/// <summary>Turns the hue of the HSV hexcone; pixels without colour do not change.</summary>
/// <remarks>
/// <para>
/// Real numbers throughout: h in degrees from max and min (ties of the maximum: R, then G, then B), h + angle modulo 360, saturation
/// and value kept. Clamps its own input. Colour pictures only. Discontinuous near gray.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 the angle, number 2 the sign (negative where u &lt; ½), used with
/// <see cref="SignedRangeStepAttribute.RandomSign"/>.
/// </para>
/// <para>Source: torchvision <c>adjust_hue</c>, whose unit is a turn: ±0.05 there is ±18 here.</para>
/// </remarks>
[LegalRange(-360, 360)]
public sealed class HueAttribute : SignedRangeStepAttribute
{
    /// <summary>Applies the step with a constant angle.</summary>
    /// <param name="value">The angle in degrees: −360 to 360.</param>
    public HueAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with an angle drawn from a range.</summary>
    /// <param name="minimum">The smallest angle in degrees: −360 to 360.</param>
    /// <param name="maximum">The largest angle in degrees: −360 to 360, not below <paramref name="minimum"/>.</param>
    public HueAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public HueAttribute()
    {
    }
}
