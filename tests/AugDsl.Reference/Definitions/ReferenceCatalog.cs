namespace AugDsl.Reference;

/// <summary>All operations and groups that the interpreter knows, found by scanning its assembly.</summary>
public static class ReferenceCatalog
{
    /// <summary>The operations, by their attributes.</summary>
    public static IReadOnlyDictionary<Type, ReferenceOperation> Operations { get; } =
        Instances<ReferenceOperation>().ToDictionary(operation => operation.AttributeType);

    /// <summary>The operation of an attribute; for one with a type argument that of its generic definition.</summary>
    public static ReferenceOperation Operation(Type attribute) => Operations[attribute.IsGenericType ? attribute.GetGenericTypeDefinition() : attribute];

    /// <summary>The groups, by the generic definitions of their attributes.</summary>
    public static IReadOnlyDictionary<Type, ReferenceGroup> Groups { get; } =
        Instances<ReferenceGroup>().ToDictionary(group => group.AttributeDefinition);

    /// <summary>The policies, by their attributes.</summary>
    public static IReadOnlyDictionary<Type, ReferencePolicy> Policies { get; } =
        Instances<ReferencePolicy>().ToDictionary(policy => policy.AttributeType);

    private static IEnumerable<T> Instances<T>() =>
        from type in typeof(ReferenceCatalog).Assembly.GetTypes()
        where !type.IsAbstract && typeof(T).IsAssignableFrom(type)
        select (T)Activator.CreateInstance(type, nonPublic: true)!;
}
