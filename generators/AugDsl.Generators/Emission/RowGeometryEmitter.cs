using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Emission;

/// <summary>Writes the distance of two rows and the row between them: what the method does, for users to read and to call.</summary>
internal static class RowGeometryEmitter
{
    public static void Emit(SourceWriter writer, RowModel model)
    {
        if (model.Sampler != "SmoteN") EmitDistance(writer, model);
        if (RowText.HasCategories(model)) EmitMismatches(writer, model);
        if (model.Sampler != "SmoteN") EmitInterpolation(writer, model);
    }

    private static void EmitDistance(SourceWriter writer, RowModel model)
    {
        bool nominal = model.Sampler == "SmoteNc";
        writer.Line(nominal
            ? "/// <summary>The squared distance of two rows: the squared differences of their numbers, and the squared median deviation for each category that differs.</summary>"
            : "/// <summary>The squared distance of two rows: the sum of the squared differences of their numbers.</summary>");
        EmitPair(writer, "a", "b");
        if (nominal) writer.Line("/// <param name=\"medianDeviation\">The median of the standard deviations of the numbers in the class.</param>");
        writer.Open($"public static double SquaredDistance({model.Target.Global} a, {model.Target.Global} b{(nominal ? ", double medianDeviation" : "")})");
        List<string> squares = [];
        for (int i = 0; i < model.Columns.Count; i++)
        {
            ColumnModel column = model.Columns[i];
            if (column.Role == RowRole.Categorical) continue;
            string delta = "delta" + column.Name;
            writer.Line($"double {delta} = {RowText.Double(column, i, "a")} - {RowText.Double(column, i, "b")};");
            squares.Add($"({delta} * {delta})");
        }

        writer.Line(nominal ? $"return {Sum(squares)} + (Mismatches(a, b) * (medianDeviation * medianDeviation));" : $"return {Sum(squares)};");
        writer.Close().Line();
    }

    /// <summary>
    /// The sum in the order of the runtime's, so that it is the same number to the last bit: four sums over every fourth of the whole blocks of four, the rest in
    /// the first, added in pairs.
    /// </summary>
    private static string Sum(List<string> terms)
    {
        int blocks = terms.Count / 4 * 4;
        if (blocks == 0) return string.Join(" + ", terms);
        string[] sums = [.. Enumerable.Range(0, 4).Select(s => Group(terms.Where((_, i) => i < blocks ? i % 4 == s : s == 0)))];
        return $"({sums[0]} + {sums[1]}) + ({sums[2]} + {sums[3]})";
    }

    private static string Group(IEnumerable<string> terms) => terms.Count() == 1 ? terms.First() : "(" + string.Join(" + ", terms) + ")";

    private static void EmitMismatches(SourceWriter writer, RowModel model)
    {
        writer.Line("/// <summary>The number of categories in which two rows differ.</summary>");
        EmitPair(writer, "a", "b");
        writer.Open($"public static int Mismatches({model.Target.Global} a, {model.Target.Global} b)");
        writer.Line("int mismatches = 0;");
        foreach (ColumnModel column in model.Columns.Where(c => c.Role == RowRole.Categorical))
            writer.Line($"if (a.{Names.Escape(column.Name)} != b.{Names.Escape(column.Name)}) mismatches++;");
        writer.Line("return mismatches;").Close().Line();
    }

    private static void EmitInterpolation(SourceWriter writer, RowModel model)
    {
        string self = model.Target.Global;
        writer.Line("/// <summary>The row between two rows: numbers are base + factor · (neighbour − base), all else is the base's.</summary>");
        writer.Line("/// <param name=\"base\">The row to start at.</param>").Line("/// <param name=\"neighbour\">The row to go towards.</param>");
        writer.Line("/// <param name=\"factor\">How far, 0 to 1.</param>");
        RowCodecEmitter.EmitRow(writer, model, $"public static {self} Interpolate({self} @base, {self} neighbour, double factor)", (column, i) =>
        {
            if (column.Role == RowRole.Categorical) return null;
            string start = RowText.Number(column, i, "@base");
            return RowText.Convert(column, $"{start} + (factor * ({RowText.Double(column, i, "neighbour")} - {start}))", isRounded: false);
        });
        writer.Line();
    }

    private static void EmitPair(SourceWriter writer, string first, string second) =>
        writer.Line($"/// <param name=\"{first}\">A row.</param>").Line($"/// <param name=\"{second}\">Another.</param>");
}
