using AugDsl.Algebra;

namespace AugDsl.Oversampling;

/// <summary>SMOTE inside clusters in which the class is well represented, more of it where the class is sparse.</summary>
/// <remarks>
/// The table is clustered by k-means. Clusters take part if (others + 1) / (own + 1) is below <see cref="ImbalanceThreshold"/> and they have more than k rows of the class. With
/// the mean distance δ of their own rows, a cluster's sparsity is δ^e / own, and new rows are shared out by it (largest remainders, so that their number
/// is exact). Douzas, Bacao and Last, <i>Improving imbalanced learning through a heuristic oversampling method based on k-means and SMOTE</i>, Information
/// Sciences 465 (2018).
/// </remarks>
public sealed record KMeansSmote : Oversampler
{
    /// <summary>How many clusters. Default 8, at least 1, at most the rows.</summary>
    public int Clusters { get; init; } = 8;

    /// <summary>k of SMOTE inside a cluster. Default 5, at least 1.</summary>
    public int Neighbours { get; init; } = 5;

    /// <summary>Up to which imbalance, others to own, a cluster takes part. Default 1, above 0.</summary>
    public double ImbalanceThreshold { get; init; } = 1;

    /// <summary>e. Default null: the number of columns, as in the paper; 0 or more.</summary>
    public double? DensityExponent { get; init; }

    internal override void CheckProperties()
    {
        NeighbourDemand.CheckCount(Neighbours, nameof(Neighbours));
        ArgumentOutOfRangeException.ThrowIfLessThan(Clusters, 1, nameof(Clusters));
        if (!(ImbalanceThreshold > 0 && double.IsFinite(ImbalanceThreshold))) throw new ArgumentOutOfRangeException(nameof(ImbalanceThreshold), ImbalanceThreshold, "The threshold must be above 0.");
        if (DensityExponent is double e && !(e >= 0 && double.IsFinite(e))) throw new ArgumentOutOfRangeException(nameof(DensityExponent), e, "The exponent must be 0 or more.");
    }

    internal override Synthesis Synthesize(Table table, ClassRows rows, int wanted)
    {
        if (Clusters > table.Rows) throw new ResamplingException(FormattableString.Invariant($"{table.Rows} rows cannot make {Clusters} clusters."));
        int[][] chosen = Choose(rows, Oversampling.Clusters.Find(table, Clusters, Seed, ThreadCount));
        if (chosen.Length == 0)
            throw new ResamplingException(FormattableString.Invariant($"no cluster has more than {Neighbours} rows of class {rows.Label} and few enough others. Use other numbers of Clusters or Neighbours, or a higher ImbalanceThreshold."));
        int[] counts = Share(wanted, [.. chosen.Select(cluster => LogSparsity(table, cluster))]);
        RowDraws draws = new(Seed, rows.Label);
        List<SyntheticRow> synthetic = new(wanted);
        for (int i = 0; i < chosen.Length; i++)
        {
            NeighbourLists lists = NeighbourSearch.Find(table, chosen[i], chosen[i], Neighbours, ThreadCount);
            for (int j = 0; j < counts[i]; j++)
            {
                int row = synthetic.Count;
                int own = j % chosen[i].Length;
                synthetic.Add(new SyntheticRow(chosen[i][own], lists.Rows(own)[draws.Neighbour(row, Neighbours)], draws.Factor(row)));
            }
        }

        return new Interpolation(rows.Label, [.. synthetic]);
    }

    /// <summary>The rows of the class in each cluster that takes part.</summary>
    private int[][] Choose(ClassRows rows, int[] clusterOf)
    {
        int[] sizes = new int[Clusters];
        foreach (int cluster in clusterOf) sizes[cluster]++;
        return [.. rows.Rows.GroupBy(row => clusterOf[row]).OrderBy(group => group.Key).Select(group => (group.Key, Own: group.ToArray()))
            .Where(each => each.Own.Length > Neighbours && (sizes[each.Key] - each.Own.Length + 1.0) / (each.Own.Length + 1) < ImbalanceThreshold)
            .Select(each => each.Own)];
    }

    /// <summary>ln(δ^e / own): the power itself overflows in a table of many columns.</summary>
    private double LogSparsity(Table table, int[] rows)
    {
        double sum = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < i; j++) sum += Math.Sqrt(table.SquaredDistance(rows[i], rows[j]));
        }

        double mean = sum / (rows.Length * (rows.Length - 1.0) / 2);
        double exponent = DensityExponent ?? table.Schema.Count;
        if (exponent == 0) return -DeterministicMath.Log(rows.Length);
        return mean == 0 ? double.NegativeInfinity : (exponent * DeterministicMath.Log(mean)) - DeterministicMath.Log(rows.Length);
    }

    /// <summary>Shares a number out by weights, whole numbers by largest remainders.</summary>
    private static int[] Share(int total, double[] logWeights)
    {
        double greatest = logWeights.Max();
        double[] weights = [.. logWeights.Select(log => double.IsNegativeInfinity(greatest) ? 1 : double.IsNegativeInfinity(log) ? 0 : DeterministicMath.Exp(log - greatest))];
        double sum = weights.Sum();
        double[] exact = [.. weights.Select(weight => weight / sum * total)];
        int[] counts = [.. exact.Select(value => (int)value)];
        int left = total - counts.Sum();
        foreach (int i in Enumerable.Range(0, counts.Length).OrderByDescending(i => exact[i] - counts[i]).Take(left)) counts[i]++;
        return counts;
    }
}
