using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Reference;
using AugDsl.Tests.Shared;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests;

/// <summary>The model of DESIGN.md 1 in the interpreter: one sampling, windows, borders, filters, clamps.</summary>
[JudgedOnce]
public sealed class ReferenceModelTests
{
    private static readonly TranslateXAttribute s_right = new(1) { Unit = Unit.Pixel };

    [Fact]
    public void TheBorderBelongsToTheSource()
    {
        AssertLevels(Run(Gray([10, 20]), new InvertAttribute(), s_right), 2, 1, 255, 245);
        AssertLevels(Run(Gray([10, 20]), s_right, new InvertAttribute()), 2, 1, 255, 245);
        AssertLevels(Run(Gray([10, 20]), new InvertAttribute(), new RasterizeAttribute(), s_right), 2, 1, 0, 245);
    }

    [Fact]
    public void GeometryComposesIntoOneSampling()
    {
        AssertLevels(Run(Gray([10, 20, 30]), s_right, new TranslateXAttribute(-1) { Unit = Unit.Pixel }), 3, 1, 10, 20, 30);
        ReferenceResult result = Run(Noise(9, 9, 1), new RotateAttribute(10), new BrightnessAttribute(1), new ScaleAttribute(0.9), new RotateAttribute(5));
        Assert.Single(result.Samplings);
    }

    [Theory]
    [InlineData(Border.Edge, new double[] { 3, 3, 3, 3, 5, 9, 9, 9, 9 })]
    [InlineData(Border.Reflect, new double[] { 5, 9, 5, 3, 5, 9, 5, 3, 5 })]
    [InlineData(Border.Symmetric, new double[] { 9, 5, 3, 3, 5, 9, 9, 5, 3 })]
    [InlineData(Border.Wrap, new double[] { 3, 5, 9, 3, 5, 9, 3, 5, 9 })]
    [InlineData(Border.Constant, new double[] { 0, 0, 0, 3, 5, 9, 0, 0, 0 })]
    public void BordersExtendTheSamples(Border border, double[] expected) =>
        AssertLevels(Run(Gray([3, 5, 9]), new AugmentationPipelineAttribute { Border = border }, new PadAttribute { Left = 3, Right = 3 }), 9, 1, expected);

    [Theory]
    [InlineData(Border.Reflect, -7, 1)]
    [InlineData(Border.Reflect, 4_000_001, 1)]
    [InlineData(Border.Symmetric, -13, 0)]
    [InlineData(Border.Wrap, -4_194_304, 2)]
    [InlineData(Border.Edge, 4_194_304, 2)]
    [InlineData(Border.Constant, 3, -1)]
    public void BordersReachAnyDistance(Border border, long place, int index) => Assert.Equal(index, Borders.Fold(place, 3, border));

    [Fact]
    public void OnePixelReflectsIntoItself() => Assert.Equal(0, Borders.Fold(-5, 1, Border.Reflect));

    [Fact]
    public void NearestTakesThePixelThatHoldsThePoint()
    {
        AugmentationPipelineAttribute nearest = new() { Interpolation = Interpolation.Nearest };
        AssertLevels(Run(Gray([10, 20, 30, 40]), nearest, new ResizeAttribute(2, 1)), 2, 1, 20, 40);
        AssertLevels(Run(Gray([10, 20]), nearest, new TranslateXAttribute(0.4) { Unit = Unit.Pixel }), 2, 1, 10, 20);
        AssertLevels(Run(Gray([10, 20]), nearest, new TranslateXAttribute(0.5) { Unit = Unit.Pixel }), 2, 1, 10, 20);
        AssertLevels(Run(Gray([10, 20]), nearest, new TranslateXAttribute(0.6) { Unit = Unit.Pixel }), 2, 1, 0, 10);
    }

    [Fact]
    public void BicubicHasAOfMinusOneHalfAndIsClamped()
    {
        AugmentationPipelineAttribute bicubic = new() { Interpolation = Interpolation.Bicubic };
        TranslateXAttribute half = new(-0.5) { Unit = Unit.Pixel };
        ReferenceResult result = Run(Gray([0, 100, 200, 100, 0, 0]), bicubic, half);
        Assert.Equal(((9 * 100) + (9 * 200) - 0 - 100) / 16.0, 255 * result.Values[1], 1e-9);
        Assert.Equal(255, 255 * Run(Gray([255, 255, 255, 0]), bicubic, new TranslateXAttribute(-0.25) { Unit = Unit.Pixel }).Values[1], 1e-9);
    }

    [Fact]
    public void RotatedShrinkingReadsBoxAverages()
    {
        // A scale of 4 under a rotation: level 2 on both axes, blocks of 4 × 4 anchored at (0, 0).
        ImageBuffer<byte> picture = Noise(18, 18, 1);
        ReferenceResult result = Run(picture, new ScaleAttribute(0.249), new RotateAttribute(45));
        SamplingDecision decision = Assert.Single(result.Samplings).Decision;
        Assert.Equal(new SamplingDecision(MapClass.Affine, false, FilterKind.Mips, 2, 2, false, false), decision);
        Picture averages = Picture.FromBytes(picture.View).Averaged(2, 2);
        Assert.Equal((5, 5), (averages.Width, averages.Height));
        Assert.Equal(picture.Pixels.Where((_, n) => n % 18 >= 16 && n / 18 >= 16).Average(b => b / 255.0), averages.Planes[0][24], 1e-12);
        double centre = averages.Planes[0][12]; // The canvas' centre reads (9, 9), which is (2.25, 2.25) in the averages.
        double expected = (0.75 * 0.75 * centre) + (0.25 * 0.75 * (averages.Planes[0][11] + averages.Planes[0][7])) + (0.0625 * averages.Planes[0][6]);
        ReferenceResult odd = Run(picture, new ScaleAttribute(0.249), new RotateAttribute(45), new CenterCropAttribute(1, 1));
        Assert.NotEqual(expected, odd.Values[0], 1e-3); // A window of 1 × 1 on an even canvas is half a pixel off the centre.
        odd = Run(picture, new ScaleAttribute(0.249), new RotateAttribute(45), new TranslateAttribute(-0.5) { Unit = Unit.Pixel }, new CenterCropAttribute(1, 1));
        Assert.Equal(expected, odd.Values[0], 1e-9);
    }

    [Fact]
    public void StraightShrinkingWidensEachAxisByItsOwnScale()
    {
        ImageBuffer<byte> picture = Noise(12, 8, 1);
        SamplingDecision decision = Assert.Single(Run(picture, new ResizeAttribute(4, 16), new QuarterTurnsAttribute(1)).Samplings).Decision;
        Assert.Equal(new SamplingDecision(MapClass.AxisAligned, false, FilterKind.Widened, 0, 0, true, true), decision);
        AssertSame(
            Run(picture, new QuarterTurnsAttribute(1), new ResizeAttribute(16, 4)), Run(picture, new ResizeAttribute(4, 16), new QuarterTurnsAttribute(1)));
    }

    [Fact]
    public void ADroppedTapIsAnAxisOfItsOwn()
    {
        // x stays inside the source, y does not: only y meets the border.
        ReferenceResult result = Run(Gray([100, 100]), new ResizeAttribute(4, 1), new TranslateYAttribute(0.25));
        AssertLevels(result, 4, 1, 75, 75, 75, 75);
        SamplingDecision decision = Assert.Single(result.Samplings).Decision;
        Assert.Equal((true, false), (decision.DropX, decision.DropY));
    }

    [Fact]
    public void EveryStepClampsOrOnlyTheLast()
    {
        StepAttribute[] steps = [new BrightnessAttribute(2), new BrightnessAttribute(0.5)];
        AssertLevels(Run(Gray([200]), steps), 1, 1, 127.5);
        AssertLevels(Run(Gray([200]), new AugmentationPipelineAttribute { Clamping = Clamping.AtOutput }, steps), 1, 1, 200);
        AssertLevels(Run(Gray([200]), new AugmentationPipelineAttribute { Clamping = Clamping.AtOutput }, new BrightnessAttribute(2)), 1, 1, 255);
    }

    [Fact]
    public void BytesAreRoundedHalfToEvenOnce()
    {
        ReferenceResult result = Run(Gray([101, 103, 105]), new BrightnessAttribute(0.5));
        Assert.Equal([50, 52, 52], result.Output);
    }
}
