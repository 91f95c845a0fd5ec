using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>The properties of a row type and of its base types, and what generated code may do with them. Each type's members are looked at once.</summary>
internal sealed class RowMembers
{
    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly HashSet<ISymbol> _autos = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ILookup<string, AttributeData>> _parameters = new(SymbolEqualityComparer.Default);

    public RowMembers(INamedTypeSymbol type, Compilation compilation)
    {
        _type = type;
        _compilation = compilation;
        Stack<INamedTypeSymbol> types = new();
        for (INamedTypeSymbol? t = type; t is { SpecialType: SpecialType.None }; t = t.BaseType) types.Push(t);
        List<IPropertySymbol> seen = [.. types.SelectMany(Look)];

        // What a derived type overrides or hides is read there.
        Dictionary<string, int> last = [];
        for (int i = 0; i < seen.Count; i++) last[seen[i].Name] = i;
        Properties = [.. seen.Where((p, i) => last[p.Name] == i)];
    }

    /// <summary>The properties, those of base types first, in order of declaration.</summary>
    public IReadOnlyList<IPropertySymbol> Properties { get; }

    /// <summary>Whether it is an automatic property: it holds a value of its own.</summary>
    public bool IsAuto(IPropertySymbol property) => _autos.Contains(property);

    /// <summary>Whether the row type may read it.</summary>
    public bool CanGet(IPropertySymbol property) => property.GetMethod is { } get && IsVisible(get);

    /// <summary>Whether the row type may set it.</summary>
    public bool CanSet(IPropertySymbol property) => property.SetMethod is { } set && IsVisible(set) && !IsForbidden(property);

    /// <summary>Its attributes. In a record they stand on the parameter unless they say <c>property:</c>.</summary>
    public IEnumerable<AttributeData> Attributes(IPropertySymbol property) =>
        _parameters.TryGetValue(property.ContainingType, out ILookup<string, AttributeData>? parameters)
            ? property.GetAttributes().Concat(parameters[property.Name])
            : property.GetAttributes();

    /// <summary>Whether using it is an error wherever that is written: it, or its type, is obsolete as an error or experimental.</summary>
    public static bool IsForbidden(IPropertySymbol property) => IsForbidden((ISymbol)property) || IsForbidden(RowTypes.Unwrap(property.Type));

    private static bool IsForbidden(ISymbol symbol) => symbol.GetAttributes().Any(a => AttributeReader.FullName(a.AttributeClass) switch
    {
        "System.ObsoleteAttribute" => a.ConstructorArguments.Length == 2 && a.ConstructorArguments[1].Value is true,
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute" => true,
        _ => false,
    });

    /// <summary>Not what the compiler adds (<c>EqualityContract</c>), nor what only a base type, or another assembly, sees.</summary>
    private IEnumerable<IPropertySymbol> Look(INamedTypeSymbol owner)
    {
        if (owner.IsRecord)
            _parameters[owner] = owner.InstanceConstructors.SelectMany(c => c.Parameters).SelectMany(p => p.GetAttributes().Select(a => (p.Name, a))).ToLookup(p => p.Name, p => p.a);
        foreach (ISymbol member in owner.GetMembers())
        {
            if (member is IFieldSymbol { AssociatedSymbol: IPropertySymbol auto }) _autos.Add(auto);
            if (member is IPropertySymbol { IsImplicitlyDeclared: false, ExplicitInterfaceImplementations.Length: 0 } property && IsVisible(property)) yield return property;
        }
    }

    private bool IsVisible(ISymbol symbol) => _compilation.IsSymbolAccessibleWithin(symbol, _type);
}
