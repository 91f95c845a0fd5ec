using System.Text.Json;
using AugDsl.Cli.Tables;
using AugDsl.Codecs;
using AugDsl.Oversampling;
using AugDsl.Tests.Shared;
using ColumnKind = AugDsl.Oversampling.ColumnKind;

namespace AugDsl.Tests.Oversampling.Oracles;

/// <summary>A table of the shared data as tests/oracles/oversampling_tables.py takes it, and what imbalanced-learn and scikit-learn found in it.</summary>
internal sealed class OracleTable : IDisposable
{
    // As in oversampling_tables.py: rows at most, and whether only every third row of the first class is taken.
    private static readonly Dictionary<string, (int Rows, bool IsThinned)> s_tables = new()
    {
        ["iris"] = (int.MaxValue, true),
        ["wine"] = (int.MaxValue, false),
        ["breast_cancer"] = (int.MaxValue, false),
        ["digits"] = (int.MaxValue, true),
        ["abalone_19"] = (int.MaxValue, false),
        ["german_credit"] = (int.MaxValue, false),
        ["adult"] = (2000, false),
    };

    private readonly NpzReader _oracle;

    public OracleTable(string name)
    {
        (int limit, bool isThinned) = s_tables[name];
        CsvTable file = CsvTable.Read(TestData.Require($"tabular/{name}.csv"));
        JsonElement schema = JsonDocument.Parse(TestData.Bytes("tabular/schema.json")).RootElement.GetProperty(name);
        string[] Named(string kind) =>
            [.. schema.GetProperty("columns").EnumerateArray().Where(column => column.GetProperty("kind").GetString() == kind).Select(column => column.GetProperty("name").GetString()!)];
        int count = Math.Min(limit, file.Rows.Count);
        int[] labels = Codes(file, file.Column(schema.GetProperty("label").GetString()!), count);
        int first = 0;
        int[] rows = [.. Enumerable.Range(0, count).Where(row => !isThinned || labels[row] != 0 || first++ % 3 == 0)];
        Labels = [.. rows.Select(row => labels[row])];
        double[][] numbers = [.. Named("numeric").Select(column => file.Numbers(file.Column(column), '.'))];
        int[][] codes = [.. Named("categorical").Select(column => Codes(file, file.Column(column), count))];
        Values = [.. rows.SelectMany(row => numbers.Select(column => column[row]))];
        Columns = numbers.Length;
        Numeric = Table<double>.Create(Values, Labels, TableSchema.Continuous(Columns));
        if (codes.Length > 0)
        {
            Nominal = Table<double>.Create([.. rows.SelectMany(row => codes.Select(column => (double)column[row]))], Labels, new TableSchema(Kinds(0, codes.Length)));
            Mixed = Table<double>.Create(
                [.. rows.SelectMany(row => numbers.Select(column => column[row]).Concat(codes.Select(column => (double)column[row])))], Labels, new TableSchema(Kinds(Columns, codes.Length)));
        }
        _oracle = NpzFile.Open(Path.Combine(AppContext.BaseDirectory, "oversampling", name + ".npz"));
        Assert.Equal(Bytes("labels"), Labels.Select(label => (byte)label));
    }

    /// <summary>The numeric columns.</summary>
    public Table<double> Numeric { get; }

    /// <summary>The same, row by row.</summary>
    public double[] Values { get; }

    /// <summary>How many there are.</summary>
    public int Columns { get; }

    /// <summary>The classes of the rows.</summary>
    public int[] Labels { get; }

    /// <summary>The categorical columns, where there are any.</summary>
    public Table<double>? Nominal { get; }

    /// <summary>Numeric columns, then categorical ones, where there are any.</summary>
    public Table<double>? Mixed { get; }

    /// <summary>The smallest class.</summary>
    public ClassRows Smallest => TargetCounts.Smallest(Numeric.Classes);

    /// <summary>What |x|² − 2xy + |y|², which scikit-learn computes, may be wrong by.</summary>
    public double SquareTolerance => 1e-12 * Enumerable.Range(0, Numeric.Rows).Max(row => Enumerable.Range(0, Columns).Sum(column => Numeric.At(row, column) * Numeric.At(row, column)));

    public byte[] Bytes(string name) => _oracle.Read<byte>(name, out _);

    public short[] Shorts(string name) => _oracle.Read<short>(name, out _);

    public double[] Doubles(string name, out int[] shape) => _oracle.Read<double>(name, out shape);

    public void Dispose() => _oracle.Dispose();

    private static ColumnKind[] Kinds(int continuous, int categorical) =>
        [.. Enumerable.Repeat(ColumnKind.Continuous, continuous), .. Enumerable.Repeat(ColumnKind.Categorical, categorical)];

    private static int[] Codes(CsvTable table, int column, int count)
    {
        string[] names = [.. table.Rows.Take(count).Select(row => row[column]).Distinct().Order(StringComparer.Ordinal)];
        return [.. table.Rows.Take(count).Select(row => Array.BinarySearch(names, row[column], StringComparer.Ordinal))];
    }
}
