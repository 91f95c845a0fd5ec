namespace AugDsl;

/// <summary>Scales, rotates, shears and shifts the content about the canvas' centre, in this order; the canvas does not change.</summary>
/// <remarks>
/// <para>
/// Applied to a content point p relative to the centre: q = s · p; then (x cos θ + y sin θ, −x sin θ + y cos θ); then x + tan(a) · y;
/// then y + tan(b) · x; then the shift (right and down are positive). The step's map is the inverse. Each property is <c>[min,
/// max]</c>, drawn uniformly, or one number, a constant.
/// </para>
/// <para>Draws: number 0 is the gate, 1 Scale, 2 Rotate, 3 ShearX, 4 ShearY, 5 TranslateX, 6 TranslateY. All always exist.</para>
/// <para>Source: torchvision's <c>RandomAffine</c>, which shears before it rotates and rounds shifts.</para>
/// </remarks>
public sealed class AffineAttribute : StepAttribute
{
    /// <summary>The angle in degrees, counter-clockwise as seen: −360 to 360. Default 0.</summary>
    [LegalRange(-360, 360)]
    public double[] Rotate { get; set; } = [0];

    /// <summary>The factor, above 1 magnifies: 0.001 to 1000. Default 1.</summary>
    [LegalRange(0.001, 1000)]
    public double[] Scale { get; set; } = [1];

    /// <summary>The angle of the shear along x in degrees: −90 to 90, both excluded. Default 0.</summary>
    [LegalRange(-90, 90, MinimumExcluded = true, MaximumExcluded = true)]
    public double[] ShearX { get; set; } = [0];

    /// <summary>The angle of the shear along y in degrees: −90 to 90, both excluded. Default 0.</summary>
    [LegalRange(-90, 90, MinimumExcluded = true, MaximumExcluded = true)]
    public double[] ShearY { get; set; } = [0];

    /// <summary>The shift to the right in <see cref="Unit"/>: −65,535 to 65,535. Default 0.</summary>
    [LegalRange(-65535, 65535)]
    public double[] TranslateX { get; set; } = [0];

    /// <summary>The shift down in <see cref="Unit"/>: −65,535 to 65,535. Default 0.</summary>
    [LegalRange(-65535, 65535)]
    public double[] TranslateY { get; set; } = [0];

    /// <summary>The unit of the shift. Default <see cref="Unit.Fraction"/>, of the canvas' width for x, height for y.</summary>
    public Unit Unit { get; set; } = Unit.Fraction;
}
