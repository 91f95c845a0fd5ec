namespace AugDsl.Oversampling;

/// <summary>
/// A table's coordinates as floats of at most 1: x̂ = (x − centre) · 2^e. In them distances are approximate, with a bound, so that a search may pass
/// over what cannot be near and look at the rest exactly.
/// </summary>
/// <remarks>
/// With u = 2⁻²⁴ and S = (|q̂| + |p̂|)²: rounding the coordinates changes a squared distance by at most 2uS, the norms by uS, a product sum of d
/// terms in any order, fused or not, by (d + 1)uS, and a sum of c mismatches of weight w by (c + 1)u(S + cw). <see cref="Margin"/> is twice that and more.
/// </remarks>
internal sealed class ScaledFrame
{
    private const double RoundOff = 1.0 / (1 << 24);
    private const int LargestExponent = 300;

    private readonly Table _table;
    private readonly double[] _centre;
    private readonly double _scale;
    private readonly double _weight;
    private readonly bool _usable;

    /// <summary>Finds the frame of the rows that are searched and searched for.</summary>
    public ScaledFrame(Table table, int[] points, int[] queries, double mismatch)
    {
        _table = table;
        _weight = mismatch;
        _centre = new double[table.ContinuousColumns.Length];
        double reach = 0;
        for (int i = 0; i < _centre.Length; i++)
        {
            int column = table.ContinuousColumns[i];
            (double least, double greatest) = table.Range(column, points);
            (double leastQuery, double greatestQuery) = table.Range(column, queries);
            (least, greatest) = (Math.Min(least, leastQuery), Math.Max(greatest, greatestQuery));
            _centre[i] = least + ((greatest - least) / 2);
            reach = Math.Max(reach, greatest - least);
        }

        int exponent = reach > 0 ? -Math.ILogB(reach) : 0;
        _usable = Math.Abs(exponent) <= LargestExponent;
        _scale = _usable ? Math.ScaleB(1, exponent) : 0;
    }

    /// <summary>Coordinates of a row.</summary>
    public int Columns => _centre.Length;

    /// <summary>Codes of a row.</summary>
    public int Codes => _table.CategoricalColumns.Length;

    /// <summary>What a differing code adds to a squared distance in the frame.</summary>
    public float Mismatch => (float)(_weight * _scale * _scale);

    /// <summary>Writes a row's coordinates and codes, <paramref name="stride"/> apart.</summary>
    /// <returns>The squared norm.</returns>
    public double Write(int row, Span<float> destination, int stride)
    {
        double norm = 0;
        int place = 0;
        for (int i = 0; i < _centre.Length; i++, place += stride)
        {
            float coordinate = (float)((_table.At(row, _table.ContinuousColumns[i]) - _centre[i]) * _scale);
            destination[place] = coordinate;
            norm += (double)coordinate * coordinate;
        }

        foreach (int column in _table.CategoricalColumns)
        {
            destination[place] = (float)_table.At(row, column);
            place += stride;
        }

        return norm;
    }

    /// <summary>Up to where an approximate distance, less the query's norm, may belong to an exact one of at most <paramref name="squaredDistance"/>.</summary>
    /// <param name="squaredDistance">The exact distance; infinite for everything.</param>
    /// <param name="norm">The query's squared norm.</param>
    /// <param name="greatestNorm">The greatest squared norm of the points.</param>
    public float Limit(double squaredDistance, double norm, double greatestNorm)
    {
        if (!_usable || double.IsPositiveInfinity(squaredDistance)) return float.MaxValue;
        return (float)Math.Min(float.MaxValue, (squaredDistance * _scale * _scale) + Margin(norm, greatestNorm) - norm);
    }

    private double Margin(double norm, double greatestNorm)
    {
        double both = Math.Sqrt(norm) + Math.Sqrt(greatestNorm);
        double size = (both * both) + (Codes * (double)Mismatch);
        return (2 * (Columns + Codes + 16) * RoundOff * size) + 1e-30;
    }
}
