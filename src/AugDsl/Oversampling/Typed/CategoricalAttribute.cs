namespace AugDsl.Oversampling;

/// <summary>A column of categories, whose order and distance mean nothing: new rows take one of their neighbours'.</summary>
/// <remarks>On <see cref="string"/> (compared ordinally), enumerations, <see cref="bool"/>, <see cref="char"/> and integers. In a nullable one, null is a category of its own.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CategoricalAttribute : Attribute;
