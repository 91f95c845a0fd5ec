using System.Globalization;
using System.Reflection;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;

namespace AugDsl.Operations.Tests.OneCall;

/// <summary>A method of <see cref="Augment"/> with arguments, and the attribute that says the same.</summary>
/// <param name="Pipeline">Both attributes of a pipeline.</param>
/// <param name="Call">The call as C#: <c>source</c> is the picture.</param>
/// <param name="Into">The same into <c>result</c>.</param>
/// <param name="Channels">The picture's.</param>
internal sealed record AugmentCase(string Pipeline, string Call, string Into, int Channels);

/// <summary>Writes cases for every method, by reflection on the methods and the attributes alone: blind to what wrote the methods.</summary>
internal static class AugmentCases
{
    private static readonly Border[] s_borders = Enum.GetValues<Border>();
    private static readonly Interpolation[] s_interpolations = Enum.GetValues<Interpolation>();

    /// <summary>The methods that make their result, but for those that are written by hand.</summary>
    public static IEnumerable<MethodInfo> Methods => typeof(Augment).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => m.ReturnType == typeof(ImageBuffer<byte>) && m.Name is not (nameof(Augment.Crop) or nameof(Augment.Convolve)) && !(m.Name == nameof(Augment.Pad) && m.GetParameters().Length == 3));

    /// <summary>All switches with two sets of numbers, the attribute's own with the ends of the ranges too, and another way to read in each.</summary>
    public static IReadOnlyList<AugmentCase> Of(MethodInfo method)
    {
        List<AugmentCase> cases = [];
        ParameterInfo[] switches = [.. method.GetParameters().Where(IsSwitch)];
        bool first = true;
        foreach (IReadOnlyList<object> setting in Settings(switches, 0))
        {
            int rounds = first ? 4 : 2;
            for (int round = 0; round < rounds; round++) cases.Add(Case(method, setting, round, Reading(cases.Count), 3));
            if (StepTexts.Table.GetValueOrDefault(method.Name) is not { NeedsColor: true }) cases.Add(Case(method, setting, 0, Reading(cases.Count), 1));
            first = false;
        }

        return cases;
    }

    /// <summary>One operation in every way that a picture can be read.</summary>
    public static IReadOnlyList<AugmentCase> EveryReading(MethodInfo method) =>
    [
        .. Enumerable.Range(0, s_borders.Length * s_interpolations.Length * 2).Select(i => Case(
            method, [.. method.GetParameters().Where(IsSwitch).Select(p => p.DefaultValue!)], 1, new(s_borders[i % s_borders.Length], s_interpolations[i / s_borders.Length % s_interpolations.Length], i % 2 == 0, 3), 3)),
    ];

    private sealed record How(Border Border, Interpolation Interpolation, bool Antialias, int Fill);

    private static How? Reading(int number) => number == 0 ? null
        : new(s_borders[number % s_borders.Length], s_interpolations[(number + (number / 5)) % s_interpolations.Length], number % 3 != 0, number % 2 == 0 ? 1 : 3);

    private static AugmentCase Case(MethodInfo method, IReadOnlyList<object> setting, int round, How? how, int channels)
    {
        Type attribute = typeof(StepAttribute).Assembly.GetType($"AugDsl.{method.Name}Attribute", throwOnError: true)!;
        bool isRange = attribute.IsSubclassOf(typeof(RangeStepAttribute)) || attribute.IsSubclassOf(typeof(IntegerRangeStepAttribute));
        List<string> positional = [], named = [], before = [], after = [];
        int place = 0, switched = 0;
        foreach (ParameterInfo parameter in method.GetParameters().Skip(1))
        {
            string property = char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..];
            if (parameter.Name == "options") continue;
            if (IsSwitch(parameter))
            {
                string value = Text(setting[switched++]);
                named.Add($"{property} = {value}");
                after.Add($"{parameter.Name}: {value}");
                continue;
            }

            bool isOptional = Nullable.GetUnderlyingType(parameter.ParameterType) is not null;
            if (isOptional && round % 2 == 0) continue;
            PropertyInfo? own = attribute.GetProperty(property, BindingFlags.Public | BindingFlags.Instance);
            bool ofRange = own?.GetCustomAttribute<LegalRangeAttribute>() is null;
            Assert.True(!ofRange || isRange, $"{method.Name} has no {property}");
            string number = Values(ofRange ? attribute : own!, parameter.ParameterType == typeof(int), ofRange ? round : round + place++);
            (parameter.HasDefaultValue ? after : before).Add($"{parameter.Name}: {number}");
            if (ofRange) positional = [number];
            else if (own!.SetMethod is null && !own.PropertyType.IsArray) positional.Add(number);
            else named.Add(own.PropertyType.IsArray ? $"{property} = [{number}]" : $"{property} = {number}");
        }

        string format = channels == 3 ? "Format = PixelFormat.Rgb8" : "Format = PixelFormat.Gray8";
        bool reads = method.GetParameters()[^1].Name == "options";
        if (how is not null && reads)
        {
            string fill = how.Fill == 3 && channels == 3 ? "[0.2, 0.5, 0.9]" : "[0.4]";
            string rule = $"Border = Border.{how.Border}, Interpolation = Interpolation.{how.Interpolation}, Antialias = {Text(how.Antialias)}{(how.Border == Border.Constant ? $", Fill = {fill}" : "")}";
            format += ", " + rule;
            after.Add($"options: new AugmentOptions {{ {rule} }}");
        }

        string arguments = string.Join(", ", [.. positional, .. named]);
        return new AugmentCase(
            $"[AugmentationPipeline({format})] [{method.Name}{(arguments.Length > 0 ? $"({arguments})" : "")}]",
            $"Augment.{method.Name}({string.Join(", ", ["source", .. before, .. after])})",
            $"Augment.{method.Name}({string.Join(", ", ["source", .. before, "destination: result", .. after])})",
            channels);
    }

    /// <summary>Numbers of a legal range: two that are no special case, and the ends.</summary>
    private static string Values(MemberInfo ranged, bool isInteger, int round)
    {
        LegalRangeAttribute legal = ranged.GetCustomAttribute<LegalRangeAttribute>()!;
        double[] usual = [.. (isInteger ? new double[] { 3, 5, 1, 2, 40 } : [2.5, 0.25, 33.3, -0.7, 4300]).Where(v => v >= legal.Minimum && v <= legal.Maximum && (!legal.OnlyOdd || v % 2 != 0))];
        double value = (round % 4) switch
        {
            2 when !legal.MinimumExcluded => legal.Minimum,
            3 when !legal.MaximumExcluded && legal.Maximum < 1000 => legal.Maximum,
            _ => usual[round % usual.Length],
        };
        return value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static bool IsSwitch(ParameterInfo parameter) => parameter.ParameterType == typeof(bool) || parameter.ParameterType.IsEnum;

    /// <summary>All settings, the defaults first.</summary>
    private static IEnumerable<IReadOnlyList<object>> Settings(ParameterInfo[] switches, int from)
    {
        if (from == switches.Length) return [[]];
        Type type = switches[from].ParameterType;
        object own = type.IsEnum ? Enum.ToObject(type, switches[from].DefaultValue!) : switches[from].DefaultValue!;
        IEnumerable<object> all = type == typeof(bool) ? [true, false] : Enum.GetValues(type).Cast<object>();
        return new[] { own }.Concat(all.Where(v => !v.Equals(own))).SelectMany(value => Settings(switches, from + 1).Select(rest => (IReadOnlyList<object>)[value, .. rest]));
    }

    private static string Text(object value) => value is bool flag ? (flag ? "true" : "false") : $"{value.GetType().Name}.{value}";
}
