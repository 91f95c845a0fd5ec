using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Emission;

/// <summary>Writes one value segment: noise and constants first, then a loop without a tail (one a channel where noise needs more planes than a tile has).</summary>
internal static class SegmentEmitter
{
    // A result that is longer than this gets a name before it is stored.
    private const int LongExpression = 70;
    private static readonly string[] s_planes = ["red", "green", "blue"];

    public static void Emit(SourceWriter writer, PlanSegment segment, string method, int channels)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Open($"public static void {method}(ref RowTile tile, ref readonly float constants)");
        IReadOnlyList<ValueExpr> noise = Noise(segment.Values);
        // Three scratch planes: where a body needs more (a mask and noise for each channel), each channel has a loop of its own.
        if (noise.Count <= 3) Body(writer, segment, [.. Enumerable.Range(0, channels)], channels);
        else
        {
            for (int c = 0; c < channels; c++)
            {
                if (c > 0) writer.Line();
                writer.Open();
                Body(writer, segment, [c], channels);
                writer.Close();
            }
        }

        writer.Close();
    }

    /// <summary>The loop over a tile, whole vectors at a time: what is computed beyond its count is ignored.</summary>
    public static void Loop(SourceWriter writer, Action body)
    {
        writer.Open("for (nuint i = 0; i < (nuint)tile.Count; i += (nuint)Vector<float>.Count)");
        body();
        writer.Close();
    }

    private static void Body(SourceWriter writer, PlanSegment segment, int[] written, int channels)
    {
        List<ValueExpr> values = [.. written.Select(c => segment.Values[c])];
        IReadOnlyList<ValueExpr> noise = Noise(values);
        SegmentConstants constants = segment.Constants;
        for (int i = 0; i < noise.Count; i++) writer.Line(Fill(noise[i], i, constants));

        ExpressionEmitter expressions = new(writer, constants, noise, channels);
        expressions.Hoist(values);
        HashSet<int> read = [.. new ValueNumbering().Distinct(values).Where(v => v.Operator == ValueOperator.Channel).Select(v => v.Index)];
        for (int c = 0; c < channels; c++)
        {
            if (read.Contains(c) || written.Contains(c)) writer.Line($"ref float {Plane(c, channels)} = ref tile.C{c};");
        }

        for (int i = 0; i < noise.Count; i++) writer.Line($"ref float {PlaneName(noise[i], i)} = ref tile.N{i};");
        writer.Line();
        Loop(writer, () =>
        {
            for (int c = 0; c < channels; c++)
            {
                if (read.Contains(c)) writer.Line($"Vector<float> {Channel(c, channels)} = Vector.LoadUnsafe(ref {Plane(c, channels)}, i);");
            }

            string[] results = [.. values.Select(v => ScalarText.Bare(expressions.Emit(v)))];
            for (int k = 0; k < written.Length; k++)
            {
                string plane = Plane(written[k], channels);
                if (results[k].Length > LongExpression) writer.Line($"Vector<float> {plane}Value = {results[k]};");
                writer.Line($"Vector.StoreUnsafe({(results[k].Length > LongExpression ? plane + "Value" : results[k])}, ref {plane}, i);");
            }
        });
    }

    /// <summary>The name of a scratch plane.</summary>
    public static string PlaneName(ValueExpr value, int plane) => value.Operator switch
    {
        ValueOperator.Column => "columns",
        ValueOperator.Row => "rows",
        _ => "noise" + plane.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The statement that fills a scratch plane.</summary>
    private static string Fill(ValueExpr value, int plane, SegmentConstants constants)
    {
        string where = $"ref tile, plane: {plane}";
        string draws = $"{where}, channel: {value.Index}, purpose: {value.Purpose}";
        return value.Operator switch
        {
            ValueOperator.Column => $"PixelPlaces.Columns({where});",
            ValueOperator.Row => $"PixelPlaces.Rows({where});",
            ValueOperator.Below => $"PixelNoise.Below({draws}, {Threshold()});",
            ValueOperator.CellMask => $"PixelNoise.CellMask({draws}, {Threshold()}, cells: {value.Cells});",
            _ => $"PixelNoise.{value.Operator}s({draws});",
        };

        string Threshold()
        {
            int first = constants.Threshold(value.Scalar!);
            return $"Threshold.Join(Constants.At(in constants, {first}), Constants.At(in constants, {first + 1}))";
        }
    }

    private static IReadOnlyList<ValueExpr> Noise(IEnumerable<ValueExpr> values) =>
        [.. new ValueNumbering().Distinct(values).Where(v => v.IsPlane)];

    private static string Plane(int channel, int channels) => channels == 1 ? "gray" : s_planes[channel];

    private static string Channel(int channel, int channels) => channels == 1 ? "x" : s_planes[channel].Substring(0, 1);
}
