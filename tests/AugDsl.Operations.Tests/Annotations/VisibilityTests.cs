using System.Globalization;
using AugDsl.Annotations;
using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Annotations;

/// <summary>The visible share of a box is that of an area worked out by slices, without any clipping of polygons: boxes go exactly where it falls below the minimum.</summary>
[JudgedOnce]
public sealed class VisibilityTests
{
    private static readonly ImageSize s_size = new(64, 48);
    private static readonly double[] s_minima = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99];

    [Theory]
    [InlineData("Rotate(-180, 180), CenterCrop(40, 40)")]
    [InlineData("Scale(0.5, 4), Rotate(-40, 40)")]
    [InlineData("Affine(Rotate = [-40, 40], ShearX = [-30, 30], TranslateX = [-0.4, 0.4])")]
    [InlineData("RandomCrop(30, 24)")]
    [InlineData("Perspective(0.3, 0.6), Scale(1.5, 2.5)")]
    public void A_box_stays_as_long_as_enough_of_it_is_visible(string steps)
    {
        IReadOnlyList<AnnotatedPipeline> pipelines = AnnotatedPipeline.Load(
            [.. s_minima.Select(m => Geometries.Write(steps, options: string.Create(CultureInfo.InvariantCulture, $"MinimumVisibility = {m}")))]);
        Random random = new(31);
        int kept = 0, dropped = 0;
        for (ulong i = 0; i < 60; i++)
        {
            SampleKey key = SampleKey.Create(37, i);
            float left = random.NextSingle() * 44, top = random.NextSingle() * 30;
            Box box = new(left, top, left + 5 + (random.NextSingle() * 15), top + 5 + (random.NextSingle() * 13), 1);

            // Where the corners go is tested with keypoints; how much of the quad lies on the canvas is the question here.
            Keypoint[] corners = pipelines[0].Keypoints([new(box.Left, box.Top, true), new(box.Right, box.Top, true), new(box.Right, box.Bottom, true), new(box.Left, box.Bottom, true)], key, s_size);
            ImageSize canvas = pipelines[0].OutputSize(key, s_size);
            double share = Area(corners, 0, canvas.Height, 0, canvas.Width) / Area(corners, corners.Min(c => c.Y), corners.Max(c => c.Y), double.MinValue, double.MaxValue);
            for (int m = 0; m < s_minima.Length; m++)
            {
                if (Math.Abs(share - s_minima[m]) < 1e-3) continue;
                bool stays = pipelines[m].Boxes([box], key, s_size).Length == 1;
                Assert.True(stays == share > s_minima[m], $"{steps}, sample {i}: {share} of {box} is visible, the minimum is {s_minima[m]}");
                if (stays) kept++;
                else dropped++;
            }
        }

        Assert.True(kept > 50 && dropped > 20, $"{kept} kept, {dropped} dropped: the samples do not ask the question");
    }

    [Theory]
    [InlineData("QuarterTurns(0, 3)")]
    [InlineData("Rotate(-180, 180, Expand = true)")]
    [InlineData("Resize(91, 13), HorizontalFlip")]
    public void What_is_wholly_visible_passes_a_minimum_of_one(string steps)
    {
        AnnotatedPipeline pipeline = AnnotatedPipeline.Load([Geometries.Write(steps, options: "MinimumVisibility = 1")])[0];
        for (ulong i = 0; i < 20; i++) Assert.Single(pipeline.Boxes([new Box(0, 0, 64, 48, 1)], new SampleKey(i), s_size));
    }

    [Fact]
    public void Every_raster_takes_its_share()
    {
        // Half is lost at the raster, and half of the rest at the end.
        Box[] box = [new(0, 8, 32, 24, 1)];
        string steps = "CenterCrop(32, 48), Rasterize, TranslateX(-8, Unit = Unit.Pixel)";
        Assert.Equal([new(0, 8, 8, 24, 1)], AnnotatedPipeline.Load([Geometries.Write(steps, options: "MinimumVisibility = 0.24")])[0].Boxes(box, new SampleKey(1), s_size));
        Assert.Empty(AnnotatedPipeline.Load([Geometries.Write(steps, options: "MinimumVisibility = 0.26")])[0].Boxes(box, new SampleKey(1), s_size));
    }

    /// <summary>The area of a convex quad between two heights and two sides, as a sum of thin slices.</summary>
    private static double Area(Keypoint[] quad, double top, double bottom, double left, double right)
    {
        const int Slices = 20_000;
        double sum = 0;
        double thickness = (bottom - top) / Slices;
        for (int s = 0; s < Slices; s++)
        {
            double y = top + ((s + 0.5) * thickness);
            double from = double.MaxValue, to = double.MinValue;
            for (int i = 0; i < 4; i++)
            {
                (Keypoint a, Keypoint b) = (quad[i], quad[(i + 1) % 4]);
                if (a.Y > y == b.Y > y) continue;
                double x = a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X));
                from = Math.Min(from, x);
                to = Math.Max(to, x);
            }

            sum += Math.Max(0, Math.Min(to, right) - Math.Max(from, left)) * thickness;
        }

        return sum;
    }
}
