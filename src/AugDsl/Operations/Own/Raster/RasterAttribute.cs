namespace AugDsl;

/// <summary>Computes a new picture from the whole one by a struct of one's own: for everything that neither <c>Pointwise</c> nor <c>Warp</c> can say.</summary>
/// <remarks>
/// <para>
/// The struct implements <c>IRasterStep</c>: planes in, planes out. What is not a number becomes 0, and results are limited to ±65536; then they are clamped as after every step.
/// Regional: makes a raster. Annotations stay where they are.
/// </para>
/// <para>
/// Draws: number 0 is the gate, numbers 1, 2, … are the parameters in the struct's order. The struct's own random numbers (<c>StepRandom</c>) come from the step's slot, purpose 1.
/// </para>
/// <para>Source: docs/using/own-steps.md.</para>
/// </remarks>
/// <typeparam name="TStep">The struct: not generic, and at least internal.</typeparam>
public sealed class RasterAttribute<TStep> : OwnStepAttribute
    where TStep : struct
{
    /// <summary>Applies the struct.</summary>
    /// <param name="numbers">A number for each parameter of the struct, or a range of two for each.</param>
    public RasterAttribute(params double[] numbers)
        : base(numbers)
    {
    }
}
