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
        double[] least = new double[_centre.Length];
        double[] greatest = new double[_centre.Length];
        Array.Fill(least, double.PositiveInfinity);
        Array.Fill(greatest, double.NegativeInfinity);
        table.Widen(points, least, greatest);
        if (!ReferenceEquals(queries, points)) table.Widen(queries, least, greatest);
        double reach = 0;
        for (int i = 0; i < _centre.Length; i++)
        {
            _centre[i] = least[i] + ((greatest[i] - least[i]) / 2);
            reach = Math.Max(reach, greatest[i] - least[i]);
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

    /// <summary>Writes a row's coordinates and codes.</summary>
    /// <param name="row">The row.</param>
    /// <param name="destination">Takes them.</param>
    /// <param name="scratch">As many doubles as there are coordinates.</param>
    /// <returns>The squared norm.</returns>
    public double Write(int row, Span<float> destination, Span<double> scratch)
    {
        _table.CopyContinuous(row, scratch);
        double norm = 0;
        for (int i = 0; i < _centre.Length; i++)
        {
            float coordinate = (float)((scratch[i] - _centre[i]) * _scale);
            destination[i] = coordinate;
            norm += (double)coordinate * coordinate;
        }

        int place = _centre.Length;
        foreach (int column in _table.CategoricalColumns) destination[place++] = (float)_table.At(row, column);
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

    /// <summary>How far apart projections of the frame may be, squared, if the rows' exact squared distance is at most <paramref name="squaredDistance"/>.</summary>
    /// <param name="squaredDistance">The exact distance; infinite for everything.</param>
    /// <param name="norm">The query's squared norm.</param>
    /// <param name="greatestNorm">The greatest squared norm of the points.</param>
    /// <remarks>
    /// Each of the eight sums of products is off by at most d u |x|, so a projection by √8 d u |x|, and the coordinates by u |x|; the factor is for directions that are not quite
    /// orthonormal, and for gaps that are floats.
    /// </remarks>
    public float SquaredReach(double squaredDistance, double norm, double greatestNorm)
    {
        if (!_usable || double.IsPositiveInfinity(squaredDistance)) return float.PositiveInfinity;
        double reach = (Math.Sqrt(squaredDistance) * _scale) + (4 * (Columns + 16) * RoundOff * (Math.Sqrt(norm) + Math.Sqrt(greatestNorm)));
        return (float)((reach * reach * 1.0001) + 1e-30);
    }

    private double Margin(double norm, double greatestNorm)
    {
        double both = Math.Sqrt(norm) + Math.Sqrt(greatestNorm);
        double size = (both * both) + (Codes * (double)Mismatch);
        return (2 * (Columns + Codes + 16) * RoundOff * size) + 1e-30;
    }
}
