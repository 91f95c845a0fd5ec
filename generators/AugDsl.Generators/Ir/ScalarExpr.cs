using System;
using System.Collections.Generic;
using System.Globalization;
using AugDsl.Algebra;

namespace AugDsl.Generators.Ir;

/// <summary>A number per sample: literals, draws, canvas sizes and arithmetic on them. Built through operators, which simplify.</summary>
internal abstract class ScalarExpr
{
    public static readonly ScalarExpr Zero = new Literal(0);
    public static readonly ScalarExpr One = new Literal(1);

    public static implicit operator ScalarExpr(double value) => new Literal(value);

    public static ScalarExpr operator +(ScalarExpr a, ScalarExpr b) => ScalarAlgebra.Add(a, b);

    public static ScalarExpr operator -(ScalarExpr a, ScalarExpr b) => ScalarAlgebra.Subtract(a, b);

    public static ScalarExpr operator *(ScalarExpr a, ScalarExpr b) => ScalarAlgebra.Multiply(a, b);

    public static ScalarExpr operator /(ScalarExpr a, ScalarExpr b) => ScalarAlgebra.Divide(a, b);

    public static ScalarExpr operator -(ScalarExpr a) => ScalarAlgebra.Subtract(Zero, a);

    /// <summary>The value where it is known at compile time.</summary>
    public double? Constant => this is Literal literal ? literal.Value : null;

    public bool Is(double value) => Constant == value;

    /// <summary>Whether the value is a whole number for every sample.</summary>
    public virtual bool IsInteger => false;

    /// <summary>Whether it is a name of type int.</summary>
    public virtual bool IsIntTyped => false;

    /// <summary>Whether the C# text has type int: names of that type, and what C# makes of them.</summary>
    public virtual bool IsIntText => IsIntTyped;

    /// <summary>Whether it is known only when the canvas is measured.</summary>
    public virtual bool Measures
    {
        get
        {
            foreach (ScalarExpr operand in Operands)
            {
                if (operand.Measures) return true;
            }

            return false;
        }
    }

    /// <summary>All values over all draws.</summary>
    public abstract Interval Range { get; }

    /// <summary>The value for given draws and locals: what passes are checked with.</summary>
    public abstract double Evaluate(Func<ScalarExpr, double> leaves);

    /// <summary>The expressions it is made of.</summary>
    public virtual IEnumerable<ScalarExpr> Operands => [];

    /// <summary>The same expression with parts replaced.</summary>
    /// <param name="other">What stands instead of a part; null to look into it.</param>
    public ScalarExpr Replace(Func<ScalarExpr, ScalarExpr?> other) => other(this) ?? With(o => o.Replace(other));

    /// <summary>The C# text, as an operand of anything.</summary>
    public abstract string ToCode();

    /// <summary>The same operation on other operands.</summary>
    protected virtual ScalarExpr With(Func<ScalarExpr, ScalarExpr> operand) => this;

    public sealed override string ToString() => ToCode();
}

/// <summary>A number known at compile time.</summary>
internal sealed class Literal(double value) : ScalarExpr
{
    public double Value => value;

    public override bool IsInteger => Math.Floor(value) == value;

    public override Interval Range => Interval.Point(value);

    public override double Evaluate(Func<ScalarExpr, double> leaves) => value;

    public override string ToCode() => Text(value);

    /// <summary>A round-trippable double literal. What is too large for a number is what the arithmetic of a sample would make of it.</summary>
    public static string Text(double value)
    {
        if (double.IsNaN(value)) return "double.NaN";
        if (double.IsInfinity(value)) return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        // On .NET Framework the short text does not always read back.
        if (double.Parse(text, CultureInfo.InvariantCulture) != value) text = value.ToString("G17", CultureInfo.InvariantCulture);
        if (text.IndexOfAny(['.', 'E', 'e']) < 0) text += ".0";
        // Also of −0: a sign before it would make "--".
        return text[0] == '-' ? "(" + text + ")" : text;
    }
}

/// <summary>A drawn number: a field of <c>Parameters</c>.</summary>
internal sealed class DrawRef(DrawField draw) : ScalarExpr
{
    public DrawField Field => draw;

    public override bool IsInteger => draw.Type == DrawType.Int;

    public override bool IsIntTyped => draw.Type == DrawType.Int;

    public override Interval Range => draw.Range;

    public override double Evaluate(Func<ScalarExpr, double> leaves) => leaves(this);

    public override string ToCode() => "p." + draw.Access;
}

/// <summary>A value with a name: a local of the generated <c>Prepare</c>, or a canvas size.</summary>
internal sealed class Local(string name, Interval range, bool isInt = false, ScalarExpr? definition = null) : ScalarExpr
{
    public string Name => name;

    public ScalarExpr? Definition => definition;

    public override bool IsInteger => isInt || (definition?.IsInteger ?? false);

    public override bool IsIntTyped => isInt;

    public override Interval Range => range;

    public override double Evaluate(Func<ScalarExpr, double> leaves) => definition?.Evaluate(leaves) ?? leaves(this);

    public override string ToCode() => name;
}

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,
}

/// <summary>Arithmetic on two numbers.</summary>
internal sealed class Binary(BinaryOperator op, ScalarExpr left, ScalarExpr right) : ScalarExpr
{
    public BinaryOperator Operator => op;

    public ScalarExpr Left => left;

    public ScalarExpr Right => right;

    public override bool IsInteger => op != BinaryOperator.Divide && left.IsInteger && right.IsInteger;

    public override bool IsIntText =>
        op is not (BinaryOperator.Multiply or BinaryOperator.Divide) && right.IsIntText && (left.IsIntText || (op == BinaryOperator.Subtract && left.Is(0)));

    public override IEnumerable<ScalarExpr> Operands => [left, right];

    public override Interval Range => op switch
    {
        BinaryOperator.Add => left.Range + right.Range,
        BinaryOperator.Subtract => left.Range - right.Range,
        BinaryOperator.Multiply => left.Range * right.Range,
        BinaryOperator.Divide => left.Range / right.Range,
        BinaryOperator.Min => new Interval(Math.Min(left.Range.Low, right.Range.Low), Math.Min(left.Range.High, right.Range.High)),
        _ => new Interval(Math.Max(left.Range.Low, right.Range.Low), Math.Max(left.Range.High, right.Range.High)),
    };

    public override double Evaluate(Func<ScalarExpr, double> leaves)
    {
        double x = left.Evaluate(leaves), y = right.Evaluate(leaves);
        return op switch
        {
            BinaryOperator.Add => x + y,
            BinaryOperator.Subtract => x - y,
            BinaryOperator.Multiply => x * y,
            BinaryOperator.Divide => x / y,
            BinaryOperator.Min => Math.Min(x, y),
            _ => Math.Max(x, y),
        };
    }

    public override string ToCode() => op switch
    {
        BinaryOperator.Add => $"({left} + {right})",
        BinaryOperator.Subtract => left.Is(0) ? $"(-{right})" : $"({left} - {right})",
        // Neither a quotient nor a product of the canvas' sides fits int arithmetic.
        BinaryOperator.Multiply => left.IsIntText && right.IsIntText ? $"((double){left} * {right})" : $"({left} * {right})",
        BinaryOperator.Divide => left.IsIntText && right.IsIntText ? $"((double){left} / {right})" : $"({left} / {right})",
        BinaryOperator.Min => $"global::System.Math.Min({left}, {right})",
        _ => $"global::System.Math.Max({left}, {right})",
    };

    protected override ScalarExpr With(Func<ScalarExpr, ScalarExpr> operand) => new Binary(op, operand(left), operand(right));
}

internal enum UnaryOperator
{
    Abs,
    Floor,
    Ceiling,
    RoundHalfUp,
    RoundHalfEven,
    Sqrt,
    PowerOfTwo,
    CosDegrees,
    SinDegrees,
    TanDegrees,
}

/// <summary>A function of one number; angles in degrees, so that quarter turns are exact.</summary>
internal sealed class Unary(UnaryOperator op, ScalarExpr operand) : ScalarExpr
{
    public UnaryOperator Operator => op;

    public ScalarExpr Operand => operand;

    public override bool IsInteger => IsRounding(op) || (op == UnaryOperator.Abs && operand.IsInteger);

    public override bool IsIntText => op == UnaryOperator.Abs && operand.IsIntText;

    public override IEnumerable<ScalarExpr> Operands => [operand];

    public override Interval Range => op switch
    {
        UnaryOperator.Abs when operand.Range.Low >= 0 => operand.Range,
        UnaryOperator.Abs => new Interval(0, Math.Max(-operand.Range.Low, operand.Range.High)),
        UnaryOperator.Floor => operand.Range.Map(Math.Floor),
        UnaryOperator.Ceiling => operand.Range.Map(Math.Ceiling),
        UnaryOperator.RoundHalfUp => operand.Range.Map(static x => Math.Floor(x + 0.5)),
        UnaryOperator.RoundHalfEven => operand.Range.Map(Math.Round),
        UnaryOperator.Sqrt => operand.Range.Map(Math.Sqrt),
        UnaryOperator.PowerOfTwo => operand.Range.Map(static x => Math.Pow(2, x)),
        UnaryOperator.CosDegrees or UnaryOperator.SinDegrees => new Interval(-1, 1),
        _ when operand.Range.Low > -90 && operand.Range.High < 90 => operand.Range.Map(DeterministicMath.TanDegrees),
        _ => Interval.All,
    };

    /// <summary>Whether the function gives whole numbers, and leaves them as they are.</summary>
    public static bool IsRounding(UnaryOperator op) => op is UnaryOperator.Floor or UnaryOperator.Ceiling or UnaryOperator.RoundHalfUp or UnaryOperator.RoundHalfEven;

    public static double Apply(UnaryOperator op, double x) => op switch
    {
        UnaryOperator.Abs => Math.Abs(x),
        UnaryOperator.Floor => Math.Floor(x),
        UnaryOperator.Ceiling => Math.Ceiling(x),
        UnaryOperator.RoundHalfUp => Math.Floor(x + 0.5),
        UnaryOperator.RoundHalfEven => Math.Round(x),
        UnaryOperator.Sqrt => Math.Sqrt(x),
        UnaryOperator.PowerOfTwo => Math.Pow(2, x),
        UnaryOperator.CosDegrees => DeterministicMath.CosDegrees(x),
        UnaryOperator.SinDegrees => DeterministicMath.SinDegrees(x),
        _ => DeterministicMath.TanDegrees(x),
    };

    public override double Evaluate(Func<ScalarExpr, double> leaves) => Apply(op, operand.Evaluate(leaves));

    public override string ToCode() => op switch
    {
        UnaryOperator.Abs => $"global::System.Math.Abs({operand})",
        UnaryOperator.Floor => $"global::System.Math.Floor({operand})",
        UnaryOperator.Ceiling => $"global::System.Math.Ceiling({operand})",
        UnaryOperator.RoundHalfUp => $"global::System.Math.Floor({operand} + 0.5)",
        UnaryOperator.RoundHalfEven => $"global::System.Math.Round({operand})",
        UnaryOperator.Sqrt => $"global::System.Math.Sqrt({operand})",
        UnaryOperator.PowerOfTwo => $"(double)(1 << {(operand.IsIntTyped ? operand.ToCode() : "(int)" + operand.ToCode())})",
        _ => $"global::AugDsl.Algebra.DeterministicMath.{op}({operand})",
    };

    protected override ScalarExpr With(Func<ScalarExpr, ScalarExpr> inner) => new Unary(op, inner(operand));
}

/// <summary>One of two numbers, by whether a step was drawn.</summary>
internal sealed class Select(Condition condition, ScalarExpr yes, ScalarExpr no) : ScalarExpr
{
    public Condition Condition => condition;

    public ScalarExpr Yes => yes;

    public ScalarExpr No => no;

    public override bool IsInteger => yes.IsInteger && no.IsInteger;

    public override bool IsIntText => yes.IsIntText && no.IsIntText;

    public override IEnumerable<ScalarExpr> Operands => [yes, no];

    public override Interval Range => yes.Range.Hull(no.Range);

    public override double Evaluate(Func<ScalarExpr, double> leaves) => leaves(this) != 0 ? yes.Evaluate(leaves) : no.Evaluate(leaves);

    public override string ToCode() => $"({condition.ToCode()} ? {yes} : {no})";

    protected override ScalarExpr With(Func<ScalarExpr, ScalarExpr> operand) => new Select(condition, operand(yes), operand(no));
}
