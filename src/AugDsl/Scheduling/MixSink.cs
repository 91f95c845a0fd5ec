using AugDsl.Kernels;

namespace AugDsl.Scheduling;

/// <summary>Mixes the finished tiles of a branch into the planes that it began with.</summary>
internal sealed unsafe class MixSink : RowSink
{
    private Planes _planes;
    private nint _rowStride;
    private int _width;
    private float _rest;
    private float _share;
    private float* _shares;
    private bool _clamps;

    /// <param name="arena">Where a tile lives.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="planes">What is mixed with; rows are writable up to whole granules.</param>
    /// <param name="rowStride">Values from one row to the next.</param>
    /// <param name="width">The canvas' columns.</param>
    public void Begin(Arena arena, int channels, in Planes planes, nint rowStride, int width)
    {
        BeginScratch(arena, channels);
        _planes = planes;
        _rowStride = rowStride;
        _width = width;
    }

    /// <summary>Mixes the tiles that follow with one share.</summary>
    public void ByShare(float rest, float share, bool clamps)
    {
        _rest = rest;
        _share = share;
        _shares = null;
        _clamps = clamps;
    }

    /// <summary>Mixes the tiles that follow with a share a pixel.</summary>
    /// <param name="shares">The first pixel's; rows lie like those of the planes.</param>
    public void ByPlane(float* shares) => _shares = shares;

    public override void Put(in Planes tile, int y, int x, int count)
    {
        // A tile holds a part of a row, or several whole rows.
        int inRow = Math.Min(count, _width);
        for (int done = 0; done < count; done += inRow, y++)
        {
            nint place = (y * _rowStride) + x;
            int length = Planes.RoundUp(inRow);
            for (int channel = 0; channel < Channels; channel++)
            {
                float* to = _planes[channel] + place;
                float* from = tile[channel] + done;
                if (_shares == null) Mix(to, from, length);
                else MixBodiesWidest.ByPlane(to, from, _shares + place, length);
            }
        }
    }

    private void Mix(float* to, float* from, int length)
    {
        BlendBodiesWidest.Blend(to, from, _rest, _share, length);
        if (_clamps) MixBodiesWidest.Clamp(to, length);
    }
}
