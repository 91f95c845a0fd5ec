using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AugDsl.Operations.Tests.Oracles;

namespace AugDsl.Operations.Tests.Documentation;

/// <summary>The page docs/operations/README.md, written from the attributes' types and their XML docs.</summary>
internal static class OperationTable
{
    private const string Head = """
        # Operations

        Every step that exists, as its attribute and the XML docs of its source say it. Written by `OperationTableTests`:
        `AUGDSL_WRITE_DOCS=1` writes the page, any other test run checks that it is current.

        - All steps have `Probability` (default 1), `Name` (default: kind and number) and `Weight` (default 1, inside `OneOf` and `SomeOf` only).
        - One number is a constant. Two numbers are a range, from which every sample draws; `Distribution` says how, `Shape` is that of `Beta`. `Values = [a, b, c]`,
          with no number before it, is a list of which one is drawn. See [how parameters are drawn](../meaning/semantics.md#how-parameters-are-drawn).
        - Intensities are in units of full scale, angles in degrees (counter-clockwise as seen), lengths in pixels or fractions of the canvas.
        - [Groups and policies](../using/groups.md) has the groups in context, [policies.md](policies.md) the pairs of AutoAugment.
        - Formulas, draws and sources are in the remarks of each attribute: hover over it, or open its file.

        """;

    // What many steps have stands once, before the tables; a random sign at the steps that have it.
    private static readonly Type[] s_shared = [typeof(StepAttribute), typeof(RangeStepAttribute), typeof(IntegerRangeStepAttribute)];

    private static readonly Dictionary<string, XElement> s_docs = XDocument
        .Load(Path.ChangeExtension(typeof(StepAttribute).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Where the page is.</summary>
    public static string PagePath { get; } = Path.Combine(Repository.Root, "docs", "operations", "README.md");

    /// <summary>The page as it should be.</summary>
    public static string Write()
    {
        string operations = Path.Combine(Repository.Root, "src", "AugDsl", "Operations");
        StringBuilder page = new(Head);
        foreach (string family in Directory.GetDirectories(operations).Order(StringComparer.Ordinal))
        {
            string[] files = [.. Directory.GetFiles(family, "*Attribute.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
            Type[] steps = [.. files.Select(file => Find(Path.GetFileNameWithoutExtension(file))).OfType<Type>()];
            if (steps.Length == 0) continue;
            page.Append(CultureInfo.InvariantCulture, $"\n## {Path.GetFileName(family)}\n\n| step | arguments | properties | what it does |\n|---|---|---|---|\n");
            foreach (Type step in steps) page.Append(Row(step, Path.GetFileName(family)));
        }

        return page.ToString();
    }

    private static Type? Find(string name) => typeof(StepAttribute).Assembly.GetExportedTypes()
        .FirstOrDefault(type => type.Name.Split('`')[0] == name && !type.IsAbstract && type.IsSubclassOf(typeof(StepAttribute)));

    private static string Row(Type type, string family)
    {
        string name = type.Name.Split('`')[0];
        string step = name[..^"Attribute".Length];
        string shown = type.IsGenericTypeDefinition ? step + "<T>" : step;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| [`{shown}`](../../src/AugDsl/Operations/{family}/{step}/{name}.cs) | {Arguments(type)} | {Properties(type)} | {Summary(type)} |\n");
    }

    private static string Arguments(Type type)
    {
        string[] lists = [.. type.GetConstructors()
            .OrderBy(constructor => constructor.GetParameters().Length)
            .Select(constructor => string.Join(", ", constructor.GetParameters().Select(parameter => parameter.Name)))
            .Where(list => list.Length > 0)];
        return string.Join(" or ", lists.Select(list => $"`{list}`"));
    }

    /// <summary>The properties that an operation adds, with their defaults.</summary>
    private static string Properties(Type type)
    {
        Type closed = type.IsGenericTypeDefinition ? type.MakeGenericType(type.IsSubclassOf(typeof(OwnStepAttribute)) ? typeof(int) : typeof(object)) : type;
        object?[] arguments = [.. closed.GetConstructors()[0].GetParameters().Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null)];
        object instance = closed.GetConstructors()[0].Invoke(arguments);
        return string.Join("<br>", closed.GetProperties()
            .Where(property => property.SetMethod is not null && !s_shared.Contains(property.DeclaringType))
            .OrderBy(property => property.MetadataToken)
            .Select(property => $"`{property.Name} = {Value(property.GetValue(instance))}`"));
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        Enum choice => $"{choice.GetType().Name}.{choice}",
        double number => number.ToString("0.####", CultureInfo.InvariantCulture),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Value))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Summary(Type type)
    {
        XElement? summary = s_docs["T:" + type.FullName].Element("summary");
        return Regex.Replace(string.Concat(summary!.Nodes().Select(Text)), @"\s+", " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{(see.Attribute("cref") ?? see.Attribute("langword"))!.Value.Split('.')[^1].Replace("Attribute", string.Empty, StringComparison.Ordinal)}`",
        XElement element => $"`{element.Value}{element.Attribute("name")?.Value}`",
        _ => string.Empty,
    };
}
