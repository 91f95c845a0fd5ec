using System.Globalization;
using AugDsl.CompilerServices;
using AugDsl.Mixing;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Mixing;

/// <summary>λ against SciPy, its grid, its symmetry, and its distribution.</summary>
[JudgedOnce]
public sealed class SymmetricBetaTests
{
    private const double Unit = 1.0 / (1 << 20);

    public static TheoryData<double> Alphas => [0.001, 0.05, 0.2, 0.5, 1, 1.7, 8, 120, 1000];

    [Fact]
    public void Quantiles_are_those_of_SciPy()
    {
        using StreamReader lines = new(typeof(SymmetricBetaTests).Assembly.GetManifestResourceStream("Beta.oracle.txt")!);
        int count = 0;
        while (lines.ReadLine() is string line)
        {
            double[] numbers = [.. line.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
            double legal = Math.Clamp(numbers[2], Unit, 1 - Unit);
            double found = new SymmetricBeta(numbers[0]).Quantile(numbers[1]);
            Assert.True(Math.Abs(found - legal) <= (0.5 * Unit) + 1e-10, $"{line}: found {found:R}");
            count++;
        }

        Assert.Equal(336, count);
    }

    [Theory]
    [MemberData(nameof(Alphas))]
    public void Values_lie_on_the_grid_and_rise_and_mirror(double alpha)
    {
        SymmetricBeta beta = new(alpha);
        double before = 0;
        for (int i = 0; i <= 512; i++)
        {
            double u = i / 512.0;
            double value = beta.Quantile(u);
            Assert.InRange(value, Unit, 1 - Unit);
            Assert.Equal(Math.Floor(value / Unit), value / Unit);
            Assert.Equal(1 - value, (double)(1 - (float)value));
            Assert.True(value >= before);
            Assert.Equal(1 - value, beta.Quantile(1 - u));
            before = value;
        }
    }

    [Fact]
    public void One_is_uniform()
    {
        SymmetricBeta beta = new(1);
        for (int i = 1; i < 1000; i++) Assert.InRange(beta.Quantile(i / 1000.0), (i / 1000.0) - (0.5 * Unit) - 1e-12, (i / 1000.0) + (0.5 * Unit) + 1e-12);
    }

    /// <summary>Mean ½ and variance 1 / (4 (2α + 1)), from 20,000 draws each of one seed.</summary>
    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(3)]
    public void Moments_are_those_of_the_distribution(double alpha)
    {
        const int Count = 20_000;
        SymmetricBeta beta = new(alpha);
        double sum = 0, squares = 0;
        for (uint i = 0; i < Count; i++)
        {
            double value = beta.Quantile(new DrawStream(77).Unit(5, i)) - 0.5;
            sum += value;
            squares += value * value;
        }

        double variance = 1 / (4 * ((2 * alpha) + 1));
        Assert.InRange(sum / Count, -4 * Math.Sqrt(variance / Count), 4 * Math.Sqrt(variance / Count));
        Assert.InRange(squares / Count / variance, 0.96, 1.04);
    }
}
