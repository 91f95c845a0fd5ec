namespace AugDsl.Reference;

/// <summary>Numbers of steps with a range, as the enumeration <see cref="Distribution"/> defines them: distribution functions as sums, and their inverses by halving.</summary>
internal static class Distributions
{
    /// <summary>The number that u stands for.</summary>
    public static double Number(RangeStepAttribute attribute, double u)
    {
        if (attribute.Values is { } values) return values[(int)Math.Floor(u * values.Length)];
        double a = attribute.Minimum, b = attribute.Maximum;
        return attribute.Distribution switch
        {
            Distribution.Uniform => a + ((b - a) * u),
            Distribution.LogUniform => a * Math.Pow(b / a, u),
            Distribution.TruncatedNormal => ((a + b) / 2) + ((b - a) / 4 * Inverse(Normal, -2, 2, Normal(-2) + (u * (Normal(2) - Normal(-2))))),
            Distribution.Beta => a + ((b - a) * Beta(u, attribute.Shape[0], attribute.Shape[1])),
            _ => throw new NotSupportedException($"{attribute.Distribution}"),
        };
    }

    /// <summary>Φ: ½ + φ(z) · (z + z³ / 3 + z⁵ / 15 + …).</summary>
    public static double Normal(double z)
    {
        double sum = z, term = z;
        for (int n = 3; Math.Abs(term) > 1e-18; n += 2)
        {
            term *= z * z / n;
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI));
    }

    /// <summary>Where I_x(α, β) is u. Below the mode of a draw from the lower half, and mirrored above: no end loses digits.</summary>
    public static double Beta(double u, double alpha, double beta)
    {
        double middle = alpha / (alpha + beta);
        return u <= Incomplete(middle, alpha, beta)
            ? Inverse(x => Incomplete(x, alpha, beta), 0, middle, u)
            : 1 - Inverse(x => Incomplete(x, beta, alpha), 0, 1 - middle, 1 - u);
    }

    /// <summary>I_x(α, β) = x^α (1 − x)^β / (α B) · Σ (α + β)ₙ / (α + 1)ₙ xⁿ, all terms positive (NIST DLMF 8.17.8).</summary>
    public static double Incomplete(double x, double alpha, double beta)
    {
        if (x <= 0) return 0;
        double sum = 1, term = 1;
        for (int n = 0; term > sum * 1e-17; n++)
        {
            term *= (alpha + beta + n) / (alpha + 1 + n) * x;
            sum += term;
        }

        double log = (alpha * Math.Log(x)) + (beta * Math.Log(1 - x)) + LogGamma(alpha + beta) - LogGamma(alpha + 1) - LogGamma(beta);
        return Math.Exp(log) * sum;
    }

    /// <summary>ln Γ by Lanczos' sum with g = 7.</summary>
    private static double LogGamma(double x)
    {
        double[] coefficients =
        [
            0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ];
        double sum = coefficients[0];
        for (int i = 1; i < coefficients.Length; i++) sum += coefficients[i] / (x - 1 + i);
        double t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>Where a rising function has a value, as close as doubles come.</summary>
    private static double Inverse(Func<double, double> function, double low, double high, double value)
    {
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high) return middle;
            if (function(middle) < value) low = middle;
            else high = middle;
        }
    }
}
