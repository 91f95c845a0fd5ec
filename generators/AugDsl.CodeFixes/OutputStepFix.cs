using System.Collections.Generic;
using System.Composition;
using AugDsl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.CodeFixes;

/// <summary>AUG1007: moves the output step to the end, or removes its probability.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OutputStepFix() : RemedyFix("AUG1007")
{
    private protected override string Title(Diagnostic diagnostic) =>
        RemedyOf(diagnostic) == Remedy.MoveLast ? "Move the output step to the end" : "Remove 'Probability'";

    private protected override SyntaxNode? Fix(SyntaxNode root, IReadOnlyList<SyntaxNode> targets, Diagnostic diagnostic)
    {
        AttributeSyntax step = (AttributeSyntax)targets[0];
        if (AttributeEdits.Owner(step) is not { } owner) return null;
        IReadOnlyList<AttributeSyntax> all = AttributeEdits.Attributes(owner);
        return RemedyOf(diagnostic) switch
        {
            Remedy.MoveLast when all[all.Count - 1] != step => AttributeEdits.Move(root, step, all.Count - 1),
            Remedy.RemoveProbability => AttributeEdits.RemoveArgument(root, step, "Probability"),
            _ => null,
        };
    }
}
