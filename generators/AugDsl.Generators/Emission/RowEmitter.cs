using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Emission;

/// <summary>Writes the second part of a row type.</summary>
internal static class RowEmitter
{
    private const string Space = "global::AugDsl.Oversampling.";
    private const string Services = "global::AugDsl.CompilerServices.";

    public static string Emit(RowModel model)
    {
        SourceWriter writer = new();
        TypeShell.Header(writer, $"The rows {model.Target.FullName}.");
        TypeShell.Open(writer, model.Target, documentation: Documentation(model));
        EmitSchema(writer, model);
        writer.Line();
        EmitSampler(writer, model);
        writer.Line();
        EmitResampling(writer, model);
        writer.Line();
        RowGeometryEmitter.Emit(writer, model);
        RowCodecEmitter.Emit(writer, model);
        TypeShell.Close(writer, model.Target);
        return writer.ToString();
    }

    private static string Documentation(RowModel model)
    {
        IEnumerable<string> columns = model.Columns.Select((c, i) => $"///   {i} {c.Name}: {c.Role.ToString().ToLowerInvariant()}{(c.IsNullable && c.Role != RowRole.Categorical ? ", required" : "")}");
        return string.Join("\n", [
            "/// <remarks>", "/// <code>",
            $"/// {model.Target.FullName}: {model.Columns.Count} {(model.Columns.Count == 1 ? "column" : "columns")}, classes by {model.Label.Name}, {model.Sampler}",
            .. columns, "/// </code>", "/// </remarks>"]);
    }

    private static void EmitSchema(SourceWriter writer, RowModel model)
    {
        writer.Line("/// <summary>The columns, in the order of declaration.</summary>");
        writer.Line($"public static {Space}TableSchema Schema {{ get; }} = new(");
        writer.Line("    [");
        foreach (ColumnModel column in model.Columns) writer.Line($"        {Space}ColumnKind.{column.Role},");
        writer.Line("    ],");
        writer.Line($"    [{string.Join(", ", model.Columns.Select(c => "\"" + c.Name + "\""))}]);");
    }

    private static void EmitSampler(SourceWriter writer, RowModel model)
    {
        string why = model.Sampler switch
        {
            "Smote" => "all columns are numbers",
            "SmoteN" => "all columns are categories",
            _ => "some columns are numbers and some are categories",
        };
        writer.Line($"/// <summary>The method that fits the columns: <see cref=\"{Space}{model.Sampler}\"/>, because {why}.</summary>");
        writer.Line($"public static {Space}{model.Sampler} CreateSampler() => new();");
    }

    private static void EmitResampling(SourceWriter writer, RowModel model)
    {
        string self = model.Target.Global;
        string label = model.Label.Type;
        string name = Names.Escape(model.Label.Name);
        string result = $"{Space}ResampledRecords<{self}, {label}>";
        string rows = $"global::System.Collections.Generic.IReadOnlyList<{self}> rows";
        string counts = $"global::System.Collections.Generic.IReadOnlyDictionary<{label}, int>";

        writer.Line("/// <summary>Adds rows to small classes.</summary>");
        Parameter(writer, "rows", "The rows. They are all in the result, the same instances, before the new ones.");
        Parameter(writer, "method", $"How; <see cref=\"CreateSampler\"/> by default.");
        Fails(writer);
        writer.Line($"{model.Access} static {result} Oversample({rows}, {Space}Oversampler? method = null) =>").Line("    Resample(rows, method ?? CreateSampler());").Line();

        writer.Line("/// <summary>Adds rows to the classes that are named.</summary>");
        Parameter(writer, "rows", "The rows. They are all in the result, the same instances, before the new ones.");
        Parameter(writer, "counts", "Label to rows in the result; it takes the place of the method's target.");
        Parameter(writer, "method", $"How; <see cref=\"CreateSampler\"/> by default.");
        Fails(writer);
        writer.Open($"{model.Access} static {result} Oversample({rows}, {counts} counts, {Space}Oversampler? method = null)");
        Guard(writer, "rows").Line("global::System.ArgumentNullException.ThrowIfNull(counts);");
        writer.Line($"{Space}SamplingTarget target = {Services}RowResampling.Counts({Labels(model)}, counts);");
        writer.Line("return Resample(rows, (method ?? CreateSampler()) with { Target = target });").Close().Line();

        writer.Line("/// <summary>Adds rows to small classes, takes rows from large ones, or both.</summary>");
        Parameter(writer, "rows", "The rows. Those that are kept are the same instances in the result.");
        Parameter(writer, "method", "How.");
        Fails(writer);
        writer.Open($"{model.Access} static {result} Resample({rows}, {Space}Resampler method)");
        Guard(writer, "rows").Line("global::System.ArgumentNullException.ThrowIfNull(method);");
        writer.Line($"{Services}LabelCodes<{label}> labels = {Labels(model)};");
        string codes = RowText.HasCategories(model) ? ", codes" : "";
        if (codes.Length > 0) writer.Line("OversamplingCodes codes = new(rows);");
        writer.Line($"return {Services}RowResampling.Run(");
        writer.Line($"    rows, method, Schema, labels, static row => row.{name},");
        writer.Line($"    (row, index, values) => Encode(row, index, values{codes}),");
        writer.Line($"    (@base, values) => Decode(@base, values{codes}));").Close();
    }

    private static string Labels(RowModel model) => $"{Services}LabelCodes<{model.Label.Type}>.Of(rows, static row => row.{Names.Escape(model.Label.Name)})";

    private static SourceWriter Guard(SourceWriter writer, string name) => writer.Line($"global::System.ArgumentNullException.ThrowIfNull({name});");

    private static void Parameter(SourceWriter writer, string name, string text) => writer.Line($"/// <param name=\"{name}\">{text}</param>");

    private static void Fails(SourceWriter writer) => writer.Line(
        $"/// <exception cref=\"{Space}ResamplingException\">A row has no label or lacks a number, or a class has too few rows for the method.</exception>");
}
