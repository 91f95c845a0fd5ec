namespace AugDsl.Algebra;

/// <summary>Inverse distribution functions: what a uniform draw u in [0, 1) becomes in a range from a to b. Same bits on every machine.</summary>
/// <remarks>Every function gives a value in [a, b], exactly <c>a</c> where the ends are equal, and rises with u up to rounding.</remarks>
internal static class Quantiles
{
    // Φ(2) − Φ(−2).
    private const double WithinTwoDeviations = 0.95449973610364158;

    /// <summary>a · (b / a)^u for a above 0: exp of a uniform draw between the logarithms.</summary>
    public static double LogUniform(double u, double a, double b)
    {
        if (a == b) return a;
        double low = DeterministicMath.Log(a);
        return Within(a, b, DeterministicMath.Exp(low + ((DeterministicMath.Log(b) - low) * u)));
    }

    /// <summary>Normal about the middle, the ends two deviations away and cut off.</summary>
    public static double TruncatedNormal(double u, double a, double b)
    {
        if (a == b) return a;
        double deviations = Normal((u - 0.5) * WithinTwoDeviations);
        return Within(a, b, (0.5 * (a + b)) + ((0.25 * (b - a)) * deviations));
    }

    /// <summary>Beta(α, β), scaled to the range; α and β are 0.1 to 100.</summary>
    public static double Beta(double u, double a, double b, double alpha, double beta)
    {
        if (a == b) return a;
        double share = BetaQuantile.Find(u, alpha, beta, out bool fromTheEnd);
        return Within(a, b, fromTheEnd ? b - ((b - a) * share) : a + ((b - a) * share));
    }

    /// <summary>Φ⁻¹(½ + q) for |q| up to 0.4999: Wichura's rational functions (AS 241, PPND16), good to about 1e-16.</summary>
    private static double Normal(double q)
    {
        if (Math.Abs(q) <= 0.425)
        {
            double r = 0.180625 - (q * q);
            return q * Centre(r);
        }

        double tail = DeterministicMath.Log(q < 0 ? 0.5 + q : 0.5 - q);
        double value = Side(Math.Sqrt(-tail) - 1.6);
        return q < 0 ? -value : value;
    }

    private static double Centre(double r)
    {
        double n = (r * 2.5090809287301226727e+3) + 3.3430575583588128105e+4;
        n = (r * n) + 6.7265770927008700853e+4;
        n = (r * n) + 4.5921953931549871457e+4;
        n = (r * n) + 1.3731693765509461125e+4;
        n = (r * n) + 1.9715909503065514427e+3;
        n = (r * n) + 1.3314166789178437745e+2;
        n = (r * n) + 3.3871328727963666080e+0;
        double d = (r * 5.2264952788528545610e+3) + 2.8729085735721942674e+4;
        d = (r * d) + 3.9307895800092710610e+4;
        d = (r * d) + 2.1213794301586595867e+4;
        d = (r * d) + 5.3941960214247511077e+3;
        d = (r * d) + 6.8718700749205790830e+2;
        d = (r * d) + 4.2313330701600911252e+1;
        return n / ((r * d) + 1);
    }

    private static double Side(double r)
    {
        double n = (r * 7.74545014278341407640e-4) + 2.27238449892691845833e-2;
        n = (r * n) + 2.41780725177450611770e-1;
        n = (r * n) + 1.27045825245236838258e+0;
        n = (r * n) + 3.64784832476320460504e+0;
        n = (r * n) + 5.76949722146069140550e+0;
        n = (r * n) + 4.63033784615654529590e+0;
        n = (r * n) + 1.42343711074968357734e+0;
        double d = (r * 1.05075007164441684324e-9) + 5.47593808499534494600e-4;
        d = (r * d) + 1.51986665636164571966e-2;
        d = (r * d) + 1.48103976427480074590e-1;
        d = (r * d) + 6.89767334985100004550e-1;
        d = (r * d) + 1.67638483018380384940e+0;
        d = (r * d) + 2.05319162663775882187e+0;
        return n / ((r * d) + 1);
    }

    // Rounding may leave the range by its last bit.
    private static double Within(double a, double b, double value) => value < a ? a : value > b ? b : value;
}
