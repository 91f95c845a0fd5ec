using System.Globalization;
using System.Reflection;
using System.Text;
using AugDsl.Generators.Tests.Analyzers;
using AugDsl.Generators.Tests.Harness;
using AugDsl.Tests.Shared;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>Every operation of the runtime assembly, by every constructor and with every switch and enum, compiles without a warning.</summary>
[Long]
public sealed class CatalogueTests
{
    private static readonly Type[] s_steps =
        [.. typeof(StepAttribute).Assembly.GetTypes().Where(t => !t.IsAbstract && !t.IsGenericType && typeof(StepAttribute).IsAssignableFrom(t)).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public static TheoryData<string> Operations => [.. s_steps.Select(Name)];

    [Fact]
    public void The_catalogue_is_found() => Assert.True(s_steps.Length >= 33, $"Only {s_steps.Length} steps were found.");

    /// <summary>The base class cannot ask for it, and a range without limits would be drawn as it stands.</summary>
    [Fact]
    public void Steps_with_a_range_and_no_others_state_its_limits_on_the_class() =>
        Assert.Equal(
            s_steps.Where(t => t.IsSubclassOf(typeof(RangeStepAttribute)) || t.IsSubclassOf(typeof(IntegerRangeStepAttribute))),
            s_steps.Where(t => t.IsDefined(typeof(LegalRangeAttribute), inherit: false)));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Compiles_on_colour_and_gray(string operation)
    {
        Type type = s_steps.Single(t => Name(t) == operation);
        StringBuilder source = new("using AugDsl;\n");
        int count = 0;
        foreach (string format in new[] { "Rgb8", "Gray8" })
        {
            if (format == "Gray8" && await NeedsColour(type)) continue;
            foreach (string step in Spellings(type, format == "Rgb8" ? 3 : 1))
                source.Append(Compiler.Source(step, "", "Format = PixelFormat." + format, "P" + ++count).Replace("using AugDsl;\n", "", StringComparison.Ordinal));
        }

        GeneratorRun run = GeneratorHarness.Run(source.ToString()).Compiles();
        // Each pipeline and its parameters; bodies and their twins.
        ILookup<bool, string> isBody = run.Texts.Keys.ToLookup(name => name.StartsWith("AugDsl.Generated.", StringComparison.Ordinal));
        Assert.True(isBody[false].Count() == 2 * count && isBody[true].Count() % 2 == 0, $"{count} pipelines, {run.Texts.Count} files:\n{source}");
    }

    /// <summary>Whether the step is refused on gray pictures, and by the rule that says so.</summary>
    private static async Task<bool> NeedsColour(Type type) =>
        (await RuleHarness.Analyze(RuleHarness.Compile(Compiler.Source(Spellings(type, channels: 1).First(), "", "Format = PixelFormat.Gray8", "Gray")))).Any(d => d.Id == "AUG1008");

    private static IEnumerable<string> Spellings(Type type, int channels)
    {
        bool isOutput = typeof(OutputAttribute).IsAssignableFrom(type);
        foreach (ConstructorInfo constructor in type.GetConstructors())
        {
            string[] arguments = [.. constructor.GetParameters().Select((p, i) => Argument(type, p, i))];
            string[] needed = type == typeof(NormalizeAttribute) ? ["Preset = Normalization.MinusOneToOne"] : arguments.Length == 0 && IsRanged(type) ? [List(type)] : [];
            yield return Spell(type, [.. arguments, .. needed]);
            if (!isOutput) yield return Spell(type, [.. arguments, .. needed, "Probability = 0.5", "Name = \"named\""]);
            if (arguments.Length > 1 && IsRanged(type))
            {
                foreach (string law in Laws(type)) yield return Spell(type, [.. arguments, law]);
            }

            foreach (PropertyInfo property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && p.DeclaringType != typeof(StepAttribute) && !IsOfRange(p)))
            {
                foreach (string value in Values(type, property, channels))
                    yield return Spell(type, [.. arguments, .. needed.Where(n => !n.StartsWith(property.Name, StringComparison.Ordinal)), $"{property.Name} = {value}"]);
            }
        }
    }

    private static bool IsRanged(Type type) => type.IsSubclassOf(typeof(RangeStepAttribute)) || type.IsSubclassOf(typeof(IntegerRangeStepAttribute));

    private static bool IsOfRange(PropertyInfo property) => property.DeclaringType == typeof(RangeStepAttribute) || property.DeclaringType == typeof(IntegerRangeStepAttribute);

    /// <summary>How a number can be drawn from the range of the test's arguments.</summary>
    private static IEnumerable<string> Laws(Type type)
    {
        if (type.IsSubclassOf(typeof(IntegerRangeStepAttribute))) return [];
        return ["Distribution = Distribution.LogUniform", "Distribution = Distribution.TruncatedNormal", "Distribution = Distribution.Beta", "Distribution = Distribution.Beta, Shape = [0.5, 3]"];
    }

    /// <summary>Both ends of the test's range, as a list.</summary>
    private static string List(Type type)
    {
        ParameterInfo[] ends = type.GetConstructors().Single(c => c.GetParameters().Length == 2).GetParameters();
        return $"Values = [{string.Join(", ", ends.Select((p, i) => Argument(type, p, i)))}]";
    }

    private static string Argument(Type type, ParameterInfo parameter, int index)
    {
        LegalRangeAttribute? legal = Legal(type, parameter.Name switch { "value" => "Minimum", { } name => char.ToUpperInvariant(name[0]) + name[1..], _ => "" });
        if (parameter.ParameterType == typeof(int)) return Clamp(2 + index, legal).ToString("0", CultureInfo.InvariantCulture);
        if (parameter.ParameterType == typeof(double[])) return "0.1, 0.1, 0.1, 0.1, 0.2, 0.1, 0.1, 0.1, 0.1";
        Assert.Equal(typeof(double), parameter.ParameterType);
        return Clamp(0.3 + (0.1 * index), legal).ToString("0.0#", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Values(Type type, PropertyInfo property, int channels)
    {
        LegalRangeAttribute? legal = Legal(type, property.Name);
        if (property.PropertyType == typeof(bool)) return ["true", "false"];
        if (property.PropertyType.IsEnum)
            return Enum.GetNames(property.PropertyType).Where(n => type != typeof(NormalizeAttribute) || channels == 3 || n is not ("ImageNet" or "Cifar10" or "None")).Where(n => n != "None").Select(n => property.PropertyType.Name + "." + n);
        if (property.PropertyType == typeof(int)) return [Clamp(3, legal).ToString("0", CultureInfo.InvariantCulture)];
        if (property.PropertyType == typeof(double)) return [Clamp(property.Name[..3] switch { "Max" => 0.9, "Min" => 0.2, _ => 0.6 }, legal).ToString("0.0#", CultureInfo.InvariantCulture)];
        if (property.PropertyType == typeof(Interpolation[])) return ["[Interpolation.Nearest, Interpolation.Bicubic]"];
        // Means and deviations go together, and neither goes with a preset.
        if (type == typeof(NormalizeAttribute)) return [];
        Assert.Equal(typeof(double[]), property.PropertyType);
        return property.Name == "Fill" ? ["[0.5]"] : [string.Create(CultureInfo.InvariantCulture, $"[{Clamp(0.1, legal)}, {Clamp(0.9, legal)}]")];
    }

    private static LegalRangeAttribute? Legal(Type type, string property) =>
        type.GetProperties().FirstOrDefault(p => p.Name == property)?.GetCustomAttribute<LegalRangeAttribute>(inherit: true)
        ?? (property is "Minimum" or "Maximum" ? type.GetCustomAttribute<LegalRangeAttribute>() : null);

    private static double Clamp(double value, LegalRangeAttribute? legal) => legal is null ? value : Math.Clamp(value, legal.Minimum, legal.Maximum);

    private static string Spell(Type type, string[] arguments) => $"[{Name(type)}({string.Join(", ", arguments)})]";

    private static string Name(Type type) => type.Name[..^"Attribute".Length];
}
