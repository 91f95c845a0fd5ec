namespace AugDsl;

/// <summary>Bends the values along a logarithm: g · log2(1 + x).</summary>
/// <remarks>
/// <para>Clamps its own input to [0, 1]. Point-wise.</para>
/// <para>Draws: number 0 is the gate, number 1 the gain g.</para>
/// <para>Source: scikit-image <c>adjust_log</c>.</para>
/// </remarks>
[LegalRange(0, 10)]
public sealed class LogContrastAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant gain.</summary>
    /// <param name="value">The gain g: 0 to 10; 1 keeps black and white.</param>
    public LogContrastAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a gain drawn from a range.</summary>
    /// <param name="minimum">The smallest gain g: 0 to 10; 1 keeps black and white.</param>
    /// <param name="maximum">The largest gain g: 0 to 10; 1 keeps black and white, not below <paramref name="minimum"/>.</param>
    public LogContrastAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public LogContrastAttribute()
    {
    }
}
