using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;

namespace AugDsl.Scheduling;

/// <summary>
/// Computes a sample that treats every value by itself: what becomes of the 256 levels is computed once, by the same stages as any picture, and the
/// picture's bytes are looked up. The same bytes as without.
/// </summary>
internal sealed unsafe class LevelRunner(ScheduleRunner runner, MovedBytes moved)
{
    /// <summary>The smallest picture that has more to gain than the tables cost.</summary>
    public const int LeastArea = 2048;

    private const int Levels = LevelTable.Levels;

    private readonly ByteSink _sink = new();

    /// <summary>Writes the canvas, rows without a gap.</summary>
    /// <param name="record">A record of which <see cref="ScheduleRecord.IsByLevels"/> holds.</param>
    /// <param name="arena">Where intermediates live.</param>
    /// <param name="source">The picture.</param>
    /// <param name="map">Its map.</param>
    /// <param name="decision">How it is sampled.</param>
    /// <param name="target">The canvas' first byte.</param>
    public void Run(ScheduleRecord record, Arena arena, in PixelSource source, in Map3x3 map, in SamplingDecision decision, byte* target)
    {
        int channels = source.Channels;
        byte* levels = arena.Allocate<byte>(Levels * channels);
        byte* tables = arena.Allocate<byte>(Levels * channels);
        _sink.Begin(arena, channels, levels, new ImageSize(Levels, 1));
        runner.RunLevels(record, arena, source, LevelTable.Ramp(source.Kind, channels, arena), _sink);
        for (int i = 0; i < Levels * channels; i++) tables[(i % channels * Levels) + (i / channels)] = levels[i];

        ImageSize canvas = record.Canvas;
        if (map != Map3x3.Identity || canvas != new ImageSize(source.Width, source.Height))
        {
            moved.Run(source, map, decision, record.Rule, canvas, target, arena);
            LevelTable.Apply(target, target, (nint)canvas.Area, channels, tables);
            return;
        }

        nint length = (nint)source.Width * channels;
        if (source.Stride == length) LevelTable.Apply((byte*)source.Data, target, (nint)canvas.Area, channels, tables);
        else for (int y = 0; y < source.Height; y++) LevelTable.Apply((byte*)source.Data + (y * source.Stride), target + (y * length), source.Width, channels, tables);
    }
}
