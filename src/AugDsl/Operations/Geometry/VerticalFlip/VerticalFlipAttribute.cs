namespace AugDsl;

/// <summary>Mirrors the picture top to bottom: an exact permutation of pixels.</summary>
/// <remarks>
/// <para>Content at y goes to H − y.</para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: torchvision <c>vflip</c>; common to all libraries.</para>
/// </remarks>
public sealed class VerticalFlipAttribute : StepAttribute;
