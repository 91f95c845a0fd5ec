using System.Collections.Generic;
using System.Linq;

namespace AugDsl.Generators.Ir;

/// <summary>
/// A number as Σ coefficient · side + rest, the sides being those of canvases. Maps are composed in this form, so that what is constant collapses into one
/// literal a side, and the same arithmetic is done whether a number is a literal or drawn (docs/decisions/0013-linear-forms.md).
/// </summary>
internal sealed class LinearForm
{
    private readonly IReadOnlyList<(Local Side, ScalarExpr Coefficient)> _terms;
    private readonly ScalarExpr _rest;

    private LinearForm(IReadOnlyList<(Local, ScalarExpr)> terms, ScalarExpr rest)
    {
        _terms = terms;
        _rest = rest;
    }

    /// <summary>Whether it has sides; without one it is the rest alone.</summary>
    public bool HasSides => _terms.Count > 0;

    /// <summary>Reads a number. What is not linear in the sides (a side times a side, a quotient, a choice) is rest.</summary>
    public static LinearForm Of(ScalarExpr number)
    {
        if (number is Local { IsIntTyped: true } side) return new LinearForm([(side, ScalarExpr.One)], ScalarExpr.Zero);
        if (number is Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum)
            return Of(sum.Left).Plus(sum.Operator == BinaryOperator.Add ? Of(sum.Right) : Of(sum.Right).Times(-1));
        if (number is Binary { Operator: BinaryOperator.Multiply } product)
        {
            LinearForm left = Of(product.Left), right = Of(product.Right);
            if (!left.HasSides && right.HasSides) return right.Times(product.Left);
            if (left.HasSides && !right.HasSides) return left.Times(product.Right);
        }

        return new LinearForm([], number);
    }

    public LinearForm Plus(LinearForm other) => new(
        [
            .. _terms.Select(t => (t.Side, t.Coefficient + other.CoefficientOf(t.Side))).Where(t => !t.Item2.Is(0)),
            .. other._terms.Where(t => _terms.All(own => !ScalarAlgebra.Same(own.Side, t.Side))),
        ],
        _rest + other._rest);

    public LinearForm Times(ScalarExpr factor) =>
        factor.Is(0) ? new LinearForm([], ScalarExpr.Zero) : new([.. _terms.Select(t => (t.Side, factor * t.Coefficient))], factor * _rest);

    /// <summary>The same form with coefficients and rest bound to names where they are long.</summary>
    /// <param name="bind">Binds a number; the second argument says which: a side's name, or "" for the rest.</param>
    public LinearForm Bind(System.Func<ScalarExpr, string, ScalarExpr> bind) =>
        new([.. _terms.Select(t => (t.Side, bind(t.Coefficient, t.Side.Name)))], bind(_rest, ""));

    /// <summary>The number.</summary>
    public ScalarExpr ToScalar()
    {
        ScalarExpr sum = ScalarExpr.Zero;
        // Widths first, whatever was added to what: one order of the additions for all compositions.
        foreach ((Local side, ScalarExpr coefficient) in _terms.OrderBy(t => t.Side.Name[0] == 'h').ThenBy(t => t.Side.Name, System.StringComparer.Ordinal)) sum += coefficient * side;
        return sum + _rest;
    }

    private ScalarExpr CoefficientOf(Local side)
    {
        foreach ((Local own, ScalarExpr coefficient) in _terms)
        {
            if (ScalarAlgebra.Same(own, side)) return coefficient;
        }

        return ScalarExpr.Zero;
    }
}
