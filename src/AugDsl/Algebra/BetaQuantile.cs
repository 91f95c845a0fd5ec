namespace AugDsl.Algebra;

/// <summary>Where the regularised incomplete beta function I_x(α, β) is u: a bracketed Newton iteration on the logarithms of both.</summary>
/// <remarks>
/// <para>
/// I_x(α, β) = x^α (1 − x)^β / (α B(α, β)) · h(x) with the continued fraction h (NIST DLMF 8.17.22), which converges fast up to x₀ = (α + 1) / (α + β + 2).
/// Beyond it 1 − x is found instead, from I of the other order and 1 − u, so no end loses digits.
/// </para>
/// <para>ln I is nearly linear in ln x, with the slope α / ((1 − x) h): most draws take four or five steps.</para>
/// </remarks>
internal static class BetaQuantile
{
    private const int MaximumSteps = 200;
    private const int MaximumTerms = 2000;
    private const double Epsilon = 2.3e-16;

    /// <summary>x, or 1 − x where <paramref name="fromTheEnd"/> says so.</summary>
    public static double Find(double u, double alpha, double beta, out bool fromTheEnd)
    {
        double logFactor = LogBeta(alpha, beta);
        double split = (alpha + 1) / (alpha + beta + 2);
        double lowerLog = LogOfIntegral(DeterministicMath.Log(split), alpha, beta, logFactor + DeterministicMath.Log(alpha), out _);
        fromTheEnd = u > DeterministicMath.Exp(lowerLog);
        return fromTheEnd ? Lower(1 - u, beta, alpha, (beta + 1) / (alpha + beta + 2), logFactor) : Lower(u, alpha, beta, split, logFactor);
    }

    /// <summary>The x up to <paramref name="limit"/> with I_x(α, β) = u.</summary>
    private static double Lower(double u, double alpha, double beta, double limit, double logFactor)
    {
        if (u <= 0) return 0;
        double target = DeterministicMath.Log(u);
        double logDivisor = logFactor + DeterministicMath.Log(alpha);
        double high = DeterministicMath.Log(limit);
        // I is at most x^α / (α B), times (1 − limit)^(β − 1) where β is below 1; the last term covers rounding.
        double power = (target + logDivisor) / alpha;
        double low = power + (beta < 1 ? (1 - beta) * DeterministicMath.Log(1 - limit) / alpha : 0) - 1e-9;
        double t = power < high ? power : high;
        for (int i = 0; i < MaximumSteps; i++)
        {
            double excess = LogOfIntegral(t, alpha, beta, logDivisor, out double slope) - target;
            if (excess > 0) high = t;
            else low = t;
            double next = t - (excess / slope);
            // Newton's step, or the middle where it would leave what is known to hold the root.
            if (!(next >= low && next <= high)) next = 0.5 * (low + high);
            double step = Math.Abs(next - t);
            t = next;
            if (step <= 4 * Epsilon * (1 + Math.Abs(t))) break;
        }

        return Math.Min(DeterministicMath.Exp(t), limit);
    }

    /// <summary>ln I of x = e^t, and its slope by t.</summary>
    private static double LogOfIntegral(double t, double alpha, double beta, double logDivisor, out double slope)
    {
        double x = DeterministicMath.Exp(t);
        double h = Fraction(x, alpha, beta);
        slope = alpha / ((1 - x) * h);
        return (alpha * t) + (beta * DeterministicMath.Log(1 - x)) - logDivisor + DeterministicMath.Log(h);
    }

    /// <summary>h by Lentz' method.</summary>
    private static double Fraction(double x, double alpha, double beta)
    {
        double sum = alpha + beta;
        double c = 1, d = 1 / NotZero(1 - (sum * x / (alpha + 1)));
        double h = d;
        for (int m = 1; m <= MaximumTerms; m++)
        {
            double even = m * (beta - m) * x / ((alpha + (2 * m) - 1) * (alpha + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            h *= d * c;
            double odd = -(alpha + m) * (sum + m) * x / ((alpha + (2 * m)) * (alpha + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            double factor = d * c;
            h *= factor;
            if (Math.Abs(factor - 1) <= Epsilon) break;
        }

        return h;
    }

    private static double NotZero(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;

    private static double LogBeta(double alpha, double beta) => LogGamma(alpha) + LogGamma(beta) - LogGamma(alpha + beta);

    /// <summary>ln Γ(x) for x from 0.1 on: Stirling's series from 16 on, and the product of what lies between.</summary>
    private static double LogGamma(double x)
    {
        double product = 1;
        for (; x < 16; x++) product *= x;
        double inverse = 1 / x, square = inverse * inverse;
        double series = (-691.0 / 360360) + (square / 156);
        series = (1.0 / 1188) + (square * series);
        series = (-1.0 / 1680) + (square * series);
        series = (1.0 / 1260) + (square * series);
        series = (-1.0 / 360) + (square * series);
        series = (1.0 / 12) + (square * series);
        const double HalfLogTwoPi = 0.91893853320467274178;
        return ((x - 0.5) * DeterministicMath.Log(x)) - x + HalfLogTwoPi + (inverse * series) - DeterministicMath.Log(product);
    }
}
