using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Algebra;

namespace AugDsl.Generators.Ir;

/// <summary>How much is known of a map, from least to most general; a map may be less general for some samples.</summary>
internal enum MapShape
{
    Identity,
    Exact,
    AxisAligned,
    Affine,
    Projective,
}

/// <summary>A 3 × 3 map in corner coordinates, from a canvas to the one before it. Zeros and ones are known at compile time.</summary>
internal sealed class MapMatrix(params ScalarExpr[] entries)
{
    // Longer maps are written a row a line.
    private const int LongestLine = 60;

    private static readonly Dictionary<MapClass, MapShape> s_shapes = new()
    {
        [MapClass.Exact] = MapShape.Exact,
        [MapClass.AxisAligned] = MapShape.AxisAligned,
        [MapClass.Affine] = MapShape.Affine,
        [MapClass.Projective] = MapShape.Projective,
    };

    public static readonly MapMatrix Identity = Affine(1, 0, 0, 0, 1, 0);

    public IReadOnlyList<ScalarExpr> Entries => entries;

    public ScalarExpr this[int row, int column] => entries[(row * 3) + column];

    public static MapMatrix Affine(ScalarExpr m00, ScalarExpr m01, ScalarExpr m02, ScalarExpr m10, ScalarExpr m11, ScalarExpr m12) =>
        new(m00, m01, m02, m10, m11, m12, 0, 0, 1);

    public static MapMatrix Translation(ScalarExpr x, ScalarExpr y) => Affine(1, 0, x, 0, 1, y);

    public static MapMatrix Scaling(ScalarExpr x, ScalarExpr y) => Affine(x, 0, 0, 0, y, 0);

    /// <summary>The linear map about centres: canvas centre to canvas centre.</summary>
    public static MapMatrix AboutCentres(ScalarExpr m00, ScalarExpr m01, ScalarExpr m10, ScalarExpr m11, CanvasSize from, CanvasSize to) =>
        Translation(to.Width * 0.5, to.Height * 0.5)
            .After(Affine(m00, m01, 0, m10, m11, 0))
            .After(Translation(-(from.Width * 0.5), -(from.Height * 0.5)));

    /// <summary>The map that applies <paramref name="first"/>, then this one.</summary>
    /// <remarks>Affine maps are composed as linear forms in the canvas' sides; in a projective product every entry would be one, for numbers that are always drawn.</remarks>
    public MapMatrix After(MapMatrix first)
    {
        bool isAffine = IsAffine && first.IsAffine;
        ScalarExpr[] product = new ScalarExpr[9];
        for (int row = 0; row < 3; row++)
        {
            for (int column = 0; column < 3; column++)
                product[(row * 3) + column] = !isAffine ? (this[row, 0] * first[0, column]) + (this[row, 1] * first[1, column]) + (this[row, 2] * first[2, column]) : Product(this[row, 0], first[0, column]).Plus(Product(this[row, 1], first[1, column])).Plus(Product(this[row, 2], first[2, column])).ToScalar();
        }

        return new MapMatrix(product);
    }

    /// <summary>This map where the step was drawn, else none.</summary>
    public MapMatrix When(Condition condition) =>
        condition.IsAlways ? this : new MapMatrix([.. entries.Select((e, i) => ScalarAlgebra.Choose(condition, e, i % 4 == 0 ? 1 : 0))]);

    private static LinearForm Product(ScalarExpr a, ScalarExpr b)
    {
        LinearForm left = LinearForm.Of(a), right = LinearForm.Of(b);
        return !left.HasSides ? right.Times(a) : !right.HasSides ? left.Times(b) : LinearForm.Of(a * b);
    }

    public bool IsAffine => entries[6].Is(0) && entries[7].Is(0) && entries[8].Is(1);

    /// <summary>The most general shape that it can have.</summary>
    public MapShape Shape
    {
        get
        {
            if (Literal is { } numbers) return numbers == Map3x3.Identity ? MapShape.Identity : s_shapes[SamplingLaw.Classify(numbers)];
            if (!IsAffine) return MapShape.Projective;
            bool straight = entries[1].Is(0) && entries[3].Is(0);
            bool swapped = entries[0].Is(0) && entries[4].Is(0);
            if (straight && entries[0].Is(1) && entries[4].Is(1) && entries[2].Is(0) && entries[5].Is(0)) return MapShape.Identity;
            if (new[] { 0, 1, 3, 4 }.All(i => IsSign(entries[i])) && (straight || swapped || IsTurn()) && IsWhole(entries[2]) && IsWhole(entries[5]))
                return MapShape.Exact;
            return straight || swapped ? MapShape.AxisAligned : MapShape.Affine;
        }
    }

    /// <summary>The map in numbers, where all of them are known.</summary>
    private Map3x3? Literal
    {
        get
        {
            if (entries.Any(e => e.Constant is null)) return null;
            double At(int i) => entries[i].Constant!.Value;
            return new Map3x3(At(0), At(1), At(2), At(3), At(4), At(5), At(6), At(7), At(8));
        }
    }

    public string ToCode()
    {
        string[] rows = [.. Enumerable.Range(0, IsAffine ? 2 : 3).Select(row => string.Join(", ", entries.Skip(3 * row).Take(3).Select(e => ScalarText.Bare(e.ToCode()))))];
        string arguments = rows.Sum(r => r.Length) > LongestLine ? string.Concat(rows.Select((r, i) => "\n    " + r + (i + 1 < rows.Length ? "," : ""))) : string.Join(", ", rows);
        return (IsAffine ? "global::AugDsl.Algebra.Map3x3.Affine(" : "new global::AugDsl.Algebra.Map3x3(") + arguments + ")";
    }

    public override string ToString() => "[" + string.Join(" ", entries.Select((e, i) => (i is 3 or 6 ? "; " : "") + e)) + "]";

    /// <summary>0, 1 or −1 for every sample: cosines and sines of quarter turns among them.</summary>
    private static bool IsSign(ScalarExpr entry) => entry switch
    {
        Literal literal => Math.Abs(literal.Value) <= 1 && literal.IsInteger,
        Select select => IsSign(select.Yes) && IsSign(select.No),
        Unary { Operator: UnaryOperator.CosDegrees or UnaryOperator.SinDegrees } turn => IsQuarter(turn.Operand),
        Binary { Operator: BinaryOperator.Subtract } negated when negated.Left.Is(0) => IsSign(negated.Right),
        Local { Definition: { } definition } => IsSign(definition),
        _ => false,
    };

    private static bool IsQuarter(ScalarExpr degrees) => degrees is Binary { Operator: BinaryOperator.Multiply } product
        ? (product.Left.Is(90) && product.Right.IsInteger) || (product.Right.Is(90) && product.Left.IsInteger)
        : degrees.Constant is { } value && value % 90 == 0;

    private bool IsTurn() => entries[0] is Unary or Select or Local;

    private static bool IsWhole(ScalarExpr entry) => entry.IsInteger;
}

/// <summary>A canvas' size: integers, known at compile time where they are literals.</summary>
internal sealed record CanvasSize(ScalarExpr Width, ScalarExpr Height)
{
    public bool IsFixed => Width.Constant is not null && Height.Constant is not null;

    public bool SameAs(CanvasSize other) => ScalarAlgebra.Same(Width, other.Width) && ScalarAlgebra.Same(Height, other.Height);

    public override string ToString() => $"{Text(Width)} x {Text(Height)}";

    private static string Text(ScalarExpr side) => side.Constant is { } value ? ((long)value).ToString(System.Globalization.CultureInfo.InvariantCulture) : side.ToCode();
}
