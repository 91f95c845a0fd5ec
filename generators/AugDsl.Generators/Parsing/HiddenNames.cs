using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>What stands between a name that generated code writes and the type that it means.</summary>
/// <param name="Hiding">What hides.</param>
/// <param name="Hidden">What is hidden.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record HiddenName(string Hiding, string Hidden, string Remedy);

/// <summary>
/// Whether the names that generated code writes mean what they should. All begin at the global namespace, so only a type or namespace there
/// (a class <c>System</c>, a type of the project in our own namespaces) can come between.
/// </summary>
internal static class HiddenNames
{
    /// <summary>What generated code names of the framework, and one type of ours, which stands for the way to all of them.</summary>
    public static readonly IReadOnlyCollection<string> Types =
    [
        "AugDsl.Scheduling.Schedule",
        "System.ArgumentException", "System.ArgumentNullException", "System.FormattableString", "System.InvalidOperationException", "System.Math", "System.ReadOnlySpan`1", "System.Span`1", "System.UIntPtr",
        "System.Collections.Generic.IReadOnlyDictionary`2", "System.Collections.Generic.IReadOnlyList`1",
        "System.ComponentModel.EditorBrowsableAttribute", "System.ComponentModel.EditorBrowsableState",
        "System.Half", "System.IO.IOException",
        "System.Numerics.Vector", "System.Numerics.Vector`1",
        "System.Runtime.CompilerServices.MethodImplAttribute", "System.Runtime.CompilerServices.MethodImplOptions",
        "System.Runtime.InteropServices.LayoutKind", "System.Runtime.InteropServices.MarshalAsAttribute", "System.Runtime.InteropServices.MemoryMarshal",
        "System.Runtime.InteropServices.StructLayoutAttribute", "System.Runtime.InteropServices.UnmanagedType",
        "System.Runtime.Intrinsics.Vector512", "System.Runtime.Intrinsics.Vector512`1",
    ];

    private const string Move = "rename it, or move it into another namespace";

    // The same for every pipeline of a project.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<HiddenName?>> s_found = new();

    /// <summary>The first hidden name, or null.</summary>
    public static HiddenName? Find(Compilation compilation) => s_found.GetValue(compilation, static c => new StrongBox<HiddenName?>(Search(c))).Value;

    /// <summary>How a message calls a type.</summary>
    public static string Describe(INamedTypeSymbol type) => $"'{type.ToDisplayString()}' of {type.ContainingAssembly?.Name}";

    private static HiddenName? Search(Compilation compilation) =>
        Types.Select(name => FindOn(compilation, name)).FirstOrDefault(found => found is not null) ?? InOurNamespaces(compilation);

    /// <summary>Goes from the global namespace to the type, as the C# compiler does.</summary>
    private static HiddenName? FindOn(Compilation compilation, string fullName)
    {
        string[] parts = fullName.Split('.');
        INamespaceSymbol space = compilation.GlobalNamespace;
        for (int i = 0; i < parts.Length - 1; i++)
        {
            string soFar = string.Join(".", parts.Take(i + 1));
            if (space.GetTypeMembers(parts[i], 0).FirstOrDefault(IsSeen) is { } type) return new HiddenName(Describe(type), "the namespace " + soFar, Move);
            if (space.GetMembers(parts[i]).OfType<INamespaceSymbol>().FirstOrDefault() is not { } inner)
                return parts[0] != "AugDsl" ? null : new HiddenName("An alias of the reference to " + Origins.Runtime, "the namespace " + soFar, "reference it without an alias");
            space = inner;
        }

        string[] last = parts[parts.Length - 1].Split('`');
        int arity = last.Length > 1 ? int.Parse(last[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        if (arity == 0 && space.GetMembers(last[0]).OfType<INamespaceSymbol>().Any())
            return new HiddenName("The namespace " + space.ToDisplayString() + "." + last[0], "the type of that name", "rename it");
        List<INamedTypeSymbol> types = [.. space.GetTypeMembers(last[0], arity).Where(IsSeen)];
        INamedTypeSymbol? hiding = types.FirstOrDefault(t => SymbolEqualityComparer.Default.Equals(t.ContainingAssembly, compilation.Assembly)) ?? (types.Count > 1 ? types[1] : null);
        return hiding is null ? null : new HiddenName(Describe(hiding), "another type of that name", Move);

        bool IsSeen(INamedTypeSymbol type) => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
    }

    /// <summary>Everything of ours may be named: no other assembly may have a type that is called like one of ours.</summary>
    private static HiddenName? InOurNamespaces(Compilation compilation)
    {
        if (compilation.GlobalNamespace.GetMembers("AugDsl").OfType<INamespaceSymbol>().FirstOrDefault() is not { } root) return null;
        INamespaceSymbol? ours = root.ConstituentNamespaces.FirstOrDefault(n => Origins.IsOurs(n.ContainingAssembly, compilation));
        if (ours is null) return null;
        IEnumerable<INamespaceSymbol> others = root.ConstituentNamespaces.Where(n => !SymbolEqualityComparer.Default.Equals(n.ContainingAssembly, ours.ContainingAssembly));
        return others.Select(other => Compare(other, ours, type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))).FirstOrDefault(found => found is not null);
    }

    private static HiddenName? Compare(INamespaceSymbol other, INamespaceSymbol ours, Func<INamedTypeSymbol, bool> isSeen)
    {
        foreach (INamedTypeSymbol type in other.GetTypeMembers().Where(isSeen))
        {
            if (ours.GetTypeMembers(type.Name, type.Arity).Any(isSeen)) return new HiddenName(Describe(type), "AugDsl's type of that name", Move);
            bool isNamespace = ours.GetMembers(type.Name).OfType<INamespaceSymbol>().Any() || type.ToDisplayString() == "AugDsl.Generated";
            if (isNamespace && type.Arity == 0) return new HiddenName(Describe(type), "AugDsl's namespace of that name", Move);
        }

        foreach (INamespaceSymbol inner in other.GetNamespaceMembers())
        {
            if (ours.GetTypeMembers(inner.Name, 0).Any(isSeen)) return new HiddenName("The namespace " + inner.ToDisplayString(), "AugDsl's type of that name", "rename it");
            if (ours.GetMembers(inner.Name).OfType<INamespaceSymbol>().FirstOrDefault() is { } same && Compare(inner, same, isSeen) is { } found) return found;
        }

        return null;
    }
}
