using AugDsl.Imaging;
using AugDsl.Reference;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests;

/// <summary>Weighted sums of neighbours in the interpreter, worked out by hand.</summary>
public sealed class ReferenceCorrelationTests
{
    private static readonly ImageBuffer<byte> s_square = Gray([10, 20, 30], [40, 50, 60], [70, 80, 90]);

    [Fact]
    public void EmbossBlendsWithItsMatrix()
    {
        // Flat but for what grows towards the lower right: the matrix takes 1.5 of each difference across the diagonal, 0.5 of those along the axes.
        double effect = 50 + (1.5 * (90 - 10)) + (0.5 * (80 - 20)) + (0.5 * (60 - 40));
        Assert.Equal((0.75 * 50) + (0.25 * effect), 255 * Run(s_square, new EmbossAttribute(0.25) { Strength = 0.5 }).Values[4], 1e-9);
        AssertSame(Run(s_square), Run(s_square, new EmbossAttribute(0) { Strength = 3 }), 1e-12);
        AssertLevels(Run(Gray([50]), new EmbossAttribute(0.3)), 1, 1, 50);
    }

    [Fact]
    public void EdgesAreDifferences()
    {
        ReferenceResult result = Run(Gray([50, 50, 50], [50, 40, 50], [50, 50, 50]), new EdgeDetectAttribute(0.5));
        Assert.Equal((0.5 * 40) + (0.5 * 40), 255 * result.Values[4], 1e-9);
        AssertLevels(Run(Gray([50]), new EdgeDetectAttribute(0.25)), 1, 1, 37.5);
    }

    [Fact]
    public void ConvolveTakesItsWeightsAsTheyStand()
    {
        // The weight at the upper right reads the pixel at the upper right.
        Assert.Equal((0.5 * 30) + (2 * 40), 255 * Run(s_square, new ConvolveAttribute(0, 0, 0.5, 2, 0, 0, 0, 0, 0)).Values[4], 1e-9);
        // Beyond the edge stands the second pixel again.
        Assert.Equal((0.5 * 50) + (2 * 20), 255 * Run(s_square, new ConvolveAttribute(0, 0, 0.5, 2, 0, 0, 0, 0, 0)).Values[0], 1e-9);
        AssertLevels(Run(Gray([50, 100]), new ConvolveAttribute(1.5)), 2, 1, 75, 150);
    }

    [Fact]
    public void TheMedianIsTheMiddleOne()
    {
        AssertLevels(Run(Gray([10, 20, 90], [40, 55, 60], [70, 80, 30]), new MedianBlurAttribute(3)), 3, 3, 40, 55, 55, 55, 55, 55, 55, 55, 55);
        // A lone bright pixel vanishes; a row is mirrored above and below itself.
        AssertLevels(Run(Gray([10, 250, 10, 10, 12]), new MedianBlurAttribute(3)), 5, 1, 250, 10, 10, 10, 10);
    }

    [Fact]
    public void MotionBlurIsAMeanAlongASegment()
    {
        // Sixteen points a pixel over two pixels along the rows: each of them is at k / 16 + 1 / 32 between two columns, so a neighbour gets a quarter.
        AssertLevels(Run(Gray([0, 0, 200, 0, 0]), new MotionBlurAttribute(2) { Angle = [0] }), 5, 1, 0, 50, 100, 50, 0);
        // Across the rows there is one row only, its own mirror image.
        AssertLevels(Run(Gray([0, 0, 200, 0, 0]), new MotionBlurAttribute(2) { Angle = [90] }), 5, 1, 0, 0, 200, 0, 0);
        // 45 degrees go to the upper right: weights there, none at the upper left but what a footprint of the centre has.
        ReferenceResult result = Run(Gray([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 200, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]), new MotionBlurAttribute(4) { Angle = [45] });
        Assert.Equal(0, result.Values[6]);
        Assert.True(result.Values[8] > 0.05 && Math.Abs(result.Values[8] - result.Values[16]) < 1e-12);
    }

    [Fact]
    public void SharpnessLeavesTheOuterRing()
    {
        byte[][] rows = [[10, 20, 30], [40, 115, 60], [70, 80, 90]];
        double smooth = (10 + 20 + 30 + 40 + (5 * 115) + 60 + 70 + 80 + 90) / 13.0;
        AssertLevels(Run(Gray(rows), new SharpnessAttribute(0)), 3, 3, 10, 20, 30, 40, smooth, 60, 70, 80, 90);
        AssertLevels(Run(Gray(rows), new SharpnessAttribute(2)), 3, 3, 10, 20, 30, 40, 230 - smooth, 60, 70, 80, 90);
        AssertLevels(Run(Gray([10, 200, 30]), new SharpnessAttribute(5)), 3, 1, 10, 200, 30);
    }
}
