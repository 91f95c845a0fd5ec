using AugDsl.Algebra;

namespace AugDsl.Scheduling;

/// <summary>The mean of every channel.</summary>
internal readonly record struct ChannelMeans(double C0, double C1, double C2)
{
    /// <summary>The mean luma: luma is linear, so the means of the channels are enough.</summary>
    public double Luma => (0.299 * C0) + (0.587 * C1) + (0.114 * C2);
}

/// <summary>
/// Means that were measured at an earlier place, and the affine maps since: the mean of an affine image is the image of the mean, as long as
/// no clamp between cuts anything.
/// </summary>
internal struct KnownMeans
{
    private ChannelMeans _means;
    private ColorMatrix _since;
    private int _chain;
    private bool _valid;

    public void Set(in ChannelMeans means, int chain)
    {
        _means = means;
        _since = ColorMatrix.Identity;
        _chain = chain;
        _valid = true;
    }

    public void Forget() => _valid = false;

    /// <summary>Passes an affine step.</summary>
    public void Pass(in ColorMatrix matrix, int channels)
    {
        if (!_valid) return;
        _since = _since.Then(ColorBounds.ForChannels(matrix, channels));
        if (!ColorBounds.KeepsBox(_since, channels)) Forget();
    }

    /// <summary>The means here, if they follow from what was measured under the same map.</summary>
    public readonly bool TryGet(int chain, out ChannelMeans means)
    {
        ColorMatrix m = _since;
        means = new ChannelMeans(
            (m.M00 * _means.C0) + (m.M01 * _means.C1) + (m.M02 * _means.C2) + m.M03,
            (m.M10 * _means.C0) + (m.M11 * _means.C1) + (m.M12 * _means.C2) + m.M13,
            (m.M20 * _means.C0) + (m.M21 * _means.C1) + (m.M22 * _means.C2) + m.M23);
        return _valid && chain == _chain;
    }
}
