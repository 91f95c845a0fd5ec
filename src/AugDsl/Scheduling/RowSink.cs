using AugDsl.Kernels;

namespace AugDsl.Scheduling;

/// <summary>
/// Takes the finished tiles of a pass, row after row, left to right. Pixels lie in the order of their numbers, row behind row, so a tile may
/// hold several whole rows.
/// </summary>
internal abstract unsafe class RowSink
{
    /// <summary>A tile's worth of room, for values that cannot be written to their place.</summary>
    protected Planes Scratch { get; private set; }

    protected int Channels { get; private set; }

    /// <summary>Where the next tile is to be computed: writable up to whole granules.</summary>
    public virtual Planes Target(int y, int x, int count) => Scratch;

    /// <summary>Takes the tile that was computed in <paramref name="tile"/>.</summary>
    public abstract void Put(in Planes tile, int y, int x, int count);

    protected void BeginScratch(Arena arena, int channels)
    {
        Channels = channels;
        Scratch = Planes.Tile(arena, channels);
    }
}

/// <summary>Keeps nothing: the tile is only counted.</summary>
internal sealed class NullSink : RowSink
{
    public void Begin(Arena arena, int channels) => BeginScratch(arena, channels);

    public override void Put(in Planes tile, int y, int x, int count)
    {
    }
}
