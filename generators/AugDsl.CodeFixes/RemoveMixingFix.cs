using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.CodeFixes;

/// <summary>AUG1017: removes a mixing attribute from a fragment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveMixingFix() : RemedyFix("AUG1017")
{
    private protected override string Title(Diagnostic diagnostic) => "Remove the attribute";

    private protected override SyntaxNode? Fix(SyntaxNode root, IReadOnlyList<SyntaxNode> targets, Diagnostic diagnostic) =>
        AttributeEdits.Owner(targets[0]) is null ? null : AttributeEdits.Remove(root, (AttributeSyntax)targets[0]);
}
