using System.Runtime.Intrinsics;
using AugDsl.Kernels;

namespace AugDsl.Oversampling;

/// <summary>Neighbouring queries that a thread works on together, six in a group: their coordinates, and how far each still looks.</summary>
internal sealed class QueryChunk
{
    /// <summary>Groups of a chunk.</summary>
    public const int Groups = 40;

    /// <summary>Queries of a chunk.</summary>
    public const int Size = Groups * DistanceTile.Queries;

    private readonly ScaledFrame _frame;
    private readonly int _length;
    private readonly float[] _packs;
    private readonly float[] _coordinates;
    private readonly double[] _scratch;
    private readonly double[] _norms = new double[Size];
    private readonly float[] _limits = new float[Size];
    private readonly float[] _reaches = new float[Size];

    /// <summary>Makes the memory of a thread.</summary>
    public QueryChunk(ScaledFrame frame, int panels)
    {
        _frame = frame;
        _length = (frame.Columns + frame.Codes) * DistanceTile.Queries;
        _packs = new float[Groups * _length];
        _coordinates = new float[frame.Columns + frame.Codes];
        _scratch = new double[frame.Columns];
        Panels = new int[panels];
        Gaps = new float[panels];
    }

    /// <summary>The boxes of the groups' projections.</summary>
    public Box8[] Boxes { get; } = new Box8[Groups];

    /// <summary>The distances of a tile.</summary>
    public float[] Distances { get; } = new float[DistanceTile.Queries * DistanceTile.Points];

    /// <summary>The panels, nearest first.</summary>
    public int[] Panels { get; }

    /// <summary>How far they are at least.</summary>
    public float[] Gaps { get; }

    /// <summary>Groups in use.</summary>
    public int GroupCount { get; private set; }

    /// <summary>Begins with other queries.</summary>
    public void Begin(int count)
    {
        GroupCount = (count + DistanceTile.Queries - 1) / DistanceTile.Queries;

        // Lanes without a query look for nothing.
        _limits.AsSpan().Fill(float.NegativeInfinity);
        _reaches.AsSpan().Fill(float.NegativeInfinity);
        Boxes.AsSpan().Fill(Box8.Empty);
    }

    /// <summary>Sets a query.</summary>
    public void Set(int query, int row, Vector256<float> projection)
    {
        (int group, int lane) = Math.DivRem(query, DistanceTile.Queries);
        _norms[query] = _frame.Write(row, _coordinates, _scratch);
        Span<float> pack = _packs.AsSpan(group * _length, _length);
        for (int i = 0; i < _coordinates.Length; i++) pack[(i * DistanceTile.Queries) + lane] = i < _frame.Columns ? -2 * _coordinates[i] : _coordinates[i];
        _limits[query] = float.MaxValue;
        _reaches[query] = float.PositiveInfinity;
        Boxes[group] = Boxes[group].With(projection);
    }

    /// <summary>The coordinates of a group, as a tile wants them.</summary>
    public ReadOnlySpan<float> Pack(int group) => _packs.AsSpan(group * _length, _length);

    /// <summary>Up to which approximate distance each query of a group looks.</summary>
    public Span<float> Limits(int group) => _limits.AsSpan(group * DistanceTile.Queries, DistanceTile.Queries);

    /// <summary>Up to which squared distance of the projections a group looks.</summary>
    public float Reach(int group)
    {
        float reach = float.NegativeInfinity;
        foreach (float each in _reaches.AsSpan(group * DistanceTile.Queries, DistanceTile.Queries)) reach = Math.Max(reach, each);
        return reach;
    }

    /// <summary>Up to which squared distance of the projections any query looks.</summary>
    public float Reach()
    {
        float reach = float.NegativeInfinity;
        foreach (float each in _reaches) reach = Math.Max(reach, each);
        return reach;
    }

    /// <summary>A query's list ends at this squared distance from now on.</summary>
    public void Narrow(int query, double squaredDistance, double greatestNorm)
    {
        _limits[query] = _frame.Limit(squaredDistance, _norms[query], greatestNorm);
        _reaches[query] = _frame.SquaredReach(squaredDistance, _norms[query], greatestNorm);
    }
}
