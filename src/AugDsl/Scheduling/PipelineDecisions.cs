using System.ComponentModel;
using AugDsl.Algebra;
using AugDsl.Imaging;

namespace AugDsl.Scheduling;

/// <summary>The discrete decisions of one sample: what the reference interpreter takes over.</summary>
/// <param name="Steps">The drawn list: indices into <c>Info.Steps</c>, in the order in which this sample applies them.</param>
/// <param name="Canvases">The canvas after each step of the list.</param>
/// <param name="Samplings">One for each sampling, in order: at a statistical step, at the first raster step after a source or a geometric step, and at the end.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PipelineDecisions(IReadOnlyList<int> Steps, IReadOnlyList<ImageSize> Canvases, IReadOnlyList<SamplingEvent> Samplings);

/// <summary>A sampling and the place in the drawn list that asked for it.</summary>
/// <param name="Place">The position in <see cref="PipelineDecisions.Steps"/>; its count for the final sampling.</param>
/// <param name="Decision">The decisions.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct SamplingEvent(int Place, SamplingDecision Decision);
