using AugDsl.Oversampling;

namespace AugDsl.Tests.Oversampling.Oracles;

/// <summary>Rows that cleaning keeps, against imbalanced-learn 0.10 on real tables.</summary>
public sealed class CleaningOracleTests
{
    public static TheoryData<string> Tables => NeighbourOracleTests.Tables;

    [Theory]
    [MemberData(nameof(Tables))]
    public void Tomek_links_are_the_same(string name) => Compare(name, new TomekLinks(), "tomek", "tomek_clear");

    [Theory]
    [MemberData(nameof(Tables))]
    public void Edited_rows_are_the_same(string name)
    {
        Compare(name, new EditedNearestNeighbours(), "enn_all", "enn_clear");
        Compare(name, new EditedNearestNeighbours { Agreement = NeighbourAgreement.Mode }, "enn_mode", "enn_mode_clear");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Near_misses_are_the_same(string name)
    {
        using OracleTable table = new(name);
        for (int version = 1; version <= 3; version++)
        {
            byte[] expected = table.Bytes(FormattableString.Invariant($"near_miss_{version}"));
            byte[] kept = Kept(table, new NearMiss { Version = version });
            Assert.Equal(Enumerable.Range(0, expected.Length).Where(row => expected[row] == 1), Enumerable.Range(0, kept.Length).Where(row => kept[row] == 1));
        }
    }

    private static void Compare(string name, Resampler method, string oracle, string clearness)
    {
        using OracleTable table = new(name);
        byte[] expected = table.Bytes(oracle);
        byte[] clear = table.Bytes(clearness);
        byte[] kept = Kept(table, method);
        for (int row = 0; row < kept.Length; row++)
        {
            if (clear[row] == 1) Assert.True(expected[row] == kept[row], $"{oracle}, row {row}: {kept[row]} instead of {expected[row]}");
        }
    }

    private static byte[] Kept(OracleTable table, Resampler method)
    {
        byte[] kept = new byte[table.Labels.Length];
        foreach (int row in method.Resample<double>(table.Values, table.Labels, table.Columns).Kept) kept[row] = 1;
        return kept;
    }
}
