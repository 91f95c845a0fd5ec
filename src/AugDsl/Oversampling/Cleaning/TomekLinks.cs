namespace AugDsl.Oversampling;

/// <summary>Removes rows of Tomek links: pairs of different classes in which each is the nearest row of the other.</summary>
/// <remarks>Tomek, <i>Two Modifications of CNN</i>, IEEE Transactions on Systems, Man, and Cybernetics 6 (1976). Of equally near rows the lower one is the nearest.</remarks>
public sealed record TomekLinks : Undersampler
{
    /// <summary>Which row of a link is removed: that of a class other than the smallest (default), or both.</summary>
    public CleaningScope Scope { get; init; }

    internal override int[] Keep(Table table)
    {
        NeighbourDemand.CheckTable(table, 1);
        int[] all = Selection.Everything(table.Rows);
        NeighbourLists nearest = NeighbourSearch.Find(table, all, all, 1, ThreadCount);
        int spared = Scope == CleaningScope.All ? -1 : TargetCounts.Smallest(table.Classes).Label;
        bool[] removed = new bool[table.Rows];
        for (int row = 0; row < table.Rows; row++)
        {
            int other = nearest.Rows(row)[0];
            if (nearest.Rows(other)[0] != row || table.Labels[row] == table.Labels[other]) continue;
            removed[row] = Scope == CleaningScope.All || table.Labels[row] != spared;
        }

        return Without(removed);
    }
}
