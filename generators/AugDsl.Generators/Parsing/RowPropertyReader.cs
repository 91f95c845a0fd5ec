using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>A property with its role, and its column if it is one.</summary>
/// <param name="Symbol">The property.</param>
/// <param name="Place">Where it stands, or its type if that is not in this project.</param>
/// <param name="Role">What it is to a row.</param>
/// <param name="Column">Its column, or null.</param>
/// <param name="IsCopied">Whether a row that is made anew takes its value over.</param>
internal sealed record RowProperty(IPropertySymbol Symbol, Location Place, RowRole Role, ColumnModel? Column, bool IsCopied);

/// <summary>Reads the properties of a row type, those of its base types first, in order of declaration.</summary>
internal sealed class RowPropertyReader(
    INamedTypeSymbol type, Location typePlace, bool copies, Compilation compilation, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    private const string Space = "AugDsl.Oversampling";
    private static readonly string[] s_roles = ["Continuous", "Integer", "Categorical", "Label", "Ignore"];

    private readonly RowMembers _members = new(type, compilation);

    public List<RowProperty> Read()
    {
        List<RowProperty> properties = [];
        foreach (IPropertySymbol property in _members.Properties)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(property) is { } read) properties.Add(read);
        }

        return properties;
    }

    private RowProperty? Read(IPropertySymbol property)
    {
        Location place = Origins.Place(property, compilation, typePlace);
        List<string> roles = [.. _members.Attributes(property).Select(a => RoleOf(a, place)).OfType<string>()];
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
            if (property.SetMethod is null && !_members.IsAuto(property)) return null;
            diagnostics.Report(Rules.NoRole, place, property.Name, RowTypes.Suggestion(property.Type));
            return null;
        }

        if (roles.Count > 1)
        {
            diagnostics.Report(Rules.TwoRoles, place, property.Name, string.Join(" and ", roles.Select(r => "[" + r + "]")));
            return null;
        }

        return Read(property, place, (RowRole)Array.IndexOf(s_roles, roles[0]));
    }

    private RowProperty? Read(IPropertySymbol property, Location place, RowRole role)
    {
        if (RowTypes.Problem(property.Type, role) is { } problem)
        {
            diagnostics.Report(Rules.ColumnType, place, property.Name, RowTypes.ShortName(property.Type), role, problem);
            return null;
        }

        if (role != RowRole.Ignore && WhyUnreadable(property) is { } unreadable)
        {
            diagnostics.Report(Rules.NoColumnHere, place, property.Name, unreadable, role);
            return null;
        }

        if (WhyNotSettable(property, role) is { } why)
        {
            diagnostics.Report(Rules.NotSettable, place, property.Name, why);
            return null;
        }

        bool isColumn = role is not (RowRole.Label or RowRole.Ignore);
        ColumnModel? column = null;
        if (isColumn)
        {
            ITypeSymbol plain = RowTypes.Unwrap(property.Type);
            bool isNumber = role != RowRole.Categorical;
            column = new ColumnModel(property.Name, role, RowTypes.FullName(property.Type), isNumber ? RowTypes.FullName(plain) : "",
                isNumber ? RowTypes.Format(plain) : NumberFormat.None, RowTypes.IsNullable(property.Type));
        }

        return new RowProperty(property, place, role, column, IsCopied: _members.CanSet(property));
    }

    /// <summary>Why generated code cannot read a property; null where it can.</summary>
    private string? WhyUnreadable(IPropertySymbol property) =>
        property.GetMethod is null ? "write-only"
        : !_members.CanGet(property) ? "readable in its own type only"
        : RowMembers.IsForbidden(property) ? "obsolete or experimental"
        : null;

    /// <summary>Why a new row could not have a property's value; null where it could, or needs not.</summary>
    private string? WhyNotSettable(IPropertySymbol property, RowRole role)
    {
        bool isColumn = role is not (RowRole.Label or RowRole.Ignore);
        if (_members.CanSet(property))
        {
            // A class is made anew, which reads what is not a column as well.
            if (copies || role != RowRole.Ignore || WhyUnreadable(property) is not { } unreadable) return null;
            return $"it is {unreadable}, so its value cannot be taken over; make it readable, or the class a record";
        }

        bool isAuto = _members.IsAuto(property);
        if (!isColumn && (copies || (role != RowRole.Label && !isAuto))) return null;
        return property.RefKind != RefKind.None ? "it returns a reference; make it a property with 'set' or 'init'"
            : property.SetMethod is not null ? "its 'set' is not visible here; widen it"
            : isColumn || isAuto ? "it has no 'set' or 'init'; add one" : "it has no 'set' or 'init'; add one, or make the class a record";
    }

    private string? RoleOf(AttributeData attribute, Location place)
    {
        if (attribute.AttributeClass is not { ContainingNamespace: { } space } c || Names.Of(space) != Space) return null;
        if (s_roles.FirstOrDefault(r => c.Name == r + "Attribute") is not { } role) return null;
        if (!Origins.IsOurs(c, compilation)) EnvironmentChecks.Shadowed(c, place, diagnostics);
        return role;
    }
}
