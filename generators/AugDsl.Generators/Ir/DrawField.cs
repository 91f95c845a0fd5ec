namespace AugDsl.Generators.Ir;

internal enum DrawType
{
    Bool,
    Int,
    Double,
    Order,
}

/// <summary>One field of <c>Parameters</c> and how it is drawn.</summary>
/// <param name="Step">The path of the step that it belongs to.</param>
/// <param name="Name">The drawn quantity: "Degrees", "Active".</param>
/// <param name="Type">The field's type.</param>
/// <param name="Range">All values it can have.</param>
/// <param name="Slot">The stream that it is drawn from.</param>
/// <param name="Draw">How it is drawn; null where several fields are drawn together.</param>
internal sealed record DrawField(string Step, string Name, DrawType Type, Interval Range, uint Slot, DrawSource? Draw)
{
    /// <summary>The values that an edit may give it: what the attribute's property may hold. A draw is always one of them.</summary>
    public LegalValues Legal { get; init; } = new(Range);

    /// <summary>How a number is distributed, in words; empty where it is uniform, or no number.</summary>
    public string Law => (Draw as NumberDraw)?.Law.Text is { Length: > 0 } text ? text + (Draw is SignedDraw ? ", either sign" : "") : "";

    /// <summary>The attribute's property that says what it can be (<c>Minimum</c> for the range of a step with one); null where the operation draws by itself.</summary>
    public string? Property => Legal.Property;

    /// <summary>The field's name in its struct.</summary>
    public string FieldName { get; set; } = Name;

    /// <summary>The way to it from <c>Parameters</c>: "Jitter.BrightnessFactor".</summary>
    public string Access { get; set; } = Name;

    /// <summary>The C# type.</summary>
    public string TypeName => Type switch { DrawType.Bool => "bool", DrawType.Int => "int", DrawType.Order => "ulong", _ => "double" };

    /// <summary>Its size in bytes.</summary>
    public int Size => Type switch { DrawType.Bool => 1, DrawType.Int => 4, _ => 8 };
}

/// <summary>The legal values of a draw.</summary>
/// <param name="Range">Both ends.</param>
/// <param name="LowExcluded">Whether the lower end is not one of them.</param>
/// <param name="HighExcluded">Whether the upper end is not one of them.</param>
internal sealed record LegalValues(Interval Range, bool LowExcluded = false, bool HighExcluded = false)
{
    /// <summary>The attribute's property whose values these are (<c>Minimum</c> for the range of a step with one); null where no property says them.</summary>
    public string? Property { get; init; }

    /// <summary>The same values with either sign.</summary>
    public LegalValues WithSigns() => new(Range.Hull(new Interval(-Range.High, -Range.Low)), LowExcluded && HighExcluded, LowExcluded && HighExcluded) { Property = Property };
}
