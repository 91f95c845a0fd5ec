namespace AugDsl.OwnSteps;

/// <summary>A step of one's own that gives every pixel a new colour, from its colour alone: <c>[Pointwise&lt;MyTint&gt;(0.1, 0.4)]</c>, for pipelines with three channels.</summary>
/// <remarks>
/// A struct without fields implements it. The body becomes a part of the pipeline's own loop, together with the steps around it; mark it
/// <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>. It may call other static methods of the struct, and use nothing but lanes and constants (AUG1027).
/// </remarks>
public interface IPointwiseStep
{
    /// <summary>Gives a pixel new values. They are clamped to [0, 1] afterwards, as those of every step; what is not a number becomes 0.</summary>
    /// <param name="red">The red channel, 0 to 1.</param>
    /// <param name="green">The green channel, 0 to 1.</param>
    /// <param name="blue">The blue channel, 0 to 1.</param>
    /// <param name="numbers">The step's drawn parameters.</param>
    /// <typeparam name="TLane">What is computed with.</typeparam>
    static abstract void Apply<TLane>(ref TLane red, ref TLane green, ref TLane blue, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane>;
}

/// <summary>A step of one's own that gives every channel a new value, from this channel alone: <c>[Pointwise&lt;MyCurve&gt;(0.1, 0.4)]</c>, for one channel and for three.</summary>
/// <remarks>As <see cref="IPointwiseStep"/>. A struct that implements both is used by this one for pipelines with one channel.</remarks>
public interface IChannelStep
{
    /// <summary>The new value. It is clamped to [0, 1] afterwards; what is not a number becomes 0.</summary>
    /// <param name="value">The channel, 0 to 1.</param>
    /// <param name="numbers">The step's drawn parameters.</param>
    /// <typeparam name="TLane">What is computed with.</typeparam>
    static abstract TLane Apply<TLane>(TLane value, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane>;
}
