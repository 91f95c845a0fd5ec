using AugDsl.Imaging;
using AugDsl.Reference;
using AugDsl.Tests.Shared;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests;

/// <summary>Positional and neighbourhood steps in the interpreter, worked out by hand.</summary>
[JudgedOnce]
public sealed class ReferenceRasterTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void NoiseIsKeyedByPixelAndChannel(bool perChannel)
    {
        ImageBuffer<byte> picture = new([.. Enumerable.Repeat((byte)128, 20 * 30 * 3)], 20, 30, 3);
        ReferenceResult result = Run(picture, new GaussianNoiseAttribute(0.05) { PerChannel = perChannel });
        PixelDraws draws = new(1, Paths.Slot("GaussianNoise#1"), 1);
        for (int i = 0; i < result.Values.Length; i++)
            Assert.Equal((128 / 255.0) + (0.05 * draws.Normal(i % 600, perChannel ? (uint)(i / 600) : 0)), result.Values[i], 1e-12);
    }

    [Fact]
    public void NoiseIsStandardNormal()
    {
        PixelDraws draws = new(5, 6, 1);
        double[] z = [.. Enumerable.Range(0, 20_000).Select(n => draws.Normal(n, 0))];
        Assert.Equal(0, z.Average(), 0.03);
        Assert.Equal(1, z.Average(v => v * v), 0.04);
        Assert.True(z.Max(Math.Abs) <= 4.86);
    }

    [Fact]
    public void SpeckleNoiseIsInProportion()
    {
        ReferenceResult result = Run(new ImageBuffer<byte>([.. Enumerable.Repeat((byte)100, 20 * 30 * 3)], 20, 30, 3), new SpeckleNoiseAttribute(0.1));
        PixelDraws draws = new(1, Paths.Slot("SpeckleNoise#1"), 1);
        for (int i = 0; i < result.Values.Length; i++) Assert.Equal(100 / 255.0 * (1 + (0.1 * draws.Normal(i % 600, (uint)(i / 600)))), result.Values[i], 1e-12);
    }

    [Fact]
    public void ShotNoiseGrowsWithTheRoot()
    {
        ReferenceResult result = Run(new ImageBuffer<byte>([.. Enumerable.Repeat((byte)100, 20 * 30 * 3)], 20, 30, 3), new ShotNoiseAttribute(0.01));
        PixelDraws draws = new(1, Paths.Slot("ShotNoise#1"), 1);
        for (int i = 0; i < result.Values.Length; i++)
            Assert.Equal((100 / 255.0) + (0.1 * Math.Sqrt(100 / 255.0) * draws.Normal(i % 600, (uint)(i / 600))), result.Values[i], 1e-12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SaltAndPepperIsWhiteAndBlack(bool perChannel)
    {
        ImageBuffer<byte> picture = new([.. Enumerable.Repeat((byte)100, 20 * 30 * 3)], 20, 30, 3);
        ReferenceResult result = Run(picture, new SaltAndPepperAttribute(0.5) { SaltShare = 0.25, PerChannel = perChannel });
        PixelDraws replaced = new(1, Paths.Slot("SaltAndPepper#1"), 1), white = new(1, Paths.Slot("SaltAndPepper#1"), 2);
        for (int i = 0; i < result.Values.Length; i++)
        {
            uint channel = perChannel ? (uint)(i / 600) : 0;
            double expected = replaced.Word(i % 600, channel) >= 1u << 31 ? 100 / 255.0 : white.Word(i % 600, channel) < 1u << 30 ? 1 : 0;
            Assert.Equal(expected, result.Values[i]);
        }

        Assert.All(Run(picture, new SaltAndPepperAttribute(1) { SaltShare = 1 }).Values, v => Assert.Equal(1, v));
        AssertSame(Run(picture), Run(picture, new SaltAndPepperAttribute(0)), 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PixelDropoutDropsPixels(bool perChannel)
    {
        ReferenceResult result = Run(new ImageBuffer<byte>([.. Enumerable.Repeat((byte)100, 20 * 30 * 3)], 20, 30, 3), new PixelDropoutAttribute(0.5) { PerChannel = perChannel });
        PixelDraws draws = new(1, Paths.Slot("PixelDropout#1"), 1);
        for (int i = 0; i < result.Values.Length; i++)
            Assert.Equal(draws.Word(i % 600, perChannel ? (uint)(i / 600) : 0) < 1u << 31 ? 0 : 100 / 255.0, result.Values[i]);
    }

    [Fact]
    public void CoarseDropoutDropsWholeCells()
    {
        // 3 cells on 7 columns: floor(3 x / 7) = 0 0 0 1 1 2 2; on 2 rows the cells 0 and 1.
        ImageBuffer<byte> picture = new([.. Enumerable.Repeat((byte)9, 14)], 7, 2, 1);
        ReferenceResult result = Run(picture, new CoarseDropoutAttribute(0.5) { CellFraction = 0.33, FillMode = FillMode.Constant, Fill = [1] });
        PixelDraws draws = new(1, Paths.Slot("CoarseDropout#1"), 1);
        int[] columns = [0, 0, 0, 1, 1, 2, 2];
        double[] expected = [.. Enumerable.Range(0, 14).Select(n => draws.Word(((n / 7) * 3) + columns[n % 7], 0) < 1u << 31 ? 255.0 : 9.0)];
        Assert.Contains(255, expected);
        Assert.Contains(9, expected);
        AssertLevels(result, 7, 2, expected);
    }

    [Fact]
    public void CutoutCutsSquaresAboutTheirCentres()
    {
        // The side is floor(0.5 · 6 + ½) = 3: one pixel before the centre and one behind it.
        ReferenceResult result = Run(new ImageBuffer<byte>([.. Enumerable.Repeat((byte)9, 60)], 10, 6, 1), new CutoutAttribute(0.5) { Count = 2, FillMode = FillMode.Constant, Fill = [1] });
        ScalarDraws draws = new(1, Paths.Slot("Cutout#1"));
        (int X, int Y)[] centres = [.. Enumerable.Range(0, 2).Select(i => ((int)(draws.Unit(2 + (2 * (uint)i)) * 10), (int)(draws.Unit(3 + (2 * (uint)i)) * 6)))];
        AssertLevels(result, 10, 6, [.. Enumerable.Range(0, 60).Select(n => centres.Any(c => Math.Abs((n % 10) - c.X) <= 1 && Math.Abs((n / 10) - c.Y) <= 1) ? 255.0 : 9.0)]);
    }

    [Fact]
    public void GridDropoutDropsASquareInEveryCell()
    {
        // Cells of floor(0.4 · 10 + ½) = 4, squares of floor(0.6 · 4 + ½) = 2.
        ReferenceResult result = Run(new ImageBuffer<byte>([.. Enumerable.Repeat((byte)9, 120)], 12, 10, 1), new GridDropoutAttribute(0.4) { Ratio = 0.6 });
        ScalarDraws draws = new(1, Paths.Slot("GridDropout#1"));
        (int x, int y) = ((int)(draws.Unit(2) * 4), (int)(draws.Unit(3) * 4));
        AssertLevels(result, 12, 10, [.. Enumerable.Range(0, 120).Select(n => ((n % 12) + x) % 4 < 2 && ((n / 12) + y) % 4 < 2 ? 0.0 : 9.0)]);
    }

    [Fact]
    public void CoarseDropoutTakesAllOrNothing()
    {
        ImageBuffer<byte> picture = Noise(9, 8, 3);
        AssertSame(Run(picture), Run(picture, new CoarseDropoutAttribute(0)), 0);
        Assert.All(Run(picture, new CoarseDropoutAttribute(1)).Values, v => Assert.Equal(0, v));
        Assert.All(Run(picture, new CoarseDropoutAttribute(1) { FillMode = FillMode.Mean }).Values, v => Assert.Equal(0.5, v));
    }

    [Fact]
    public void DroppedPixelsAreZeroAfterNormalizing()
    {
        ReferenceResult result = Run(
            Noise(9, 8, 3), new CoarseDropoutAttribute(1) { FillMode = FillMode.Mean }, new NormalizeAttribute { Preset = Normalization.ImageNet });
        Assert.All(result.Output, v => Assert.Equal(0, v));
        Assert.Equal(0.456, result.Values[9 * 8]);
    }

    [Fact]
    public void NoiseFillsPixelsOfTheCanvas()
    {
        ReferenceResult result = Run(Noise(40, 5, 3), new CoarseDropoutAttribute(1) { FillMode = FillMode.Noise });
        PixelDraws draws = new(1, Paths.Slot("CoarseDropout#1"), 2);
        for (int i = 0; i < result.Values.Length; i++)
            Assert.Equal(draws.Word(i % 200, (uint)(i / 200)) / 4294967296.0, result.Values[i], 1e-12);
    }

    [Fact]
    public void ABlurredImpulseIsTheKernel()
    {
        byte[][] rows = [.. Enumerable.Range(0, 9).Select(_ => new byte[9])];
        rows[4][4] = 255;
        ReferenceResult result = Run(Gray(rows), new GaussianBlurAttribute(0.8));
        double[] weights = [.. Enumerable.Range(-3, 7).Select(k => Math.Exp(-k * k / (2 * 0.64)))];
        double sum = weights.Sum();
        for (int y = 0; y < 9; y++)
        {
            for (int x = 0; x < 9; x++)
            {
                bool inside = Math.Abs(x - 4) <= 3 && Math.Abs(y - 4) <= 3;
                Assert.Equal(inside ? weights[x - 1] * weights[y - 1] / (sum * sum) : 0, result.Values[(y * 9) + x], 1e-12);
            }
        }
    }

    [Fact]
    public void ABlurMirrorsAtTheEdgeWhateverTheBorderIs()
    {
        // Radius 1: weights 1, e, 1 over (e + 2) with e = exp(1 / (2 σ²)); outside the edge stands the second pixel.
        const double sigma = 0.33;
        double centre = 1 / (1 + (2 * Math.Exp(-1 / (2 * sigma * sigma))));
        double side = (1 - centre) / 2;
        ReferenceResult result = Run(Gray([200, 100, 0]), new GaussianBlurAttribute(sigma));
        AssertLevels(result, 3, 1, (200 * centre) + (2 * 100 * side), 100, 2 * 100 * side);
        AssertLevels(Run(Gray([200, 100, 0]), new GaussianBlurAttribute(0)), 3, 1, 200, 100, 0);
    }

    [Fact]
    public void SharpenBlendsWithItsMatrix()
    {
        ImageBuffer<byte> picture = Gray([10, 10, 10], [10, 20, 10], [10, 10, 10]);
        ReferenceResult result = Run(picture, new SharpenAttribute(0.5));
        Assert.Equal((0.5 * 20) + (0.5 * ((9 * 20) - 80)), 255 * result.Values[4], 1e-9);
        Assert.Equal(0, result.Values[0]); // The corner's mirrored neighbours hold the bright pixel four times: below 0.
        AssertSame(Run(picture), Run(picture, new SharpenAttribute(0)), 1e-12);
        AssertLevels(Run(Gray([50]), new SharpenAttribute(1)), 1, 1, 50);
        AssertLevels(Run(Gray([50]), new SharpenAttribute(1) { Lightness = 2 }), 1, 1, 100);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(90, 2)]
    [InlineData(-135, 7)]
    [InlineData(360, 4)]
    public void DirectedEdgesLookTowardsTheirDirection(double direction, int nearest)
    {
        // The neighbours from the left, clockwise: n steps of 45 degrees beside the direction the weight is (1 − n / 4)⁴.
        int[] places = [3, 0, 1, 2, 5, 8, 7, 6];
        double sum = 1 + (2 * (81 + 16 + 1) / 256.0);
        for (int i = 0; i < 8; i++)
        {
            // White with one black pixel beside the centre: what is missing is its weight.
            byte[] pixels = [.. Enumerable.Repeat((byte)255, 9)];
            pixels[places[i]] = 0;
            ReferenceResult result = Run(new ImageBuffer<byte>(pixels, 3, 3, 1), new DirectedEdgeDetectAttribute(0.5) { Direction = [direction] });
            int beside = Math.Min(Math.Abs(i - nearest), 8 - Math.Abs(i - nearest));
            Assert.Equal(0.5 + (0.5 * Math.Pow(1 - (beside / 4.0), 4) / sum), result.Values[4], 1e-12);
        }
    }

    [Fact]
    public void DirectedEdgesMirrorAtTheEdge()
    {
        // Towards the right the weights of a row's columns are 4: left 1/128, above and below 1/8, right 1 + 2 · 81/256; the left neighbour of the first pixel is its right one.
        const double left = 1 / 128.0, middle = 1 / 8.0, right = 1 + (2 * 81 / 256.0);
        AssertLevels(
            Run(Gray([200, 100, 0]), new DirectedEdgeDetectAttribute(1) { Direction = [0] }), 3, 1,
            200 - (((200 * middle) + (100 * (left + right))) / (left + middle + right)), 100 - (((200 * left) + (100 * middle)) / (left + middle + right)), 0);
        AssertSame(Run(Noise(9, 8, 3)), Run(Noise(9, 8, 3), new DirectedEdgeDetectAttribute(0)), 1e-12);
        AssertLevels(Run(Gray([50]), new DirectedEdgeDetectAttribute(0.5)), 1, 1, 25);
    }

    [Fact]
    public void TheOutputStepDivides()
    {
        ReferenceResult result = Run(Colour((0, 51, 255), (255, 255, 255)), new NormalizeAttribute { Mean = [0, 0.2, 0.5], Std = [1, 0.5, 0.25] });
        Assert.Equal([0, 1, 0, 1.6, 2, 2], result.Output.Select(v => Math.Round(v, 12)));
        result = Run(Colour((0, 51, 255), (255, 255, 255)), new ToTensorAttribute { Layout = Layout.Hwc });
        Assert.Equal([0, 0.2, 1, 1, 1, 1], result.Output.Select(v => Math.Round(v, 12)));
        Assert.Equal([0, 1, 0.2, 1, 1, 1], result.Values.Select(v => Math.Round(v, 12)));
    }
}
