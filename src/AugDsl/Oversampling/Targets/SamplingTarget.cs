namespace AugDsl.Oversampling;

/// <summary>How many rows each class shall have.</summary>
public abstract record SamplingTarget
{
    private protected SamplingTarget()
    {
    }

    /// <summary>Oversampling: every class as many as the largest. Undersampling: every class as few as the smallest.</summary>
    public static SamplingTarget Auto { get; } = new AutoTarget();

    /// <summary>
    /// Oversampling: every class at least <paramref name="ratio"/> times the rows of the largest, rounded half to even. Undersampling: every class
    /// at most the rows of the smallest divided by the ratio.
    /// </summary>
    /// <param name="ratio">Above 0, up to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not in that range.</exception>
    public static SamplingTarget Ratio(double ratio)
    {
        if (!(ratio > 0 && ratio <= 1)) throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "A ratio must be above 0 and at most 1.");
        return new RatioTarget(ratio);
    }

    /// <summary>So many rows for each class that is named; the others stay as they are.</summary>
    /// <param name="counts">Label to rows in the result. Fewer than there are is an error when oversampling, more when undersampling.</param>
    public static SamplingTarget Counts(IReadOnlyDictionary<int, int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new CountTarget(counts.ToDictionary(pair => pair.Key, pair => pair.Value));
    }

    /// <summary>
    /// N new rows for every hundred of a class, for all classes but the largest: the parameter of the SMOTE paper. 200 makes a class three times as
    /// large; 50 takes a random half of its rows as bases. Oversampling only.
    /// </summary>
    /// <param name="percent">N, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">N is not above 0, or not finite.</exception>
    public static SamplingTarget Percent(double percent)
    {
        if (!(percent > 0 && double.IsFinite(percent))) throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentage must be above 0.");
        return new PercentTarget(percent);
    }
}
