using AugDsl.CompilerServices;
using AugDsl.Oversampling;
using AugDsl.Randomness;
using BenchmarkDotNet.Attributes;

namespace AugDsl.Benchmarks;

/// <summary>The two searches on normal numbers, every row asking for five neighbours: where does the tree stop to pay?</summary>
public class NeighbourBenchmarks
{
    private Table<float> _table = null!;
    private int[] _rows = null!;

    /// <summary>Numeric columns.</summary>
    [Params(2, 4, 6, 8, 12)]
    public int Columns { get; set; }

    /// <summary>Rows.</summary>
    [Params(500, 2000, 20000)]
    public int Rows { get; set; }

    /// <summary>Makes the table.</summary>
    [GlobalSetup]
    public void Setup()
    {
        float[] values = new float[Rows * Columns];
        DrawStream draws = new(SampleKey.Create(1, 0).Value);
        for (int i = 0; i < values.Length; i++) values[i] = (float)draws.Normal((uint)i, 0, 1);
        int[] labels = [.. Enumerable.Range(0, Rows).Select(row => row % 2)];
        _table = Table<float>.Create(values, labels, TableSchema.Continuous(Columns));
        _rows = Selection.Everything(Rows);
    }

    /// <summary>A k-d tree.</summary>
    [Benchmark]
    public object Tree()
    {
        NeighbourLists lists = new(5, Rows);
        new KdTree(_table, _rows).Find(_rows, lists, 1);
        return lists;
    }

    /// <summary>Blocks behind projections.</summary>
    [Benchmark(Baseline = true)]
    public object Blocks()
    {
        NeighbourLists lists = new(5, Rows);
        new BlockedSearch(_table, _rows, _rows, 0).Find(lists, 1);
        return lists;
    }
}
