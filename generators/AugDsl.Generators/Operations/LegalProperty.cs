using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Operations;

/// <summary>A property of an attribute that holds a number, and the values that it may have.</summary>
internal sealed record LegalProperty(string Property, LegalValues Values)
{
    /// <summary>The property, or null where nothing is said of its values.</summary>
    public static LegalProperty? Of(StepAttribute attribute, string property) => LegalRanges.Of(attribute, property) is { } values ? new LegalProperty(property, values) : null;
}
