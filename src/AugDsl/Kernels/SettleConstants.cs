using System.ComponentModel;

namespace AugDsl.Kernels;

/// <summary>Computes the constants of a statistical step's body, once its canvas is measured.</summary>
/// <param name="statistics">What was measured.</param>
/// <param name="given">The numbers of the step that were known before.</param>
/// <param name="constants">Takes the constants.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void SettleConstants(CanvasStatistics statistics, scoped ReadOnlySpan<double> given, scoped Span<float> constants);
