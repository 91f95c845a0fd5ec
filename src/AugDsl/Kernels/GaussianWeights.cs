using AugDsl.Algebra;

namespace AugDsl.Kernels;

/// <summary>The weights of a Gaussian blur: exp(−i²/2σ²) for |i| ≤ ceil(3σ), normalised in double.</summary>
internal static unsafe class GaussianWeights
{
    /// <summary>The largest sigma, in pixels.</summary>
    public const double LargestSigma = 100;

    /// <summary>The radius for <paramref name="sigma"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Sigma is not from 0 to <see cref="LargestSigma"/>.</exception>
    public static int Radius(double sigma)
    {
        Check(sigma);
        return (int)Math.Ceiling(3 * sigma);
    }

    /// <summary>Refuses a blur that is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Sigma is not from 0 to <see cref="LargestSigma"/>.</exception>
    public static void Check(double sigma)
    {
        // Written so that what is not a number fails.
        if (!(sigma >= 0 && sigma <= LargestSigma)) throw new ArgumentOutOfRangeException(nameof(sigma), sigma, FormattableString.Invariant($"A blur's sigma is from 0 to {LargestSigma} pixels."));
    }

    /// <summary>Writes the weight of the centre and then those of one side: radius + 1 values.</summary>
    public static void Fill(double sigma, double* weights)
    {
        int radius = Radius(sigma);
        double sum = 1;
        weights[0] = 1;
        for (int i = 1; i <= radius; i++)
        {
            weights[i] = DeterministicMath.Exp(-(i * (double)i) / (2 * sigma * sigma));
            sum += 2 * weights[i];
        }

        for (int i = 0; i <= radius; i++) weights[i] /= sum;
    }
}
