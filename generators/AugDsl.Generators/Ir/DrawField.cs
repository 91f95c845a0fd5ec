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
/// <param name="Draw">The C# expression that draws it, with <c>draws</c> the stream; null where several fields are drawn together.</param>
internal sealed record DrawField(string Step, string Name, DrawType Type, Interval Range, string? Draw)
{
    /// <summary>The field's name in its struct.</summary>
    public string FieldName { get; set; } = Name;

    /// <summary>The way to it from <c>Parameters</c>: "Jitter.BrightnessFactor".</summary>
    public string Access { get; set; } = Name;

    /// <summary>The C# type.</summary>
    public string TypeName => Type switch { DrawType.Bool => "bool", DrawType.Int => "int", DrawType.Order => "ulong", _ => "double" };

    /// <summary>Its size in bytes.</summary>
    public int Size => Type switch { DrawType.Bool => 1, DrawType.Int => 4, _ => 8 };
}
