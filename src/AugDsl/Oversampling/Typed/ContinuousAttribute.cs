namespace AugDsl.Oversampling;

/// <summary>A column of real numbers: new rows interpolate it.</summary>
/// <remarks>On <see cref="float"/>, <see cref="double"/>, <see cref="decimal"/> and <see cref="Half"/>, also nullable: a null among the rows is a <see cref="ResamplingException"/>.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ContinuousAttribute : Attribute;
