using System.ComponentModel;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Mixing;

namespace AugDsl.Scheduling;

/// <summary>
/// Two samples, each recorded in a schedule of its own, computed together into one destination. Generated code calls it; a workspace owns it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class PairSchedule
{
    private readonly PairRunner _runner = new();

    internal PairSchedule(Schedule first, Schedule second)
    {
        First = first;
        Second = second;
    }

    /// <summary>The sample.</summary>
    public Schedule First { get; }

    /// <summary>Its partner.</summary>
    public Schedule Second { get; }

    private ImageSize Canvas => MixDraw.Canvas(First.Canvas, Second.Canvas);

    /// <summary>Computes the mixed sample as interleaved bytes, rounded half to even once.</summary>
    /// <param name="first">The sample's picture.</param>
    /// <param name="second">The partner's picture.</param>
    /// <param name="mix">How they are mixed.</param>
    /// <param name="destination">At least width · height · channels of the pair's canvas.</param>
    /// <exception cref="ArgumentException">A picture or the destination does not fit the records, or a map cannot be sampled; nothing was written.</exception>
    public void Run(ImageView<byte> first, ImageView<byte> second, in MixDraw mix, Span<byte> destination)
    {
        Check(first, second, destination.Length);
        if (IsOneSample(first, second))
        {
            First.Run(first, destination);
            return;
        }

        fixed (byte* target = destination)
        {
            First.Reset();
            Execute(first, second, mix, First.BeginBytes(target, Canvas));
        }
    }

    /// <summary>Computes the mixed sample as floats.</summary>
    /// <param name="first">The sample's picture.</param>
    /// <param name="second">The partner's picture.</param>
    /// <param name="mix">How they are mixed.</param>
    /// <param name="destination">At least width · height · channels of the pair's canvas.</param>
    /// <param name="layout">One plane a channel, or interleaved.</param>
    /// <exception cref="ArgumentException">A picture or the destination does not fit the records, or a map cannot be sampled; nothing was written.</exception>
    public void Run(ImageView<byte> first, ImageView<byte> second, in MixDraw mix, Span<float> destination, Layout layout)
    {
        Check(first, second, destination.Length);
        if (IsOneSample(first, second))
        {
            First.Run(first, destination, layout);
            return;
        }

        fixed (float* target = destination)
        {
            First.Reset();
            Execute(first, second, mix, First.BeginFloats(target, Canvas, layout));
        }
    }

    /// <summary>Each half against its record, and the destination against the canvas of both.</summary>
    private void Check(in ImageView<byte> first, in ImageView<byte> second, int room)
    {
        First.Check(first, room, Canvas);
        Second.Check(second, room, Canvas);
    }

    /// <summary>A sample with itself is itself, to the bit: rounding products of shares would not give that.</summary>
    private bool IsOneSample(in ImageView<byte> first, in ImageView<byte> second)
    {
        if (!First.IsDrawnAs(Second) || first.Size != second.Size || first.Channels != second.Channels) return false;
        for (int y = 0; y < first.Height; y++)
        {
            if (!first.Row(y).SequenceEqual(second.Row(y))) return false;
        }

        return true;
    }

    private void Execute(in ImageView<byte> first, in ImageView<byte> second, in MixDraw mix, RowSink sink)
    {
        Second.Reset();
        fixed (byte* own = first.Pixels)
        fixed (byte* partner = second.Pixels)
            _runner.Run(First.Settle(first, own), Second.Settle(second, partner), mix, Canvas, First.Memory, sink);
    }
}
