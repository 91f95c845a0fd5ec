extern alias generator;

using System.Globalization;
using System.Reflection;
using AugDsl.Generators.Tests.Harness;
using generator::AugDsl.Generators.Catalog;
using generator::AugDsl.Generators.Ir;
using generator::AugDsl.Generators.Lowering;

namespace AugDsl.Generators.Tests.OneCall;

/// <summary>
/// Which operations <c>Augment</c> has, asked of the compiler: each attribute is lowered as a constant, once with its numbers as literals and once with numbers that are given. An
/// operation is deterministic if nothing is drawn then: no field but those of the attribute's numbers, none drawn together, no noise, no field or stage that draws.
/// </summary>
internal static class OneCallCatalog
{
    private const string Given = "[AugDsl.CompilerServices.GivenNumbers]\n";
    private const string Range = "Minimum";

    /// <summary>All operations, those without a method as a reason.</summary>
    /// <param name="byHand">The operations whose method somebody wrote.</param>
    public static IEnumerable<(string Name, OneCallOperation? Operation, string Reason)> Scan(ICollection<string> byHand)
    {
        foreach (string attribute in OperationCatalog.Operations.Select(o => o.Key))
        {
            Type type = typeof(StepAttribute).Assembly.GetType(attribute, throwOnError: true)!;
            string name = type.Name.Split('`')[0][..^"Attribute".Length];
            if (type.IsSubclassOf(typeof(OutputAttribute))) yield return (name, null, "it is an output");
            else if (type.IsGenericTypeDefinition) yield return (name, null, "it takes a type");
            else if (byHand.Contains(name)) yield return (name, null, "by hand");
            else yield return (name, Make(name, type, out string reason), reason);
        }
    }

    private static OneCallOperation? Make(string name, Type type, out string reason)
    {
        bool colour = Lower("", Text(name, type, []), "Gray8") is null;
        OneCallLowering literal = Lower("", Text(name, type, []))!, given = Lower(Given, Text(name, type, []))!;
        reason = !given.IsDeterministic ? "it draws" : given.DoesNothing ? "alone it does nothing" : "";
        if (reason.Length > 0) return null;

        List<OneCallSwitch> switches = [.. Properties(type).Select(p => Switch(type, p)).OfType<OneCallSwitch>()
            .Select(s => s with { Values = [.. s.Values.Where((v, i) => i == 0 || Matters(v.Argument!))] })
            .Where(s => s.Values.Count > 1)];
        bool Matters(string argument) => Lower("", Text(name, type, [argument])) is { } other && other.Ir != literal.Ir && Lower(Given, Text(name, type, [argument]))!.IsDeterministic;

        // Settings that mean the same share a pipeline.
        List<(string Ir, List<IReadOnlyList<int>> Settings, OneCallLowering Step)> meanings = [];
        foreach (IReadOnlyList<int> setting in Settings(switches, 0))
        {
            OneCallLowering step = Lower(Given, Text(name, type, Arguments(switches, setting)))!;
            string ir = step.Ir + Lower("", Text(name, type, Arguments(switches, setting)))!.Ir;
            if (meanings.Find(m => m.Ir == ir).Settings is { } known) known.Add(setting);
            else meanings.Add((ir, [setting], step));
        }

        IReadOnlyList<OneCallParameter> parameters = [.. meanings.SelectMany(m => m.Step.Draws).DistinctBy(d => d.FieldName).Select(d => Parameter(type, d))];
        foreach (PropertyInfo property in Numbers(type)) Assert.True(parameters.Any(p => p.Property == property.Name), $"{name}.{property.Name} is no field: lower it with step.Number (docs/inside/adding-an-operation.md).");
        OneCallVariant[] variants = [.. meanings.Select(m => new OneCallVariant(
            Suffix(switches, m.Settings[0]),
            Text(name, type, Arguments(switches, m.Settings[0])),
            m.Settings,
            [.. parameters.Select(p => m.Step.Draws.SingleOrDefault(d => ParameterName(d) == p.Name)?.Access)]))];
        return new OneCallOperation(name, type, colour, given.MovesPoints, parameters, switches, variants);
    }

    private static OneCallLowering? Lower(string mark, string text, string format = "Rgb8")
    {
        LoweredPipeline lowered = Compiler.LowerWithProblems($"{mark}[{text}]", options: "Format = PixelFormat." + format);
        if (lowered.Problems.Any(p => p.Rule == "AUG1008")) return null;
        Assert.Empty(lowered.Problems);
        return OneCallLowering.Of(Assert.Single(lowered.Steps));
    }

    /// <summary>The attribute with a constant for every number that it must be told.</summary>
    private static string Text(string name, Type type, IEnumerable<string> settings)
    {
        ParameterInfo[] constructor = Constructor(type);
        IEnumerable<string> arguments = constructor.Select(p => Probe(Legal(type, p.Name == "value" ? type : Property(type, p.Name!) ?? Numbers(type).First()), p.ParameterType == typeof(int)));
        IEnumerable<string> arrays = Numbers(type).Where(p => p.PropertyType.IsArray).Select(p => $"{p.Name} = [{Probe(Legal(type, p), false)}]");
        string all = string.Join(", ", [.. arguments, .. arrays, .. settings]);
        return all.Length == 0 ? name : $"{name}({all})";
    }

    /// <summary>A number that is no special case of anything.</summary>
    private static string Probe(LegalRangeAttribute legal, bool isInteger) =>
        isInteger ? "3" : new[] { 2.5, 0.25, 2500 }.First(v => v > legal.Minimum && v < legal.Maximum).ToString(CultureInfo.InvariantCulture);

    /// <summary>The constructor of a constant: one number for a range, else all that there is.</summary>
    private static ParameterInfo[] Constructor(Type type) => type.GetConstructors().Select(c => c.GetParameters())
        .OrderBy(p => p is [{ Name: "value" }] ? -1 : -p.Length).First(p => p is [{ Name: "value" }] || !IsRange(type));

    private static OneCallParameter Parameter(Type type, DrawField field)
    {
        PropertyInfo? property = field.Property == Range ? null : type.GetProperty(field.Property!);
        LegalRangeAttribute legal = Legal(type, (MemberInfo?)property ?? type);
        bool isInteger = field.Type == DrawType.Int;
        string method = legal.OnlyOdd ? "Odd" : legal.MinimumExcluded ? legal.MaximumExcluded ? "Inside" : "Above" : "Between";
        object? own = property is null ? type.GetConstructor([])?.Invoke(null) is RangeStepAttribute range && !double.IsNaN(range.Minimum) ? range.Minimum : null
            : Constructor(type).Any(p => p.Name == Camel(property.Name)) || IsSetByConstructor(type, property) ? null : property.GetValue(Instance(type));
        bool optional = own is double.NaN;
        double? value = own switch { int whole => whole, double number when !optional => number, double[] { Length: 1 } one => one[0], _ => null };
        return new OneCallParameter(
            ParameterName(field), field.Property!, isInteger, value?.ToString("R", CultureInfo.InvariantCulture), optional,
            $"AugmentGuard.{method}(\"{type.Name[..^"Attribute".Length]}\", {{0}}, {Number(legal.Minimum)}, {Number(legal.Maximum)}{{1}})");
    }

    private static string ParameterName(DrawField field) => Camel(field.Property == Range ? field.Name : field.Property!);

    private static OneCallSwitch? Switch(Type type, PropertyInfo property)
    {
        object own = property.GetValue(Instance(type))!;
        if (property.PropertyType == typeof(bool))
            return Make("bool", own, [true, false], v => (bool)v ? "true" : "false");
        if (property.PropertyType.IsEnum)
            return Make(property.PropertyType.Name, own, [.. Enum.GetValues(property.PropertyType).Cast<object>()], v => $"{property.PropertyType.Name}.{v}");
        if (own is double.NaN)
            return new OneCallSwitch(Camel(property.Name), property.Name, null, [("false", null), ("true", $"{property.Name} = {Probe(Legal(type, property), false)}")]);
        return null;

        OneCallSwitch Make(string name, object first, object[] all, Func<object, string> text) => new(
            Camel(property.Name), property.Name, name,
            [(text(first), null), .. all.Where(v => !v.Equals(first)).Select(v => (text(v), (string?)$"{property.Name} = {text(v)}"))]);
    }

    private static IEnumerable<IReadOnlyList<int>> Settings(IReadOnlyList<OneCallSwitch> switches, int from) => from == switches.Count
        ? [[]]
        : Enumerable.Range(0, switches[from].Values.Count).SelectMany(value => Settings(switches, from + 1).Select(rest => (IReadOnlyList<int>)[value, .. rest]));

    private static IEnumerable<string> Arguments(IReadOnlyList<OneCallSwitch> switches, IReadOnlyList<int> setting) => switches.Select((s, i) => s.Values[setting[i]].Argument).OfType<string>();

    /// <summary>A class' name says what is not as the attribute has it.</summary>
    private static string Suffix(IReadOnlyList<OneCallSwitch> switches, IReadOnlyList<int> setting) => string.Concat(switches.Select((s, i) =>
        setting[i] == 0 ? "" : s.Type is null or "bool" ? (s.Values[setting[i]].Label == "false" ? "No" : "") + s.Property : s.Values[setting[i]].Label.Split('.')[1]));

    private static bool IsRange(Type type) => type.IsSubclassOf(typeof(RangeStepAttribute)) || type.IsSubclassOf(typeof(IntegerRangeStepAttribute));

    /// <summary>What an operation adds to every step's properties, and the lower end of its range, which stands for the constant.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties().Where(p => p.DeclaringType == type || p.Name == Range).OrderBy(p => p.MetadataToken);

    /// <summary>Its numbers.</summary>
    private static IEnumerable<PropertyInfo> Numbers(Type type) => Properties(type).Where(p =>
        p.PropertyType == typeof(double) || p.PropertyType == typeof(int) || p.PropertyType == typeof(double[]));

    private static PropertyInfo? Property(Type type, string parameter) => type.GetProperty(char.ToUpperInvariant(parameter[0]) + parameter[1..]);

    private static bool IsSetByConstructor(Type type, PropertyInfo property) =>
        type.GetConstructor([]) is { } empty && Constructor(type).Length > 0 && !Equals(property.GetValue(Instance(type)), property.GetValue(empty.Invoke(null)));

    private static object Instance(Type type)
    {
        ParameterInfo[] constructor = Constructor(type);
        return type.GetConstructor([.. constructor.Select(p => p.ParameterType)])!.Invoke([.. constructor.Select(p => Convert.ChangeType(3, p.ParameterType, CultureInfo.InvariantCulture))]);
    }

    private static LegalRangeAttribute Legal(Type type, MemberInfo member) => (member.Name == Range ? type : member).GetCustomAttribute<LegalRangeAttribute>()
        ?? throw new InvalidOperationException($"{type.Name}.{member.Name} has no [LegalRange].");

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
