namespace AugDsl.Oversampling;

/// <summary>A column of whole numbers: new rows interpolate it, round half to even, and stay in the range of the type.</summary>
/// <remarks>On all integers, <see cref="float"/>, <see cref="double"/>, <see cref="decimal"/> and <see cref="Half"/>, also nullable: a null among the rows is a <see cref="ResamplingException"/>. Interpolation computes in <see cref="double"/>.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IntegerAttribute : Attribute;
