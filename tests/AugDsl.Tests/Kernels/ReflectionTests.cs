using AugDsl.Kernels;

namespace AugDsl.Tests.Kernels;

public sealed unsafe class ReflectionTests
{
    [Fact]
    public void IndicesAreMirroredAtAnyDistance()
    {
        for (int size = 1; size <= 9; size++)
        {
            for (int index = -60; index <= 60; index++)
            {
                int expected = index;
                while (size > 1 && (expected < 0 || expected >= size)) expected = expected < 0 ? -expected : (2 * (size - 1)) - expected;
                Assert.Equal(size == 1 ? 0 : expected, Reflection.Fold(index, size));
            }
        }
    }

    [Fact]
    public void GaussianWeightsAreNormalised()
    {
        double* weights = stackalloc double[301];
        foreach (double sigma in (double[])[0.01, 0.2, 0.5, 1.5, 7.3, 100])
        {
            GaussianWeights.Fill(sigma, weights);
            int radius = (int)Math.Ceiling(3 * sigma);
            Assert.Equal(radius, GaussianWeights.Radius(sigma));
            double sum = weights[0];
            for (int i = 1; i <= radius; i++)
            {
                sum += 2 * weights[i];
                Assert.Equal(Math.Exp(-(i * (double)i) / (2 * sigma * sigma)), weights[i] / weights[0], 1e-15);
            }

            Assert.Equal(1, sum, 1e-14);
        }
    }
}
