namespace AugDsl.Oversampling;

/// <summary>Checks that there are enough rows to have neighbours.</summary>
internal static class NeighbourDemand
{
    /// <summary>Refuses a number of neighbours that is not positive.</summary>
    public static void CheckCount(int neighbours, string property)
    {
        if (neighbours < 1) throw new ArgumentOutOfRangeException(property, neighbours, "At least one neighbour is needed.");
    }

    /// <summary>Refuses a class that has not more rows than neighbours are asked for.</summary>
    public static void CheckClass(ClassRows rows, int neighbours)
    {
        if (rows.Count > neighbours) return;
        string remedy = rows.Count == 1 ? "Get more rows, leave the class out of the target, or use RandomOversampler." : $"Use at most {rows.Count - 1} neighbours, leave the class out of the target, or use RandomOversampler.";
        throw new ResamplingException(
            FormattableString.Invariant($"class {rows.Label} has {rows.Count} row{(rows.Count == 1 ? "" : "s")}: each needs {neighbours} neighbours of its class besides itself. {remedy}"), rows.Rows[0]);
    }

    /// <summary>Refuses a table that has not more rows than neighbours are asked for.</summary>
    public static void CheckTable(Table table, int neighbours)
    {
        if (table.Rows > neighbours) return;
        throw new ResamplingException(FormattableString.Invariant($"the table has {table.Rows} rows: each needs {neighbours} neighbours besides itself. That allows at most {table.Rows - 1}."));
    }
}
