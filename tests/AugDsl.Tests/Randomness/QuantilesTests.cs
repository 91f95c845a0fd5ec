using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AugDsl.Algebra;
using AugDsl.Randomness;
using Xunit;

namespace AugDsl.Tests.Randomness;

/// <summary>Numbers by distribution: against SciPy and mpmath, at the ends, and over many draws.</summary>
public sealed class QuantilesTests
{
    private static readonly (double Alpha, double Beta)[] s_shapes = [(0.1, 0.1), (0.1, 100), (100, 0.1), (100, 100), (0.5, 3), (1, 1), (2, 5), (30, 0.37)];

    /// <summary>tests/oracles/draw_quantiles.py.</summary>
    [Fact]
    public void Quantiles_are_those_of_SciPy_and_mpmath()
    {
        using StreamReader lines = new(typeof(QuantilesTests).Assembly.GetManifestResourceStream("Draws.oracle.txt")!);
        int count = 0;
        while (lines.ReadLine() is string line)
        {
            string[] words = line.Split(' ');
            double[] n = [.. words.Skip(1).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
            bool isRight = words[0] switch
            {
                "LogUniform" => Close(Quantiles.LogUniform(n[0], n[1], n[2]), n[3], 1e-13),
                "TruncatedNormal" => Math.Abs(Quantiles.TruncatedNormal(n[0], n[1], n[2]) - n[3]) <= 1e-13 * (n[2] - n[1]),
                _ => BetaIsRight(n[0], n[3], n[4], n[5], n[6]),
            };
            Assert.True(isRight, line);
            count++;
        }

        Assert.Equal(702, count);
    }

    [Fact]
    public void A_uniform_Beta_is_uniform_and_its_powers_have_roots()
    {
        for (int i = 0; i < 1000; i++)
        {
            double u = i / 1000.0;
            Assert.InRange(Quantiles.Beta(u, 0, 1, 1, 1), u - 1e-14, u + 1e-14);
            Assert.InRange(Quantiles.Beta(u, 0, 1, 2, 1), Math.Sqrt(u) - 1e-13, Math.Sqrt(u) + 1e-13);
            Assert.InRange(Quantiles.Beta(u, 0, 1, 1, 3), 1 - Math.Cbrt(1 - u) - 1e-13, 1 - Math.Cbrt(1 - u) + 1e-13);
        }
    }

    [Fact]
    public void Numbers_rise_with_u_and_stay_in_the_range()
    {
        const double Largest = 1 - (1.0 / 9007199254740992.0);
        foreach (Func<double, double> quantile in Laws(0.3, 0.7))
        {
            double before = 0.3;
            for (int i = 0; i <= 4000; i++)
            {
                double value = quantile(Math.Min(i / 4000.0, Largest));
                Assert.InRange(value, Math.Max(0.3, before - 1e-14), 0.7);
                before = Math.Max(before, value);
            }

            Assert.InRange(quantile(0), 0.3, 0.3 + 1e-15);
        }

        foreach (Func<double, double> quantile in Laws(0.3, 0.3)) Assert.Equal(0.3, quantile(0.77));
    }

    /// <summary>Mean and variance from 40,000 draws of one seed, within five standard errors of the mean and a twentieth of the variance.</summary>
    [Fact]
    public void Moments_are_those_of_the_distributions()
    {
        Check((draws, i) => draws.LogUniform(5, i, 0.5, 2), 1.5 / Math.Log(4), (3.75 / (2 * Math.Log(4))) - Math.Pow(1.5 / Math.Log(4), 2));
        // 1 − 4 φ(2) / (2 Φ(2) − 1), of a quarter of the range.
        Check((draws, i) => draws.TruncatedNormal(5, i, -30, 30), 0, 15 * 15 * (1 - (4 * Math.Exp(-2) / Math.Sqrt(2 * Math.PI) / 0.954499736103642)));
        foreach ((double alpha, double beta) in s_shapes)
        {
            double sum = alpha + beta;
            Check((draws, i) => draws.Beta(5, i, -1, 3, alpha, beta), -1 + (4 * alpha / sum), 16 * alpha * beta / (sum * sum * (sum + 1)), Math.Min(alpha, beta) < 1 ? 0.3 : 0.05);
        }

        Check((draws, i) => draws.Pick<double>(5, i, [-1, 0, 4]), 1, 14.0 / 3);
        Check((draws, i) => draws.Pick<int>(5, i, [3, 3, 9]), 5, 8);

        static void Check(Func<DrawStream, uint, double> draw, double mean, double variance, double share = 0.05)
        {
            const int Count = 40_000;
            DrawStream draws = new(77);
            double sum = 0, squares = 0;
            for (uint i = 0; i < Count; i++)
            {
                double value = draw(draws, i) - mean;
                sum += value;
                squares += value * value;
            }

            Assert.InRange(sum / Count, -5 * Math.Sqrt(variance / Count), 5 * Math.Sqrt(variance / Count));
            Assert.InRange(squares / Count / variance, 1 - share, 1 + share);
        }
    }

    [Fact]
    public void Every_value_of_a_list_is_drawn()
    {
        DrawStream draws = new(3);
        int[] values = [.. Enumerable.Range(0, 256)];
        Assert.Equal(256, Enumerable.Range(0, 10_000).Select(i => draws.Pick<int>(1, (uint)i, values)).Distinct().Count());
    }

    [Fact]
    public void The_bits_are_the_same_on_every_machine()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        DrawStream draws = new(0x0123456789ABCDEF);
        for (uint i = 0; i < 500; i++)
        {
            double[] values = [.. Laws(-3, 7).Select(quantile => quantile(draws.Unit(9, i))), draws.LogUniform(9, i, 0.01, 7)];
            hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan()));
        }

        Assert.Equal("c906b986e7b8ba95a41a0a8082012ba349b3e783da0471d0359e06091018c714", Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static IEnumerable<Func<double, double>> Laws(double a, double b) =>
    [
        u => Quantiles.TruncatedNormal(u, a, b), u => a > 0 ? Quantiles.LogUniform(u, a, b) : a,
        .. s_shapes.Select(shape => (Func<double, double>)(u => Quantiles.Beta(u, a, b, shape.Alpha, shape.Beta))),
    ];

    /// <summary>The smaller of x and 1 − x to its own size; it may be as small as 1e-300.</summary>
    private static bool BetaIsRight(double u, double alpha, double beta, double x, double rest) => x <= rest
        ? Close(Quantiles.Beta(u, 0, 1, alpha, beta), x, 1e-10)
        : Close(Quantiles.Beta(u, -1, 0, alpha, beta), -rest, 1e-10);

    private static bool Close(double found, double expected, double share) => Math.Abs(found - expected) <= share * Math.Abs(expected);
}
