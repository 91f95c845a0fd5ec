using AugDsl.Kernels;
using AugDsl.Scheduling;
using AugDsl.Tiles;

namespace AugDsl.Steps;

/// <summary>Finds the segments of a raster in integers, draws which are replaced, and writes their means.</summary>
internal sealed unsafe class SuperpixelStage : RegionalStage
{
    private readonly SlicSegments _segments = new();
    private double _share;
    private int _wanted;
    private uint _slot;

    public override void Begin(RunFrame frame, RowStage previous, in StageInput input)
    {
        BeginCanvas(frame, previous);
        _share = input.Parameters[0];
        _wanted = (int)input.Parameters[1];
        _slot = input.Slot;
    }

    protected override void Compute(in Planes planes)
    {
        (int width, int height, int channels) = (Frame.Canvas.Width, Frame.Canvas.Height, Frame.Channels);
        int* levels = Levels(planes, width, height, channels);
        _segments.Find(levels, width, height, channels, _wanted, Frame.Arena);
        int count = _segments.Count;
        float* replaced = Frame.Arena.Allocate<float>(Planes.RoundUp(count) + RowTile.Capacity);
        ulong threshold = (ulong)Math.Round(_share * 4294967296.0);
        for (int first = 0; first < count; first += RowTile.Capacity)
            NoiseSource.Below(ref replaced[first], new NoiseStream(Frame.Key, _slot, 0, 1), threshold, (ulong)first, Math.Min(RowTile.Capacity, count - first));
        for (int channel = 0; channel < channels; channel++) Replace(planes[channel], replaced, channel, width, height);
    }

    private void Replace(float* plane, float* replaced, int channel, int width, int height)
    {
        int* labels = _segments.Labels;
        for (int y = 0; y < height; y++, labels += width)
        {
            float* row = plane + (y * RowStride);
            for (int x = 0; x < width; x++)
            {
                if (replaced[labels[x]] != 0) row[x] = _segments.Mean(labels[x], channel);
            }
        }
    }

    /// <summary>The levels q(x), a plane a channel.</summary>
    private int* Levels(in Planes planes, int width, int height, int channels)
    {
        int* levels = Frame.Arena.Allocate<int>((nint)width * height * channels);
        int* row = Frame.Arena.Allocate<int>(Planes.RoundUp(width));
        int* target = levels;
        for (int channel = 0; channel < channels; channel++)
        {
            for (int y = 0; y < height; y++, target += width)
            {
                float* values = planes[channel] + (y * RowStride);
                LevelBodiesWidest.Levels(values, row, Planes.RoundUp(width));
                new ReadOnlySpan<int>(row, width).CopyTo(new Span<int>(target, width));
            }
        }

        return levels;
    }
}
