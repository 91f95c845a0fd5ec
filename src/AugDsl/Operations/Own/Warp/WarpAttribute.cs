namespace AugDsl;

/// <summary>Moves the picture's points by a struct of one's own, in the same sampling as the geometry around it.</summary>
/// <remarks>
/// <para>
/// The struct implements <c>IWarpStep</c>: the place, in pixels about the canvas' centre, that a canvas point reads from. What is not a number stays where it was. The canvas does not change.
/// </para>
/// <para>
/// Masks are read the way pictures are. Boxes and keypoints need the inverse: <c>IInvertibleWarpStep</c>, or <c>[Contraction]</c> on a struct whose displacement is nowhere steeper than ¾;
/// without either they are refused (AUG1020).
/// </para>
/// <para>Draws: number 0 is the gate, numbers 1, 2, … are the parameters in the struct's order.</para>
/// <para>Source: docs/using/own-steps.md.</para>
/// </remarks>
/// <typeparam name="TStep">The struct: not generic, and at least internal.</typeparam>
public sealed class WarpAttribute<TStep> : OwnStepAttribute
    where TStep : struct
{
    /// <summary>Applies the struct.</summary>
    /// <param name="numbers">A number for each parameter of the struct, or a range of two for each.</param>
    public WarpAttribute(params double[] numbers)
        : base(numbers)
    {
    }
}
