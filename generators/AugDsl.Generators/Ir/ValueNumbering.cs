using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AugDsl.Generators.Ir;

/// <summary>
/// Numbers expressions so that equal ones have equal numbers. Expressions share their parts; comparing them by their text would write every
/// shared part again for each use, which grows exponentially with depth.
/// </summary>
internal sealed class ValueNumbering
{
    private readonly Dictionary<ValueExpr, int> _known = [];
    private readonly Dictionary<string, int> _keys = [];

    /// <summary>The number of a value.</summary>
    public int Of(ValueExpr value)
    {
        if (_known.TryGetValue(value, out int number)) return number;
        string operands = string.Join(",", value.Operands.Select(Of));
        string key = string.Format(
            CultureInfo.InvariantCulture, "{0} {1} {2} {3} {4} {5} {6} ({7})", value.Operator, value.Index, value.Purpose, value.Cells, value.Scalar?.ToCode(), value.Table, value.Body, operands);
        if (!_keys.TryGetValue(key, out number)) _keys[key] = number = _keys.Count;
        return _known[value] = number;
    }

    /// <summary>Every distinct part of the values once, operands after what uses them.</summary>
    public IReadOnlyList<ValueExpr> Distinct(IEnumerable<ValueExpr> values)
    {
        List<ValueExpr> result = [];
        HashSet<int> seen = [];
        foreach (ValueExpr value in values) Visit(value);
        return result;

        void Visit(ValueExpr value)
        {
            if (!seen.Add(Of(value))) return;
            result.Add(value);
            foreach (ValueExpr operand in value.Operands) Visit(operand);
        }
    }
}
