using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Algebra;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>Bounds of value expressions over all draws and all pixels.</summary>
/// <remarks>
/// An expression of degree one in every variable takes its extremes at the corners of the variables' box, so those are exact (a saturation
/// below 1 never leaves [0, 1], which interval arithmetic cannot see). Others get interval arithmetic, which is never too narrow.
/// </remarks>
internal sealed class RangeAnalysis(Interval channels)
{
    private const int MaximumVariables = 12;
    private const double LastPlace = 65_534;

    // Expressions share their parts: each is analysed once.
    private readonly Dictionary<ValueExpr, Interval> _ranges = [];
    private readonly Dictionary<ValueExpr, Dictionary<object, int>?> _degrees = [];
    private readonly Dictionary<ValueExpr, ValueExpr> _simplified = [];

    /// <summary>The values of <paramref name="value"/> for channels in <paramref name="channels"/>.</summary>
    public static Interval Of(ValueExpr value, Interval channels) => new RangeAnalysis(channels).Of(value);

    /// <summary>Removes minima and maxima that cannot change anything.</summary>
    public static ValueExpr DropDeadClamps(ValueExpr value, Interval channels) => new RangeAnalysis(channels).DropDeadClamps(value);

    /// <summary>The values that an expression can have.</summary>
    public Interval Of(ValueExpr value)
    {
        if (!_ranges.TryGetValue(value, out Interval range)) _ranges[value] = range = Analyse(value);
        return range;
    }

    private Interval Analyse(ValueExpr value)
    {
        List<object> variables = [];
        if (!Collect(value, variables) || variables.Count > MaximumVariables || variables.Any(v => !IsFinite(RangeOf(v)))) return Arithmetic(value);
        return Corners(value, variables, [.. variables.Select(RangeOf)]);
    }

    /// <summary>Whether the clamp to [0, 1] after the values can change one of them.</summary>
    public ClampKind ClampAfter(IReadOnlyList<ValueExpr> values)
    {
        if (values.All(v => Of(v).IsInUnit)) return ClampKind.Dead;
        List<object> variables = [];
        foreach (ValueExpr value in values)
        {
            if (!Collect(value, variables)) return ClampKind.Live;
        }

        List<DrawField> draws = [.. variables.OfType<DrawField>()];
        if (draws.Count is 0 or > 6) return draws.Count == 0 ? ClampKind.Live : ClampKind.DependsOnTheDraw;
        // Some draw leaves no value outside: look at the corners and the middle of the draws' box.
        for (int corner = 0; corner <= 1 << draws.Count; corner++)
        {
            int bits = corner;
            Dictionary<DrawField, double> fixedDraws = draws.Select((d, i) => (d, i)).ToDictionary(
                p => p.d, p => bits == 1 << draws.Count ? (p.d.Range.Low + p.d.Range.High) / 2 : ((bits >> p.i) & 1) == 0 ? p.d.Range.Low : p.d.Range.High);
            if (values.All(v => Corners(v, variables, [.. variables.Select(x => x is DrawField d ? Interval.Point(fixedDraws[d]) : channels)]).IsInUnit))
                return ClampKind.DependsOnTheDraw;
        }

        return ClampKind.Live;
    }

    /// <summary>Removes minima and maxima that cannot change anything; what expressions share stays shared.</summary>
    public ValueExpr DropDeadClamps(ValueExpr value)
    {
        if (value.Operands.Count == 0) return value;
        if (!_simplified.TryGetValue(value, out ValueExpr? simple)) _simplified[value] = simple = Simplify(value, [.. value.Operands.Select(DropDeadClamps)]);
        return simple;
    }

    private ValueExpr Simplify(ValueExpr value, ValueExpr[] operands)
    {
        if (value.Operator is ValueOperator.Min or ValueOperator.Max)
        {
            Interval a = Of(operands[0]), b = Of(operands[1]);
            bool first = value.Operator == ValueOperator.Min ? a.High <= b.Low : a.Low >= b.High;
            bool second = value.Operator == ValueOperator.Min ? b.High <= a.Low : b.Low >= a.High;
            if (first) return operands[0];
            if (second) return operands[1];
        }

        return value.With(operands);
    }

    private static bool IsFinite(Interval range) => !double.IsInfinity(range.Low) && !double.IsInfinity(range.High);

    private Interval RangeOf(object variable) => variable is DrawField draw ? draw.Range : channels;

    /// <summary>Adds the variables, and says whether the degree in each is at most one.</summary>
    private bool Collect(ValueExpr value, List<object> variables) => Degrees(value) is { } degrees && Add(degrees, variables);

    private static bool Add(Dictionary<object, int> degrees, List<object> variables)
    {
        variables.AddRange(degrees.Keys.Where(k => !variables.Contains(k)));
        return degrees.Values.All(d => d <= 1);
    }

    private Dictionary<object, int>? Degrees(ValueExpr value)
    {
        if (!_degrees.TryGetValue(value, out Dictionary<object, int>? degrees)) _degrees[value] = degrees = CountDegrees(value);
        return degrees;
    }

    private Dictionary<object, int>? CountDegrees(ValueExpr value) => value.Operator switch
    {
        ValueOperator.Channel => new Dictionary<object, int> { [value.Index] = 1 },
        ValueOperator.Scalar => Degrees(value.Scalar!),
        ValueOperator.Add or ValueOperator.Subtract => Join(Degrees(value.Operands[0]), Degrees(value.Operands[1]), Math.Max),
        ValueOperator.Multiply => Join(Degrees(value.Operands[0]), Degrees(value.Operands[1]), (a, b) => a + b),
        _ => null,
    };

    private static Dictionary<object, int>? Degrees(ScalarExpr scalar) => scalar switch
    {
        Literal => [],
        DrawRef draw => new Dictionary<object, int> { [draw.Field] = 1 },
        Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum => Join(Degrees(sum.Left), Degrees(sum.Right), Math.Max),
        Binary { Operator: BinaryOperator.Multiply } product => Join(Degrees(product.Left), Degrees(product.Right), (a, b) => a + b),
        _ => null,
    };

    private static Dictionary<object, int>? Join(Dictionary<object, int>? a, Dictionary<object, int>? b, Func<int, int, int> combine)
    {
        if (a is null || b is null) return null;
        Dictionary<object, int> result = new(a);
        foreach (KeyValuePair<object, int> pair in b) result[pair.Key] = combine(a.TryGetValue(pair.Key, out int other) ? other : 0, pair.Value);
        return result;
    }

    private static Interval Corners(ValueExpr value, List<object> variables, List<Interval> ranges)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        double[] channels = new double[4];
        Dictionary<DrawField, double> draws = [];
        for (int corner = 0; corner < 1 << variables.Count; corner++)
        {
            for (int i = 0; i < variables.Count; i++)
            {
                double number = ((corner >> i) & 1) == 0 ? ranges[i].Low : ranges[i].High;
                if (variables[i] is DrawField draw) draws[draw] = number;
                else channels[(int)variables[i]] = number;
            }

            double result = value.Evaluate(channels, leaf => draws[((DrawRef)leaf).Field]);
            low = Math.Min(low, result);
            high = Math.Max(high, result);
        }

        return new Interval(low, high);
    }

    private Interval Arithmetic(ValueExpr value)
    {
        Interval At(int i) => Of(value.Operands[i]);
        return value.Operator switch
        {
            ValueOperator.Channel => channels,
            ValueOperator.Scalar => value.Scalar!.Range,
            ValueOperator.Normal => new Interval(-4.87, 4.87),
            ValueOperator.Uniform or ValueOperator.Below or ValueOperator.CellMask or ValueOperator.Lookup => Interval.Unit,
            ValueOperator.Column or ValueOperator.Row => new Interval(0, LastPlace),
            ValueOperator.Add => At(0) + At(1),
            ValueOperator.Subtract => Between(value) ?? (At(0) - At(1)),
            ValueOperator.Multiply => At(0) * At(1),
            ValueOperator.Divide => At(0) / At(1),
            ValueOperator.Min => new Interval(Math.Min(At(0).Low, At(1).Low), Math.Min(At(0).High, At(1).High)),
            ValueOperator.Max => new Interval(Math.Max(At(0).Low, At(1).Low), Math.Max(At(0).High, At(1).High)),
            ValueOperator.Floor => At(0).Map(Math.Floor),
            ValueOperator.RoundEven => At(0).Map(static x => Math.Round(x, MidpointRounding.ToEven)),
            ValueOperator.Log2 => At(0).Low > 0 ? At(0).Map(DeterministicMath.Log2) : Interval.All,
            ValueOperator.Exp2 => At(0).Map(DeterministicMath.Exp2),
            ValueOperator.SquareRoot => At(0).Low >= 0 ? At(0).Map(Math.Sqrt) : Interval.All,
            ValueOperator.Power => At(0).Low >= 0 && At(0).High <= 1 && At(1).Low > 0 ? Interval.Unit : Interval.All,
            ValueOperator.HueSector => new Interval(-1, 5),
            ValueOperator.HueShare => Interval.Unit,
            ValueOperator.OwnCall or ValueOperator.OwnResult => Interval.All,
            _ => At(2).Hull(At(3)),
        };
    }

    /// <summary>a − (a − b) · t with t in [0, 1] lies between b and a: interval arithmetic, which forgets that both a are the same, cannot see it.</summary>
    private Interval? Between(ValueExpr value)
    {
        if (value.Operands[1] is not { Operator: ValueOperator.Multiply } product) return null;
        ValueExpr end = value.Operands[0];
        for (int i = 0; i < 2; i++)
        {
            ValueExpr difference = product.Operands[i], share = product.Operands[1 - i];
            if (difference.Operator == ValueOperator.Subtract && ReferenceEquals(difference.Operands[0], end) && Of(share).IsInUnit)
                return Of(end).Hull(Of(difference.Operands[1]));
        }

        return null;
    }
}
