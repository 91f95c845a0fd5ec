using AugDsl.Imaging;
using AugDsl.Reference;
using AugDsl.Tests.Shared;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests;

/// <summary>Geometric steps in the interpreter, worked out by hand.</summary>
[JudgedOnce]
public sealed class ReferenceGeometryTests
{
    private static readonly ImageBuffer<byte> s_row = Gray([10, 20, 30]);
    private static readonly ImageBuffer<byte> s_square = Gray([1, 2, 3], [4, 5, 6], [7, 8, 9]);

    [Fact]
    public void HorizontalFlipReversesARow() => AssertLevels(Run(s_row, new HorizontalFlipAttribute()), 3, 1, 30, 20, 10);

    [Fact]
    public void VerticalFlipReversesAColumn() => AssertLevels(Run(Gray([10], [20], [30]), new VerticalFlipAttribute()), 1, 3, 30, 20, 10);

    [Fact]
    public void AQuarterTurnIsCounterClockwise() =>
        AssertLevels(Run(Gray([1, 2, 3], [4, 5, 6]), new QuarterTurnsAttribute(1)), 2, 3, 3, 6, 2, 5, 1, 4);

    [Fact]
    public void TwoQuarterTurnsAreBothFlips() =>
        AssertSame(Run(s_square, new HorizontalFlipAttribute(), new VerticalFlipAttribute()), Run(s_square, new QuarterTurnsAttribute(2)), 0);

    [Theory]
    [InlineData(90, 1)]
    [InlineData(-90, 3)]
    [InlineData(180, 2)]
    [InlineData(270, 3)]
    [InlineData(360, 0)]
    public void RotatingByRightAnglesIsExact(double angle, int turns)
    {
        ImageBuffer<byte> picture = Noise(5, 4, 3);
        AssertSame(Run(picture, new QuarterTurnsAttribute(turns)), Run(picture, new RotateAttribute(angle) { Expand = true }), 0);
        picture = Noise(5, 5, 3);
        AssertSame(Run(picture, new QuarterTurnsAttribute(turns)), Run(picture, new RotateAttribute(angle)), 0);
    }

    [Fact]
    public void RotatingWithoutExpandKeepsTheCanvas() => AssertLevels(Run(s_row, new RotateAttribute(90)), 3, 1, 0, 20, 0);

    [Theory]
    [InlineData(5, 5, 90, 5, 5)]
    [InlineData(100, 50, 45, 107, 107)]
    [InlineData(100, 50, 30, 112, 94)]
    public void ExpandHoldsTheWholeCanvas(int width, int height, double angle, int newWidth, int newHeight)
    {
        ReferenceResult result = Run(Noise(width, height, 1), new RotateAttribute(angle) { Expand = true });
        Assert.Equal((newWidth, newHeight), (result.Width, result.Height));
    }

    [Fact]
    public void APositiveAngleTurnsCounterClockwiseAsSeen()
    {
        // A bright pixel to the right of the centre goes up.
        byte[][] rows = [.. Enumerable.Range(0, 21).Select(_ => new byte[21])];
        rows[10][18] = 255;
        ReferenceResult result = Run(Gray(rows), new RotateAttribute(30));
        int brightest = Array.IndexOf(result.Values, result.Values.Max());
        Assert.Equal((10 + 7, 10 - 4), (brightest % 21, brightest / 21)); // 8 cos 30° = 6.93, 8 sin 30° = 4.
    }

    [Fact]
    public void TranslateXGoesRight() => AssertLevels(Run(s_row, new TranslateXAttribute(1) { Unit = Unit.Pixel }), 3, 1, 0, 10, 20);

    [Fact]
    public void AFractionIsOfTheCanvas() => AssertLevels(Run(s_row, new TranslateXAttribute(-1 / 3.0)), 3, 1, 20, 30, 0);

    [Fact]
    public void HalfAPixelBlendsTheConstantBorder() => AssertLevels(Run(s_row, new TranslateXAttribute(0.5) { Unit = Unit.Pixel }), 3, 1, 5, 15, 25);

    [Fact]
    public void TranslateYGoesDown() => AssertLevels(Run(Gray([10], [20], [30]), new TranslateYAttribute(1) { Unit = Unit.Pixel }), 1, 3, 0, 10, 20);

    [Fact]
    public void TranslateMovesBothAxes()
    {
        ReferenceResult result = Run(s_square, new TranslateAttribute(1) { Unit = Unit.Pixel });
        AssertLevels(result, 3, 3, 0, 0, 0, 0, 1, 2, 0, 4, 5);
    }

    [Fact]
    public void TranslateDrawsXThenYThenTheirSigns()
    {
        ReferenceResult result = Run(s_square, new TranslateAttribute(0, 1) { RandomSign = true });
        ScalarDraws draws = new(1, Paths.Slot("Translate#1"));
        Assert.Equal(draws.Unit(1) * (draws.Unit(3) < 0.5 ? -1 : 1), result.Steps[0].Values[0].Value);
        Assert.Equal(draws.Unit(2) * (draws.Unit(4) < 0.5 ? -1 : 1), result.Steps[0].Values[1].Value);
    }

    [Fact]
    public void ScaleMagnifiesAboutTheCentre() =>
        AssertLevels(Run(Gray([0, 100, 200, 100]), new ScaleAttribute(2)), 4, 1, 75, 125, 175, 175);

    [Fact]
    public void ShearXFollowsY() => AssertLevels(Run(s_square, new ShearXAttribute(45)), 3, 3, 2, 3, 0, 4, 5, 6, 0, 7, 8);

    [Fact]
    public void ShearYFollowsX() => AssertLevels(Run(s_square, new ShearYAttribute(45)), 3, 3, 4, 2, 0, 7, 5, 3, 0, 8, 6);

    [Fact]
    public void AffineIsItsPartsInOrder()
    {
        ImageBuffer<byte> picture = Noise(12, 9, 1);
        AffineAttribute affine = new()
        {
            Scale = [1.2],
            Rotate = [20],
            ShearX = [10],
            ShearY = [-5],
            TranslateX = [1.5],
            TranslateY = [-0.7],
            Unit = Unit.Pixel,
        };
        ReferenceResult parts = Run(
            picture,
            new ScaleAttribute(1.2),
            new RotateAttribute(20),
            new ShearXAttribute(10),
            new ShearYAttribute(-5),
            new TranslateXAttribute(1.5) { Unit = Unit.Pixel },
            new TranslateYAttribute(-0.7) { Unit = Unit.Pixel });
        AssertSame(parts, Run(picture, affine));
    }

    [Fact]
    public void AffineDrawsInTheDocumentedOrder()
    {
        AffineAttribute affine = new() { Scale = [1, 2], Rotate = [0, 10], ShearX = [0, 5], ShearY = [0, 6], TranslateX = [0, 0.1], TranslateY = [0, 0.2] };
        ReferenceResult result = Run(s_square, affine);
        ScalarDraws draws = new(1, Paths.Slot("Affine#1"));
        double[] expected =
        [
            draws.Uniform(1, 1, 2),
            draws.Uniform(2, 0, 10),
            draws.Uniform(3, 0, 5),
            draws.Uniform(4, 0, 6),
            draws.Uniform(5, 0, 0.1),
            draws.Uniform(6, 0, 0.2),
        ];
        Assert.Equal(expected, result.Steps[0].Values.Select(v => v.Value));
    }

    [Fact]
    public void PerspectiveTakesTheQuadToTheArea()
    {
        ScalarDraws draws = new(7, 9);
        StepContext context = new(draws, new ImageSize(40, 20), 1, [0.5], null, null);
        PerspectiveAttribute attribute = new(0.2, 0.5);
        MapStep step = (MapStep)ReferenceCatalog.Operations[typeof(PerspectiveAttribute)].Define(attribute, context);
        double d = draws.Uniform(1, 0.2, 0.5);
        (double X, double Y)[] area = [(0, 0), (40, 0), (40, 20), (0, 20)];
        for (uint corner = 0; corner < 4; corner++)
        {
            double inX = draws.Unit(2 + (2 * corner)) * d * 20;
            double inY = draws.Unit(3 + (2 * corner)) * d * 10;
            (double x, double y) = area[corner];
            (double X, double Y) image = step.Map.At(x == 0 ? inX : 40 - inX, y == 0 ? inY : 20 - inY);
            Assert.Equal(x, image.X, 1e-10);
            Assert.Equal(y, image.Y, 1e-10);
        }
    }

    [Fact]
    public void NoDistortionIsTheIdentity() => AssertSame(Run(s_square), Run(s_square, new PerspectiveAttribute(0)), 0);

    [Fact]
    public void AConstantPictureStaysConstantUnderElastic()
    {
        ImageBuffer<byte> flat = new([.. Enumerable.Repeat((byte)77, 30)], 6, 5, 1);
        AssertLevels(Run(flat, new AugmentationPipelineAttribute { Border = Border.Edge }, new ElasticAttribute(3)), 6, 5, [.. Enumerable.Repeat(77.0, 30)]);
        AssertSame(Run(s_square), Run(s_square, new ElasticAttribute(0)), 0);
    }

    [Fact]
    public void NodesMoveByTheirNormals()
    {
        ScalarDraws draws = new(7, 22);
        StepContext context = new(draws, new ImageSize(40, 20), 1, [0.5], null, null);
        FieldStep step = (FieldStep)ReferenceCatalog.Operations[typeof(PiecewiseAffineAttribute)].Define(new PiecewiseAffineAttribute(0.01) { Columns = 3, Rows = 5 }, context);
        for (uint k = 0; k < 15; k++)
        {
            double x = k % 3 * 20;
            double y = k / 3 * 5;
            (double atX, double atY) = step.Field.At(x, y);
            Assert.Equal(x + (0.4 * Normal(2 + (4 * k))), atX, 1e-12);
            Assert.Equal(y + (0.2 * Normal(4 + (4 * k))), atY, 1e-12);
        }

        double Normal(uint number) => Math.Clamp(Math.Sqrt(-2 * Math.Log(1 - draws.Unit(number))) * Math.Cos(2 * Math.PI * draws.Unit(number + 1)), -3, 3);
    }

    [Theory]
    [InlineData(1, 1, 1.5, 3)] // Half way from the top left (1, 2) to the bottom right (2, 4).
    [InlineData(1.5, 0.5, 2.75, 1.5)] // Upper triangle: ¼ (1, 2) + ½ (4, 0) + ¼ (2, 4).
    [InlineData(0.5, 1.5, 0.75, 4)] // Lower triangle: ¼ (1, 2) + ½ (0, 5) + ¼ (2, 4).
    [InlineData(-8, -9, 1, 2)]
    [InlineData(99, 1, 3, 2)]
    [InlineData(2, 2, 2, 4)]
    public void AFieldOfTrianglesIsLinearOnEachAndConstantOutside(double x, double y, double dx, double dy)
    {
        TriangleField field = new(new ImageSize(2, 2), new[,] { { (1.0, 2.0), (4.0, 0.0) }, { (0.0, 5.0), (2.0, 4.0) } }, 1);
        (double atX, double atY) = field.At(x, y);
        Assert.Equal(x + dx, atX, 1e-12);
        Assert.Equal(y + dy, atY, 1e-12);
    }

    [Fact]
    public void WithoutScaleNothingIsDisplaced()
    {
        ReferenceResult result = Run(s_square, new PiecewiseAffineAttribute(0));
        AssertSame(Run(s_square), result, 0);
        Assert.False(result.SampledNonAxisAligned);
    }

    [Fact]
    public void TheFieldIsABoundedSplineOverKeyedNodes()
    {
        SplineField field = new(11, 22, 5, 2);
        double sumX = 0;
        double sumY = 0;
        for (int j = -1; j <= 1; j++)
        {
            for (int i = -1; i <= 1; i++)
            {
                Randomness.Philox.Block node = Randomness.Philox.Generate(11, (uint)(i + 3), (uint)(j - 2), 22, 1);
                double weight = (i == 0 ? 4 : 1) * (j == 0 ? 4 : 1) / 36.0;
                sumX += weight * ((node.W0 / 2147483648.0) - 1);
                sumY += weight * ((node.W1 / 2147483648.0) - 1);
            }
        }

        (double x, double y) = field.At(6, -4); // Node (3, −2).
        Assert.Equal(6 + (5 * sumX), x, 1e-12);
        Assert.Equal(-4 + (5 * sumY), y, 1e-12);
    }
}
