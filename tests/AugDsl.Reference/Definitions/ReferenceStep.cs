using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>A function of one pixel's channels, in place.</summary>
/// <param name="pixel">The values, one a channel.</param>
public delegate void PixelFunction(Span<double> pixel);

/// <summary>A concrete step of one sample's list: every number is known.</summary>
public abstract record ReferenceStep;

/// <summary>A geometric step: a new canvas, and the map from it to the previous one, in corner coordinates.</summary>
/// <param name="Map">New canvas to previous canvas.</param>
/// <param name="Canvas">The new canvas.</param>
public sealed record MapStep(Matrix3 Map, ImageSize Canvas) : ReferenceStep;

/// <summary>A dense displacement p → p + d(p) on the current canvas, whose size stays.</summary>
/// <param name="Field">The field.</param>
public sealed record FieldStep(IDisplacement Field) : ReferenceStep;

/// <summary>A point-wise step.</summary>
/// <param name="Function">The function of a pixel.</param>
public sealed record ColourStep(PixelFunction Function) : ReferenceStep;

/// <summary>A statistical step: a reduction over the canvas (values clamped), then a point-wise step.</summary>
/// <param name="Reduce">From the canvas to the function.</param>
public sealed record StatisticStep(Func<Picture, PixelFunction> Reduce) : ReferenceStep;

/// <summary>A positional, neighbourhood or regional step: from a canvas' grid to a grid of the same size.</summary>
/// <param name="Compute">The computation; its argument is its own and may be written.</param>
public sealed record RasterStep(Func<Picture, Picture> Compute) : ReferenceStep;

/// <summary>The output step: (x − mean) / std for each channel.</summary>
/// <param name="Mean">The means, one a channel.</param>
/// <param name="Std">The standard deviations, one a channel.</param>
/// <param name="Layout">The order of the axes.</param>
public sealed record OutputStep(IReadOnlyList<double> Mean, IReadOnlyList<double> Std, Layout Layout) : ReferenceStep;
