namespace AugDsl.Kernels;

/// <summary>Extremes and histogram of one plane, collected tile by tile.</summary>
internal sealed unsafe class PlaneStatistics
{
    /// <summary>Levels of a histogram.</summary>
    public const int Levels = 256;

    private readonly int[] _counts = new int[Levels];
    private float _least;
    private float _largest;

    /// <summary>The smallest value, clamped to [0, 1].</summary>
    public float Least => _least;

    /// <summary>The largest value, clamped to [0, 1].</summary>
    public float Largest => _largest;

    /// <summary>How often each level q(x) occurs.</summary>
    public ReadOnlySpan<int> Histogram => _counts;

    public void Clear()
    {
        (_least, _largest) = (1, 0);
        Array.Clear(_counts);
    }

    /// <summary>Adds the extremes of a tile, whose values beyond <paramref name="count"/> are overwritten.</summary>
    public void AddExtremes(float* values, int count)
    {
        int length = Planes.RoundUp(count);
        new Span<float>(values + count, length - count).Fill(values[0]);
        LevelBodiesWidest.Extremes(values, length, ref _least, ref _largest);
    }

    /// <summary>Counts the levels of a tile.</summary>
    /// <param name="values">The tile's plane.</param>
    /// <param name="levels">Room for as many levels.</param>
    /// <param name="count">Pixels.</param>
    public void AddLevels(float* values, int* levels, int count)
    {
        int length = Planes.RoundUp(count);
        LevelBodiesWidest.Levels(values, levels, length);

        // What is not a number has no level; the index must not leave the table whatever it is.
        for (int i = 0; i < count; i++) _counts[(byte)levels[i]]++;
    }

    /// <summary>Adds the extremes of those values that occur; the others are overwritten.</summary>
    public void AddExtremes(float* values, ReadOnlySpan<int> counts)
    {
        int used = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0) values[used++] = values[i];
        }

        if (used > 0) AddExtremes(values, used);
    }

    /// <summary>Counts the levels of values that occur so often.</summary>
    /// <param name="values">Whole granules of values.</param>
    /// <param name="levels">Room for as many levels.</param>
    /// <param name="counts">How often each value occurs.</param>
    public void AddLevels(float* values, int* levels, ReadOnlySpan<int> counts)
    {
        LevelBodiesWidest.Levels(values, levels, counts.Length);
        for (int i = 0; i < counts.Length; i++) _counts[(byte)levels[i]] += counts[i];
    }
}
