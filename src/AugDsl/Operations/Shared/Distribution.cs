namespace AugDsl;

/// <summary>How a step's number is drawn from its range a to b. Each is one uniform draw u through the inverse of its distribution function.</summary>
public enum Distribution
{
    /// <summary>a + (b − a) · u: every number is as likely as any other.</summary>
    Uniform,

    /// <summary>a · (b / a)^u, for a above 0: every factor is as likely as any other, so that as many numbers are below √(a b) as above it.</summary>
    LogUniform,

    /// <summary>
    /// Normal with the middle of the range as its mean and a quarter of the range as its standard deviation, cut off at both ends, which are two deviations
    /// away: (a + b) / 2 + (b − a) / 4 · Φ⁻¹(Φ(−2) + (Φ(2) − Φ(−2)) · u).
    /// </summary>
    TruncatedNormal,

    /// <summary>a + (b − a) · x with x from Beta(α, β), the two numbers of the step's <c>Shape</c>: x is where the regularised incomplete beta function is u.</summary>
    Beta,
}
