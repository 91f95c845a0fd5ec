using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Parsing;

/// <summary>Reads attribute data into equatable arguments.</summary>
internal static class AttributeReader
{
    /// <summary>The metadata name with its namespace: "AugDsl.OneOfAttribute`1".</summary>
    public static string FullName(INamedTypeSymbol? type) =>
        type is null ? "" : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;

    /// <summary>Whether the type derives from <c>AugDsl.StepAttribute</c>.</summary>
    public static bool IsStep(INamedTypeSymbol? type) => DerivesFrom(type, "AugDsl.StepAttribute");

    /// <summary>Whether the type derives from <c>AugDsl.MixAttribute</c>.</summary>
    public static bool IsMixing(INamedTypeSymbol? type) => DerivesFrom(type, "AugDsl.MixAttribute");

    /// <summary>The step's kind as paths spell it: "Rotate", "RandomOrder&lt;Jitter&gt;".</summary>
    public static string Kind(INamedTypeSymbol type)
    {
        string name = ShortName(type.Name);
        return type.TypeArguments.Length == 0 ? name : $"{name}<{string.Join(", ", type.TypeArguments.Select(t => t.Name))}>";
    }

    /// <summary>An attribute's name as people write it: without its suffix.</summary>
    public static string ShortName(string type) => type.EndsWith("Attribute", System.StringComparison.Ordinal) ? type.Substring(0, type.Length - "Attribute".Length) : type;

    /// <summary>A string property, or null where it was not given.</summary>
    public static string? Text(AttributeData data, string name) => data.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value as string;

    /// <summary>The arguments, or null where one of them is in error.</summary>
    public static (EquatableArray<ArgumentModel> Positional, EquatableArray<ArgumentModel> Named)? Read(AttributeData data)
    {
        if (data.AttributeConstructor is null) return null;
        List<ArgumentModel> positional = [];
        for (int i = 0; i < data.ConstructorArguments.Length; i++)
        {
            if (!TryValue(data.ConstructorArguments[i], out object? value)) return null;
            positional.Add(new ArgumentModel(data.AttributeConstructor.Parameters[i].Name, value));
        }

        List<ArgumentModel> named = [];
        foreach (KeyValuePair<string, TypedConstant> argument in data.NamedArguments)
        {
            if (!TryValue(argument.Value, out object? value)) return null;
            named.Add(new ArgumentModel(argument.Key, value));
        }

        return (new EquatableArray<ArgumentModel>(positional), new EquatableArray<ArgumentModel>(named));
    }

    /// <summary>Sets a property of an instance.</summary>
    public static void Assign(object target, ArgumentModel argument)
    {
        System.Reflection.PropertyInfo property = target.GetType().GetProperty(argument.Name);
        object? value = argument.Value is EquatableArray<double> numbers ? numbers.ToArray()
            : property.PropertyType.IsEnum ? System.Enum.ToObject(property.PropertyType, argument.Value) : argument.Value;
        property.SetValue(target, value);
    }

    private static bool DerivesFrom(INamedTypeSymbol? type, string ancestor)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (FullName(t) == ancestor) return true;
        }

        return false;
    }

    private static bool TryValue(TypedConstant constant, out object? value)
    {
        value = null;
        if (constant.Kind == TypedConstantKind.Error) return false;
        if (constant.Kind == TypedConstantKind.Array)
        {
            if (constant.IsNull) return false;
            value = new EquatableArray<double>(constant.Values.Select(v => System.Convert.ToDouble(v.Value, System.Globalization.CultureInfo.InvariantCulture)));
            return true;
        }

        if (constant.Kind == TypedConstantKind.Type) return false;
        value = constant.Value;
        return true;
    }
}
