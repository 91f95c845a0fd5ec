using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.CodeFixes;

/// <summary>AUG1014: removes a weight that has no meaning.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveWeightFix() : RemedyFix("AUG1014")
{
    private protected override string Title(Diagnostic diagnostic) => "Remove 'Weight'";

    private protected override SyntaxNode? Fix(SyntaxNode root, IReadOnlyList<SyntaxNode> targets, Diagnostic diagnostic) =>
        AttributeEdits.RemoveArgument(root, (AttributeSyntax)targets[0], "Weight");
}
