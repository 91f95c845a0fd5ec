using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Model;
using AugDsl.Generators.Operations;

namespace AugDsl.Generators.Catalog;

/// <summary>All operations, found once by scanning this assembly: a new operation is a new folder and edits no list.</summary>
internal static class OperationCatalog
{
    private static readonly Dictionary<string, Operation> s_operations = Scan<Operation>(o => o.AttributeType);
    private static readonly Dictionary<string, Policy> s_policies = Scan<Policy>(p => p.AttributeType);
    private static readonly Dictionary<string, BranchOperation> s_branches = Scan<BranchOperation>(o => o.AttributeDefinition);
    private static readonly Dictionary<string, GroupKind> s_groups = new()
    {
        ["AugDsl.IncludeAttribute`1"] = GroupKind.Include,
        ["AugDsl.RandomOrderAttribute`1"] = GroupKind.RandomOrder,
        ["AugDsl.OneOfAttribute`1"] = GroupKind.OneOf,
        ["AugDsl.SomeOfAttribute`1"] = GroupKind.SomeOf,
    };

    /// <summary>The operations by the full name of their attribute, in ordinal order.</summary>
    public static IEnumerable<KeyValuePair<string, Operation>> Operations => s_operations.OrderBy(p => p.Key, StringComparer.Ordinal);

    /// <summary>The operation of an attribute type, or null.</summary>
    public static Operation? Find(string attributeType) => s_operations.TryGetValue(attributeType, out Operation? operation) ? operation : null;

    /// <summary>What hints about geometry ask of a step.</summary>
    public static GeometryTraits TraitsOf(StepModel step) => Find(step.AttributeType)!.TraitsOf(AttributeFactory.Create(step));

    /// <summary>The group that an attribute type stands for, or null.</summary>
    public static GroupKind? FindGroup(string attributeType) =>
        s_groups.TryGetValue(attributeType, out GroupKind kind) ? kind
        : s_policies.ContainsKey(attributeType) ? GroupKind.Include
        : s_branches.ContainsKey(attributeType) ? GroupKind.Branch : null;

    /// <summary>The policy of an attribute type, or null.</summary>
    public static Policy? FindPolicy(string attributeType) => s_policies.TryGetValue(attributeType, out Policy? policy) ? policy : null;

    /// <summary>The operation of a group that mixes its fragment's result in, or null.</summary>
    public static BranchOperation? FindBranch(string attributeType) => s_branches.TryGetValue(attributeType, out BranchOperation? operation) ? operation : null;

    /// <summary>Whether the compiler knows the attribute.</summary>
    public static bool Knows(string attributeType) => s_operations.ContainsKey(attributeType) || FindGroup(attributeType) is not null;

    private static Dictionary<string, T> Scan<T>(Func<T, Type> attribute) => typeof(OperationCatalog).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && typeof(T).IsAssignableFrom(t))
        .Select(t => (T)Activator.CreateInstance(t))
        .ToDictionary(o => attribute(o).FullName, StringComparer.Ordinal);
}

/// <summary>How a group treats the steps of its fragment.</summary>
internal enum GroupKind
{
    Include,
    RandomOrder,
    OneOf,
    SomeOf,
    Branch,
}
