using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.Generators.Parsing;

/// <summary>Where an attribute and its arguments stand in the source: diagnostics point at the argument where there is one.</summary>
internal sealed class ArgumentPlaces(AttributeData data, AttributeSyntax syntax)
{
    /// <summary>The attribute itself.</summary>
    public Location Attribute { get; } = syntax.GetLocation();

    /// <summary>The argument that sets a property, or the attribute where none does.</summary>
    public Location Of(string property) => Argument(property)?.GetLocation() ?? Attribute;

    /// <summary>The argument between the angle brackets of the attribute's name.</summary>
    public Location TypeArgument
    {
        get
        {
            SimpleNameSyntax? name = syntax.Name switch { QualifiedNameSyntax qualified => qualified.Right, AliasQualifiedNameSyntax aliased => aliased.Name, _ => syntax.Name as SimpleNameSyntax };
            return (name as GenericNameSyntax)?.TypeArgumentList.Arguments.FirstOrDefault()?.GetLocation() ?? Attribute;
        }
    }

    /// <summary>One of the numbers of a constructor that takes any number of them.</summary>
    public Location OfNumber(int index)
    {
        AttributeArgumentSyntax[] positional = [.. syntax.ArgumentList?.Arguments.Where(a => a.NameEquals is null) ?? []];
        return positional.Length == data.ConstructorArguments.FirstOrDefault().Values.Length && index < positional.Length ? positional[index].GetLocation() : Attribute;
    }

    /// <summary>Both ends of a range: the arguments from the one to the other.</summary>
    public Location OfRange(string minimum, string maximum)
    {
        if (Argument(minimum) is not { } first || Argument(maximum) is not { } last) return Attribute;
        if (first.SpanStart > last.SpanStart) (first, last) = (last, first);
        return Location.Create(syntax.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(first.SpanStart, last.Span.End));
    }

    /// <summary>The property's name as the user wrote it: a constructor's parameter may set several properties at once ("value").</summary>
    public string NameOf(string property) =>
        Argument(property) is { NameEquals: null } && IndexOf(property) < 0 ? ParameterName(0) ?? property : property;

    private AttributeArgumentSyntax? Argument(string property)
    {
        if (syntax.ArgumentList is not { } list) return null;
        AttributeArgumentSyntax? named = list.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == property);
        if (named is not null || data.AttributeConstructor is not { Parameters.Length: > 0 }) return named;
        // A lone parameter that is no property's namesake ("value", "pixels") stands for every property that is not set by name.
        int index = IndexOf(property);
        if (index < 0 && data.AttributeConstructor.Parameters.Length == 1) index = 0;
        if (index < 0) return null;
        string? parameter = ParameterName(index);
        AttributeArgumentSyntax[] positional = [.. list.Arguments.Where(a => a.NameEquals is null)];
        return positional.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter)
            ?? (index < positional.Length && positional[index].NameColon is null ? positional[index] : null);
    }

    private int IndexOf(string property)
    {
        for (int i = 0; i < data.AttributeConstructor?.Parameters.Length; i++)
        {
            if (string.Equals(ParameterName(i), property, System.StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    private string? ParameterName(int index) => data.AttributeConstructor?.Parameters[index].Name;
}
