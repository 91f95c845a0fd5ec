using System.Collections.Generic;
using System.Composition;
using AugDsl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.CodeFixes;

/// <summary>AUG3004: inserts <c>[Rasterize]</c> before a pad, so that it shows the border and not what a crop left outside.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class InsertRasterizeFix() : RemedyFix("AUG3004")
{
    private protected override string Title(Diagnostic diagnostic) => "Insert '[Rasterize]' before it";

    private protected override SyntaxNode? Fix(SyntaxNode root, IReadOnlyList<SyntaxNode> targets, Diagnostic diagnostic)
    {
        AttributeSyntax pad = (AttributeSyntax)targets[0];
        if (RemedyOf(diagnostic) != Remedy.InsertRasterize || AttributeEdits.Owner(pad) is null) return null;
        return AttributeEdits.InsertBefore(root, pad, AttributeEdits.Sibling(pad, "Rasterize"));
    }
}
