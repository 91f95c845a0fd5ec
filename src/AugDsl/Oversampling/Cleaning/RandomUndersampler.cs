using AugDsl.Randomness;

namespace AugDsl.Oversampling;

/// <summary>Keeps a random choice of each large class, without repetition.</summary>
public sealed record RandomUndersampler : Undersampler
{
    /// <summary>How many rows of each class are kept. Default: as many as the smallest has.</summary>
    public SamplingTarget Target { get; init; } = SamplingTarget.Auto;

    internal override void CheckSchema(TableSchema schema)
    {
    }

    internal override int? Asked(IReadOnlyList<ClassRows> classes, ClassRows rows) => TargetCounts.Kept(Target, classes, rows);

    internal override int[] Keep(Table table)
    {
        List<int> kept = [];
        foreach (ClassRows rows in table.Classes)
        {
            int count = TargetCounts.Kept(Target, table.Classes, rows);
            KeyedPermutation permutation = new(rows.Count);
            ulong key = SampleKey.Create(Seed, ulong.MaxValue, (uint)rows.Label).Value;
            for (int i = 0; i < count; i++) kept.Add(rows.Rows[permutation.At(key, 0, i)]);
        }

        kept.Sort();
        return [.. kept];
    }
}
