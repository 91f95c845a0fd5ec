namespace AugDsl;

/// <summary>Inverts the values: 1 − x.</summary>
/// <remarks>
/// <para>Point-wise, affine. The constant border is inverted too: it belongs to the source.</para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: Pillow <c>ImageOps.invert</c>.</para>
/// </remarks>
public sealed class InvertAttribute : StepAttribute;
