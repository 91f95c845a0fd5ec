using System;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Emission;

/// <summary>Writes how a row becomes numbers and numbers become a row.</summary>
internal static class RowCodecEmitter
{
    private const string Services = "global::AugDsl.CompilerServices.";

    public static void Emit(SourceWriter writer, RowModel model)
    {
        string self = model.Target.Global;
        bool categories = RowText.HasCategories(model);
        string codes = categories ? ", OversamplingCodes codes" : "";
        writer.Open($"private static void Encode({self} row, int index, global::System.Span<double> values{codes})");
        for (int i = 0; i < model.Columns.Count; i++)
        {
            ColumnModel column = model.Columns[i];
            string name = Names.Escape(column.Name);
            writer.Line($"values[{i}] = {(column.Role == RowRole.Categorical ? $"codes.{CodesOf(i)}.Code(row.{name})" : RowText.Number(column, i, "row", "index"))};");
        }

        writer.Close().Line();
        EmitRow(writer, model, $"private static {self} Decode({self} @base, global::System.ReadOnlySpan<double> values{codes})", (column, i) =>
            column.Role == RowRole.Categorical ? $"codes.{CodesOf(i)}.Value(values[{i}])" : RowText.Convert(column, $"values[{i}]", isRounded: true));
        if (categories) EmitCodes(writer, model);
    }

    /// <summary>A method that makes a row from a base row: a copy with other columns, or a new instance with all properties.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="model">The row type.</param>
    /// <param name="signature">The method; its base row is <c>@base</c>.</param>
    /// <param name="value">The value of a column; null for the base's.</param>
    public static void EmitRow(SourceWriter writer, RowModel model, string signature, Func<ColumnModel, int, string?> value)
    {
        writer.Line($"{signature} => {(model.Copies ? "@base with" : "new()")}").Open();
        for (int i = 0; i < model.Columns.Count; i++)
        {
            string name = Names.Escape(model.Columns[i].Name);
            string? text = value(model.Columns[i], i);
            if (text is not null || !model.Copies) writer.Line($"{name} = {text ?? "@base." + name},");
        }

        if (!model.Copies)
        {
            foreach (string name in new[] { model.Label.Name }.Concat(model.Others).Select(Names.Escape)) writer.Line($"{name} = @base.{name},");
        }

        writer.Close("};");
    }

    /// <summary>The member that holds a column's codes: called by its place, because a column may be called like a member of every object.</summary>
    private static string CodesOf(int column) => "Column" + column.ToString(CultureInfo.InvariantCulture);

    private static void EmitCodes(SourceWriter writer, RowModel model)
    {
        writer.Line();
        writer.Open($"private sealed class OversamplingCodes(global::System.Collections.Generic.IReadOnlyList<{model.Target.Global}> rows)");
        for (int i = 0; i < model.Columns.Count; i++)
        {
            ColumnModel column = model.Columns[i];
            if (column.Role != RowRole.Categorical) continue;
            string name = Names.Escape(column.Name);
            writer.Line($"public {Services}CategoryCodes<{column.Type}> {CodesOf(i)} {{ get; }} = {Services}CategoryCodes<{column.Type}>.Of(rows, static row => row.{name});");
        }

        writer.Close();
    }
}
