using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.CodeFixes;

/// <summary>AUG1008: removes a colour step from a pipeline without colour.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveStepFix() : RemedyFix("AUG1008")
{
    private protected override string Title(Diagnostic diagnostic) => "Remove the step";

    private protected override SyntaxNode? Fix(SyntaxNode root, IReadOnlyList<SyntaxNode> targets, Diagnostic diagnostic) =>
        AttributeEdits.Owner(targets[0]) is null ? null : AttributeEdits.Remove(root, (AttributeSyntax)targets[0]);
}
