namespace AugDsl;

/// <summary>One of the eight symmetries of the square, each as often as any other: exact, and the canvas turns with it.</summary>
/// <remarks>
/// <para>
/// Of k in 0..7: for k ≥ 4 the picture is first mirrored left to right; then it is turned counter-clockwise by k mod 4 quarter turns. So 0
/// changes nothing, 1 to 3 are <c>QuarterTurns</c>, 4 is <c>HorizontalFlip</c>, 5 is <c>Transpose</c>, 6 is <c>VerticalFlip</c>, and 7 mirrors at
/// the other diagonal.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 is k: high64(word · 8).</para>
/// <para>Source: the dihedral group D4; Albumentations <c>D4</c>.</para>
/// </remarks>
public sealed class DihedralAttribute : StepAttribute;
