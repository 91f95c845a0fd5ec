using AugDsl.Imaging;
using AugDsl.Operations.Tests.Oracles.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>What policies draw, counted: operations, levels, signs and gates.</summary>
public sealed class PolicyDrawTests
{
    private const int Samples = 20_000;

    // Beyond these a χ² of as many degrees of freedom comes once in a million times (13, 30, 195 degrees).
    private const double Of13 = 56, Of30 = 87, Of195 = 302;
    private static readonly ImageSize s_size = new(40, 30);

    [Fact]
    public void TrivialAugment_draws_operations_levels_and_signs_uniformly()
    {
        int[] operations = new int[14], levels = new int[31];
        int negative = 0, posterized = 0;
        for (ulong i = 0; i < Samples; i++)
        {
            TriviallyAugmented.Parameters p = TriviallyAugmented.Draw(SampleKey.Create(2, i), s_size);
            operations[p.TrivialAugment.Operation.Choice]++;
            double degrees = p.TrivialAugment.Operation.RotateDegrees;
            levels[(int)Math.Round(Math.Abs(degrees) / 4.5)]++;
            Assert.Equal(Math.Round(degrees / 4.5) * 4.5, degrees, 1e-9);
            if (degrees < 0) negative++;
            if (p.TrivialAugment.Operation.PosterizeBits == 8) posterized++;
        }

        Assert.InRange(ChiSquare(operations), 0, Of13);
        Assert.InRange(ChiSquare(levels), 0, Of30);
        Assert.InRange(negative, (Samples / 2.0 * 30 / 31) - 350, (Samples / 2.0 * 30 / 31) + 350);
        // Levels 0, 1 and 2 of 31.
        Assert.InRange(posterized, (Samples * 3 / 31.0) - 220, (Samples * 3 / 31.0) + 220);
    }

    [Fact]
    public void Layers_of_RandAugment_are_drawn_uniformly_and_apart()
    {
        int[] pairs = new int[14 * 14];
        for (ulong i = 0; i < Samples; i++)
        {
            TwiceAugmented.Parameters p = TwiceAugmented.Draw(SampleKey.Create(3, i), s_size);
            pairs[(14 * p.RandAugment.Layer1.Choice) + p.RandAugment.Layer2.Choice]++;
            Assert.Equal(150.0 / 331 * 0.3, Math.Abs(p.RandAugment.Layer1.TranslateXDistance), 1e-12);
            Assert.Equal(9, Math.Abs(p.RandAugment.Layer2.RotateDegrees), 1e-12);
        }

        Assert.InRange(ChiSquare(pairs), 0, Of195);
    }

    [Fact]
    public void Half_of_the_layers_of_timm_do_nothing()
    {
        int first = 0, both = 0;
        int[] operations = new int[15];
        for (ulong i = 0; i < Samples; i++)
        {
            TimmAugmented.Parameters p = TimmAugmented.Draw(SampleKey.Create(4, i), s_size);
            if (p.RandAugment.Layer1.Active) first++;
            if (p.RandAugment.Layer1.Active && p.RandAugment.Layer2.Active) both++;
            operations[p.RandAugment.Layer1.Choice]++;
        }

        Assert.InRange(first, (Samples / 2) - 350, (Samples / 2) + 350);
        Assert.InRange(both, (Samples / 4) - 310, (Samples / 4) + 310);
        Assert.InRange(ChiSquare(operations), 0, Of13 + 3);
    }

    private static double ChiSquare(int[] counts)
    {
        double expected = counts.Sum() / (double)counts.Length;
        return counts.Sum(c => (c - expected) * (c - expected) / expected);
    }
}
