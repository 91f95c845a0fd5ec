using AugDsl.Algebra;
using AugDsl.CompilerServices;

namespace AugDsl.Reference;

/// <summary>A sampling with nothing left to decide.</summary>
/// <param name="Decision">The discrete decisions.</param>
/// <param name="Map">Canvas points to source points.</param>
/// <param name="WideningX">The factor by which the kernel is widened on the source's x axis, at least 1.</param>
/// <param name="WideningY">The same for y.</param>
public sealed record SamplingPlan(SamplingDecision Decision, PlaneMap Map, double WideningX, double WideningY)
{
    /// <summary>Whether each source axis depends on one canvas axis alone.</summary>
    public bool AxisAligned => !Decision.HasField && Decision.Class <= MapClass.AxisAligned;
}
