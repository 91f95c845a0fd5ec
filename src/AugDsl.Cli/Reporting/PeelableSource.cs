using AugDsl.Cli.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.Cli.Reporting;

/// <summary>
/// A pipeline's source in which every step has a probability, so that its compiled <c>Parameters</c> say of every step whether a sample gets it.
/// Nothing else changes: a step's random numbers come from its path, and the gate is a number of its own.
/// </summary>
internal static class PeelableSource
{
    private const string Step = "AugDsl.StepAttribute";
    private const string Output = "AugDsl.OutputAttribute";
    private const string Probability = "Probability";

    /// <summary>The changed source.</summary>
    public static SyntaxTree Of(SyntaxTree tree)
    {
        SemanticModel model = PipelineCompiler.Begin(tree).GetSemanticModel(tree);
        AttributeSyntax[] steps = [.. tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Where(attribute => IsStep(model.GetTypeInfo(attribute).Type))];
        SyntaxNode root = tree.GetRoot().ReplaceNodes(steps, static (_, attribute) => WithGate(attribute));
        return tree.WithRootAndOptions(root, tree.Options);
    }

    /// <summary>The output step has no probability.</summary>
    private static bool IsStep(ITypeSymbol? type)
    {
        for (INamedTypeSymbol? parent = type?.BaseType; parent is not null; parent = parent.BaseType)
        {
            string name = parent.ToDisplayString();
            if (name == Output) return false;
            if (name == Step) return true;
        }
        return false;
    }

    private static AttributeSyntax WithGate(AttributeSyntax attribute)
    {
        LiteralExpressionSyntax half = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(0.5));
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        AttributeArgumentSyntax? given = list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Probability);
        return attribute.WithArgumentList(given is null
            ? list.AddArguments(SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(Probability), null, half))
            : list.ReplaceNode(given.Expression, half));
    }
}
