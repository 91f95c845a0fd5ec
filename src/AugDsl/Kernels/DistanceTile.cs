namespace AugDsl.Kernels;

/// <summary>Six queries against a panel of points: the inner step of the neighbour search.</summary>
internal static class DistanceTile
{
    /// <summary>Queries at a time: with two vectors of points, twelve sums, which is what 16 registers allow.</summary>
    public const int Queries = 6;

    /// <summary>Points of a panel on this machine.</summary>
    public static int Points => DistanceTileBodiesWidest.Points;

    /// <summary>
    /// For queries q and points p: distances[q][p] = norm(p) + Σ query[i][q] · panel[i][p] over the columns + mismatch · (differing codes). With query = −2 x
    /// and norm = |p|² that is the squared distance less |x|².
    /// </summary>
    /// <param name="query">(columns + codes) x 6: coordinates times −2, then codes.</param>
    /// <param name="panel">(1 + columns + codes) x points: norms, coordinates, codes.</param>
    /// <param name="columns">Coordinates.</param>
    /// <param name="codes">Codes.</param>
    /// <param name="mismatch">What a differing code adds.</param>
    /// <param name="limits">For each query, up to where it is interested.</param>
    /// <param name="distances">6 x points.</param>
    /// <returns>A bit for each query that has a point within its limit.</returns>
    public static unsafe int Run(ReadOnlySpan<float> query, ReadOnlySpan<float> panel, int columns, int codes, float mismatch, ReadOnlySpan<float> limits, Span<float> distances)
    {
        int points = Points;
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Length, (columns + codes) * Queries, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(panel.Length, (1 + columns + codes) * points, nameof(panel));
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Length, Queries, nameof(limits));
        ArgumentOutOfRangeException.ThrowIfLessThan(distances.Length, Queries * points, nameof(distances));
        fixed (float* q = query, p = panel, l = limits, d = distances)
            return DistanceTileBodiesWidest.Run(q, p, columns, codes, mismatch, l, d);
    }
}
