namespace AugDsl.Oversampling;

/// <summary>Removes rows that their nearest rows do not speak for.</summary>
/// <remarks>Wilson, <i>Asymptotic Properties of Nearest Neighbor Rules Using Edited Data</i>, IEEE Transactions on Systems, Man, and Cybernetics 2 (1972).</remarks>
public sealed record EditedNearestNeighbours : Undersampler
{
    /// <summary>k: how many nearest rows are asked. Default 3, at least 1.</summary>
    public int Neighbours { get; init; } = 3;

    /// <summary>What they have to say. Default <see cref="NeighbourAgreement.All"/>.</summary>
    public NeighbourAgreement Agreement { get; init; }

    /// <summary>Which classes lose rows. Default all but the smallest.</summary>
    public CleaningScope Scope { get; init; }

    internal override void CheckProperties() => NeighbourDemand.CheckCount(Neighbours, nameof(Neighbours));

    internal override int[] Keep(Table table)
    {
        NeighbourDemand.CheckTable(table, Neighbours);
        ClassRows smallest = TargetCounts.Smallest(table.Classes);
        int[] asked = Scope == CleaningScope.All ? Selection.Everything(table.Rows) : [.. Enumerable.Range(0, table.Rows).Where(row => table.Labels[row] != smallest.Label)];
        NeighbourLists lists = NeighbourSearch.Find(table, asked, Selection.Everything(table.Rows), Neighbours, ThreadCount);
        bool[] removed = new bool[table.Rows];
        Dictionary<int, int> votes = [];
        for (int i = 0; i < asked.Length; i++)
        {
            votes.Clear();
            foreach (int neighbour in lists.Rows(i)) votes[table.Labels[neighbour]] = votes.GetValueOrDefault(table.Labels[neighbour]) + 1;
            int own = votes.GetValueOrDefault(table.Labels[asked[i]]);
            removed[asked[i]] = own < (Agreement == NeighbourAgreement.All ? Neighbours : votes.Values.Max());
        }

        return Without(removed);
    }
}
