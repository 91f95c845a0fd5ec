using AugDsl.Generators.Support;

namespace AugDsl.Generators.Model;

/// <summary>A row type as its attributes say it: all that code generation needs. The rules of <see cref="PipelineModel"/> hold: equal by value, no symbols.</summary>
/// <param name="Target">The user's type.</param>
/// <param name="Copies">Whether new rows are made with <c>with</c>; a plain class is made anew, and its other properties are set one by one.</param>
/// <param name="Sampler">The method: "Smote", "SmoteNc" or "SmoteN".</param>
/// <param name="Access">Accessibility of the members that name the label's type: that of the label.</param>
/// <param name="Columns">The columns, in order of declaration.</param>
/// <param name="Label">The label.</param>
/// <param name="Others">The other properties that are taken over from the base row, the label apart.</param>
internal sealed record RowModel(
    TargetModel Target, bool Copies, string Sampler, string Access, EquatableArray<ColumnModel> Columns, LabelModel Label, EquatableArray<string> Others);

/// <summary>A column.</summary>
/// <param name="Name">The property's name, not escaped.</param>
/// <param name="Role">What it is.</param>
/// <param name="Type">Its type in full, with "?".</param>
/// <param name="Number">For numbers: the type without "?".</param>
/// <param name="Format">For numbers: what casts it needs.</param>
/// <param name="IsNullable">Whether a number can be null.</param>
internal sealed record ColumnModel(string Name, RowRole Role, string Type, string Number, NumberFormat Format, bool IsNullable);

/// <summary>The label.</summary>
internal sealed record LabelModel(string Name, string Type);

/// <summary>What a property is to a row.</summary>
internal enum RowRole
{
    Continuous,
    Integer,
    Categorical,
    Label,
    Ignore,
}

/// <summary>How a number becomes a double and back.</summary>
internal enum NumberFormat
{
    /// <summary>Not a number.</summary>
    None,

    /// <summary>It is one.</summary>
    Double,

    /// <summary>float: widened without a cast, and exactly.</summary>
    Single,

    /// <summary>Half: exactly, with a cast.</summary>
    Half,

    /// <summary>Integers up to 32 bits: widened without a cast, and exactly.</summary>
    Integer,

    /// <summary>Integers of 64 bits: without a cast, but with more digits than a double has.</summary>
    LongInteger,

    /// <summary>decimal: with a cast, and more digits than a double has.</summary>
    Decimal,
}
