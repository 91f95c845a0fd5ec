namespace AugDsl;

/// <summary>Moves hue, saturation and value of the HSV hexcone.</summary>
/// <remarks>
/// <para>
/// Real numbers throughout: v = max, s = (max − min) / max (0 of black), h in degrees (ties of the maximum: R, then G, then B; 0 where
/// max = min). Then h + <see cref="Hue"/> modulo 360, s + <see cref="Saturation"/> and v + <see cref="Value"/>, both clamped to [0, 1],
/// and back. So a gray pixel that gets saturation is red, turned by the hue. Clamps its own input. Colour pictures only. Discontinuous
/// near gray and black.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 the hue, number 2 the saturation, number 3 the value. All always exist.</para>
/// <para>Source: Albumentations <c>HueSaturationValue</c>, which works on bytes and whose units are 2 degrees and levels.</para>
/// </remarks>
public sealed class HsvShiftAttribute : StepAttribute
{
    /// <summary>What is added to the hue, in degrees: −360 to 360, <c>[min, max]</c>, drawn uniformly, or one number, a constant. Default 0.</summary>
    [LegalRange(-360, 360)]
    public double[] Hue { get; set; } = [0];

    /// <summary>What is added to the saturation: −1 to 1, <c>[min, max]</c>, drawn uniformly, or one number, a constant. Default 0.</summary>
    [LegalRange(-1, 1)]
    public double[] Saturation { get; set; } = [0];

    /// <summary>What is added to the value: −1 to 1, <c>[min, max]</c>, drawn uniformly, or one number, a constant. Default 0.</summary>
    [LegalRange(-1, 1)]
    public double[] Value { get; set; } = [0];
}
