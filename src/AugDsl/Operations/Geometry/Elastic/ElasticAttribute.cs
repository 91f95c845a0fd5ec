namespace AugDsl;

/// <summary>Bends the picture by a smooth random field: canvas point p reads from p + d(p).</summary>
/// <remarks>
/// <para>
/// d(p) = α · Σ n_ij B3(x/g − i) B3(y/g − j) on each axis, B3 the cubic B-spline, g = max(1, √3 · <see cref="Sigma"/>), n_ij ~ U(−1, 1)
/// for each axis, so α bounds |d|. p is in corner coordinates of the step's canvas: node (i, j) lies at (i·g, j·g), and the field
/// exists on the whole plane.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 is α; node (i, j) has the words of the counter ((uint)i, (uint)j, slot, 1): n_x = 2 · w0 ·
/// 2⁻³² − 1, n_y = 2 · w1 · 2⁻³² − 1.
/// </para>
/// <para>Source: Simard et al. 2003, with a bounded spline in place of smoothed white noise.</para>
/// </remarks>
[LegalRange(0, 65535)]
public sealed class ElasticAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant displacement bound.</summary>
    /// <param name="value">The displacement bound α in pixels: 0 to 65,535.</param>
    public ElasticAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a displacement bound drawn from a range.</summary>
    /// <param name="minimum">The smallest displacement bound α in pixels: 0 to 65,535.</param>
    /// <param name="maximum">The largest displacement bound α in pixels: 0 to 65,535, not below <paramref name="minimum"/>.</param>
    public ElasticAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public ElasticAttribute()
    {
    }

    /// <summary>The field's smoothness in pixels, the standard deviation of the spline: 0 to 1000. Default 4.</summary>
    [LegalRange(0, 1000)]
    public double Sigma { get; set; } = 4;
}
