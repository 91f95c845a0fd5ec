namespace AugDsl.Algebra;

/// <summary>The clamp of each channel.</summary>
internal readonly record struct ChannelBounds(double Low0, double High0, double Low1, double High1, double Low2, double High2)
{
    // Drawn factors come out of a chain of roundings in double; a clamp that cuts less than this is no clamp.
    private const double Tolerance = 1e-9;

    private ChannelBounds(double low, double high)
        : this(low, high, low, high, low, high)
    {
    }

    /// <summary>0 to 1.</summary>
    public static ChannelBounds Unit => new(0, 1);

    /// <summary>No clamp.</summary>
    public static ChannelBounds None => new(-float.MaxValue, float.MaxValue);

    /// <summary>
    /// What a diagonal map makes of the bounds: f(clamp(x, low, high)) = clamp(f(x), f(low), f(high)) for every f that grows or falls.
    /// </summary>
    public ChannelBounds Through(in ColorMatrix map)
    {
        (double low0, double high0) = Image(map.M00, map.M03, Low0, High0);
        (double low1, double high1) = Image(map.M11, map.M13, Low1, High1);
        (double low2, double high2) = Image(map.M22, map.M23, Low2, High2);
        return new ChannelBounds(low0, high0, low1, high1, low2, high2);
    }

    /// <summary>The bounds of a clamp to these bounds and then to 0..1.</summary>
    public ChannelBounds ThenUnit() => new(Unit01(Low0), Unit01(High0), Unit01(Low1), Unit01(High1), Unit01(Low2), Unit01(High2));

    /// <summary>Whether a map keeps values in 0..1 within the bounds, so that the clamp changes nothing.</summary>
    public bool Contain(in ColorMatrix m, int channels)
    {
        if (channels == 1) return Contains(m.M00, 0, 0, m.M03, Low0, High0);
        return Contains(m.M00, m.M01, m.M02, m.M03, Low0, High0)
            && Contains(m.M10, m.M11, m.M12, m.M13, Low1, High1)
            && Contains(m.M20, m.M21, m.M22, m.M23, Low2, High2);
    }

    private static bool Contains(double a, double b, double c, double offset, double low, double high) =>
        offset + Math.Min(a, 0) + Math.Min(b, 0) + Math.Min(c, 0) >= low - Tolerance
        && offset + Math.Max(a, 0) + Math.Max(b, 0) + Math.Max(c, 0) <= high + Tolerance;

    private static (double Low, double High) Image(double scale, double offset, double low, double high) =>
        scale >= 0 ? ((scale * low) + offset, (scale * high) + offset) : ((scale * high) + offset, (scale * low) + offset);

    private static double Unit01(double value) => Math.Clamp(value, 0, 1);
}
