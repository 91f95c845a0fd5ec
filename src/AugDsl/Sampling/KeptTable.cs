using AugDsl.Algebra;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>What determines a table of one axis, all of it: equal requests give equal tables.</summary>
internal interface ITableRequest<TTable>
{
    /// <summary>Builds the table in <paramref name="arena"/>.</summary>
    TTable Build(Arena arena);
}

/// <summary>
/// The last table of an axis, in memory of its own: a sample whose axis is that of the sample before (pictures of one size that are resized, or
/// not moved at all) reads it where it is.
/// </summary>
internal sealed class KeptTable<TRequest, TTable>
    where TRequest : struct, IEquatable<TRequest>, ITableRequest<TTable>
    where TTable : struct
{
    private Arena? _memory;
    private TRequest _request;
    private TTable _table;
    private bool _isBuilt;

    /// <summary>The table; <paramref name="arena"/> is one of the kind that memory may come from.</summary>
    public TTable Get(in TRequest request, Arena arena)
    {
        if (_isBuilt && _request.Equals(request)) return _table;
        _isBuilt = false;
        _memory ??= arena.Another();
        _memory.Reset();
        _table = request.Build(_memory);
        _request = request;
        _isBuilt = true;
        return _table;
    }
}

/// <summary>A table of weights.</summary>
/// <param name="Axis">The map.</param>
/// <param name="Length">Canvas places.</param>
/// <param name="Filter">The kernel and the border.</param>
/// <param name="Unit">A factor on all sample weights.</param>
/// <param name="Uniform">Whether shorter stretches are padded.</param>
internal readonly record struct TapsRequest(AxisMap Axis, int Length, AxisFilter Filter, double Unit, bool Uniform) : ITableRequest<AxisTaps>
{
    public AxisTaps Build(Arena arena) => AxisTaps.Build(Axis, Length, Filter, Unit, Uniform, arena);
}

/// <summary>A table of places.</summary>
/// <param name="Axis">The map.</param>
/// <param name="Length">Canvas places.</param>
/// <param name="Size">The source's samples on the axis.</param>
/// <param name="Border">The border rule.</param>
/// <param name="Drop">Whether places outside are moved to the edge.</param>
internal readonly record struct PlacesRequest(AxisMap Axis, int Length, int Size, Border Border, bool Drop) : ITableRequest<IndexTable>
{
    public IndexTable Build(Arena arena) => IndexTable.Build(Axis, Length, Size, Border, Drop, arena);
}
