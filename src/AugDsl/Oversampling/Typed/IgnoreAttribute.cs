namespace AugDsl.Oversampling;

/// <summary>No column: it is neither compared nor interpolated. New rows take over the value of the row that they start at.</summary>
/// <remarks>On properties of any type: keys, names, remarks.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IgnoreAttribute : Attribute;
