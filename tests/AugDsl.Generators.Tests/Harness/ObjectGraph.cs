using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Tests.Harness;

/// <summary>Finds objects that keep a compilation alive, however deep they hide.</summary>
internal static class ObjectGraph
{
    private static readonly Type[] s_forbidden =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Compilation), typeof(SemanticModel), typeof(Location), typeof(AttributeData)];

    /// <summary>The way to the first forbidden object, or null.</summary>
    public static string? FindForbidden(object? root) => Walk(root, root?.GetType().Name ?? "", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Walk(object? node, string path, HashSet<object> seen)
    {
        if (node is null or string or Type or Pointer || node.GetType().IsPrimitive || node.GetType().IsEnum) return null;
        // By assignability: the real types are internal to Roslyn.
        if (s_forbidden.FirstOrDefault(f => f.IsInstanceOfType(node)) is { } forbidden) return $"{path} is a {forbidden.Name}";
        if (!node.GetType().IsValueType && !seen.Add(node)) return null;
        if (node is IEnumerable elements && node.GetType().IsArray)
        {
            int index = 0;
            foreach (object? element in elements)
            {
                if (Walk(element, $"{path}[{index++}]", seen) is { } found) return found;
            }

            return null;
        }

        for (Type? type = node.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (Walk(field.GetValue(node), path + "." + field.Name, seen) is { } found) return found;
            }
        }

        return null;
    }
}
