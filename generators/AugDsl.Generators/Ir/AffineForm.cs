using System.Collections.Generic;
using System.Linq;

namespace AugDsl.Generators.Ir;

/// <summary>A colour map out_i = Σ m_ij x_j + m_iC with numbers per sample; computed from expressions, never declared.</summary>
internal sealed class AffineForm
{
    private readonly ScalarExpr[,] _entries;

    private AffineForm(ScalarExpr[,] entries) => _entries = entries;

    public int Channels => _entries.GetLength(0);

    /// <summary>The entry; column <see cref="Channels"/> is the offset.</summary>
    public ScalarExpr this[int row, int column] => _entries[row, column];

    /// <summary>Whether no channel sees another.</summary>
    public bool IsDiagonal => Each().All(e => e.Row == e.Column || e.Column == Channels || e.Entry.Is(0));

    /// <summary>Whether all channels have the same scale and offset.</summary>
    public bool IsUniform => IsDiagonal && Enumerable.Range(1, Channels - 1).All(i =>
        ScalarAlgebra.Same(_entries[0, 0], _entries[i, i]) && ScalarAlgebra.Same(_entries[0, Channels], _entries[i, Channels]));

    /// <summary>Matches expressions that are affine in the channels, or returns null.</summary>
    public static AffineForm? TryMatch(IReadOnlyList<ValueExpr> channels)
    {
        int count = channels.Count;
        ScalarExpr[,] entries = new ScalarExpr[count, count + 1];
        for (int row = 0; row < count; row++)
        {
            ScalarExpr[]? line = Match(channels[row], count);
            if (line is null) return null;
            for (int column = 0; column <= count; column++) entries[row, column] = line[column];
        }

        return new AffineForm(entries);
    }

    /// <summary>The map that applies this one, then <paramref name="next"/>, without a clamp between.</summary>
    public AffineForm Then(AffineForm next)
    {
        int count = Channels;
        ScalarExpr[,] entries = new ScalarExpr[count, count + 1];
        for (int row = 0; row < count; row++)
        {
            for (int column = 0; column <= count; column++)
            {
                ScalarExpr sum = column == count ? next[row, count] : 0;
                for (int k = 0; k < count; k++) sum += next[row, k] * _entries[k, column];
                entries[row, column] = sum;
            }
        }

        return new AffineForm(entries);
    }

    /// <summary>The same map with entries bound to names where they are long.</summary>
    public AffineForm Bind(System.Func<ScalarExpr, int, int, ScalarExpr> bind)
    {
        ScalarExpr[,] entries = new ScalarExpr[Channels, Channels + 1];
        foreach ((int row, int column, ScalarExpr entry) in Each()) entries[row, column] = bind(entry, row, column);
        return new AffineForm(entries);
    }

    public IReadOnlyList<ValueExpr> ToValues() =>
        [.. Enumerable.Range(0, Channels).Select(row =>
        {
            ValueExpr sum = _entries[row, Channels];
            for (int k = 0; k < Channels; k++)
            {
                if (!_entries[row, k].Is(0)) sum += (ValueExpr)_entries[row, k] * ValueExpr.Channel(k);
            }

            return sum;
        })];

    public override string ToString() =>
        "[" + string.Join("; ", Enumerable.Range(0, Channels).Select(r => string.Join(" ", Enumerable.Range(0, Channels + 1).Select(c => _entries[r, c])))) + "]";

    public IEnumerable<(int Row, int Column, ScalarExpr Entry)> Each() =>
        from row in Enumerable.Range(0, Channels)
        from column in Enumerable.Range(0, Channels + 1)
        select (row, column, _entries[row, column]);

    private static ScalarExpr[]? Match(ValueExpr value, int channels)
    {
        switch (value.Operator)
        {
            case ValueOperator.Channel:
                return [.. Enumerable.Range(0, channels + 1).Select(i => i == value.Index ? ScalarExpr.One : ScalarExpr.Zero)];
            case ValueOperator.Scalar:
                return [.. Enumerable.Range(0, channels + 1).Select(i => i == channels ? value.Scalar! : ScalarExpr.Zero)];
            case ValueOperator.Add or ValueOperator.Subtract or ValueOperator.Multiply:
                break;
            default:
                return null;
        }

        ScalarExpr[]? left = Match(value.Operands[0], channels);
        ScalarExpr[]? right = Match(value.Operands[1], channels);
        if (left is null || right is null) return null;
        if (value.Operator == ValueOperator.Add) return [.. left.Zip(right, (a, b) => a + b)];
        if (value.Operator == ValueOperator.Subtract) return [.. left.Zip(right, (a, b) => a - b)];
        if (left.Take(channels).All(e => e.Is(0))) return [.. right.Select(e => left[channels] * e)];
        return right.Take(channels).All(e => e.Is(0)) ? [.. left.Select(e => e * right[channels])] : null;
    }
}
