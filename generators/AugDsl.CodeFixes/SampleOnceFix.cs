using System.Collections.Generic;
using System.Composition;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.CodeFixes;

/// <summary>AUG3002: moves a geometric step before the step that makes a raster, if both stand on one declaration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SampleOnceFix() : RemedyFix("AUG3002")
{
    private protected override string Title(Diagnostic diagnostic) => "Move the geometric step up, to sample once";

    private protected override IReadOnlyList<SyntaxNode> Targets(SyntaxNode root, Diagnostic diagnostic) =>
        RemedyOf(diagnostic) == Remedy.MoveBefore && diagnostic.AdditionalLocations.Count == 1
            && Find<AttributeSyntax>(root, diagnostic.Location) is { } geometry
            && Find<AttributeSyntax>(root, diagnostic.AdditionalLocations[0]) is { } raster
            && AttributeEdits.Owner(geometry) is { } owner && owner == AttributeEdits.Owner(raster)
            ? [geometry, raster]
            : [];

    private protected override SyntaxNode? Fix(SyntaxNode root, IReadOnlyList<SyntaxNode> targets, Diagnostic diagnostic)
    {
        (AttributeSyntax geometry, AttributeSyntax raster) = ((AttributeSyntax)targets[0], (AttributeSyntax)targets[1]);
        List<AttributeSyntax> all = [.. AttributeEdits.Attributes(AttributeEdits.Owner(raster)!)];
        int to = all.IndexOf(raster);
        return to < all.IndexOf(geometry) ? AttributeEdits.Move(root, geometry, to) : null;
    }
}
