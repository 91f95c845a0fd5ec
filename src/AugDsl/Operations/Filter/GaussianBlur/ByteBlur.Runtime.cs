using AugDsl.Kernels;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>
/// A blur alone, from bytes to bytes: interleaved as they are, in 16-bit integers, without tiles. Within a level of the exact result, with
/// the same bits for every vector width.
/// </summary>
internal sealed unsafe class ByteBlur : ByteStage
{
    // Up to here both passes together stay within a third of a level before the last rounding; the lines keep in 16 bits with room.
    private const int LargestRadius = 30;
    private const int Granule = 128;
    private nint _rowStride;
    private int _margin;
    private ushort* _ring;
    private int _capacity;

    public override bool Fits(ReadOnlySpan<double> parameters) => GaussianWeights.Radius(parameters[0]) <= LargestRadius;

    public override void Run(ReadOnlySpan<double> parameters, Arena arena, in PixelSource source, byte* destination)
    {
        double sigma = parameters[0];
        int radius = GaussianWeights.Radius(sigma);
        int channels = source.Channels;
        int values = source.Width * channels;
        int length = (values + Granule - 1) & -Granule;
        ushort* weights = Weights(sigma, radius, arena);
        ushort loss = (ushort)((radius + 1) / 2);
        _margin = ((radius * channels) + 31) & -32;
        _rowStride = 2 * Planes.RowStride((length / 2) + _margin);
        _capacity = Math.Min((2 * radius) + 1, source.Height);
        _ring = arena.Allocate<ushort>(_rowStride * _capacity);
        ushort* line = arena.Allocate<ushort>(_rowStride) + _margin;
        ushort** rows = (ushort**)arena.Allocate<nint>(source.Height + (2 * radius)) + radius;
        for (int y = -radius; y < source.Height + radius; y++) rows[y] = Row(Reflection.Fold(y, source.Height));
        byte* scratch = arena.Allocate<byte>(length);
        byte* end = destination + ((nint)values * source.Height);
        int pulled = 0;
        for (int y = 0; y < source.Height; y++)
        {
            int last = Math.Min(y + radius, source.Height - 1);
            for (; pulled <= last; pulled++) ByteBlurBodiesWidest.Widen((byte*)source.Data + (pulled * source.Stride), rows[pulled], values);
            ByteBlurBodiesWidest.Vertical(rows + y, weights, radius, loss, line, length);
            Reflection.FillMargins(line, source.Width, radius, channels);

            // Values behind a row belong to rows that are still to come, but for the last one.
            byte* target = destination + ((nint)y * values);
            bool direct = target + length <= end;
            ByteBlurBodiesWidest.Horizontal(line, weights, radius, channels, loss, direct ? target : scratch, length);
            if (!direct) Buffer.MemoryCopy(scratch, target, values, values);
        }
    }

    private ushort* Row(int y) => _ring + (y % _capacity * _rowStride) + _margin;

    /// <summary>Pair weights in units of 2⁻¹⁶, the centre's halved; together exactly 2¹⁵, so that flat areas stay what they are.</summary>
    private static ushort* Weights(double sigma, int radius, Arena arena)
    {
        double* exact = arena.Allocate<double>(radius + 1);
        GaussianWeights.Fill(sigma, exact);
        ushort* weights = arena.Allocate<ushort>(radius + 1);
        int rest = 1 << 15;
        for (int i = 1; i <= radius; i++)
        {
            weights[i] = (ushort)Math.Round(exact[i] * 65536);
            rest -= weights[i];
        }

        weights[0] = (ushort)rest;
        return weights;
    }
}
