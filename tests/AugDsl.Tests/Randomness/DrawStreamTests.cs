using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Randomness;
using Xunit;

namespace AugDsl.Tests.Randomness;

public sealed class DrawStreamTests
{
    private const uint Slot = 0xBEEF;
    private static readonly DrawStream s_draws = new(0x0123456789ABCDEF);

    [Fact]
    public void UnitsAreTheTop53BitsOfTheCounter()
    {
        for (uint number = 0; number < 1000; number++)
        {
            Philox.Block block = Philox.Generate(0x0123456789ABCDEF, number, 0, Slot, 0);
            ulong bits = block.W0 | ((ulong)block.W1 << 32);
            Assert.Equal(bits, s_draws.Bits(Slot, number));
            Assert.Equal((bits >> 11) * Math.Pow(2, -53), s_draws.Unit(Slot, number));
        }
    }

    [Fact]
    public void TheBitsAreTheSameOnEveryMachine()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (uint i = 0; i < 5000; i++)
        {
            double u = s_draws.Uniform(Slot, i, -1000, 1000);
            ReadOnlySpan<double> values =
            [
                u, s_draws.LogUniform(Slot, i, 0.01, 7), s_draws.Normal(Slot, i, i + 1), DeterministicMath.SinDegrees(u), DeterministicMath.Cos(u * 1e20),
                DeterministicMath.TanDegrees(u), DeterministicMath.Pow(Math.Abs(u), u / 50), DeterministicMath.Exp2(u), DeterministicMath.Log2(Math.Abs(u)),
            ];
            hash.AppendData(MemoryMarshal.AsBytes(values));
        }

        Assert.Equal("3abb6af375fed04d4c80b56d7ae14f0b79ea886a7915d5f1636c4784eea1f94a", Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Fact]
    public void UnitsAreUniformAndIndependentOfTheirNeighbours()
    {
        const int Draws = 100_000;
        double sum = 0, squares = 0, products = 0, slots = 0;
        for (uint i = 0; i < Draws; i++)
        {
            double u = s_draws.Unit(Slot, i) - 0.5;
            sum += u;
            squares += u * u;
            products += u * (s_draws.Unit(Slot, i + 1) - 0.5);
            slots += u * (s_draws.Unit(Slot + 1, i) - 0.5);
        }

        Assert.InRange(sum / Draws, -0.004, 0.004);
        Assert.InRange(squares / Draws, (1 / 12.0) - 0.002, (1 / 12.0) + 0.002);
        Assert.InRange(products / Draws, -0.002, 0.002);
        Assert.InRange(slots / Draws, -0.002, 0.002);
    }

    [Fact]
    public void UniformIsConstantBetweenEqualEnds()
    {
        Assert.Equal(0.1, s_draws.Uniform(Slot, 1, 0.1, 0.1));
        Assert.Equal(0.1, s_draws.LogUniform(Slot, 1, 0.1, 0.1));
        Assert.Equal(-3 + (8 * s_draws.Unit(Slot, 2)), s_draws.Uniform(Slot, 2, -3, 5));
    }

    [Fact]
    public void BernoulliNeverHappensAtZeroAndAlwaysAtOne()
    {
        int drawn = 0;
        for (uint i = 0; i < 10_000; i++)
        {
            Assert.False(s_draws.Bernoulli(Slot, i, 0));
            Assert.True(s_draws.Bernoulli(Slot, i, 1));
            if (s_draws.Bernoulli(Slot, i, 0.3)) drawn++;
            Assert.Equal(s_draws.Unit(Slot, i) < 0.5, s_draws.Sign(Slot, i));
        }

        Assert.InRange(drawn, 2800, 3200);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-2, 3)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void IntegersAreTheHighPartOfAProduct(int a, int b)
    {
        for (uint i = 0; i < 1000; i++)
        {
            UInt128 product = (UInt128)s_draws.Bits(Slot, i) * (ulong)((long)b - a + 1);
            Assert.Equal((int)(a + (long)(ulong)(product >> 64)), s_draws.Integer(Slot, i, a, b));
        }
    }

    [Fact]
    public void IntegersReachBothEndsEquallyOften()
    {
        int[] counts = new int[6];
        for (uint i = 0; i < 60_000; i++) counts[s_draws.Integer(Slot, i, -2, 3) + 2]++;
        Assert.All(counts, count => Assert.InRange(count, 9600, 10_400));
    }

    [Fact]
    public void LogUniformIsUniformInTheLogarithm()
    {
        double sum = 0;
        for (uint i = 0; i < 10_000; i++)
        {
            double value = s_draws.LogUniform(Slot, i, 0.25, 4);
            Assert.InRange(value, 0.25, 4.0000001);
            Assert.Equal(Math.Exp(Math.Log(0.25) + (Math.Log(16) * s_draws.Unit(Slot, i))), value, 1e-14);
            sum += Math.Log(value);
        }

        Assert.InRange(sum / 10_000, -0.05, 0.05);
    }

    [Fact]
    public void NormalsFollowBoxAndMuller()
    {
        double sum = 0, squares = 0;
        for (uint i = 0; i < 20_000; i++)
        {
            double z = s_draws.Normal(Slot, 2 * i, (2 * i) + 1);
            double exact = Math.Sqrt(-2 * Math.Log(1 - s_draws.Unit(Slot, 2 * i))) * Math.Cos(2 * Math.PI * s_draws.Unit(Slot, (2 * i) + 1));
            Assert.Equal(exact, z, 1e-14);
            sum += z;
            squares += z * z;
        }

        Assert.InRange(sum / 20_000, -0.03, 0.03);
        Assert.InRange(squares / 20_000, 0.96, 1.04);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(16)]
    public void APermutationSortsTheChildrenByTheirDraws(int count)
    {
        for (uint slot = 0; slot < 200; slot++)
        {
            ulong packed = s_draws.Permutation(slot, 5, count);
            int[] expected = [.. Enumerable.Range(0, count).OrderBy(i => s_draws.Unit(slot, 5 + (uint)i))];
            int[] actual = [.. Enumerable.Range(0, count).Select(i => (int)((packed >> (4 * i)) & 15))];
            Assert.Equal(expected, actual);
            if (count < 16) Assert.Equal(0UL, packed >> (4 * count));
        }
    }

    [Fact]
    public void APermutationHoldsAtMostSixteenChildren() => Assert.Throws<ArgumentOutOfRangeException>(() => s_draws.Permutation(1, 1, 17));

    /// <summary>By the definition, with the platform's logarithm: keys of different children are never so close that its last bit matters.</summary>
    [Theory]
    [InlineData(1.0, 1.0, 1.0)]
    [InlineData(5.0, 0.0, 0.25, 0.0, 1.0)]
    [InlineData(1e100, 1.0, 1e-300, 3.0)]
    [InlineData(0.0)]
    [InlineData(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0)]
    public void AWeightedOrderSortsByLogarithmsOverWeightsAndPutsZerosLast(params double[] weights)
    {
        for (uint slot = 0; slot < 300; slot++)
        {
            int[] expected =
            [
                .. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).OrderBy(i => -Math.Log(s_draws.Unit(slot, 7 + (uint)i)) / weights[i]),
                .. Enumerable.Range(0, weights.Length).Where(i => weights[i] == 0),
            ];
            ulong packed = s_draws.Order(slot, 7, weights);
            Assert.Equal(expected, Enumerable.Range(0, weights.Length).Select(i => (int)((packed >> (4 * i)) & 15)));
            if (weights.Length < 16) Assert.Equal(0UL, packed >> (4 * weights.Length));
        }
    }

    [Fact]
    public void AWeightedOrderHoldsAtMostSixteenChildren() => Assert.Throws<ArgumentOutOfRangeException>(() => s_draws.Order(1, 1, new double[17]));

    [Fact]
    public void TheSmallestWeightComesBeforeNone()
    {
        for (uint slot = 0; slot < 50; slot++)
        {
            Assert.Equal(0x021UL, s_draws.Order(slot, 7, [0, double.Epsilon, double.Epsilon]));
            Assert.Equal(0b100, s_draws.Subset(slot, 7, 1, 1, [0, 0, double.Epsilon]));
        }
    }

    [Fact]
    public void ASubsetIsTheBeginningOfItsOrder()
    {
        double[] weights = [1, 3, 0, 0.5, 2];
        int[] counts = new int[5];
        for (uint slot = 0; slot < 12_000; slot++)
        {
            int set = s_draws.Subset(slot, 1, 1, 3, weights), count = s_draws.Integer(slot, 1, 1, 3);
            ulong order = s_draws.Order(slot, 2, weights);
            Assert.Equal(Enumerable.Range(0, count).Sum(i => 1 << (int)((order >> (4 * i)) & 15)), set);
            Assert.Equal(0, set & (1 << 2));
            counts[System.Numerics.BitOperations.PopCount((uint)set)]++;
        }

        Assert.Equal((0, 0), (counts[0], counts[4]));
        Assert.All(counts[1..4], n => Assert.InRange(n, 3800, 4200));
        Assert.Equal(0, s_draws.Subset(1, 1, 0, 0, weights));
        Assert.Equal(0b11011, s_draws.Subset(1, 1, 4, 4, weights));
    }

    [Fact]
    public void AChoiceFollowsTheWeightsAndNeverTakesAWeightOfZero()
    {
        double[] weights = [0, 1, 0, 3, 0];
        int[] counts = new int[5];
        for (uint i = 0; i < 40_000; i++)
        {
            int choice = s_draws.Choice(Slot, i, weights);
            Assert.Equal(s_draws.Unit(Slot, i) * 4 < 1 ? 1 : 3, choice);
            counts[choice]++;
        }

        Assert.InRange(counts[1], 9600, 10_400);
    }
}
