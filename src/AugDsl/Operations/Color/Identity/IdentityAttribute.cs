namespace AugDsl;

/// <summary>Leaves the picture as it is: a child of a choice that does nothing.</summary>
/// <remarks>
/// <para>Point-wise: x.</para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: RandAugment's <c>Identity</c>; imgaug <c>Identity</c>.</para>
/// </remarks>
public sealed class IdentityAttribute : StepAttribute;
