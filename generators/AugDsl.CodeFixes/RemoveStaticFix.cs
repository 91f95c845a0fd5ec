using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.CodeFixes;

/// <summary>AUG1002: removes <c>static</c> from a pipeline.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveStaticFix() : RemedyFix("AUG1002")
{
    private protected override string Title(Diagnostic diagnostic) => "Remove 'static'";

    private protected override IReadOnlyList<SyntaxNode> Targets(SyntaxNode root, Diagnostic diagnostic) =>
        Find<TypeDeclarationSyntax>(root, diagnostic.Location) is { } type ? [type] : [];

    private protected override SyntaxNode? Fix(SyntaxNode root, IReadOnlyList<SyntaxNode> targets, Diagnostic diagnostic)
    {
        TypeDeclarationSyntax type = (TypeDeclarationSyntax)targets[0];
        int index = type.Modifiers.IndexOf(SyntaxKind.StaticKeyword);
        if (index < 0) return null;
        SyntaxToken after = type.Modifiers[index].GetNextToken();
        SyntaxTriviaList leading = type.Modifiers[index].LeadingTrivia;
        TypeDeclarationSyntax changed = type.ReplaceToken(after, after.WithLeadingTrivia(leading));
        return root.ReplaceNode(type, changed.WithModifiers(changed.Modifiers.RemoveAt(index)));
    }
}
