using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>The user's type and what is around it, as the generated file reopens them.</summary>
internal static class TargetReader
{
    public static TargetModel Read(INamedTypeSymbol type)
    {
        List<TypeDeclaration> containers = [];
        foreach (INamedTypeSymbol t in TargetChecks.Around(type).Skip(1)) containers.Insert(0, Declaration(t));
        return new TargetModel(Names.Of(type.ContainingNamespace), new EquatableArray<TypeDeclaration>(containers), Declaration(type), type.ToDisplayString());
    }

    private static TypeDeclaration Declaration(INamedTypeSymbol type)
    {
        string keyword = type.IsRecord ? (type.TypeKind == TypeKind.Struct ? "record struct" : "record")
            : type.TypeKind == TypeKind.Struct ? "struct" : type.TypeKind == TypeKind.Interface ? "interface" : "class";
        return new TypeDeclaration("partial " + keyword, Names.EscapeType(type.Name));
    }
}
