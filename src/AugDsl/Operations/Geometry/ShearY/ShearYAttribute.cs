namespace AugDsl;

/// <summary>Shears the picture along y about the canvas' centre, or its top left corner.</summary>
/// <remarks>
/// <para>
/// q.y = y + tan(a) · x, with y pointing down. The parameter says where the content goes, about the canvas' centre or the <see cref="Origin"/> asked for; the step's map is
/// the inverse.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 the angle, number 2 the sign (negative where u &lt; ½), used with
/// <see cref="SignedRangeStepAttribute.RandomSign"/>.
/// </para>
/// <para>Source: torchvision's <c>affine(shear)</c>; RandAugment shears about the top left.</para>
/// </remarks>
[LegalRange(-90, 90, MinimumExcluded = true, MaximumExcluded = true)]
public sealed class ShearYAttribute : SignedRangeStepAttribute
{
    /// <summary>Applies the step with a constant angle.</summary>
    /// <param name="value">The angle in degrees: −90 to 90, both excluded.</param>
    public ShearYAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with an angle drawn from a range.</summary>
    /// <param name="minimum">The smallest angle in degrees: −90 to 90, both excluded.</param>
    /// <param name="maximum">The largest angle in degrees: −90 to 90, both excluded, not below <paramref name="minimum"/>.</param>
    public ShearYAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public ShearYAttribute()
    {
    }

    /// <summary>The point that stays where it is. Default <see cref="ShearOrigin.Center"/>.</summary>
    public ShearOrigin Origin { get; set; }
}
