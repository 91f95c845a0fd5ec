namespace AugDsl.Operations.Tests.Oracles;

/// <summary>Marks a pipeline whose results other systems have computed too: the arrays <c>tests/oracles/arrays/ClassName.*.npy</c>.</summary>
/// <param name="description">What it does, for the table of docs/meaning/conformance.md.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OracleAttribute(string description) : Attribute
{
    /// <summary>What it does.</summary>
    public string Description { get; } = description;
}
