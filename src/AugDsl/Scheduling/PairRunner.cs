using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Mixing;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>
/// Pulls the tiles of two settled samples in lockstep and mixes them where they lie, so that neither sample is ever stored. A tile that one of
/// them does not show in is not asked of it: stages may be skipped forward.
/// </summary>
internal sealed unsafe class PairRunner
{
    private readonly Half _own = new();
    private readonly Half _partner = new();

    /// <summary>Computes the mixed sample.</summary>
    /// <param name="own">The first sample, settled up to its last pass.</param>
    /// <param name="partner">The second one.</param>
    /// <param name="mix">How they are mixed.</param>
    /// <param name="canvas">The pair's canvas.</param>
    /// <param name="arena">Where a tile of the second one lives.</param>
    /// <param name="sink">Takes the result.</param>
    public void Run(StageChain own, StageChain partner, in MixDraw mix, ImageSize canvas, Arena arena, RowSink sink)
    {
        _own.Stages = own;
        _partner.Stages = partner;
        int channels = own.Channels;
        Planes other = Planes.Tile(arena, channels);
        MixBox box = mix.Box(canvas);
        bool pastes = mix.Kind == MixKind.CutMix;
        float share = (float)mix.Lambda;
        for (int y = 0; y < canvas.Height; y++)
        {
            bool crosses = y >= box.Y && y < box.Bottom;
            for (int x = 0; x < canvas.Width; x += RowTile.Capacity)
            {
                int count = Math.Min(RowTile.Capacity, canvas.Width - x);
                Planes tile = sink.Target(y, x, count);
                if (!pastes)
                {
                    _own.Tile(tile, y, x, count);
                    _partner.Tile(other, y, x, count);
                    Blend(tile, other, share, count, channels);
                }
                else
                {
                    int from = crosses ? Math.Clamp(box.X - x, 0, count) : 0;
                    int to = crosses ? Math.Clamp(box.Right - x, 0, count) : 0;
                    Paste(tile, other, y, x, count, from, to);
                }

                sink.Put(tile, y, x, count);
            }
        }
    }

    private static void Blend(in Planes tile, in Planes other, float share, int count, int channels)
    {
        int length = Planes.RoundUp(count);
        for (int channel = 0; channel < channels; channel++)
        {
            BlendBodiesWidest.Blend(tile[channel], other[channel], share, 1 - share, length);
        }
    }

    /// <summary>The second sample from <paramref name="from"/> to <paramref name="to"/>, the first one around it.</summary>
    private void Paste(in Planes tile, in Planes other, int y, int x, int count, int from, int to)
    {
        if (from == 0 && to == count)
        {
            _partner.Tile(tile, y, x, count);
            return;
        }

        _own.Tile(tile, y, x, count);
        if (from >= to) return;
        _partner.Tile(other, y, x, count);
        Planes.Copy(other.Plus(from), tile.Plus(from), to - from, _own.Stages.Channels);
    }

    /// <summary>One of the two: its own canvas, and 0 beyond.</summary>
    private sealed class Half
    {
        // Null until a run begins: what is used without one fails at once.
        public StageChain Stages { get; set; } = null!;

        public void Tile(in Planes tile, int y, int x, int count)
        {
            ImageSize canvas = Stages.Canvas;
            int there = y < canvas.Height ? Math.Clamp(canvas.Width - x, 0, count) : 0;
            if (there > 0) Stages.Tile(tile, y, x, there);
            if (there == count) return;
            for (int channel = 0; channel < Stages.Channels; channel++) new Span<float>(tile[channel] + there, count - there).Clear();
        }
    }
}
