using AugDsl.Algebra;

namespace AugDsl.Mixing;

/// <summary>The inverse distribution function of Beta(α, α), in the resolution that mixing needs and with the same bits on every machine.</summary>
/// <remarks>
/// <para>For x ≤ ½ the distribution function is proportional to g(x) = (x (1 − x))^α · S(x), where S(x) = ₂F₁(2α, 1; α + 1; x) is a sum of positive terms
/// (NIST DLMF 8.17.8), and it is ½ at ½. So I(x) = g(x) / 2g(½), and no gamma function is needed.</para>
/// <para>Beyond ½ the distribution is mirrored.</para>
/// </remarks>
internal sealed class SymmetricBeta
{
    /// <summary>λ is a multiple of 2⁻²⁰, so that λ and 1 − λ are exact floats.</summary>
    private const int Units = 1 << 20;
    private const int Bisections = 60;
    private const double Ln2 = 0.69314718055994531;

    // Below half a unit everything is rounded to the smallest legal value.
    private const double LowestLog = -21 * Ln2;

    private readonly double _alpha;
    private readonly double _logAtHalf;

    /// <summary>Prepares the distribution of both parameters <paramref name="alpha"/>, above 0.</summary>
    public SymmetricBeta(double alpha)
    {
        _alpha = alpha;
        _logAtHalf = LogG(0.5);
    }

    /// <summary>The value below which a share of <paramref name="u"/> (0 to 1) of the distribution lies, rounded to a multiple of 2⁻²⁰ in [2⁻²⁰, 1 − 2⁻²⁰].</summary>
    public double Quantile(double u)
    {
        int units = u <= 0.5 ? LowerUnits(u) : Units - LowerUnits(1 - u);
        return units / (double)Units;
    }

    private int LowerUnits(double u)
    {
        double target = DeterministicMath.Log(2 * u) + _logAtHalf;
        double low = LowestLog, high = -Ln2;
        int lowUnits = 1, highUnits = Units / 2;

        // 60 halvings; as soon as both ends round to the same value the rest of them cannot change it.
        for (int i = 0; i < Bisections && lowUnits != highUnits; i++)
        {
            double middle = 0.5 * (low + high);
            double x = DeterministicMath.Exp(middle);
            if (LogG(x) < target)
            {
                low = middle;
                lowUnits = ToUnits(x);
            }
            else
            {
                high = middle;
                highUnits = ToUnits(x);
            }
        }

        return highUnits;
    }

    private static int ToUnits(double x) => Math.Clamp((int)Math.Round(x * Units), 1, Units - 1);

    private double LogG(double x) => (_alpha * (DeterministicMath.Log(x) + DeterministicMath.Log(1 - x))) + DeterministicMath.Log(Series(x));

    /// <summary>Σ (2α)ₙ / (α + 1)ₙ · xⁿ, until a term no longer counts: for x ≤ ½ terms fall from some point on by less than a half, then by a half.</summary>
    private double Series(double x)
    {
        double sum = 1, term = 1;
        for (int n = 0; term > sum * 1e-17; n++)
        {
            term *= ((2 * _alpha) + n) / (_alpha + 1 + n) * x;
            sum += term;
        }

        return sum;
    }
}
