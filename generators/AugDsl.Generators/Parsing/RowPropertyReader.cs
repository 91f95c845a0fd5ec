using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>A property with its role, and its column if it is one.</summary>
internal sealed record RowProperty(IPropertySymbol Symbol, Location Place, RowRole Role, ColumnModel? Column);

/// <summary>Reads the properties of a row type, those of its base types first, in order of declaration.</summary>
internal sealed class RowPropertyReader(INamedTypeSymbol type, Location typePlace, bool copies, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    private static readonly string[] s_roles = ["Continuous", "Integer", "Categorical", "Label", "Ignore"];

    public List<RowProperty> Read()
    {
        List<RowProperty> properties = [];
        HashSet<string> seen = [];
        Stack<INamedTypeSymbol> types = new();
        for (INamedTypeSymbol? t = type; t is { SpecialType: SpecialType.None }; t = t.BaseType) types.Push(t);

        // What a derived type overrides or hides is read there.
        foreach (INamedTypeSymbol t in types)
        {
            foreach (IPropertySymbol property in t.GetMembers().OfType<IPropertySymbol>().Where(p => IsSeen(p, t)))
            {
                cancellation.ThrowIfCancellationRequested();
                bool again = types.Any(other => !SymbolEqualityComparer.Default.Equals(other, t) && DerivesFrom(other, t) && other.GetMembers(property.Name).Any(m => m is IPropertySymbol));
                if (!again && seen.Add(property.Name) && Read(property) is { } read) properties.Add(read);
            }
        }

        return properties;
    }

    /// <summary>Not what the compiler adds (<c>EqualityContract</c>), nor what only a base type sees.</summary>
    private bool IsSeen(IPropertySymbol property, INamedTypeSymbol owner) =>
        !property.IsImplicitlyDeclared && property.ExplicitInterfaceImplementations.Length == 0
        && (SymbolEqualityComparer.Default.Equals(owner, type) || property.DeclaredAccessibility != Accessibility.Private);

    private RowProperty? Read(IPropertySymbol property)
    {
        Location place = property.Locations.FirstOrDefault(l => l.IsInSource) ?? typePlace;
        List<string> roles = [.. Attributes(property).Select(RoleOf).OfType<string>()];
        if (property.IsStatic || property.IsIndexer)
        {
            foreach (string role in roles.Distinct()) diagnostics.Report(Rules.NoColumnHere, place, property.Name, property.IsStatic ? "static" : "an indexer", role);
            return null;
        }

        if (property.Type is IErrorTypeSymbol)
        {
            diagnostics.FailSilently();
            return null;
        }

        if (roles.Count == 0)
        {
            // What is computed from other properties holds nothing of its own.
            if (property.SetMethod is null && !IsAuto(property)) return null;
            diagnostics.Report(Rules.NoRole, place, property.Name, RowTypes.Suggestion(property.Type));
            return null;
        }

        if (roles.Count > 1)
        {
            diagnostics.Report(Rules.TwoRoles, place, property.Name, string.Join(" and ", roles.Select(r => "[" + r + "]")));
            return null;
        }

        return Read(property, place, (RowRole)System.Array.IndexOf(s_roles, roles[0]));
    }

    private RowProperty? Read(IPropertySymbol property, Location place, RowRole role)
    {
        if (RowTypes.Problem(property.Type, role) is { } problem)
        {
            diagnostics.Report(Rules.ColumnType, place, property.Name, RowTypes.ShortName(property.Type), role, problem);
            return null;
        }

        if (role != RowRole.Ignore && property.GetMethod is null)
        {
            diagnostics.Report(Rules.NoColumnHere, place, property.Name, "write-only", role);
            return null;
        }

        bool isColumn = role is not (RowRole.Label or RowRole.Ignore);
        if (!CanSet(property) && (isColumn || (!copies && (role == RowRole.Label || IsAuto(property)))))
        {
            diagnostics.Report(Rules.NotSettable, place, property.Name,
                property.SetMethod is not null ? "its 'set' is private in a base type; widen it"
                : isColumn || IsAuto(property) ? "it has no 'set' or 'init'; add one" : "it has no 'set' or 'init'; add one, or make the class a record");
            return null;
        }

        ColumnModel? column = null;
        if (isColumn)
        {
            ITypeSymbol plain = RowTypes.Unwrap(property.Type);
            bool isNumber = role != RowRole.Categorical;
            column = new ColumnModel(property.Name, role, RowTypes.FullName(property.Type), isNumber ? RowTypes.FullName(plain) : "",
                isNumber ? RowTypes.Format(plain) : NumberFormat.None, RowTypes.IsNullable(property.Type));
        }

        return new RowProperty(property, place, role, column);
    }

    /// <summary>In a record an attribute stands on the parameter unless it says <c>property:</c>.</summary>
    private static IEnumerable<AttributeData> Attributes(IPropertySymbol property)
    {
        ImmutableArray<AttributeData> own = property.GetAttributes();
        if (!property.ContainingType.IsRecord) return own;
        return own.Concat(property.ContainingType.InstanceConstructors
            .SelectMany(c => c.Parameters)
            .Where(p => p.Name == property.Name)
            .SelectMany(p => p.GetAttributes()));
    }

    private static string? RoleOf(AttributeData attribute) =>
        attribute.AttributeClass is { } c && c.ContainingNamespace?.ToDisplayString() == "AugDsl.Oversampling" ? s_roles.FirstOrDefault(r => c.Name == r + "Attribute") : null;

    private static bool IsAuto(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));

    private bool CanSet(IPropertySymbol property) => property.SetMethod is { } set
        && (set.DeclaredAccessibility != Accessibility.Private || SymbolEqualityComparer.Default.Equals(property.ContainingType, type));

    private static bool DerivesFrom(INamedTypeSymbol derived, INamedTypeSymbol ancestor)
    {
        for (INamedTypeSymbol? t = derived.BaseType; t is not null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t, ancestor)) return true;
        }

        return false;
    }
}
