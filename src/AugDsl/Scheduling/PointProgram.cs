using System.Runtime.CompilerServices;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>Value segments in the order in which they act on a tile, each with its constants of this sample; some of them on a copy, which is then mixed in.</summary>
internal sealed unsafe class PointProgram
{
    private const int KeepsTile = -1;

    private readonly GrowList<PointCall> _calls = new();
    private readonly GrowList<float> _constants = new();

    private int _channels;

    public bool IsEmpty => _calls.Count == 0;

    public int Count => _calls.Count;

    /// <summary>How many copies are kept here.</summary>
    public int Kept { get; private set; }

    public void Clear()
    {
        _calls.Clear();
        _constants.Clear();
        Kept = 0;
    }

    public void Add(SegmentBody body, scoped ReadOnlySpan<float> constants, uint slot = 0) => _calls.Add(new PointCall(body, slot, _constants.AddRange(constants), default));

    /// <summary>Keeps a copy of the tile.</summary>
    /// <param name="room">Where to.</param>
    /// <param name="channels">1 or 3.</param>
    public void Keep(in Planes room, int channels)
    {
        _channels = channels;
        Kept++;
        _calls.Add(new PointCall(null, 0, KeepsTile, room));
    }

    /// <summary>Mixes the tile with the copy that was kept last, and forgets that.</summary>
    /// <param name="room">Where the copy is.</param>
    /// <param name="share">The tile's share.</param>
    public void Mix(in Planes room, float share)
    {
        Kept--;
        _calls.Add(new PointCall(null, 0, _constants.AddRange([share]), room));
    }

    /// <summary>Runs on a tile. Where copies are kept its planes are pinned.</summary>
    public void Apply(ref RowTile tile)
    {
        for (int i = 0; i < _calls.Count; i++)
        {
            ref PointCall call = ref _calls[i];
            if (call.Body is { } body)
            {
                tile.Slot = call.Slot;
                body(ref tile, in _constants.Reference(call.FirstConstant));
            }
            else if (call.FirstConstant == KeepsTile) Planes.Copy(PlanesOf(ref tile), call.Room, tile.Count, _channels);
            else Mix(PlanesOf(ref tile), call.Room, _constants[call.FirstConstant], Planes.RoundUp(tile.Count));
        }
    }

    private static Planes PlanesOf(ref RowTile tile) =>
        new((float*)Unsafe.AsPointer(ref tile.C0), (float*)Unsafe.AsPointer(ref tile.C1), (float*)Unsafe.AsPointer(ref tile.C2));

    private void Mix(in Planes tile, in Planes kept, float share, int length)
    {
        for (int channel = 0; channel < _channels; channel++)
            BlendBodiesWidest.Blend(tile[channel], kept[channel], share, 1 - share, length);
    }

    /// <param name="Body">The segment; null where a copy is kept or mixed.</param>
    /// <param name="Slot">The step's slot, for segments that draw.</param>
    /// <param name="FirstConstant">Its first number.</param>
    /// <param name="Room">Where the copy is.</param>
    private readonly record struct PointCall(SegmentBody? Body, uint Slot, int FirstConstant, Planes Room);
}
