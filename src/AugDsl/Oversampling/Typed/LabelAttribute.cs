namespace AugDsl.Oversampling;

/// <summary>The class of a row. A row type has exactly one.</summary>
/// <remarks>On <see cref="string"/> (compared ordinally), enumerations, <see cref="bool"/>, <see cref="char"/> and integers; not nullable.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LabelAttribute : Attribute;
