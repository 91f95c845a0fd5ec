namespace AugDsl;

/// <summary>Replaces every pixel by a weighted sum of its neighbours.</summary>
/// <remarks>
/// <para>
/// The correlation of every channel with a square of weights, which is neither turned nor normalised. Reflected at the canvas' edge.
/// Neighbourhood: makes a raster.
/// </para>
/// <para>Draws: number 0 is the gate.</para>
/// <para>Source: imgaug <c>Convolve</c>; OpenCV <c>filter2D</c>.</para>
/// </remarks>
public sealed class ConvolveAttribute : StepAttribute
{
    /// <summary>Applies the step with constant weights.</summary>
    /// <param name="weights">The weights, row by row: a square of 1 × 1, 3 × 3, … up to 31 × 31 numbers, −16 to 16.</param>
    public ConvolveAttribute(params double[] weights) => Weights = weights;

    /// <summary>
    /// The weights, row by row: a square whose side is odd and at most 31, of numbers from −16 to 16 (larger ones would cancel to less than
    /// single precision promises).
    /// </summary>
    [LegalRange(-16, 16)]
    public double[] Weights { get; }
}
