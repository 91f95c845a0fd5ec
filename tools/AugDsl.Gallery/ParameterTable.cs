using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace AugDsl.Gallery;

/// <summary>An operation's arguments and properties, with what is legal and the defaults, from its attribute.</summary>
internal static class ParameterTable
{
    /// <summary>Properties that every step, or every step with a range, has: they stand on the gallery's first page.</summary>
    public static IEnumerable<PropertyInfo> CommonProperties() =>
        new[] { typeof(StepAttribute), typeof(RangeStepAttribute) }.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(property => property.SetMethod is not null);

    /// <summary>The table; nothing for an operation without parameters of its own.</summary>
    public static void Write(StringBuilder page, Operation operation, XmlDocs docs)
    {
        List<string> rows = [.. Arguments(operation, docs), .. Properties(operation, docs)];
        if (rows.Count == 0) return;
        page.Append("\n## Parameters\n\n| parameter | legal | default | meaning |\n|---|---|---|---|\n");
        foreach (string row in rows) page.Append(row);
    }

    /// <summary>The arguments as a signature shows them: "value", or "minimum, maximum".</summary>
    public static string Signatures(Operation operation) => string.Join(" or ", operation.Type.GetConstructors()
        .OrderBy(constructor => constructor.GetParameters().Length)
        .Select(constructor => string.Join(", ", constructor.GetParameters().Select(parameter => parameter.Name)))
        .Select(list => $"`{operation.Title}{(list.Length > 0 ? $"({list})" : "")}`"));

    /// <summary>The settable properties that an operation adds, with their defaults: "Cells = 5".</summary>
    public static IEnumerable<(PropertyInfo Property, string Default)> OwnProperties(Operation operation)
    {
        object instance = Instance(operation.Type);
        HashSet<string> common = [.. CommonProperties().Select(property => property.Name)];
        return instance.GetType().GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && !common.Contains(property.Name))
            .OrderBy(property => property.MetadataToken)
            .Select(property => (property, Value(property.GetValue(instance))));
    }

    private static IEnumerable<string> Arguments(Operation operation, XmlDocs docs)
    {
        HashSet<string> seen = [];
        foreach (ParameterInfo parameter in operation.Type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length).SelectMany(constructor => constructor.GetParameters()))
        {
            if (!seen.Add(parameter.Name!)) continue;
            PropertyInfo? property = operation.Type.GetProperties().FirstOrDefault(property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            LegalRangeAttribute? range = property?.GetCustomAttribute<LegalRangeAttribute>() ?? operation.Range;
            yield return $"| `{parameter.Name}` | {Legal(range, parameter.ParameterType)} | {(parameter.HasDefaultValue ? $"`{Value(parameter.DefaultValue)}` " : "")}| {docs.Parameter(operation.Type, parameter)} |\n";
        }
    }

    private static IEnumerable<string> Properties(Operation operation, XmlDocs docs)
    {
        foreach ((PropertyInfo property, string value) in OwnProperties(operation))
            yield return $"| `{property.Name}` | {Legal(property.GetCustomAttribute<LegalRangeAttribute>(), property.PropertyType)} | `{value}` | {docs.Summary(property)} |\n";
    }

    private static string Legal(LegalRangeAttribute? range, Type type)
    {
        if (type.IsEnum) return string.Join(", ", Enum.GetNames(type).Select(name => $"`{name}`"));
        if (type == typeof(bool)) return "`true`, `false`";
        if (range is null) return string.Empty;
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{(range.MinimumExcluded ? "above " : "")}{Number(range.Minimum)} to {(range.MaximumExcluded ? "below " : "")}{Number(range.Maximum)}");
        return range.OnlyOdd ? text + ", odd" : text;
    }

    private static object Instance(Type type)
    {
        Type closed = type.IsGenericTypeDefinition ? Close(type) : type;
        ConstructorInfo constructor = closed.GetConstructors()[0];
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
            : parameter.ParameterType.IsArray ? Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0) : null)]);
    }

    /// <summary>With any argument that is allowed: the defaults do not depend on it.</summary>
    private static Type Close(Type type) => type.MakeGenericType([.. type.GetGenericArguments()
        .Select(argument => argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(int) : typeof(object))]);

    private static string Value(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        Enum choice => $"{choice.GetType().Name}.{choice}",
        double number => Number(number),
        IEnumerable list and not string => $"[{string.Join(", ", list.Cast<object?>().Select(Value))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Number(double number) => number.ToString(Math.Abs(number) is >= 1e7 or (> 0 and < 1e-4) ? "0.####e0" : "#,0.####", CultureInfo.InvariantCulture);
}
