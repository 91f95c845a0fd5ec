using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Reference;
using AugDsl.Tests.Shared;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests;

/// <summary>Steps that change the canvas, worked out by hand.</summary>
[JudgedOnce]
public sealed class ReferenceCanvasTests
{
    [Fact]
    public void AResizeIsFilteredAndNeverSeesTheBorder()
    {
        // Pillow's value: 0.625 / 3.5 of 255. Blended with the border it would be less, replicated it would be 64.
        ReferenceResult result = Run(Gray([255, 0, 0, 0, 0, 0, 0, 0]), new ResizeAttribute(2, 1));
        AssertLevels(result, 2, 1, 255 * 0.625 / 3.5, 0);
        Assert.Equal(46, result.Output[0]);
    }

    [Fact]
    public void AMagnifyingResizeInterpolates() => AssertLevels(Run(Gray([0, 100]), new ResizeAttribute(4, 1)), 4, 1, 0, 25, 75, 100);

    [Fact]
    public void WithoutAntialiasingAResizeReadsTwoSamples() =>
        AssertLevels(Run(Gray([255, 0, 0, 0, 0, 0, 0, 0]), new AugmentationPipelineAttribute { Antialias = false }, new ResizeAttribute(2, 1)), 2, 1, 0, 0);

    [Fact]
    public void ACropThenAResizeSeesPastTheCrop() =>
        AssertLevels(Run(Gray([0, 100, 200, 40]), new CenterCropAttribute(2, 1), new ResizeAttribute(4, 1)), 4, 1, 75, 125, 175, 160);

    [Theory]
    [InlineData(5, 2, 1)]
    [InlineData(4, 2, 1)]
    [InlineData(5, 5, 0)]
    public void ACentreCropRoundsDown(int side, int window, int x0)
    {
        byte[] row = [.. Enumerable.Range(1, side).Select(i => (byte)i)];
        AssertLevels(Run(Gray(row), new CenterCropAttribute(window, 1)), window, 1, [.. Enumerable.Range(x0 + 1, window).Select(i => (double)i)]);
    }

    [Fact]
    public void ACentreCropBeyondTheCanvasRoundsDownToo() => AssertLevels(Run(Gray([7, 8]), new CenterCropAttribute(5, 1)), 5, 1, 0, 0, 7, 8, 0);

    [Theory]
    [InlineData(9, 4, 0, 0, 5)]
    [InlineData(4, 4, 1, -1, 1)]
    [InlineData(2, 5, 0, -3, 0)]
    [InlineData(2, 5, 1, -2, -1)]
    public void ARandomCropReachesEveryPlace(int side, int window, int padding, int lowest, int highest)
    {
        ImageBuffer<byte> picture = new(side, 1, 1);
        ReferencePipeline pipeline = Pipeline(picture, null, new RandomCropAttribute(window, 1) { Padding = padding });
        HashSet<double> places = [];
        for (ulong key = 0; key < 300; key++)
            places.Add(ReferenceInterpreter.Run(pipeline, picture.View, new SampleKey(key)).Steps[0].Values[0].Value);
        Assert.Equal(Enumerable.Range(lowest, highest - lowest + 1).Select(i => (double)i), places.Order());
    }

    [Fact]
    public void ARandomCropReadsFromItsCorner()
    {
        ImageBuffer<byte> picture = Noise(9, 7, 1);
        ReferenceResult result = Run(picture, new RandomCropAttribute(4, 3));
        ScalarDraws draws = new(1, Paths.Slot("RandomCrop#1"));
        int x0 = draws.Integer(1, 0, 5);
        int y0 = draws.Integer(2, 0, 4);
        AssertLevels(result, 4, 3, [.. Enumerable.Range(0, 12).Select(i => (double)picture.Pixels[((y0 + (i / 4)) * 9) + x0 + (i % 4)])]);
    }

    [Fact]
    public void ARandomResizedCropOfEverythingIsAResize()
    {
        ImageBuffer<byte> picture = Noise(8, 8, 1);
        RandomResizedCropAttribute all = new(5, 4) { MinArea = 1, MaxArea = 1, MinRatio = 1, MaxRatio = 1 };
        AssertSame(Run(picture, new ResizeAttribute(5, 4)), Run(picture, all));
    }

    [Fact]
    public void ARandomResizedCropTakesTheFirstTryThatFits()
    {
        const int width = 60;
        const int height = 20;
        ImageBuffer<byte> picture = new(width, height, 1);
        ReferencePipeline pipeline = Pipeline(picture, null, new RandomResizedCropAttribute(7, 7) { MinArea = 0.3, MinRatio = 0.5, MaxRatio = 3 });
        bool retried = false;
        for (ulong key = 0; key < 200; key++)
        {
            IReadOnlyList<DrawnValue> values = ReferenceInterpreter.Run(pipeline, picture.View, new SampleKey(key)).Steps[0].Values;
            ScalarDraws draws = new(key, Paths.Slot("RandomResizedCrop#1"));
            for (uint t = 0; t < 10; t++)
            {
                double area = 1200 * (0.3 + (0.7 * draws.Unit(1 + (2 * t))));
                double ratio = Math.Pow(2, -1 + (Math.Log2(6) * draws.Unit(2 + (2 * t))));
                double w = Math.Round(Math.Sqrt(area * ratio));
                double h = Math.Round(Math.Sqrt(area / ratio));
                if (w > width || h > height)
                {
                    retried = true;
                    continue;
                }

                double x = Math.Floor(draws.Unit(21) * (width - w + 1));
                double y = Math.Floor(draws.Unit(22) * (height - h + 1));
                Assert.Equal([x, y, w, h], values.Select(v => v.Value));
                break;
            }
        }

        Assert.True(retried);
    }

    [Fact]
    public void WithoutAFitTheCentreIsTaken()
    {
        // A square of the whole area does not fit; the window is 1 × 1 at x = floor(3 / 2) = 1, and reads past itself.
        RandomResizedCropAttribute square = new(2, 1) { MinArea = 1, MaxArea = 1, MinRatio = 1, MaxRatio = 1 };
        AssertLevels(Run(Gray([0, 100, 200, 40]), square), 2, 1, 75, 125);
        ReferenceResult tall = Run(Gray([1], [2], [3], [4], [5]), new RandomResizedCropAttribute(1, 1) { MinArea = 1, MinRatio = 0.5, MaxRatio = 0.5 });
        Assert.Equal([0, 1, 1, 2], tall.Steps[0].Values.Select(v => v.Value));
    }

    [Fact]
    public void APadEnlargesTheWindow()
    {
        AssertLevels(Run(Gray([5]), new PadAttribute(1)), 3, 3, 0, 0, 0, 0, 5, 0, 0, 0, 0);
        AssertLevels(Run(Gray([5, 6]), new PadAttribute { Left = 2, Right = 1 }), 5, 1, 0, 0, 5, 6, 0);
        AssertLevels(Run(Gray([5, 6]), new AugmentationPipelineAttribute { Fill = [0.2] }, new PadAttribute { Bottom = 1 }), 2, 2, 5, 6, 51, 51);
    }

    [Theory]
    [InlineData(10, 4, 5, 13, 5)] // 10 · 5 / 4 = 12.5, rounded up.
    [InlineData(4, 10, 5, 5, 13)]
    [InlineData(7, 7, 3, 3, 3)]
    [InlineData(3, 100, 1, 1, 33)]
    public void TheShorterSideGetsItsLength(int width, int height, int pixels, int newWidth, int newHeight) =>
        AssertSame(Run(Noise(width, height, 1), new ResizeAttribute(newWidth, newHeight)), Run(Noise(width, height, 1), new ResizeShorterSideAttribute(pixels)), 0);

    [Theory]
    [InlineData(10, 5, 5, 5, 3)] // 5 · 5 / 10 = 2.5, rounded up.
    [InlineData(5, 10, 5, 3, 5)]
    [InlineData(7, 7, 30, 30, 30)]
    [InlineData(100, 3, 10, 10, 1)]
    [InlineData(100, 3, 20, 20, 1)]
    public void TheLongerSideGetsItsLength(int width, int height, int pixels, int newWidth, int newHeight) =>
        AssertSame(Run(Noise(width, height, 1), new ResizeAttribute(newWidth, newHeight)), Run(Noise(width, height, 1), new ResizeLongerSideAttribute(pixels)), 0);

    [Fact]
    public void AFractionIsCutOffEachSide()
    {
        // 0.25 · 10 = 2.5 is 2 to even, 0.25 · 2 = 0.5 is 0; scaled back, 6 pixels are spread over 10.
        ImageBuffer<byte> picture = Noise(10, 2, 1);
        AssertSame(Run(picture, new CenterCropAttribute(6, 2)), Run(picture, new CropFractionAttribute(0.25) { KeepSize = false }), 0);
        AssertSame(Run(picture, new CenterCropAttribute(6, 2), new ResizeAttribute(10, 2)), Run(picture, new CropFractionAttribute(0.25)), 0);
    }

    [Fact]
    public void ACropOfFractionsLeavesAPixel()
    {
        // 0.49 · 2 rounds to 1 on both sides, and the right one gives way; 0.49 · 4 = 1.96 would leave nothing of 4 either.
        AssertLevels(Run(Gray([1, 2]), new CropFractionAttribute(0.49) { KeepSize = false }), 1, 1, 2);
        AssertLevels(Run(Gray([1, 2, 3, 4]), new CropFractionAttribute(0.49) { KeepSize = false }), 1, 1, 3);
        AssertLevels(Run(Gray([9]), new CropFractionAttribute(0.49)), 1, 1, 9);
    }

    [Fact]
    public void FractionsAreDrawnLeftTopRightBottom()
    {
        ReferenceResult result = Run(Noise(50, 40, 1), new CropFractionAttribute(0.1, 0.4) { KeepSize = false });
        ScalarDraws draws = new(1, Paths.Slot("CropFraction#1"));
        double[] fractions = [.. Enumerable.Range(1, 4).Select(number => draws.Uniform((uint)number, 0.1, 0.4))];
        Assert.Equal(fractions, result.Steps[0].Values.Select(v => v.Value));
        Assert.Equal(50 - Math.Round(50 * fractions[0]) - Math.Round(50 * fractions[2]), result.Width);
        Assert.Equal(40 - Math.Round(40 * fractions[1]) - Math.Round(40 * fractions[3]), result.Height);
    }

    [Fact]
    public void APadToASizeIsCentred()
    {
        AssertLevels(Run(Gray([5, 6]), new PadToSizeAttribute(5, 1)), 5, 1, 0, 5, 6, 0, 0);
        AssertLevels(Run(Gray([5, 6]), new PadToSizeAttribute(1, 4)), 2, 4, 0, 0, 5, 6, 0, 0, 0, 0);
        AssertLevels(Run(Gray([5, 6, 7]), new PadToSizeAttribute(2, 1)), 3, 1, 5, 6, 7);
    }

    [Fact]
    public void APadAfterACropShowsThePicture() =>
        AssertLevels(Run(Gray([1, 2, 3, 4]), new CenterCropAttribute(2, 1), new PadAttribute { Left = 2, Right = 1 }), 5, 1, 0, 1, 2, 3, 4);

    [Fact]
    public void ARasterBetweenThemShowsTheBorder() =>
        AssertLevels(
            Run(Gray([1, 2, 3, 4]), new CenterCropAttribute(2, 1), new RasterizeAttribute(), new PadAttribute { Left = 2, Right = 1 }), 5, 1, 0, 0, 2, 3, 0);
}
