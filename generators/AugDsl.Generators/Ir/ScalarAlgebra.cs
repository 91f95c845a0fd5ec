namespace AugDsl.Generators.Ir;

/// <summary>The simplifications that keep composed expressions as short as a person would write them.</summary>
internal static class ScalarAlgebra
{
    public static ScalarExpr Add(ScalarExpr a, ScalarExpr b)
    {
        if (a.Constant is { } x && b.Constant is { } y) return x + y;
        if (a.Is(0)) return b;
        if (b.Is(0)) return a;
        // a + (−c) reads better as a − c.
        if (b.Constant is < 0) return new Binary(BinaryOperator.Subtract, a, -b.Constant.Value);
        if (b is Binary { Operator: BinaryOperator.Subtract } negated && negated.Left.Is(0)) return Subtract(a, negated.Right);
        // (−a) + b is b − a, bit for bit; so a flip of a flip is seen to be nothing.
        if (a is Binary { Operator: BinaryOperator.Subtract } first && first.Left.Is(0)) return Subtract(b, first.Right);
        return new Binary(BinaryOperator.Add, a, b);
    }

    public static ScalarExpr Subtract(ScalarExpr a, ScalarExpr b)
    {
        if (a.Constant is { } x && b.Constant is { } y) return x - y;
        if (b.Is(0)) return a;
        if (Same(a, b)) return 0;
        if (b is Binary { Operator: BinaryOperator.Subtract } negated && negated.Left.Is(0)) return Add(a, negated.Right);
        return new Binary(BinaryOperator.Subtract, a, b);
    }

    public static ScalarExpr Multiply(ScalarExpr a, ScalarExpr b)
    {
        if (a.Constant is { } x && b.Constant is { } y) return x * y;
        if (a.Is(0) || b.Is(0)) return 0;
        if (a.Is(1)) return b;
        if (b.Is(1)) return a;
        if (a.Is(-1)) return Subtract(0, b);
        if (b.Is(-1)) return Subtract(0, a);
        // (−x) · c is x · (−c), bit for bit.
        if (a is Binary { Operator: BinaryOperator.Subtract } negated && negated.Left.Is(0) && b.Constant is { } factor) return Multiply(negated.Right, -factor);
        if (b is Binary { Operator: BinaryOperator.Subtract } negative && negative.Left.Is(0) && a.Constant is { } scale) return Multiply(negative.Right, -scale);
        // (x / c) · c with a literal c: the resize of a fixed canvas.
        if (a is Binary { Operator: BinaryOperator.Divide } quotient && Same(quotient.Right, b)) return quotient.Left;
        if (b is Binary { Operator: BinaryOperator.Divide } other && Same(other.Right, a)) return other.Left;
        return new Binary(BinaryOperator.Multiply, a, b);
    }

    public static ScalarExpr Divide(ScalarExpr a, ScalarExpr b)
    {
        if (a.Constant is { } x && b.Constant is { } y && y != 0) return x / y;
        if (b.Is(1)) return a;
        if (a.Is(0)) return 0;
        return Same(a, b) ? 1 : new Binary(BinaryOperator.Divide, a, b);
    }

    public static ScalarExpr Apply(UnaryOperator op, ScalarExpr operand)
    {
        if (operand.Constant is { } x) return Unary.Apply(op, x);
        if (Unary.IsRounding(op) && operand.IsInteger) return operand;
        if (op == UnaryOperator.Abs && operand.Range.Low >= 0) return operand;
        return new Unary(op, operand);
    }

    public static ScalarExpr Choose(Condition condition, ScalarExpr yes, ScalarExpr no) =>
        condition.IsAlways || Same(yes, no) ? yes : condition.IsNever ? no : new Select(condition, yes, no);

    public static ScalarExpr Max(ScalarExpr a, ScalarExpr b)
    {
        if (a.Constant is { } x && b.Constant is { } y) return System.Math.Max(x, y);
        if (a.Range.Low >= b.Range.High) return a;
        return b.Range.Low >= a.Range.High ? b : new Binary(BinaryOperator.Max, a, b);
    }

    public static ScalarExpr Min(ScalarExpr a, ScalarExpr b)
    {
        if (a.Constant is { } x && b.Constant is { } y) return System.Math.Min(x, y);
        if (a.Range.High <= b.Range.Low) return a;
        return b.Range.High <= a.Range.Low ? b : new Binary(BinaryOperator.Min, a, b);
    }

    /// <summary>Whether two expressions are the same by structure.</summary>
    public static bool Same(ScalarExpr a, ScalarExpr b) => ReferenceEquals(a, b) || (a.GetType() == b.GetType() && (a, b) switch
    {
        (Literal x, Literal y) => x.Value == y.Value,
        (DrawRef x, DrawRef y) => x.Field == y.Field,
        (Local x, Local y) => x.Name == y.Name,
        (Unary x, Unary y) => x.Operator == y.Operator && Same(x.Operand, y.Operand),
        (Binary x, Binary y) => x.Operator == y.Operator && Same(x.Left, y.Left) && Same(x.Right, y.Right),
        (Select x, Select y) => x.Condition.ToCode() == y.Condition.ToCode() && Same(x.Yes, y.Yes) && Same(x.No, y.No),
        (StatisticExpr x, StatisticExpr y) => x.Statistic == y.Statistic && x.Channel == y.Channel,
        _ => false,
    });
}
