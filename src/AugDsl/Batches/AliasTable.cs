using AugDsl.Randomness;

namespace AugDsl.Batches;

/// <summary>Draws an index by its weight in constant time (Walker 1977; built as by Vose 1991).</summary>
/// <remarks>A column for each index: with its probability the index itself, otherwise the column's alias. Built from + − × ÷ and comparisons, so equal everywhere.</remarks>
internal sealed class AliasTable
{
    private readonly double[] _own;
    private readonly int[] _alias;

    /// <summary>Builds the table.</summary>
    /// <exception cref="ArgumentException">There is no weight, one is negative or not finite, or their sum is 0 or not finite.</exception>
    public AliasTable(ReadOnlySpan<double> weights)
    {
        if (weights.IsEmpty) throw new ArgumentException("There is no weight.", nameof(weights));
        double sum = 0;
        int heaviest = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (!double.IsFinite(weights[i]) || weights[i] < 0)
                throw new ArgumentException(FormattableString.Invariant($"The weight of picture {i} is {weights[i]}; finite ones of 0 or more are legal."), nameof(weights));
            sum += weights[i];
            if (weights[i] > weights[heaviest]) heaviest = i;
        }

        if (sum == 0 || !double.IsFinite(sum))
            throw new ArgumentException(FormattableString.Invariant($"The weights add to {sum}; a finite sum above 0 is needed."), nameof(weights));
        _own = new double[weights.Length];
        _alias = new int[weights.Length];
        for (int i = 0; i < weights.Length; i++) _own[i] = weights[i] / sum * weights.Length;
        Pair(heaviest);
    }

    /// <summary>The index that a block of random bits draws: 64 for the column, 53 for the choice in it.</summary>
    public int Draw(in Philox.Block block)
    {
        int column = (int)Math.BigMul(block.Bits64, (ulong)_own.Length, out _);
        double u = ((block.W2 | ((ulong)block.W3 << 32)) >> 11) * (1.0 / (1L << 53));
        return u < _own[column] ? column : _alias[column];
    }

    /// <summary>Fills every column that is less than full from one that is more.</summary>
    private void Pair(int heaviest)
    {
        Stack<int> small = new();
        Stack<int> large = new();
        for (int i = 0; i < _own.Length; i++) (_own[i] < 1 ? small : large).Push(i);
        while (small.Count > 0 && large.Count > 0)
        {
            int to = small.Pop();
            int from = large.Pop();
            _alias[to] = from;
            _own[from] = _own[from] + _own[to] - 1;
            (_own[from] < 1 ? small : large).Push(from);
        }

        // Left over by rounding alone: full, but for a weight of 0, which is never drawn.
        foreach (int i in large) _own[i] = 1;
        foreach (int i in small)
        {
            if (_own[i] > 0) _own[i] = 1;
            else _alias[i] = heaviest;
        }
    }
}
