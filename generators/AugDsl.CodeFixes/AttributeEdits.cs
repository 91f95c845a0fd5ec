using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.CodeFixes;

/// <summary>Edits of attributes that keep comments, indentation and line ends.</summary>
internal static class AttributeEdits
{
    /// <summary>The declaration that carries an attribute.</summary>
    public static MemberDeclarationSyntax? Owner(SyntaxNode attribute) => attribute.Parent?.Parent as MemberDeclarationSyntax;

    /// <summary>The attributes of a declaration in source order.</summary>
    public static IReadOnlyList<AttributeSyntax> Attributes(MemberDeclarationSyntax owner) => [.. owner.AttributeLists.SelectMany(l => l.Attributes)];

    /// <summary>Moves an attribute to another place among those of its declaration; brackets, commas and lines stay.</summary>
    public static SyntaxNode Move(SyntaxNode root, AttributeSyntax attribute, int to)
    {
        MemberDeclarationSyntax owner = Owner(attribute)!;
        List<AttributeSyntax> order = [.. Attributes(owner)];
        order.Remove(attribute);
        order.Insert(to, attribute);

        // A comment behind an attribute goes with it, where every attribute has a line of its own.
        bool lines = owner.AttributeLists.All(l => l.Attributes.Count == 1 && l.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia));
        List<AttributeListSyntax> lists = [];
        int next = 0;
        foreach (AttributeListSyntax list in owner.AttributeLists)
        {
            AttributeListSyntax rebuilt = list.WithAttributes(SyntaxFactory.SeparatedList(
                list.Attributes.Select(slot => order[next++].WithTriviaFrom(slot)).ToList(), list.Attributes.GetSeparators()));
            lists.Add(lines ? rebuilt.WithTrailingTrivia(order[next - 1].Parent!.GetTrailingTrivia()) : rebuilt);
        }

        return root.ReplaceNode(owner, owner.WithAttributeLists(SyntaxFactory.List(lists)));
    }

    /// <summary>Removes an attribute, and its brackets if nothing is left in them.</summary>
    public static SyntaxNode Remove(SyntaxNode root, AttributeSyntax attribute)
    {
        AttributeListSyntax list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1) return root.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(attribute)));
        MemberDeclarationSyntax owner = Owner(attribute)!;
        MemberDeclarationSyntax without = owner.WithAttributeLists(owner.AttributeLists.Remove(list));
        // What stands above the declaration (its documentation) belongs to the first list.
        return root.ReplaceNode(owner, list == owner.AttributeLists[0] ? without.WithLeadingTrivia(owner.GetLeadingTrivia()) : without);
    }

    /// <summary>Inserts an attribute before another: a line of its own where that has one.</summary>
    public static SyntaxNode InsertBefore(SyntaxNode root, AttributeSyntax attribute, AttributeSyntax added)
    {
        AttributeListSyntax list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            int index = list.Attributes.IndexOf(attribute);
            List<SyntaxNodeOrToken> parts = [.. list.Attributes.GetWithSeparators()];
            parts.InsertRange(2 * index, [added.WithLeadingTrivia(attribute.GetLeadingTrivia()), Comma()]);
            parts[(2 * index) + 2] = attribute.WithoutLeadingTrivia();
            return root.ReplaceNode(list, list.WithAttributes(SyntaxFactory.SeparatedList<AttributeSyntax>(parts)));
        }

        SyntaxTriviaList leading = list.GetLeadingTrivia();
        SyntaxTriviaList indentation = leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(leading.Last())
            : SyntaxFactory.TriviaList();
        SyntaxTriviaList end = SyntaxFactory.TriviaList(
            list.GetTrailingTrivia().Where(t => t.IsKind(SyntaxKind.EndOfLineTrivia) || t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1));
        AttributeListSyntax first = Brackets(added).WithLeadingTrivia(leading).WithTrailingTrivia(end);
        MemberDeclarationSyntax owner = Owner(attribute)!;
        int place = owner.AttributeLists.IndexOf(list);
        SyntaxList<AttributeListSyntax> lists = owner.AttributeLists.Replace(list, list.WithLeadingTrivia(indentation)).Insert(place, first);
        return root.ReplaceNode(owner, owner.WithAttributeLists(lists));
    }

    /// <summary>Sets a named argument.</summary>
    public static SyntaxNode SetArgument(SyntaxNode root, AttributeSyntax attribute, string name, string value)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(value);
        if (Argument(attribute, name) is { } old) return root.ReplaceNode(old.Expression, expression.WithTriviaFrom(old.Expression));
        AttributeArgumentSyntax argument = SyntaxFactory.ParseAttributeArgumentList($"({name} = {value})")!.Arguments[0];
        if (attribute.ArgumentList is not { Arguments.Count: > 0 } list)
        {
            AttributeSyntax with = attribute.WithoutTrailingTrivia().WithArgumentList(SyntaxFactory.ParseAttributeArgumentList($"({name} = {value})"));
            return root.ReplaceNode(attribute, with.WithTrailingTrivia(attribute.GetTrailingTrivia()));
        }

        List<SyntaxNodeOrToken> parts = [.. list.Arguments.GetWithSeparators()];
        parts.AddRange([Comma(), argument]);
        return root.ReplaceNode(list, list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(parts)));
    }

    /// <summary>Removes a named argument, and the parentheses if they are empty then; null where it is not there.</summary>
    public static SyntaxNode? RemoveArgument(SyntaxNode root, AttributeSyntax attribute, string name)
    {
        if (Argument(attribute, name) is not { } argument) return null;
        AttributeArgumentListSyntax list = attribute.ArgumentList!;
        if (list.Arguments.Count > 1) return root.ReplaceNode(list, list.WithArguments(list.Arguments.Remove(argument)));
        return root.ReplaceNode(attribute, attribute.WithArgumentList(null).WithTrailingTrivia(list.GetTrailingTrivia()));
    }

    /// <summary>A step named as a neighbour names its own: "AugDsl.Pad" gives "AugDsl.Rasterize".</summary>
    public static AttributeSyntax Sibling(AttributeSyntax neighbour, string step)
    {
        IdentifierNameSyntax name = (IdentifierNameSyntax)SyntaxFactory.ParseName(step);
        NameSyntax full = neighbour.Name switch
        {
            QualifiedNameSyntax qualified => qualified.WithRight(name),
            AliasQualifiedNameSyntax alias => alias.WithName(name),
            _ => name,
        };
        return SyntaxFactory.Attribute(full.WithoutTrivia());
    }

    // Without elastic trivia, which asks the formatter to have an opinion on the neighbours too.
    private static AttributeListSyntax Brackets(AttributeSyntax attribute) => SyntaxFactory.AttributeList(
        SyntaxFactory.Token(default, SyntaxKind.OpenBracketToken, default), null, SyntaxFactory.SingletonSeparatedList(attribute), SyntaxFactory.Token(default, SyntaxKind.CloseBracketToken, default));

    private static SyntaxToken Comma() => SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));

    private static AttributeArgumentSyntax? Argument(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(a => string.Equals(a.NameEquals?.Name.Identifier.ValueText, name, StringComparison.Ordinal));
}
