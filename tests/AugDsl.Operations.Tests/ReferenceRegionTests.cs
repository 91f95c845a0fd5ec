using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Reference;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests;

/// <summary>Erased rectangles and superpixels in the interpreter, worked out by hand.</summary>
public sealed class ReferenceRegionTests
{
    [Fact]
    public void TheFirstRectangleThatLiesInsideIsErased()
    {
        const int width = 9;
        const int height = 40;
        ImageBuffer<byte> picture = new([.. Enumerable.Repeat((byte)200, width * height)], width, height, 1);
        ReferencePipeline pipeline = Pipeline(picture, null, new RandomErasingAttribute { MinArea = 0.2, MaxArea = 0.6, MinRatio = 0.5, MaxRatio = 8 });
        HashSet<int> tries = [];
        for (ulong key = 0; key < 200; key++)
        {
            ScalarDraws draws = new(key, Paths.Slot("RandomErasing#1"));
            int t = 0;
            double w, h;
            do
            {
                double area = 360 * (0.2 + (0.4 * draws.Unit(1 + (2 * (uint)t))));
                double ratio = Math.Pow(2, -1 + (4 * draws.Unit(2 + (2 * (uint)t))));
                h = Math.Round(Math.Sqrt(area * ratio));
                w = Math.Round(Math.Sqrt(area / ratio));
                t++;
            }
            while (w >= width || h >= height);

            tries.Add(t);
            double x = Math.Floor(draws.Unit(21) * (width - w + 1));
            double y = Math.Floor(draws.Unit(22) * (height - h + 1));
            ReferenceResult result = ReferenceInterpreter.Run(pipeline, picture.View, new SampleKey(key));
            Assert.Equal([x, y, w, h], result.Steps[0].Values.Select(v => v.Value));
            for (int n = 0; n < width * height; n++)
            {
                bool inside = n % width >= x && n % width < x + w && n / width >= y && n / width < y + h;
                Assert.Equal(inside ? 0 : 200, result.Output[n]);
            }
        }

        Assert.Contains(3, tries);
    }

    [Fact]
    public void NothingIsErasedWhereNoRectangleFits()
    {
        ImageBuffer<byte> picture = Noise(9, 7, 3);
        AssertSame(Run(picture), Run(picture, new RandomErasingAttribute { MinArea = 1, MaxArea = 1, MinRatio = 1, MaxRatio = 1 }), 0);
        AssertSame(Run(picture), Run(picture, new RandomErasingAttribute { MinArea = 0.001, MaxArea = 0.001 }), 0); // 0.063 pixels: a side is 0.
        AssertLevels(Run(Gray([1, 2, 3]), new RandomErasingAttribute()), 3, 1, 1, 2, 3); // No rectangle is lower than the canvas.
    }

    [Fact]
    public void WhatIsErasedIsFilled()
    {
        ImageBuffer<byte> picture = new([.. Enumerable.Repeat((byte)200, 12 * 10 * 3)], 12, 10, 3);
        ReferenceResult colour = Run(picture, new RandomErasingAttribute { FillMode = FillMode.Constant, Fill = [0.2, 0.4, 0.6] });
        ReferenceResult noise = Run(picture, new RandomErasingAttribute { FillMode = FillMode.Noise });
        ReferenceResult mean = Run(picture, new RandomErasingAttribute { FillMode = FillMode.Mean }, new NormalizeAttribute { Preset = Normalization.ImageNet });
        PixelDraws words = new(1, Paths.Slot("RandomErasing#1"), 2);
        double[] fill = [0.2, 0.4, 0.6];
        int erased = 0;
        for (int i = 0; i < 360; i++)
        {
            if (colour.Output[i / 120 + (i % 120 * 3)] == 200) continue;
            erased++;
            Assert.Equal(fill[i / 120], colour.Values[i]);
            Assert.Equal(words.Word(i % 120, (uint)(i / 120)) / 4294967296.0, noise.Values[i], 1e-12);
            Assert.Equal(0, mean.Output[i]);
        }

        IReadOnlyList<DrawnValue> drawn = colour.Steps[0].Values;
        Assert.Equal(3 * drawn[2].Value * drawn[3].Value, erased);
    }

    [Theory]
    [InlineData(40, 10, 100, 20, 5)]
    [InlineData(40, 10, 10000, 40, 10)]
    [InlineData(40, 10, 1, 2, 1)] // S = 20: 10 / 20 rounds to 0, and at least one row there is.
    [InlineData(30, 10, 12, 6, 2)]
    [InlineData(3, 1, 1, 2, 1)]
    public void TheGridHasSquareCells(int width, int height, int segments, int columns, int rows)
    {
        SlicRegions regions = new(width, height, [new int[width * height]], segments);
        Assert.Equal((columns, rows), (regions.Columns, regions.Rows));
    }

    /// <summary>Centres at 12 and 36 sixteenths: pixel 1, at 24, is as near to both, and takes the first; that becomes (8 + 24) / 2 and keeps it.</summary>
    [Fact]
    public void OfEqualCentresTheFirstIsTaken() => Assert.Equal([0, 0, 1], new SlicRegions(3, 1, [[5, 5, 5]], 1).Find());

    [Fact]
    public void RegionsOfLikeColourBecomeTheirMean()
    {
        // Two by two cells. Column 2 is 24 sixteenths from the left centres and 8 from the right ones, but 200 levels: 625 · 576 · 4 < 3200² · 16.
        byte[] above = [9, 0, 30, 200];
        byte[] below = [9, 3, 30, 202];
        ImageBuffer<byte> picture = Gray(above, above, below, below);
        double[] first = [13, 13, 13, 200];
        double[] second = [14, 14, 14, 202];
        AssertLevels(Run(picture, new SuperpixelsAttribute(1) { Segments = 4 }), 4, 4, [.. first, .. first, .. second, .. second]);
        AssertSame(Run(picture), Run(picture, new SuperpixelsAttribute(0) { Segments = 4 }), 0);
        AssertSame(Run(Noise(5, 7, 3)), Run(Noise(5, 7, 3), new SuperpixelsAttribute(1) { Segments = 10000 }), 1e-12); // A cell a pixel, at most.

        // One region is the mean of all; a mean may lie between levels.
        AssertLevels(Run(Gray([1, 2], [3, 5]), new SuperpixelsAttribute(1) { Segments = 1 }), 2, 2, 2.75, 2.75, 2.75, 2.75);
    }

    [Fact]
    public void ARegionIsReplacedByItsWord()
    {
        ImageBuffer<byte> picture = Noise(24, 18, 3);
        ReferenceResult result = Run(picture, new SuperpixelsAttribute(0.4) { Segments = 20 });
        int[][] levels = [.. Enumerable.Range(0, 3).Select(c => Enumerable.Range(0, 24 * 18).Select(n => (int)picture.Pixels[(3 * n) + c]).ToArray())];
        int[] regions = new SlicRegions(24, 18, levels, 20).Find();
        PixelDraws words = new(1, Paths.Slot("Superpixels#1"), 1);
        int replaced = 0;
        for (int i = 0; i < result.Values.Length; i++)
        {
            int[] plane = levels[i / 432];
            int region = regions[i % 432];
            bool isReplaced = words.Word(region, 0) < (uint)Math.Round(0.4 * 4294967296);
            if (isReplaced) replaced++;
            double expected = isReplaced ? plane.Where((_, n) => regions[n] == region).Average() : plane[i % 432];
            Assert.Equal(expected / 255, result.Values[i], 1e-12);
        }

        Assert.InRange(replaced, 1, result.Values.Length - 1);
    }
}
