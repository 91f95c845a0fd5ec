using AugDsl.Oversampling;

namespace AugDsl.Operations.Tests.Oversampling;

/// <summary>Numbers and categories.</summary>
[Oversample]
internal sealed partial record Customer(
    [Ignore] Guid Id, [Continuous] double Income, [Integer] int Age, [Categorical] string? City, [Categorical] Plan Plan, [Label] string Left)
{
    public bool IsAdult => Age >= 18;
}

internal enum Plan
{
    Basic = 7,
    Plus = 3,
}

/// <summary>Numbers alone, in a class.</summary>
[Oversample(Variant = SmoteVariant.Smote)]
internal sealed partial class Flower
{
    [Continuous]
    public double Length { get; set; }

    [Continuous]
    public float Width { get; init; }

    [Integer]
    public byte Leaves { get; set; }

    [Label]
    public int Kind { get; set; }

    [Ignore]
    public List<string> Remarks { get; set; } = [];
}

/// <summary>Categories alone, in a struct.</summary>
[Oversample]
internal readonly partial record struct Mushroom([Categorical] char Cap, [Categorical] bool? Bruises, [Categorical] long Rings, [property: Label] bool IsPoisonous);

/// <summary>A number of every type, and more than four of them: the order of the sum counts.</summary>
[Oversample]
internal sealed partial record Numbers(
    [Continuous] double D, [Continuous] float? F, [Continuous] decimal M, [Continuous] Half H, [Integer] sbyte I8, [Integer] ushort U16, [Integer] int? I32,
    [Integer] long I64, [Integer] ulong U64, [Integer] double Whole, [Integer] decimal? Money, [Label] NumberClass Class);

internal enum NumberClass : byte
{
    Rare = 200,
    Common = 1,
}
