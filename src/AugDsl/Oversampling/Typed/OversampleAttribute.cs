namespace AugDsl.Oversampling;

/// <summary>
/// Marks a type whose values are rows of a table to balance. The compiler writes its columns, its distance, its interpolation, and
/// <c>Oversample</c>, which makes new rows of small classes.
/// </summary>
/// <remarks>
/// The type is a <c>partial record</c>, <c>record struct</c> or <c>struct</c>, or a <c>partial class</c> with a constructor without parameters. Each of
/// its properties says what it is: <see cref="ContinuousAttribute"/>, <see cref="IntegerAttribute"/>, <see cref="CategoricalAttribute"/>,
/// <see cref="LabelAttribute"/> (exactly one) or <see cref="IgnoreAttribute"/>. In a positional record the attributes stand on the parameters, with or without
/// <c>property:</c>. Properties that are computed from others need none. Columns stand in the order of declaration.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class OversampleAttribute : Attribute
{
    /// <summary>The method of <c>CreateSampler</c>. Default <see cref="SmoteVariant.Auto"/>: the one that fits the columns.</summary>
    public SmoteVariant Variant { get; set; }
}
