using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Emission;

/// <summary>The C# of a statistical step: what it asks, its body, and how the body's constants follow from what was measured.</summary>
internal static class SettleText
{
    public static string Of(PlanStatistic segment)
    {
        StatisticUse use = segment.Use;
        string needs = string.Join(" | ", use.Needs.Select(n => "global::AugDsl.Kernels.StatisticNeeds." + n));
        StringBuilder text = new();
        text.Append(needs).Append(", ").Append(KernelEmitter.DelegateName(segment.Method)).Append(", static (statistics, given, constants) =>\n{\n");
        List<Local> names = Names(use.Given);
        for (int i = 0; i < names.Count; i++) text.Append($"    double {names[i].Name} = given[{i}];\n");
        foreach (SegmentConstant constant in segment.Constants.All)
        {
            text.Append("    ").Append(constant.Table is { } table
                ? $"{table.Fill.ToCode()}({string.Join(", ", [table.Histogram.ToCode(), .. table.Arguments.Select(a => Named(a).ToCode()), $"constants.Slice({constant.Offset}, {constant.Length})"])});\n"
                : $"constants[{constant.Offset}] = {CallText.Float(constant, Named(constant.Value!))};\n");
        }

        text.Append("}, ").Append(segment.Constants.Count.ToString(CultureInfo.InvariantCulture)).Append(", [").Append(string.Join(", ", use.Given.Select(g => ScalarText.Bare(g.ToCode())))).Append(']');
        return text.ToString();

        ScalarExpr Named(ScalarExpr number) => number.Replace(part => use.Given.Select((g, i) => (g, i)).Where(p => ScalarAlgebra.Same(p.g, part)).Select(p => names[p.i]).FirstOrDefault());
    }

    private static List<Local> Names(IReadOnlyList<ScalarExpr> given)
    {
        HashSet<string> taken = ["statistics", "given", "constants"];
        return [.. given.Select(g => new Local(Unique(g is DrawRef draw ? char.ToLowerInvariant(draw.Field.Name[0]) + draw.Field.Name.Substring(1) : "number"), g.Range, isInt: false, g))];

        // In C# a lambda's local may not have the name of one around it.
        string Unique(string name)
        {
            string unique = "given" + char.ToUpperInvariant(name[0]) + name.Substring(1), first = unique;
            for (int i = 2; !taken.Add(unique); i++) unique = first + i.ToString(CultureInfo.InvariantCulture);
            return unique;
        }
    }
}
