using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Reference;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests;

/// <summary>Symmetries, scalings of one axis, and distortions by a grid or a lens in the interpreter, worked out by hand.</summary>
public sealed class ReferenceDistortionTests
{
    private static readonly ImageBuffer<byte> s_square = Gray([1, 2, 3], [4, 5, 6], [7, 8, 9]);

    [Fact]
    public void ATransposeSwapsRowsAndColumns() => AssertLevels(Run(Gray([1, 2, 3], [4, 5, 6]), new TransposeAttribute()), 2, 3, 1, 4, 2, 5, 3, 6);

    [Fact]
    public void TheEightSymmetriesAreMirroredFromFourOnAndThenTurned()
    {
        ImageBuffer<byte> picture = Gray([1, 2, 3], [4, 5, 6]);
        double[][] expected =
        [
            [1, 2, 3, 4, 5, 6], [3, 6, 2, 5, 1, 4], [6, 5, 4, 3, 2, 1], [4, 1, 5, 2, 6, 3],
            [3, 2, 1, 6, 5, 4], [1, 4, 2, 5, 3, 6], [4, 5, 6, 1, 2, 3], [6, 3, 5, 2, 4, 1],
        ];
        ReferencePipeline pipeline = Pipeline(picture, null, new DihedralAttribute());
        HashSet<int> seen = [];
        for (ulong key = 0; key < 60; key++)
        {
            ReferenceResult result = ReferenceInterpreter.Run(pipeline, picture.View, new SampleKey(key));
            int k = (int)(new ScalarDraws(key, Paths.Slot("Dihedral#1")).Bits(1) >> 61);
            seen.Add(k);
            AssertLevels(result, k % 2 == 0 ? 3 : 2, k % 2 == 0 ? 2 : 3, expected[k]);
        }

        Assert.Equal(8, seen.Count);
    }

    [Fact]
    public void ScaleXStretchesRowsAlone() => AssertLevels(Run(Gray([0, 100, 200, 100], [8, 8, 8, 8]), new ScaleXAttribute(2)), 4, 2, 75, 125, 175, 175, 8, 8, 8, 8);

    [Fact]
    public void ScaleYStretchesColumnsAlone() => AssertLevels(Run(Gray([0, 8], [100, 8], [200, 8], [100, 8]), new ScaleYAttribute(2)), 2, 4, 75, 8, 125, 8, 175, 8, 175, 8);

    [Fact]
    public void LinesMoveByTheirDraws()
    {
        ScalarDraws draws = new(7, 22);
        IDisplacement field = Field(new GridDistortionAttribute(0.2, 0.8) { Cells = 4 }, draws, new ImageSize(40, 20));
        double d = draws.Uniform(1, 0.2, 0.8);
        double[] across = [0, .. Enumerable.Range(2, 3).Select(number => 5 * d * draws.Uniform((uint)number, -1, 1)), 0];
        double[] down = [0, .. Enumerable.Range(5, 3).Select(number => 2.5 * d * draws.Uniform((uint)number, -1, 1)), 0];
        for (int j = 0; j <= 4; j++)
        {
            for (int i = 0; i <= 4; i++) AssertMoved(field, 10 * i, 5 * j, across[i], down[j]);
        }

        // A quarter of the way from line 1 to line 2, and three quarters from line 2 to line 3.
        AssertMoved(field, 12.5, 13.75, (0.75 * across[1]) + (0.25 * across[2]), (0.25 * down[2]) + (0.75 * down[3]));

        // Outside, as the nearest point of the canvas.
        AssertMoved(field, -7, 10, 0, down[2]);
        AssertMoved(field, 20, 99, across[2], 0);
        AssertMoved(field, 41, -1, 0, 0);
    }

    // On 40 x 20 the centre is (20, 10) and the unit of radii 10 pixels.
    [Theory]
    [InlineData(0.5, 0.25, 20, 10, 0, 0)]
    [InlineData(0.5, 0.25, 30, 10, 7.5, 0)] // r = 1: k1 + k2 of 10.
    [InlineData(0.5, 0.25, 30, 20, 20, 20)] // r² = 2: 2 k1 + 4 k2 of 10.
    [InlineData(-0.25, 0, 20, -10, 0, 20)] // r² = 4: folded to the centre.
    [InlineData(0.1, -0.1, 0, 10, 24, 0)] // r² = 4, to the left: 4 k1 + 16 k2 = −1.2 of −20.
    public void TheLensFormulaHolds(double k1, double k2, double x, double y, double dx, double dy) =>
        AssertMoved(Field(new OpticalDistortionAttribute(k1) { K2 = [k2] }, new ScalarDraws(7, 22), new ImageSize(40, 20)), x, y, dx, dy);

    [Fact]
    public void TheLensDrawsItsTwoNumbers()
    {
        ReferenceResult result = Run(s_square, new OpticalDistortionAttribute(-0.2, 0.4) { K2 = [0.1, 0.3] });
        ScalarDraws draws = new(1, Paths.Slot("OpticalDistortion#1"));
        Assert.Equal([draws.Uniform(1, -0.2, 0.4), draws.Uniform(2, 0.1, 0.3)], result.Steps[0].Values.Select(v => v.Value));
    }

    [Fact]
    public void WithoutAmountNothingIsDisplaced()
    {
        foreach (StepAttribute none in new StepAttribute[] { new GridDistortionAttribute(0), new OpticalDistortionAttribute(0) })
        {
            ReferenceResult result = Run(s_square, none);
            AssertSame(Run(s_square), result, 0);
            Assert.False(result.SampledNonAxisAligned);
        }
    }

    private static IDisplacement Field(StepAttribute attribute, ScalarDraws draws, ImageSize canvas) =>
        ((FieldStep)ReferenceCatalog.Operations[attribute.GetType()].Define(attribute, new StepContext(draws, canvas, 1, [0.5], null, null))).Field;

    private static void AssertMoved(IDisplacement field, double x, double y, double dx, double dy)
    {
        (double atX, double atY) = field.At(x, y);
        Assert.Equal(x + dx, atX, 1e-12);
        Assert.Equal(y + dy, atY, 1e-12);
    }
}
