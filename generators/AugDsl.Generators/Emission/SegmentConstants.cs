using System.Collections.Generic;
using System.Globalization;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Emission;

/// <summary>The per-sample numbers of a body, in the order in which <c>Prepare</c> hands them over and the body reads them.</summary>
internal static class SegmentConstants
{
    public static IReadOnlyList<SegmentConstant> Of(IReadOnlyList<ValueExpr> values)
    {
        List<SegmentConstant> result = [];
        HashSet<string> seen = [];
        foreach (ValueExpr value in new ValueNumbering().Distinct(values))
        {
            if (value.Operator == ValueOperator.Scalar && value.Scalar is not Literal && seen.Add(value.Scalar!.ToCode()))
                result.Add(new SegmentConstant(value.Scalar!, SegmentConstantKind.Number, value.Hint));
            if (value.Operator == ValueOperator.CellMask && seen.Add("threshold " + value.Scalar!.ToCode()))
            {
                // A threshold has 33 bits: it goes over as two floats that are exact.
                result.Add(new SegmentConstant(value.Scalar!, SegmentConstantKind.ThresholdHigh));
                result.Add(new SegmentConstant(value.Scalar!, SegmentConstantKind.ThresholdLow));
            }
        }

        return result;
    }
}

internal enum SegmentConstantKind
{
    Number,
    ThresholdHigh,
    ThresholdLow,
}

/// <summary>One number that is known when a sample is prepared.</summary>
internal sealed record SegmentConstant(ScalarExpr Value, SegmentConstantKind Kind, string? Hint = null)
{
    public string ToFloatCode() => Kind == SegmentConstantKind.Number
        ? "(float)" + (Value is DrawRef ? Value.ToCode() : "(" + ScalarText.Bare(Value.ToCode()) + ")")
        : $"global::AugDsl.Tiles.Threshold.{(Kind == SegmentConstantKind.ThresholdHigh ? "High" : "Low")}({Value.ToCode()})";

    /// <summary>A name for the body's local.</summary>
    public string Name(int index) => Hint is not null ? Hint : Value is DrawRef draw
        ? char.ToLowerInvariant(draw.Field.Name[0]) + draw.Field.Name.Substring(1)
        : "constant" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
