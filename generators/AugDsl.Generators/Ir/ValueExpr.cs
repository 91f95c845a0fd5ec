using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Algebra;

namespace AugDsl.Generators.Ir;

/// <summary>What a <see cref="ValueExpr"/> does with its operands.</summary>
internal enum ValueOperator
{
    /// <summary>A channel of the pixel.</summary>
    Channel,

    /// <summary>A number per sample.</summary>
    Scalar,

    /// <summary>A standard normal number of the pixel.</summary>
    Normal,

    /// <summary>A uniform number in [0, 1) of the pixel.</summary>
    Uniform,

    /// <summary>1 where the pixel's word is below a probability, else 0.</summary>
    Below,

    /// <summary>1 where the word of the pixel's coarse cell is below a probability, else 0.</summary>
    CellMask,

    /// <summary>The pixel's column on its canvas, a whole number from 0.</summary>
    Column,

    /// <summary>The pixel's row on its canvas, a whole number from 0.</summary>
    Row,

    /// <summary>A table's number at the level q(x) of the operand.</summary>
    Lookup,

    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,

    /// <summary>The largest whole number not above.</summary>
    Floor,

    /// <summary>The nearest whole number, ties to even.</summary>
    RoundEven,

    /// <summary>x to the power of a scalar, x in [0, 1].</summary>
    Power,

    /// <summary>The logarithm to base 2, x above 0.</summary>
    Log2,

    /// <summary>2 to the power of x, x in [−126, 126].</summary>
    Exp2,

    /// <summary>The square root, x not below 0.</summary>
    SquareRoot,

    /// <summary>The third operand where the first is less than the second, else the fourth.</summary>
    IfLess,

    /// <summary>The third operand where the first equals the second, else the fourth.</summary>
    IfEqual,

    /// <summary>The hue of red, green and blue in sixths of a turn, of which the fourth operand is the largest and the fifth the chroma.</summary>
    HueSector,

    /// <summary>The share of the chroma that a channel lies below the largest value, for a hue of 0 to 6 sixths.</summary>
    HueShare,

    /// <summary>What a user's body makes of its operands: as many channels as it takes, then its numbers. Each channel is taken out by an <see cref="OwnResult"/>.</summary>
    OwnCall,

    /// <summary>A channel of what a user's body makes.</summary>
    OwnResult,
}

/// <summary>A number per pixel and channel. One class with an operator, so that analyses are one switch each.</summary>
internal sealed class ValueExpr
{
    // Expressions share their parts: each is looked through once.
    private int? _reads;

    private ValueExpr(ValueOperator op, params ValueExpr[] operands)
    {
        Operator = op;
        Operands = operands;
        IsPositional = IsOfPlace(op) || operands.Any(o => o.IsPositional);
    }

    public ValueOperator Operator { get; }

    public IReadOnlyList<ValueExpr> Operands { get; }

    /// <summary>The channel's number; for noise, the counter's channel.</summary>
    public int Index { get; private init; }

    /// <summary>The purpose of the noise (DESIGN 5).</summary>
    public int Purpose { get; private init; }

    /// <summary>Cells on each side, for <see cref="ValueOperator.CellMask"/>.</summary>
    public int Cells { get; private init; }

    /// <summary>The number, or the probability of a mask.</summary>
    public ScalarExpr? Scalar { get; private init; }

    /// <summary>The table of a <see cref="ValueOperator.Lookup"/>.</summary>
    public TableCall? Table { get; private init; }

    /// <summary>The user's body of an <see cref="ValueOperator.OwnCall"/>.</summary>
    public OwnBody? Body { get; private init; }

    /// <summary>What a person would call it: the name of its local in the generated code.</summary>
    public string? Hint { get; private set; }

    public static implicit operator ValueExpr(double value) => new(ValueOperator.Scalar) { Scalar = value };

    public static implicit operator ValueExpr(ScalarExpr value) => new(ValueOperator.Scalar) { Scalar = value };

    public static ValueExpr operator +(ValueExpr a, ValueExpr b) => Fold(ValueOperator.Add, a, b);

    public static ValueExpr operator -(ValueExpr a, ValueExpr b) => Fold(ValueOperator.Subtract, a, b);

    public static ValueExpr operator *(ValueExpr a, ValueExpr b) => Fold(ValueOperator.Multiply, a, b);

    public static ValueExpr operator /(ValueExpr a, ValueExpr b) => new(ValueOperator.Divide, a, b);

    public static ValueExpr Channel(int index) => new(ValueOperator.Channel) { Index = index };

    public static ValueExpr Normal(int channel, int purpose) => new(ValueOperator.Normal) { Index = channel, Purpose = purpose };

    public static ValueExpr Uniform(int channel, int purpose) => new(ValueOperator.Uniform) { Index = channel, Purpose = purpose };

    /// <summary>1 with a probability, pixel by pixel, else 0.</summary>
    public static ValueExpr Below(ScalarExpr probability, int channel, int purpose) =>
        new(ValueOperator.Below) { Scalar = probability, Index = channel, Purpose = purpose };

    /// <summary>The pixel's column, from 0.</summary>
    public static ValueExpr Column() => new(ValueOperator.Column);

    /// <summary>The pixel's row, from 0.</summary>
    public static ValueExpr Row() => new(ValueOperator.Row);

    /// <summary>The table's number at the level of a value.</summary>
    public static ValueExpr Lookup(ValueExpr value, TableCall table) => new(ValueOperator.Lookup, value) { Table = table };

    public static ValueExpr CellMask(ScalarExpr probability, int cells, int channel, int purpose) =>
        new(ValueOperator.CellMask) { Scalar = probability, Cells = cells, Index = channel, Purpose = purpose };

    public static ValueExpr Min(ValueExpr a, ValueExpr b) => new(ValueOperator.Min, a, b);

    public static ValueExpr Max(ValueExpr a, ValueExpr b) => new(ValueOperator.Max, a, b);

    public static ValueExpr Clamp01(ValueExpr a) => Min(Max(a, 0.0), 1.0);

    public static ValueExpr Floor(ValueExpr a) => new(ValueOperator.Floor, a);

    public static ValueExpr RoundEven(ValueExpr a) => new(ValueOperator.RoundEven, a);

    public static ValueExpr Power(ValueExpr a, ScalarExpr exponent) => new(ValueOperator.Power, a, exponent);

    public static ValueExpr Log2(ValueExpr a) => new(ValueOperator.Log2, a);

    public static ValueExpr Exp2(ValueExpr a) => new(ValueOperator.Exp2, a);

    public static ValueExpr SquareRoot(ValueExpr a) => new(ValueOperator.SquareRoot, a);

    /// <summary>The hue of a pixel in sixths of a turn, −1 to 5.</summary>
    public static ValueExpr HueSector(ValueExpr r, ValueExpr g, ValueExpr b, ValueExpr max, ValueExpr chroma) => new(ValueOperator.HueSector, r, g, b, max, chroma);

    /// <summary>Clamp(min(k, 4 − k), 0, 1), k = (hue + 5 − 2 channel) mod 6.</summary>
    public static ValueExpr HueShare(ValueExpr hue, int channel) => new(ValueOperator.HueShare, hue) { Index = channel };

    public static ValueExpr IfLess(ValueExpr a, ValueExpr b, ValueExpr yes, ValueExpr no) => new(ValueOperator.IfLess, a, b, yes, no);

    public static ValueExpr IfEqual(ValueExpr a, ValueExpr b, ValueExpr yes, ValueExpr no) => new(ValueOperator.IfEqual, a, b, yes, no);

    /// <summary>The channels that a user's body makes of others.</summary>
    public static IEnumerable<ValueExpr> Own(OwnBody body, IEnumerable<ValueExpr> channels, IEnumerable<ScalarExpr> numbers)
    {
        ValueExpr call = new(ValueOperator.OwnCall, [.. channels, .. numbers.Select(n => (ValueExpr)n)]) { Body = body };
        return Enumerable.Range(0, body.Channels).Select(c => new ValueExpr(ValueOperator.OwnResult, call) { Index = c });
    }

    /// <summary>Gives the value a name for the generated code.</summary>
    public ValueExpr Named(string hint)
    {
        Hint = hint;
        return this;
    }

    /// <summary>How many vector operations it is without its operands.</summary>
    public int Weight => Operator switch
    {
        ValueOperator.OwnCall => Body!.Weight,
        ValueOperator.HueSector => 10,
        ValueOperator.HueShare => 7,
        _ => Operands.Count > 0 ? 1 : 0,
    };

    /// <summary>Whether it is a number per sample only.</summary>
    public bool IsScalar => Operator == ValueOperator.Scalar;

    /// <summary>Whether the pixel's place matters: such a step makes a raster.</summary>
    public bool IsPositional { get; }

    /// <summary>Whether it is a number of the pixel's place alone: the runtime fills a plane with it before the body's loop.</summary>
    public bool IsPlane => IsOfPlace(Operator);

    /// <summary>Whether it is drawn pixel by pixel, from the step's slot.</summary>
    public bool Draws => Operator is ValueOperator.Normal or ValueOperator.Uniform or ValueOperator.Below or ValueOperator.CellMask;

    /// <summary>The channels that have a part in it, a bit each.</summary>
    public int Reads => _reads ??= Operator switch
    {
        ValueOperator.Channel => 1 << Index,
        // A user's body that takes channel by channel is called with all of them at once.
        ValueOperator.OwnResult when Operands[0].Body!.ByChannel => Operands[0].Operands[Index].Reads,
        _ => Operands.Aggregate(0, (all, o) => all | o.Reads),
    };

    /// <summary>The same expression with the channels replaced.</summary>
    public ValueExpr Substitute(IReadOnlyList<ValueExpr> channels) => Substitute([this], channels)[0];

    /// <summary>The same expressions with the channels replaced; what they share stays shared.</summary>
    public static IReadOnlyList<ValueExpr> Substitute(IEnumerable<ValueExpr> values, IReadOnlyList<ValueExpr> channels)
    {
        Dictionary<ValueExpr, ValueExpr> done = [];
        return [.. values.Select(Replace)];

        ValueExpr Replace(ValueExpr value)
        {
            if (value.Operator == ValueOperator.Channel) return channels[value.Index];
            if (value.Operands.Count == 0) return value;
            if (!done.TryGetValue(value, out ValueExpr? replaced)) done[value] = replaced = value.With([.. value.Operands.Select(Replace)]);
            return replaced;
        }
    }

    /// <summary>The same operation on other operands.</summary>
    public ValueExpr With(IReadOnlyList<ValueExpr> operands) =>
        Operands.SequenceEqual(operands) ? this : new ValueExpr(Operator, [.. operands])
        {
            Index = Index,
            Purpose = Purpose,
            Cells = Cells,
            Scalar = Scalar,
            Table = Table,
            Body = Body,
            Hint = Hint,
        };

    /// <summary>The value of one pixel: what passes are checked with.</summary>
    public double Evaluate(IReadOnlyList<double> channels, Func<ScalarExpr, double> leaves)
    {
        double At(int i) => Operands[i].Evaluate(channels, leaves);
        return Operator switch
        {
            ValueOperator.Channel => channels[Index],
            ValueOperator.Scalar => Scalar!.Evaluate(leaves),
            ValueOperator.Add => At(0) + At(1),
            ValueOperator.Subtract => At(0) - At(1),
            ValueOperator.Multiply => At(0) * At(1),
            ValueOperator.Divide => At(0) / At(1),
            ValueOperator.Min => Math.Min(At(0), At(1)),
            ValueOperator.Max => Math.Max(At(0), At(1)),
            ValueOperator.Floor => Math.Floor(At(0)),
            ValueOperator.RoundEven => Math.Round(At(0), MidpointRounding.ToEven),
            ValueOperator.Power => Math.Pow(At(0), At(1)),
            ValueOperator.Log2 => DeterministicMath.Log2(At(0)),
            ValueOperator.Exp2 => DeterministicMath.Exp2(At(0)),
            ValueOperator.SquareRoot => Math.Sqrt(At(0)),
            ValueOperator.IfLess => At(0) < At(1) ? At(2) : At(3),
            ValueOperator.IfEqual => At(0) == At(1) ? At(2) : At(3),
            ValueOperator.HueSector => Sector(At(0), At(1), At(2), At(3), At(4)),
            ValueOperator.HueShare => Share((At(0) + 5 - (2 * Index)) % 6),
            // A table follows from pixels that are not there: as if it left every level.
            ValueOperator.Lookup => At(0),
            // Nor is the user's code here: as if it changed nothing.
            ValueOperator.OwnResult => Operands[0].Operands[Index].Evaluate(channels, leaves),
            _ => throw new InvalidOperationException($"{Operator} has no value outside a picture."),
        };
    }

    public override string ToString() => Operator switch
    {
        ValueOperator.Channel => "x" + Index,
        ValueOperator.Scalar => Scalar!.ToCode(),
        ValueOperator.Normal => $"normal({Index})",
        ValueOperator.Uniform => $"uniform({Index})",
        ValueOperator.Below => $"below({Scalar}, {Index})",
        ValueOperator.CellMask => $"cell({Cells}, {Scalar})",
        ValueOperator.Lookup => $"{Table}[{Operands[0]}]",
        ValueOperator.Add => $"({Operands[0]} + {Operands[1]})",
        ValueOperator.Subtract => $"({Operands[0]} - {Operands[1]})",
        ValueOperator.Multiply => $"({Operands[0]} * {Operands[1]})",
        ValueOperator.Divide => $"({Operands[0]} / {Operands[1]})",
        ValueOperator.OwnCall => $"{Body!.Name}({string.Join(", ", Operands)})",
        ValueOperator.OwnResult => $"{Operands[0]}[{Index}]",
        _ => $"{Operator}({string.Join(", ", Operands)})",
    };

    private static double Sector(double r, double g, double b, double max, double chroma) =>
        chroma == 0 ? 0 : max == r ? (g - b) / chroma : max == g ? ((b - r) / chroma) + 2 : ((r - g) / chroma) + 4;

    private static double Share(double k) => Math.Max(Math.Min(Math.Min(k, 4 - k), 1), 0);

    private static bool IsOfPlace(ValueOperator op) =>
        op is ValueOperator.Normal or ValueOperator.Uniform or ValueOperator.Below or ValueOperator.CellMask or ValueOperator.Column or ValueOperator.Row;

    private static ValueExpr Fold(ValueOperator op, ValueExpr a, ValueExpr b)
    {
        if (a.IsScalar && b.IsScalar)
        {
            return op switch
            {
                ValueOperator.Add => a.Scalar! + b.Scalar!,
                ValueOperator.Subtract => a.Scalar! - b.Scalar!,
                _ => a.Scalar! * b.Scalar!,
            };
        }

        if (op == ValueOperator.Multiply && a.IsScalar && a.Scalar!.Is(1)) return b;
        if (op == ValueOperator.Multiply && b.IsScalar && b.Scalar!.Is(1)) return a;
        if (op != ValueOperator.Multiply && b.IsScalar && b.Scalar!.Is(0)) return a;
        if (op == ValueOperator.Add && a.IsScalar && a.Scalar!.Is(0)) return b;
        return new ValueExpr(op, a, b);
    }
}
