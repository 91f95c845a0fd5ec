namespace AugDsl.OwnSteps;

/// <summary>
/// Promises of a warp that its displacement is nowhere steeper than ¾ (two points never move apart, or together, by more than ¾ of their distance): its inverse is then found by
/// steps of q ← p − d(q), so boxes and keypoints have a rule. A warp that cannot promise it implements <see cref="IInvertibleWarpStep"/>, or has no rule (AUG1020).
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class ContractionAttribute : Attribute;
