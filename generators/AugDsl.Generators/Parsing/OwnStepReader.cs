using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Emission;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>Reads the struct behind a step that the user has written: whether generated code can call it, what it implements, and its parameters.</summary>
internal static class OwnStepReader
{
    private const string Space = "AugDsl.OwnSteps.";

    private static readonly Dictionary<string, OwnStepRoles> s_interfaces = new()
    {
        [Space + "IPointwiseStep"] = OwnStepRoles.Pixels,
        [Space + "IChannelStep"] = OwnStepRoles.Channels,
        [Space + "IWarpStep"] = OwnStepRoles.Warps,
        [Space + "IInvertibleWarpStep"] = OwnStepRoles.Inverts,
        [Space + "IRasterStep"] = OwnStepRoles.Rasters,
    };

    /// <summary>The struct, or null where it cannot be called; then there is a diagnostic.</summary>
    /// <param name="attribute">The attribute's class, with the struct as its argument.</param>
    /// <param name="places">Where the attribute stands.</param>
    /// <param name="compilation">The project.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static OwnStepModel? Read(INamedTypeSymbol attribute, ArgumentPlaces places, Compilation compilation, DiagnosticBag diagnostics)
    {
        ITypeSymbol argument = attribute.TypeArguments[0];
        if (argument is IErrorTypeSymbol or not INamedTypeSymbol)
        {
            diagnostics.FailSilently();
            if (argument is not IErrorTypeSymbol) diagnostics.Report(Rules.OwnStepType, places.TypeArgument, argument.ToDisplayString(), Shown(attribute), "it is no type with a name; write a struct of your own");
            return null;
        }

        INamedTypeSymbol type = (INamedTypeSymbol)argument;
        OwnStepRoles roles = Roles(type, compilation);
        if ((WrongKind(type, compilation) ?? Missing(attribute.Name, roles)) is { } wrong)
        {
            diagnostics.Report(Rules.OwnStepType, places.TypeArgument, type.ToDisplayString(), Shown(attribute), wrong);
            return null;
        }

        return OwnParameters.Read(type, places, compilation, diagnostics) is { } parameters
            ? new OwnStepModel(TargetReader.Read(type).Global, Identifier(type.Name), roles, new EquatableArray<OwnParameterModel>(parameters))
            : null;
    }

    /// <summary>What a type implements and promises.</summary>
    public static OwnStepRoles Roles(INamedTypeSymbol type, Compilation compilation)
    {
        OwnStepRoles roles = OwnStepRoles.None;
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (s_interfaces.TryGetValue(AttributeReader.FullName(implemented), out OwnStepRoles role) && Origins.IsOurs(implemented, compilation)) roles |= role;
        }

        return type.GetAttributes().Any(a => AttributeReader.FullName(a.AttributeClass) == Space + "ContractionAttribute") ? roles | OwnStepRoles.Contracts : roles;
    }

    private static string Shown(INamedTypeSymbol attribute) => AttributeReader.Kind(attribute);

    private static string? WrongKind(INamedTypeSymbol type, Compilation compilation) =>
        type.TypeKind != TypeKind.Struct || type.SpecialType != SpecialType.None ? "it is no struct of yours; write one without fields, and put the code into static methods"
        : type.IsRefLikeType ? "a ref struct cannot be a type argument; remove 'ref'"
        : TargetChecks.Around(type).Any(t => t.Arity > 0) ? "it is generic, or inside a generic type; generated code names one type: make it a plain struct"
        : TargetChecks.Around(type).Any(t => t.IsFileLocal) || !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) ? "generated code cannot see it; make it, and every type around it, internal or public"
        : compilation.GetMetadataReference(type.ContainingAssembly) is { } reference && reference.Properties.Aliases.Length > 0 && !reference.Properties.Aliases.Contains("global") ? "generated code cannot name it, because its assembly is referenced under an alias; reference it without one"
        : null;

    private static string? Missing(string attribute, OwnStepRoles roles) => attribute switch
    {
        "PointwiseAttribute" when (roles & (OwnStepRoles.Pixels | OwnStepRoles.Channels)) == 0 => "it implements neither IPointwiseStep nor IChannelStep; implement one of them",
        "WarpAttribute" when !roles.HasFlag(OwnStepRoles.Warps) => "it does not implement IWarpStep; implement it",
        "RasterAttribute" when !roles.HasFlag(OwnStepRoles.Rasters) => "it does not implement IRasterStep; implement it",
        _ => null,
    };

    /// <summary>The struct's name as generated code uses it, apart from the words that bodies are written with.</summary>
    private static string Identifier(string name)
    {
        string text = char.ToUpperInvariant(name[0]) + name.Substring(1);
        return KernelNames.Short.Contains(text) ? text + "Step" : text;
    }
}
