using System.Collections.Generic;
using System.Linq;
using System.Text;
using AugDsl.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.Generators.Internal;

/// <summary>
/// Writes the choice between a class and its twin: class <c>XWidest</c> has the methods and properties of <c>X</c> that other classes see, and each hands on to
/// <c>X512</c> or <c>X</c>. What has a vector in its signature is left out: it is another method at every width, to be called by bodies of that width alone.
/// </summary>
internal static class WidestClass
{
    /// <summary>The suffix of every choice, as <see cref="VectorDialect.Suffix"/> is that of every twin.</summary>
    public const string Suffix = "Widest";

    private const string Choice = "Vector512.IsHardwareAccelerated";

    // A constant to the JIT: where a method hands on, nothing but the call of one body is left.
    private const string Inlined = "[MethodImpl(MethodImplOptions.AggressiveInlining)]";

    /// <summary>The class; empty if there is nothing to choose.</summary>
    public static string Text(ClassDeclarationSyntax declaration)
    {
        string name = declaration.Identifier.Text;
        string[] members = [.. declaration.Members.Where(IsChosen).Select(m => Documentation(m) + Member(name, m))];
        if (members.Length == 0) return "";
        string modifiers = string.Join(" ", declaration.Modifiers.Where(m => !m.IsKind(SyntaxKind.PartialKeyword)).Select(m => m.Text));
        return new StringBuilder()
            .Append("/// <summary>Every method of <see cref=\"").Append(name).Append("\"/>, or of its twin where the processor has 512 bits.</summary>\n")
            .Append(modifiers).Append(" class ").Append(name).Append(Suffix).Append("\n{\n")
            .Append(string.Join("\n", members))
            .Append("}\n").ToString();
    }

    private static bool IsChosen(MemberDeclarationSyntax member)
    {
        if (!member.Modifiers.Any(SyntaxKind.PublicKeyword) && !member.Modifiers.Any(SyntaxKind.InternalKeyword)) return false;
        return member switch
        {
            MethodDeclarationSyntax method => !NamesVector(method.ReturnType) && !NamesVector(method.ParameterList),
            PropertyDeclarationSyntax property => !NamesVector(property.Type) && property.AccessorList?.Accessors.Any(a => !a.IsKind(SyntaxKind.GetAccessorDeclaration)) != true,
            _ => false,
        };
    }

    private static bool NamesVector(SyntaxNode part) => part.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.Text == VectorDialect.Word);

    private static string Documentation(MemberDeclarationSyntax member) =>
        string.Concat(member.GetLeadingTrivia().Where(t => t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)).Select(t => "    " + t.ToFullString()));

    private static string Member(string name, MemberDeclarationSyntax member) => member is MethodDeclarationSyntax method
        ? Method(name, method)
        : Property(name, (PropertyDeclarationSyntax)member);

    private static string Method(string name, MethodDeclarationSyntax method)
    {
        string constraints = string.Concat(method.ConstraintClauses.Select(c => " " + OneLine(c)));
        string head = $"    {Inlined}\n    {method.Modifiers} {method.ReturnType} {method.Identifier}{method.TypeParameterList}{OneLine(method.ParameterList)}{constraints}\n";
        string types = method.TypeParameterList is { } list ? $"<{string.Join(", ", list.Parameters.Select(p => p.Identifier.Text))}>" : "";
        string call = $"{method.Identifier}{types}({string.Join(", ", method.ParameterList.Parameters.Select(Argument))})";
        return method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            ? $"{head}    {{\n        if ({Choice}) {name}{VectorDialect.Suffix}.{call};\n        else {name}.{call};\n    }}\n"
            : $"{head}        => {Chosen(name, method.ReturnType, call)};\n";
    }

    private static string Property(string name, PropertyDeclarationSyntax property) =>
        $"    {property.Modifiers} {property.Type} {property.Identifier}\n    {{\n        {Inlined}\n        get => {Chosen(name, property.Type, property.Identifier.Text)};\n    }}\n";

    private static string Chosen(string name, TypeSyntax type, string call)
    {
        string alias = type is RefTypeSyntax ? "ref " : "";
        return $"{alias}{Choice} ? {alias}{name}{VectorDialect.Suffix}.{call} : {alias}{name}.{call}";
    }

    /// <summary>A parameter handed on as it came: a reference stays the same reference.</summary>
    private static string Argument(ParameterSyntax parameter)
    {
        IEnumerable<SyntaxKind> kinds = parameter.Modifiers.Select(m => m.Kind());
        string passed =
            kinds.Contains(SyntaxKind.OutKeyword) ? "out " :
            kinds.Contains(SyntaxKind.InKeyword) || kinds.Contains(SyntaxKind.ReadOnlyKeyword) ? "in " :
            kinds.Contains(SyntaxKind.RefKeyword) ? "ref " : "";
        return passed + parameter.Identifier.Text;
    }

    private static string OneLine(SyntaxNode part) => part.NormalizeWhitespace().ToFullString();
}
