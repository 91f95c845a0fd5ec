using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>What all stages of a run share.</summary>
internal sealed unsafe class RunFrame
{
    private readonly GrowList<Planes> _kept = new();

    // Null until a run begins: what is used without one fails at once.
    public Arena Arena { get; private set; } = null!;

    public ImageSize Canvas { get; set; }

    public int Channels { get; private set; }

    public ulong Key { get; private set; }

    /// <summary>Scratch planes for positional bodies.</summary>
    public Planes Noise { get; private set; }

    /// <summary>Room for a row that cannot be computed in its place.</summary>
    public Planes Spare { get; private set; }

    /// <summary>Room for the copy of a tile that a blend keeps, by how many are kept already.</summary>
    public Planes Kept(int depth)
    {
        while (_kept.Count <= depth) _kept.Add(Planes.Tile(Arena, Channels));
        return _kept[depth];
    }

    public void Begin(Arena arena, int channels, ulong key)
    {
        _kept.Clear();
        Arena = arena;
        Channels = channels;
        Key = key;
        Noise = Planes.Tile(arena, 3);
        Spare = Planes.Tile(arena, channels);
    }
}

/// <summary>Computes tiles of one canvas: pixels from before (a source, or the stage before), then point-wise segments in place.</summary>
/// <remarks>
/// Rows are asked for once each or not at all, from the top, and each from left to right; or several whole rows at once, which share a tile.
/// </remarks>
internal abstract unsafe class RowStage
{
    /// <summary>The segments after this stage's own pixels.</summary>
    public PointProgram Program { get; } = new();

    // Null until a run begins: what is used without one fails at once.
    protected RunFrame Frame { get; private set; } = null!;

    /// <summary>
    /// Computes <paramref name="count"/> pixels, of one row or of several whole ones, into <paramref name="tile"/>, which is writable up to whole
    /// granules.
    /// </summary>
    public void Row(in Planes tile, int y, int x, int count)
    {
        if (count <= Frame.Canvas.Width) Fill(tile, y, x, count);
        else FillRows(tile, y, count / Frame.Canvas.Width);
        if (Program.IsEmpty) return;
        RowTile row = new()
        {
            C0 = ref *tile.C0,
            C1 = ref *tile.C1,
            C2 = ref *tile.C2,
            N0 = ref *Frame.Noise.C0,
            N1 = ref *Frame.Noise.C1,
            N2 = ref *Frame.Noise.C2,
            X = x,
            Y = y,
            Count = count,
            CanvasWidth = Frame.Canvas.Width,
            CanvasHeight = Frame.Canvas.Height,
            Key = Frame.Key,
        };
        Program.Apply(ref row);
    }

    /// <summary>Computes this stage's own pixels of a part of a row.</summary>
    protected abstract void Fill(in Planes tile, int y, int x, int count);

    /// <summary>Computes this stage's own pixels of several whole rows.</summary>
    protected virtual void FillRows(in Planes tile, int y, int rows)
    {
        // A row writes whole granules, and the next one overwrites what is too much; the last ones have no room for that.
        int width = Frame.Canvas.Width;
        int room = Planes.RoundUp(rows * width);
        for (int row = 0; row < rows; row++)
        {
            Planes place = tile.Plus(row * width);
            bool direct = (row * width) + Planes.RoundUp(width) <= room;
            Fill(direct ? place : Frame.Spare, y + row, 0, width);
            if (!direct) Planes.Copy(Frame.Spare, place, width, Frame.Channels);
        }
    }

    protected void BeginStage(RunFrame frame)
    {
        Frame = frame;
        Program.Clear();
    }
}
