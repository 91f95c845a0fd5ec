using System.ComponentModel;

namespace AugDsl.Algebra;

/// <summary>How a pipeline reads its source and its rasters.</summary>
/// <param name="Border">What stands outside.</param>
/// <param name="Interpolation">How values between samples are filled in.</param>
/// <param name="Antialias">Whether shrinking averages.</param>
/// <param name="Fill0">The constant border's first channel, in units of full scale.</param>
/// <param name="Fill1">The second channel.</param>
/// <param name="Fill2">The third channel.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct SamplingRule(Border Border, Interpolation Interpolation, bool Antialias, float Fill0, float Fill1, float Fill2);
