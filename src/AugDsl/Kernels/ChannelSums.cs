namespace AugDsl.Kernels;

/// <summary>The sums of the channels of a canvas, collected tile by tile.</summary>
internal sealed unsafe class ChannelSums
{
    /// <summary>Values are counted in units of 2⁻²²: a tile's sum fits 31 bits, and a mean is within 1.2e-7.</summary>
    public const float Scale = 1 << 22;

    private long _sum0;
    private long _sum1;
    private long _sum2;
    private long _count;

    public double Mean0 => _sum0 / (Scale * (double)_count);

    public double Mean1 => _sum1 / (Scale * (double)_count);

    public double Mean2 => _sum2 / (Scale * (double)_count);

    public void Clear() => _sum0 = _sum1 = _sum2 = _count = 0;

    /// <summary>Adds a tile, whose values beyond <paramref name="count"/> are overwritten with zeros.</summary>
    public void Add(in Planes tile, int count, int channels)
    {
        _count += count;
        _sum0 += Sum(tile.C0, count);
        if (channels == 1)
        {
            _sum1 = _sum2 = _sum0;
            return;
        }

        _sum1 += Sum(tile.C1, count);
        _sum2 += Sum(tile.C2, count);
    }

    private static int Sum(float* values, int count)
    {
        int length = Planes.RoundUp(count);
        new Span<float>(values + count, length - count).Clear();
        return ReductionBodiesWidest.Sum(values, length);
    }
}
