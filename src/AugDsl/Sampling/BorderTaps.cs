namespace AugDsl.Sampling;

/// <summary>The taps of one place of an axis of scale 1, borders folded in, from the lowest sample to the highest: the numbers of <see cref="AxisTaps"/>.</summary>
internal unsafe struct BorderTaps
{
    private const int Most = 4;
    private fixed int _places[Most];
    private fixed float _weights[Most];

    /// <param name="centre">Where the place lies in the source.</param>
    /// <param name="filter">The kernel and the border.</param>
    /// <param name="unit">A factor on all sample weights.</param>
    public BorderTaps(double centre, in AxisFilter filter, double unit)
    {
        double* exact = stackalloc double[Most];
        (int from, int to) = TapWindow.Of(centre, InterpolationKernel.Support(filter.Interpolation));
        double sum = 0;
        double outside = 0;
        for (int i = from; i <= to; i++)
        {
            double weight = InterpolationKernel.Weight(filter.Interpolation, i + 0.5 - centre);
            int place = BorderFold.Fold(i, filter.Size, filter.Drop ? Border.Constant : filter.Border);
            if (place >= 0) exact[Find(place, exact)] += weight;
            else if (filter.Drop) continue;
            else outside += weight;
            sum += weight;
        }

        Fill = (float)(outside / sum);
        for (int i = 0; i < Count; i++) _weights[i] = (float)(exact[i] / sum * unit);
    }

    /// <summary>Samples, at most 4; none where only the constant border is seen.</summary>
    public int Count { get; private set; }

    /// <summary>The weight of the constant border.</summary>
    public float Fill { get; }

    public readonly int Place(int index) => _places[index];

    public readonly float Weight(int index) => _weights[index];

    /// <summary>The weight of a sample; 0 if it is none of the taps.</summary>
    public readonly float WeightOf(int place)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_places[i] == place) return _weights[i];
        }

        return 0;
    }

    /// <summary>Where a sample stands, or a new place for it that keeps the order.</summary>
    private int Find(int place, double* exact)
    {
        int at = 0;
        while (at < Count && _places[at] < place) at++;
        if (at < Count && _places[at] == place) return at;
        for (int i = Count; i > at; i--)
        {
            _places[i] = _places[i - 1];
            exact[i] = exact[i - 1];
        }

        Count++;
        _places[at] = place;
        exact[at] = 0;
        return at;
    }
}

/// <summary>The samples near a centre.</summary>
internal static class TapWindow
{
    /// <summary>The samples (at index + ½) that lie nearer than <paramref name="reach"/>.</summary>
    public static (int From, int To) Of(double centre, double reach) =>
        ((int)Math.Floor(centre - reach - 0.5) + 1, (int)Math.Ceiling(centre + reach - 0.5) - 1);
}
