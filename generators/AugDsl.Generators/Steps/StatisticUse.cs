using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>What the constants of a statistical body are made of.</summary>
internal sealed class StatisticUse
{
    private readonly List<ScalarExpr> _given = [];
    private readonly HashSet<string> _needs = [];

    public StatisticUse(IReadOnlyList<ValueExpr> values)
    {
        foreach (SegmentConstant constant in new SegmentConstants(values).All)
        {
            if (constant.Value is { } number) Visit(number);
            if (constant.Table is not { } table) continue;
            _needs.Add(table.Histogram.Need);
            foreach (ScalarExpr argument in table.Arguments) Visit(argument);
        }
    }

    /// <summary>The names of what is measured.</summary>
    public IEnumerable<string> Needs => _needs.OrderBy(n => n, System.StringComparer.Ordinal);

    /// <summary>The numbers that are known before: the largest parts without a statistic.</summary>
    public IReadOnlyList<ScalarExpr> Given => _given;

    private void Visit(ScalarExpr number)
    {
        if (number is Literal) return;
        if (number is StatisticExpr statistic) _needs.Add(statistic.Need);
        else if (!number.Measures && _given.All(g => !ScalarAlgebra.Same(g, number))) _given.Add(number);
        else if (number.Measures) foreach (ScalarExpr operand in number.Operands) Visit(operand);
    }
}
