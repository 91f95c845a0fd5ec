namespace AugDsl;

/// <summary>Mirrors the picture left to right: an exact permutation of pixels.</summary>
/// <remarks>
/// <para>Content at x goes to W − x.</para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: torchvision <c>hflip</c>; common to all libraries.</para>
/// </remarks>
public sealed class HorizontalFlipAttribute : StepAttribute;
