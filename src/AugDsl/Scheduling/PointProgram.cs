using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>Value segments in the order in which they act on a tile, each with its constants of this sample.</summary>
internal sealed class PointProgram
{
    private readonly GrowList<PointCall> _calls = new();
    private readonly GrowList<float> _constants = new();

    public bool IsEmpty => _calls.Count == 0;

    public int Count => _calls.Count;

    public void Clear()
    {
        _calls.Clear();
        _constants.Clear();
    }

    public void Add(SegmentBody body, scoped ReadOnlySpan<float> constants) => _calls.Add(new PointCall(body, _constants.AddRange(constants)));

    public void Apply(ref RowTile tile)
    {
        for (int i = 0; i < _calls.Count; i++)
        {
            ref PointCall call = ref _calls[i];
            call.Body(ref tile, in _constants.Reference(call.FirstConstant));
        }
    }

    private readonly record struct PointCall(SegmentBody Body, int FirstConstant);
}
