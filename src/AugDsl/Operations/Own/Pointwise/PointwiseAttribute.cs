namespace AugDsl;

/// <summary>Gives every pixel a new colour by a struct of one's own, in the same loop as the steps around it.</summary>
/// <remarks>
/// <para>
/// The struct implements <c>IPointwiseStep</c> (three channels together) or <c>IChannelStep</c> (each by itself; the one that gray pipelines take). What is not a number becomes 0, and
/// results are limited to ±65536; then they are clamped as after every step. It commutes with geometry as other steps of values do.
/// </para>
/// <para>Draws: number 0 is the gate, numbers 1, 2, … are the parameters in the struct's order.</para>
/// <para>Source: docs/using/own-steps.md.</para>
/// </remarks>
/// <typeparam name="TStep">The struct: not generic, and at least internal.</typeparam>
public sealed class PointwiseAttribute<TStep> : OwnStepAttribute
    where TStep : struct
{
    /// <summary>Applies the struct.</summary>
    /// <param name="numbers">A number for each parameter of the struct, or a range of two for each.</param>
    public PointwiseAttribute(params double[] numbers)
        : base(numbers)
    {
    }
}
