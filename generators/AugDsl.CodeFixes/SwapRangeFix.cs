using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.CodeFixes;

/// <summary>AUG2002: swaps the two numbers of an inverted range, written as two arguments or as one array.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SwapRangeFix() : RemedyFix("AUG2002")
{
    private protected override string Title(Diagnostic diagnostic) => "Swap the two numbers";

    private protected override IReadOnlyList<SyntaxNode> Targets(SyntaxNode root, Diagnostic diagnostic)
    {
        if (Find<AttributeSyntax>(root, diagnostic.Location) is not { ArgumentList: { } list } attribute || diagnostic.Location.SourceSpan.Contains(attribute.Span)) return [];
        List<AttributeArgumentSyntax> arguments = [.. list.Arguments.Where(a => diagnostic.Location.SourceSpan.Contains(a.Span))];
        List<ExpressionSyntax> numbers = arguments.Count == 1 ? Elements(arguments[0].Expression)
            : arguments.Count > 1 ? [arguments[0].Expression, arguments[arguments.Count - 1].Expression] : [];
        return numbers.Count == 2 ? numbers : [];
    }

    private protected override SyntaxNode? Fix(SyntaxNode root, IReadOnlyList<SyntaxNode> targets, Diagnostic diagnostic)
    {
        (SyntaxNode first, SyntaxNode second) = (targets[0], targets[1]);
        return root.ReplaceNodes(targets, (node, _) => node == first ? second.WithTriviaFrom(first) : first.WithTriviaFrom(second));
    }

    private static List<ExpressionSyntax> Elements(ExpressionSyntax array) => array switch
    {
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression)],
        ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        _ => [],
    };
}
