namespace AugDsl.OwnSteps;

/// <summary>A step of one's own that moves the picture's points: <c>[Warp&lt;MyLens&gt;(0.2)]</c>. It is composed with the geometry around it, in one sampling.</summary>
/// <remarks>A struct without fields implements it, for any lane (AUG1027); it is computed with <see cref="ScalarLane"/>. The canvas does not change.</remarks>
public interface IWarpStep
{
    /// <summary>The place that a point of the canvas reads from: the backward map.</summary>
    /// <param name="x">In: the point's way from the canvas' centre to the right, in pixels. Out: that of the place that it reads from, anywhere on the plane.</param>
    /// <param name="y">The same, downwards.</param>
    /// <param name="canvas">The size of the canvas.</param>
    /// <param name="numbers">The step's drawn parameters.</param>
    /// <typeparam name="TLane">What is computed with.</typeparam>
    static abstract void Map<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane>;
}

/// <summary>A warp that knows its inverse, so that boxes and keypoints move with the picture.</summary>
public interface IInvertibleWarpStep : IWarpStep
{
    /// <summary>The place where a point of the picture comes to lie: what <see cref="IWarpStep.Map"/> brings back to it.</summary>
    /// <param name="x">In: the point's way from the canvas' centre to the right, in pixels. Out: that of the place that reads from it.</param>
    /// <param name="y">The same, downwards.</param>
    /// <param name="canvas">The size of the canvas.</param>
    /// <param name="numbers">The step's drawn parameters.</param>
    /// <typeparam name="TLane">What is computed with.</typeparam>
    static abstract void Invert<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers)
        where TLane : struct, ILane<TLane>;
}

/// <summary>The size of a warp's canvas.</summary>
/// <param name="width">Columns.</param>
/// <param name="height">Rows.</param>
/// <typeparam name="TLane">What is computed with.</typeparam>
public readonly struct StepCanvas<TLane>(TLane width, TLane height)
    where TLane : struct, ILane<TLane>
{
    /// <summary>Columns, in pixels.</summary>
    public TLane Width { get; } = width;

    /// <summary>Rows, in pixels.</summary>
    public TLane Height { get; } = height;

    /// <summary>Half the shorter side, in pixels: with this unit a warp looks the same on canvases of every size.</summary>
    public TLane Unit { get; } = TLane.Min(width, height) * 0.5;
}
