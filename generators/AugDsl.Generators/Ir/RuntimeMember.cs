namespace AugDsl.Generators.Ir;

/// <summary>Something of the runtime that generated code names: a function, or a kind of field or stage. An operation's own lie in its <c>X.Runtime.cs</c>.</summary>
/// <param name="Type">The type, from the namespace AugDsl on.</param>
/// <param name="Name">The member.</param>
internal sealed record RuntimeMember(string Type, string Name)
{
    /// <summary>A member of an operation's own class in <c>X.Runtime.cs</c>.</summary>
    public static RuntimeMember OfStep(string type, string name) => new("Steps." + type, name);

    public string ToCode() => $"global::AugDsl.{Type}.{Name}";
}
