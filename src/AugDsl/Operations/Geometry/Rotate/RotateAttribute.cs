namespace AugDsl;

/// <summary>Rotates the picture about the canvas' centre, counter-clockwise as seen.</summary>
/// <remarks>
/// <para>
/// For a content point (x, y) relative to the centre: q = (x cos θ + y sin θ, −x sin θ + y cos θ). The parameter says where the content
/// goes, about the canvas' centre; the step's map is the inverse. Multiples of 90° are exact.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 the angle, number 2 the sign (negative where u &lt; ½), used with
/// <see cref="SignedRangeStepAttribute.RandomSign"/>.
/// </para>
/// <para>Source: Pillow and torchvision <c>rotate</c>, whose expanded canvas is equal or larger by one pixel.</para>
/// </remarks>
[LegalRange(-360, 360)]
public sealed class RotateAttribute : SignedRangeStepAttribute
{
    /// <summary>Applies the step with a constant angle.</summary>
    /// <param name="value">The angle in degrees: −360 to 360.</param>
    public RotateAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with an angle drawn from a range.</summary>
    /// <param name="minimum">The smallest angle in degrees: −360 to 360.</param>
    /// <param name="maximum">The largest angle in degrees: −360 to 360, not below <paramref name="minimum"/>.</param>
    public RotateAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public RotateAttribute()
    {
    }

    /// <summary>
    /// Whether the canvas grows to hold the whole rotated canvas: W' = ceil(W·|cos θ| + H·|sin θ| − 1e-6), H' = ceil(W·|sin θ| + H·|cos
    /// θ| − 1e-6), centre to centre. Default false.
    /// </summary>
    public bool Expand { get; set; }
}
