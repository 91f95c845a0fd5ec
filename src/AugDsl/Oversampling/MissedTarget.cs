namespace AugDsl.Oversampling;

/// <summary>A class that has other rows than the method's target asked for.</summary>
/// <param name="Label">The class.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="After">What there is.</param>
public readonly record struct MissedTarget(int Label, int Asked, int After);
