namespace AugDsl;

/// <summary>Mirrors the picture at its main diagonal, so that rows become columns: an exact permutation of pixels; the canvas turns with it.</summary>
/// <remarks>
/// <para>Content at (x, y) goes to (y, x), on a canvas of H × W.</para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: OpenCV <c>transpose</c>, Pillow <c>Transpose.TRANSPOSE</c>.</para>
/// </remarks>
public sealed class TransposeAttribute : StepAttribute;
