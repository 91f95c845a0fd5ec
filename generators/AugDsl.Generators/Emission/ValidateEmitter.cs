using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Passes;

namespace AugDsl.Generators.Emission;

/// <summary>Writes <c>Parameters.Validate</c>: every draw against its legal values.</summary>
internal static class ValidateEmitter
{
    private const string Guard = "global::AugDsl.CompilerServices.DrawGuard";

    public static void Emit(SourceWriter writer, PassPlan plan)
    {
        writer.Line("/// <inheritdoc/>");
        // A window of a step that no sample has is not drawn: it stays 0 x 0, and nobody reads it.
        HashSet<DrawField> undrawn = [.. plan.Steps.Where(s => s.Active.IsNever).SelectMany(s => s.Draws).Where(d => d.Draw is null)];
        List<DrawField> checkedFields = [.. plan.Lowered.Parameters.AllFields().Where(f => f.Type != DrawType.Bool && !undrawn.Contains(f))];
        string source = $"{Guard}.Source(SourceWidth, SourceHeight);";
        if (checkedFields.Count == 0)
        {
            writer.Line("public readonly void Validate() => " + source);
            return;
        }

        writer.Open("public readonly void Validate()").Line(source);
        foreach (DrawField field in checkedFields) writer.Line(Check(field));
        writer.Close();
    }

    private static string Check(DrawField field)
    {
        string draw = $"{InfoEmitter.Quote(field.Access)}, {field.Access}";
        if (field.Type == DrawType.Order) return $"{Guard}.Order({draw}, {End(field, field.Legal.Range.High + 1)});";
        string method = field.Legal.LowExcluded ? field.Legal.HighExcluded ? "Inside" : "Above" : "Between";
        return $"{Guard}.{method}({draw}, {End(field, field.Legal.Range.Low)}, {End(field, field.Legal.Range.High)});";
    }

    private static string End(DrawField field, double value) =>
        field.Type == DrawType.Double ? Literal.Text(value) : ((long)value).ToString(CultureInfo.InvariantCulture);
}
