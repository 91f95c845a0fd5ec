using System.Collections.Generic;
using System.Composition;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.CodeFixes;

/// <summary>AUG3001: gives a flip a probability of one half, and a constant the range from its negative.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AlwaysHappensFix() : RemedyFix("AUG3001")
{
    private protected override string Title(Diagnostic diagnostic) =>
        RemedyOf(diagnostic) == Remedy.AddProbability ? "Add 'Probability = 0.5'" : "Write the range from -value to value";

    private protected override SyntaxNode? Fix(SyntaxNode root, IReadOnlyList<SyntaxNode> targets, Diagnostic diagnostic)
    {
        AttributeSyntax step = (AttributeSyntax)targets[0];
        return RemedyOf(diagnostic) switch
        {
            Remedy.AddProbability => AttributeEdits.SetArgument(root, step, "Probability", "0.5"),
            Remedy.WriteRange => WriteRange(root, step),
            _ => null,
        };
    }

    private static SyntaxNode? WriteRange(SyntaxNode root, AttributeSyntax step)
    {
        if (step.ArgumentList is not { } list) return null;
        List<AttributeArgumentSyntax> numbers = [.. list.Arguments.Where(a => a.NameEquals is null)];
        // Only a number that is written out: what -Constant is, the syntax does not say.
        if (numbers.Count == 0 || Magnitude(numbers[0].Expression) is not { } magnitude) return null;
        AttributeArgumentListSyntax range = SyntaxFactory.ParseAttributeArgumentList($"(-{magnitude}, {magnitude})")!;
        List<SyntaxNodeOrToken> parts = [.. range.Arguments.GetWithSeparators()];
        parts.AddRange(list.Arguments.GetWithSeparators().Skip((2 * numbers.Count) - 1));
        return root.ReplaceNode(list, list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(parts)));
    }

    private static string? Magnitude(ExpressionSyntax number) => number switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression) => literal.Token.Text,
        PrefixUnaryExpressionSyntax negative when negative.IsKind(SyntaxKind.UnaryMinusExpression) => Magnitude(negative.Operand),
        _ => null,
    };
}
