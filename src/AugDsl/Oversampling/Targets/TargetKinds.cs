namespace AugDsl.Oversampling;

internal sealed record AutoTarget : SamplingTarget;

internal sealed record RatioTarget(double Value) : SamplingTarget;

internal sealed record CountTarget(IReadOnlyDictionary<int, int> Values) : SamplingTarget;

internal sealed record PercentTarget(double Value) : SamplingTarget;
