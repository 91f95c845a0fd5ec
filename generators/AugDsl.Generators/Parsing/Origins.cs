using System.Linq;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>Which assembly a symbol comes from. A name says nothing: anybody may declare an <c>AugDsl.BrightnessAttribute</c>.</summary>
internal static class Origins
{
    /// <summary>The assembly of our attributes.</summary>
    public const string Runtime = "AugDsl.Runtime";

    /// <summary>Whether an assembly is our runtime, referenced.</summary>
    public static bool IsOurs(IAssemblySymbol? assembly, Compilation compilation) =>
        assembly?.Name == Runtime && !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);

    /// <summary>Whether a type is our own.</summary>
    public static bool IsOurs(INamedTypeSymbol? type, Compilation compilation) => IsOurs(type?.ContainingAssembly, compilation);

    /// <summary>Whether a symbol's source is in this project. A project that is referenced may be there as source as well: its trees are not ours to point at.</summary>
    public static bool IsHere(ISymbol symbol, Compilation compilation) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    /// <summary>Where a symbol stands in this project, or another place where it does not.</summary>
    public static Location Place(ISymbol symbol, Compilation compilation, Location otherwise) =>
        symbol.Locations.FirstOrDefault(l => l.IsInSource && compilation.ContainsSyntaxTree(l.SourceTree!)) ?? otherwise;
}
