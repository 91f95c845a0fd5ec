using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Emission;

/// <summary>The C# of an argument of a call of <c>Prepare</c>.</summary>
internal static class CallText
{
    public static string Of(CallArgument argument, int channels) => argument switch
    {
        CallArgument.Number { Value: var number } => Bare(number),
        CallArgument.Whole { Value: var number } => DrawEmitter.Int(number),
        CallArgument.Numbers { Values: var numbers } => "[" + string.Join(", ", numbers.Select(Bare)) + "]",
        CallArgument.Constants { Values: var constants } => "[" + string.Join(", ", constants.Select(c => Float(c, c.Value!))) + "]",
        CallArgument.Map { Matrix: var map } => map.ToCode(),
        CallArgument.Colours { Form: var form } => Colours(form, channels),
        CallArgument.Slot { Value: var slot } => $"slot: {Slot(slot)}u",
        CallArgument.Flag { Name: var name, Value: var value } => $"{name}: {(value ? "true" : "false")}",
        CallArgument.Member { Value: var member } => member.ToCode(),
        CallArgument.Body { Segment: { WithOutput: { } whole } segment } => $"withOutput ? {KernelEmitter.DelegateName(whole.Method)} : {KernelEmitter.DelegateName(segment.Method)}",
        CallArgument.Body { Segment: var segment } => KernelEmitter.DelegateName(segment.Method),
        CallArgument.Settling { Segment: var segment } => SettleText.Of(segment),
        _ => throw new System.NotSupportedException(argument.ToString()),
    };

    /// <summary>A step's slot.</summary>
    public static string Slot(uint slot) => "0x" + slot.ToString("X8", CultureInfo.InvariantCulture);

    /// <summary>One float of a body's constants.</summary>
    public static string Float(SegmentConstant constant, ScalarExpr value) => constant.Kind == SegmentConstantKind.Number
        ? "(float)" + (value is DrawRef or Local or StatisticExpr ? value.ToCode() : "(" + ScalarText.Bare(value.ToCode()) + ")")
        : $"global::AugDsl.Tiles.Threshold.{(constant.Kind == SegmentConstantKind.ThresholdHigh ? "High" : "Low")}({value.ToCode()})";

    private static string Bare(ScalarExpr number) => ScalarText.Bare(number.ToCode());

    private static string Colours(AffineForm form, int channels)
    {
        if (channels == 1 || form.IsUniform) return $"global::AugDsl.Algebra.ColorMatrix.Diagonal({form[0, 0]}, {form[0, channels]})";
        if (form.IsDiagonal) return $"global::AugDsl.Algebra.ColorMatrix.Diagonal({string.Join(", ", Enumerable.Range(0, 3).Select(i => form[i, i] + ", " + form[i, 3]))})";
        IEnumerable<string> rows = Enumerable.Range(0, 3).Select(row => "\n    " + string.Join(", ", Enumerable.Range(0, 4).Select(column => form[row, column])));
        return "new global::AugDsl.Algebra.ColorMatrix(" + string.Join(",", rows) + ")";
    }
}
