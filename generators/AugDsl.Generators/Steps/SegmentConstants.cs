using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>The per-sample numbers of a body, in the order in which <c>Prepare</c> hands them over and the body reads them.</summary>
internal sealed class SegmentConstants
{
    private readonly List<SegmentConstant> _all = [];

    public SegmentConstants(IReadOnlyList<ValueExpr> values)
    {
        HashSet<string> seen = [];
        foreach (ValueExpr value in new ValueNumbering().Distinct(values))
        {
            if (value.Operator == ValueOperator.Scalar && value.Scalar is not Literal && seen.Add(value.Scalar!.ToCode()))
                Add(new SegmentConstant(SegmentConstantKind.Number, Count, value.Scalar, value.Hint));
            if (value.Operator is ValueOperator.CellMask or ValueOperator.Below && seen.Add("threshold " + value.Scalar!.ToCode()))
            {
                // A threshold has 33 bits: it goes over as two floats that are exact.
                Add(new SegmentConstant(SegmentConstantKind.ThresholdHigh, Count, value.Scalar));
                Add(new SegmentConstant(SegmentConstantKind.ThresholdLow, Count, value.Scalar));
            }

            if (value.Table is { } table && seen.Add(table.ToString())) Add(new SegmentConstant(SegmentConstantKind.Table, Count, Table: table));
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<SegmentConstant> All => _all;

    /// <summary>How many floats they are.</summary>
    public int Count { get; private set; }

    /// <summary>The constant that is a number.</summary>
    public SegmentConstant Number(ScalarExpr number) => _all.First(c => c.Kind == SegmentConstantKind.Number && c.Value!.ToCode() == number.ToCode());

    /// <summary>The first float of a probability's threshold.</summary>
    public int Threshold(ScalarExpr probability) => _all.First(c => c.Kind == SegmentConstantKind.ThresholdHigh && ScalarAlgebra.Same(c.Value!, probability)).Offset;

    /// <summary>The first float of a table.</summary>
    public int Table(TableCall table) => _all.First(c => c.Table?.ToString() == table.ToString()).Offset;

    private void Add(SegmentConstant constant)
    {
        _all.Add(constant);
        Count += constant.Length;
    }
}

internal enum SegmentConstantKind
{
    Number,
    ThresholdHigh,
    ThresholdLow,
    Table,
}

/// <summary>One number, or table, that is known when a sample's pixels are computed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Its first float's place.</param>
/// <param name="Value">The number, or a threshold's probability.</param>
/// <param name="Hint">What a person would call it.</param>
/// <param name="Table">The table.</param>
internal sealed record SegmentConstant(SegmentConstantKind Kind, int Offset, ScalarExpr? Value = null, string? Hint = null, TableCall? Table = null)
{
    /// <summary>Its floats.</summary>
    public int Length => Kind == SegmentConstantKind.Table ? TableCall.Length : 1;

    /// <summary>A name for the body's local.</summary>
    public string Name => Hint is not null ? Hint : Value is DrawRef draw
        ? char.ToLowerInvariant(draw.Field.Name[0]) + draw.Field.Name.Substring(1)
        : "constant" + (Offset + 1).ToString(CultureInfo.InvariantCulture);
}
