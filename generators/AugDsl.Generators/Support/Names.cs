using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Support;

/// <summary>Names of the user's as C# text, whatever the language makes of the word.</summary>
internal static class Names
{
    // Not keywords of any kind to the parser, but types to the binder.
    private static readonly string[] s_words = ["nint", "nuint", "dynamic", "notnull"];

    /// <summary>A name as C# text: "@class", "@scoped".</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None || s_words.Contains(name) ? "@" + name : name;

    /// <summary>A type's name where it is declared. A word of small letters may become a keyword, of which the C# compiler warns: not of "@train".</summary>
    public static string EscapeType(string name) => name.All(c => c is >= 'a' and <= 'z') ? "@" + name : Escape(name);

    /// <summary>A namespace from the outside; empty for the global one.</summary>
    public static string Of(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? "" : space.ContainingNamespace.IsGlobalNamespace ? Escape(space.Name) : Of(space.ContainingNamespace) + "." + Escape(space.Name);
}
