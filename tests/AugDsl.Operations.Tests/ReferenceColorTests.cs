using AugDsl.Imaging;
using AugDsl.Reference;
using AugDsl.Tests.Shared;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests;

/// <summary>Point-wise and statistical steps in the interpreter, worked out by hand.</summary>
[JudgedOnce]
public sealed class ReferenceColorTests
{
    private static readonly ImageBuffer<byte> s_pair = Gray([0, 100]);
    private static readonly ImageBuffer<byte> s_colour = Colour((200, 100, 50));

    private static double Luma => (0.299 * 200) + (0.587 * 100) + (0.114 * 50);

    [Fact]
    public void BrightnessMultipliesAndClamps() => AssertLevels(Run(Gray([50, 200]), new BrightnessAttribute(1.5)), 2, 1, 75, 255);

    [Fact]
    public void BrightnessPerChannelHasANumberForEach()
    {
        ReferenceResult result = Run(s_colour, new BrightnessAttribute(0, 1) { PerChannel = true });
        ScalarDraws draws = new(1, Paths.Slot("Brightness#1"));
        AssertLevels(result, 1, 1, 200 * draws.Unit(1), 100 * draws.Unit(2), 50 * draws.Unit(3));
        draws = new ScalarDraws(1, Paths.Slot("Brightness#1"));
        AssertLevels(Run(s_colour, new BrightnessAttribute(0, 1)), 1, 1, 200 * draws.Unit(1), 100 * draws.Unit(1), 50 * draws.Unit(1));
    }

    [Fact]
    public void ContrastKeepsTheMean() => AssertLevels(Run(s_pair, new ContrastAttribute(0.5)), 2, 1, 25, 75);

    [Fact]
    public void ContrastClamps() => AssertLevels(Run(s_pair, new ContrastAttribute(2)), 2, 1, 0, 150);

    [Fact]
    public void ContrastIsAboutTheMeanLuma()
    {
        ReferenceResult result = Run(Colour((200, 100, 50), (0, 0, 0)), new ContrastAttribute(0.5));
        double half = Luma / 4; // Half of the mean luma stays, and half of the value.
        AssertLevels(result, 2, 1, half + 100, half, half + 50, half, half + 25, half);
    }

    [Fact]
    public void ContrastPerChannelHasAMeanForEach() =>
        AssertLevels(Run(Colour((200, 100, 50), (0, 0, 0)), new ContrastAttribute(0) { Pivot = Pivot.MeanPerChannel }), 2, 1, 100, 100, 50, 50, 25, 25);

    [Fact]
    public void OtherPivotsAreNumbers()
    {
        AssertLevels(Run(s_pair, new ContrastAttribute(0.5) { Pivot = Pivot.Middle }), 2, 1, 63.5, 113.5);
        AssertLevels(Run(s_pair, new ContrastAttribute(0) { Pivot = Pivot.Middle, PivotValue = 0.2 }), 2, 1, 51, 51);
    }

    [Fact]
    public void AStatisticIsOfTheCanvasAtItsPlace()
    {
        AssertLevels(Run(Gray([250, 0, 100, 250]), new CenterCropAttribute(2, 1), new ContrastAttribute(0)), 2, 1, 50, 50);

        // Later geometry composes across it: the border, too, goes through the contrast step.
        AssertLevels(Run(s_pair, new ContrastAttribute(0.5), new TranslateXAttribute(1) { Unit = Unit.Pixel }), 2, 1, 25, 25);
    }

    [Fact]
    public void SaturationMovesAwayFromLuma()
    {
        AssertLevels(Run(s_colour, new SaturationAttribute(0)), 1, 1, Luma, Luma, Luma);
        AssertLevels(Run(s_colour, new SaturationAttribute(0.5)), 1, 1, (Luma + 200) / 2, (Luma + 100) / 2, (Luma + 50) / 2);
        AssertLevels(Run(s_colour, new SaturationAttribute(2)), 1, 1, 255, 200 - Luma, Math.Max(0, 100 - Luma));
    }

    [Fact]
    public void GrayscaleBlendsTowardsLuma()
    {
        AssertLevels(Run(s_colour, new GrayscaleAttribute()), 1, 1, Luma, Luma, Luma);
        AssertLevels(Run(s_colour, new GrayscaleAttribute(0.25)), 1, 1, (0.25 * Luma) + 150, (0.25 * Luma) + 75, (0.25 * Luma) + 37.5);
    }

    [Theory]
    [InlineData(120, 0, 255, 0)]
    [InlineData(-120, 0, 0, 255)]
    [InlineData(60, 255, 255, 0)]
    [InlineData(180, 0, 255, 255)]
    [InlineData(30, 255, 127.5, 0)]
    [InlineData(-15, 255, 0, 63.75)]
    [InlineData(360, 255, 0, 0)]
    public void HueTurnsRed(double angle, double r, double g, double b) => AssertLevels(Run(Colour((255, 0, 0)), new HueAttribute(angle)), 1, 1, r, g, b);

    [Fact]
    public void HueKeepsSaturationAndValue()
    {
        // Hue 20°, chroma 150, value 200; at 110° green is full, and red 10/60 of the chroma above the least.
        AssertLevels(Run(s_colour, new HueAttribute(90)), 1, 1, 50 + (150 / 6.0), 200, 50);
        AssertLevels(Run(Colour((90, 90, 90)), new HueAttribute(77)), 1, 1, 90, 90, 90);
    }

    [Fact]
    public void HueTakesTiesOfTheMaximumInOrder() => AssertLevels(Run(Colour((100, 100, 0), (0, 80, 80)), new HueAttribute(120)), 2, 1, 0, 80, 100, 0, 100, 80);

    [Fact]
    public void GammaIsAPower() => AssertLevels(Run(Gray([51, 255, 0]), new GammaAttribute(2)), 3, 1, 255 * 0.04, 255, 0);

    [Fact]
    public void AddAddsAndClamps()
    {
        AssertLevels(Run(Gray([50, 200]), new AddAttribute(0.4)), 2, 1, 152, 255);
        AssertLevels(Run(Gray([50, 200]), new AddAttribute(-0.4)), 2, 1, 0, 98);
    }

    [Fact]
    public void AddPerChannelHasANumberForEach()
    {
        ScalarDraws draws = new(1, Paths.Slot("Add#1"));
        AssertLevels(Run(s_colour, new AddAttribute(0, 0.2) { PerChannel = true }), 1, 1, 200 + (51 * draws.Unit(1)), 100 + (51 * draws.Unit(2)), 50 + (51 * draws.Unit(3)));
        AssertLevels(Run(s_colour, new AddAttribute(0, 0.2)), 1, 1, 200 + (51 * draws.Unit(1)), 100 + (51 * draws.Unit(1)), 50 + (51 * draws.Unit(1)));
    }

    [Fact]
    public void AutoContrastStretchesEveryChannelByItself()
    {
        AssertLevels(Run(Gray([50, 60, 100]), new AutoContrastAttribute()), 3, 1, 0, 51, 255);
        AssertLevels(Run(Colour((50, 7, 0), (60, 7, 255), (100, 7, 9)), new AutoContrastAttribute()), 3, 1, 0, 51, 255, 7, 7, 7, 0, 255, 9);
    }

    /// <summary>Half a pixel of shift gives 126.5, whose level is 126, and 127.5, whose level is 128: the extremes are rounded, the values between are not.</summary>
    [Fact]
    public void AutoContrastRoundsTheExtremesAlone() =>
        AssertLevels(
            Run(Gray([126, 127, 128, 127]), new AugmentationPipelineAttribute { Border = Border.Edge }, new TranslateXAttribute(0.5) { Unit = Unit.Pixel }, new AutoContrastAttribute()),
            4, 1, 0, 255 / 4.0, 255 * 3 / 4.0, 255 * 3 / 4.0);

    [Fact]
    public void LogContrastIsALogarithm() =>
        AssertLevels(Run(Gray([0, 255, 51]), new LogContrastAttribute(0.5)), 3, 1, 0, 127.5, 127.5 * Math.Log2(1.2));

    [Fact]
    public void SigmoidContrastIsAnS()
    {
        double side = 255 / (1 + Math.Exp(10 * 0.2));
        AssertLevels(Run(Gray([51, 102, 153]), new SigmoidContrastAttribute(10) { Cutoff = 0.4 }), 3, 1, side, 127.5, 255 - side);
        AssertLevels(Run(Gray([51, 255]), new SigmoidContrastAttribute(0)), 2, 1, 127.5, 127.5);
    }

    [Theory]
    [InlineData(0, 0, 0, 200, 100, 50)]
    [InlineData(90, 0, 0, 75, 200, 50)]
    [InlineData(0, 0.25, 0, 200, 50 + (200 / 6.0) - (50 / 3.0), 0)] // Saturation ¾ to 1, hue 20°: green is a third of the value.
    [InlineData(0, -0.75, 0, 200, 200, 200)]
    [InlineData(0, 0, 0.1, 225.5, 112.75, 56.375)]
    [InlineData(0, 0, -1, 0, 0, 0)]
    public void HsvShiftAddsThreeNumbers(double hue, double saturation, double value, double r, double g, double b) =>
        AssertLevels(Run(s_colour, new HsvShiftAttribute { Hue = [hue], Saturation = [saturation], Value = [value] }), 1, 1, r, g, b);

    [Fact]
    public void GrayThatGetsSaturationIsRed()
    {
        AssertLevels(Run(Colour((100, 100, 100)), new HsvShiftAttribute { Saturation = [0.5] }), 1, 1, 100, 50, 50);
        AssertLevels(Run(Colour((100, 100, 100)), new HsvShiftAttribute { Hue = [120], Saturation = [0.5] }), 1, 1, 50, 100, 50);
        AssertLevels(Run(Colour((0, 0, 0)), new HsvShiftAttribute { Hue = [-120], Saturation = [1], Value = [0.2] }), 1, 1, 0, 0, 51);
    }

    [Fact]
    public void ChannelShuffleSortsByItsNumbers()
    {
        ScalarDraws draws = new(1, Paths.Slot("ChannelShuffle#1"));
        double[] levels = [200, 100, 50];
        AssertLevels(Run(s_colour, new ChannelShuffleAttribute()), 1, 1, [.. Enumerable.Range(0, 3).OrderBy(c => draws.Unit(1 + (uint)c)).Select(c => levels[c])]);
    }

    /// <summary>Gains worked out from the black body's own chromaticities, which the cubics meet within 0.0005: (0.3135, 0.3237) at 6500 K, (0.4369, 0.4041) at 3000 K.</summary>
    [Fact]
    public void ColorTemperatureIsThePlanckianLocus()
    {
        AssertLevels(Run(s_colour, new ColorTemperatureAttribute(6500)), 1, 1, 200, 100, 50);
        double[] levels = Levels(Run(Colour((100, 100, 100)), new ColorTemperatureAttribute(3000)));
        Assert.Equal(100, levels[1], 1e-9);
        Assert.Equal(100 * Red(0.4369, 0.4041) / Red(0.3135, 0.3237), levels[0], 1.0);
        Assert.Equal(100 * Blue(0.4369, 0.4041) / Blue(0.3135, 0.3237), levels[2], 1.0);

        static double Green(double x, double y) => (-0.9689 * x) + (1.8758 * y) + (0.0415 * (1 - x - y));
        static double Red(double x, double y) => ((3.2406 * x) - (1.5372 * y) - (0.4986 * (1 - x - y))) / Green(x, y);
        static double Blue(double x, double y) => ((0.0557 * x) - (0.2040 * y) + (1.0570 * (1 - x - y))) / Green(x, y);
    }

    [Fact]
    public void InvertIsTheComplement() => AssertLevels(Run(s_pair, new InvertAttribute()), 2, 1, 255, 155);

    [Fact]
    public void SolarizeInvertsFromTheThresholdOn() => AssertLevels(Run(Gray([50, 51, 52]), new SolarizeAttribute(51 / 255.0)), 3, 1, 50, 204, 203);

    [Theory]
    [InlineData(1, 0, 128)]
    [InlineData(2, 64, 192)]
    [InlineData(8, 127, 200)]
    public void PosterizeKeepsTheTopBits(int bits, double first, double second) =>
        AssertLevels(Run(Gray([127, 200]), new PosterizeAttribute(bits)), 2, 1, first, second);

    [Fact]
    public void EqualizeSpreadsTheLevels()
    {
        // 765 pixels, the highest level 255 of them: step 2, the first entry floor(1 / 2) = 0, the second (1 + 170) / 2, the third min(255, (1 + 510) / 2).
        byte[] row = [.. Enumerable.Repeat((byte)10, 170), .. Enumerable.Repeat((byte)20, 340), .. Enumerable.Repeat((byte)30, 255)];
        Assert.Equal([0, 85, 255], Levels(Run(Gray(row), new EqualizeAttribute())).Distinct());

        // A channel of one level, and few pixels, stay.
        AssertLevels(Run(Gray([.. Enumerable.Repeat((byte)77, 600)]), new EqualizeAttribute()), 600, 1, [.. Enumerable.Repeat(77.0, 600)]);
        AssertLevels(Run(Gray([3, 9, 200]), new EqualizeAttribute()), 3, 1, 3, 9, 200);
    }

    [Fact]
    public void EqualizeRoundsWhatItReads() =>
        AssertLevels(Run(Gray([126, 127, 128]), new TranslateXAttribute(0.5) { Unit = Unit.Pixel }, new EqualizeAttribute()), 3, 1, 63, 126, 128);

    [Fact]
    public void PosterizeRoundsHalfToEven()
    {
        // Half a pixel of shift gives 127.5, which rounds to 128, and 126.5, which rounds to 126.
        TranslateXAttribute half = new(0.5) { Unit = Unit.Pixel };
        AssertLevels(Run(Gray([126, 127, 128]), half, new PosterizeAttribute(8)), 3, 1, 63, 126, 128);
    }
}
