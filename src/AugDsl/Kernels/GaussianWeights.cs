using AugDsl.Randomness;

using AugDsl.CompilerServices;

namespace AugDsl.Kernels;

/// <summary>The weights of a Gaussian blur: exp(−i²/2σ²) for |i| ≤ ceil(3σ), normalised in double.</summary>
internal static unsafe class GaussianWeights
{
    /// <summary>The radius for <paramref name="sigma"/>.</summary>
    public static int Radius(double sigma) => (int)Math.Ceiling(3 * sigma);

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
