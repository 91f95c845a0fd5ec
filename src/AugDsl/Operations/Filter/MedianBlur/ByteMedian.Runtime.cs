using AugDsl.Kernels;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>A median alone, from bytes to bytes, interleaved as they are: a median is one of its values, so it is exactly what the tiles give.</summary>
internal sealed unsafe class ByteMedian : ByteStage
{
    private const int Nine = 9;
    private const int TwentyFive = 25;
    private const int Granule = 64;

    public override bool Fits(ReadOnlySpan<double> parameters) => true;

    public override void Run(ReadOnlySpan<double> parameters, Arena arena, in PixelSource source, byte* destination)
    {
        int size = (int)parameters[0];
        int radius = size / 2;
        int channels = source.Channels;
        int values = source.Width * channels;
        int length = RoundUp(values);
        int margin = RoundUp(radius * channels);

        // An odd number of cache lines: see Planes.RowStride.
        nint stride = (length + (2 * margin)) | Granule;
        int capacity = Math.Min(size, source.Height);
        byte* ring = arena.Allocate<byte>(stride * capacity) + margin;
        byte** rows = (byte**)arena.Allocate<nint>(source.Height + (2 * radius)) + radius;
        for (int y = -radius; y < source.Height + radius; y++) rows[y] = ring + (Reflection.Fold(y, source.Height) % capacity * stride);
        byte** taps = (byte**)arena.Allocate<nint>(size * size);
        byte* scratch = arena.Allocate<byte>(length);
        byte* end = destination + ((nint)values * source.Height);
        int pulled = 0;
        for (int y = 0; y < source.Height; y++)
        {
            int last = Math.Min(y + radius, source.Height - 1);
            for (; pulled <= last; pulled++)
            {
                Buffer.MemoryCopy((byte*)source.Data + (pulled * source.Stride), rows[pulled], values, values);
                Reflection.FillMargins(rows[pulled], source.Width, radius, channels);
            }

            for (int i = 0; i < size * size; i++) taps[i] = rows[y + (i / size) - radius] + (((i % size) - radius) * channels);

            // Values behind a row belong to rows that are still to come, but for the last one.
            byte* target = destination + ((nint)y * values);
            bool direct = target + length <= end;
            Median(taps, size * size, direct ? target : scratch, length);
            if (!direct) Buffer.MemoryCopy(scratch, target, values, values);
        }
    }

    private static void Median(byte** taps, int count, byte* target, int length)
    {
        switch (count)
        {
            case Nine:
                MedianNetworksWidest.OfNine(taps, 0, target, length);
                break;
            case TwentyFive:
                MedianNetworksWidest.OfTwentyFive(taps, 0, target, length);
                break;
            default:
                MedianBodiesWidest.OfManyBytes(taps, count, target, length);
                break;
        }
    }

    private static int RoundUp(int bytes) => (bytes + Granule - 1) & -Granule;
}
