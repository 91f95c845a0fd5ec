using System.Linq;
using System.Threading;
using AugDsl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>Whether a row type can have a second part, and whether new rows can be made.</summary>
internal static class RowTypeChecks
{
    private static readonly string[] s_generatedMembers =
        ["Schema", "get_Schema", "CreateSampler", "Oversample", "Resample", "SquaredDistance", "Mismatches", "Interpolate", "Encode", "Decode", "OversamplingCodes"];

    /// <summary>Whether the compiler may generate a member of this name.</summary>
    public static bool IsGeneratedName(string name) => s_generatedMembers.Contains(name);

    /// <summary>Whether new rows are made with <c>with</c>, which takes over all that is not named.</summary>
    public static bool Copies(INamedTypeSymbol type) => type.IsRecord || type.TypeKind == TypeKind.Struct;

    /// <summary>Reports what is wrong with the type, at its name.</summary>
    public static void Run(INamedTypeSymbol type, Location place, Compilation compilation, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (WrongKind(type) is { } wrong) diagnostics.Report(Rules.RowKind, place, type.Name, wrong.What, wrong.Remedy);
        if (TargetChecks.Around(type).Any(t => !TargetChecks.IsPartial(t, cancellation))) diagnostics.Report(Rules.RowNotPartial, place, type.Name);
        for (INamedTypeSymbol? t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (!t.GetAttributes().Any(a => AttributeReader.FullName(a.AttributeClass) == RowParser.OversampleAttribute)) continue;
            diagnostics.Report(Rules.RowKind, place, type.Name, $"derived from the row '{t.Name}', whose generated members it would hide", "remove [Oversample] from one of them");
            return;
        }

        TargetChecks.CheckNames(type, place, IsGeneratedName, compilation, diagnostics);
        if (type.TypeKind == TypeKind.Class && !Copies(type)) CheckFields(type, place, compilation, diagnostics);
    }

    private static (string What, string Remedy)? WrongKind(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct)) return ("no class, record or struct", "make it a record");
        if (TargetChecks.Around(type).Any(t => t.IsFileLocal)) return ("visible in its own file only, and its other part is generated into another", "remove 'file'");
        if (TargetChecks.Around(type).Any(t => t.Arity > 0)) return ("generic, or inside a generic type", "make it a plain type");
        if (type.IsStatic) return ("static", "make it a record");
        if (type.IsRefLikeType) return ("a ref struct, of which there are no lists", "remove 'ref'");
        if (Copies(type)) return null;
        if (type.IsAbstract) return ("an abstract class, of which no row can be made", "remove 'abstract', or make it a record");
        return type.InstanceConstructors.Any(c => c.Parameters.Length == 0) ? null : ("a class without a constructor without parameters", "add one, or make it a record");
    }

    /// <summary>A plain class is made anew, and what lies in its fields would be lost.</summary>
    private static void CheckFields(INamedTypeSymbol type, Location typePlace, Compilation compilation, DiagnosticBag diagnostics)
    {
        for (INamedTypeSymbol? t = type; t is { SpecialType: SpecialType.None }; t = t.BaseType)
        {
            foreach (IFieldSymbol field in t.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic && !f.IsImplicitlyDeclared && f.AssociatedSymbol is null))
            {
                Location place = Origins.Place(field, compilation, typePlace);
                diagnostics.Report(Rules.NotSettable, place, field.Name, "a class is made anew, without its fields; make it a property with [Ignore], or the class a record");
            }
        }
    }
}
