using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Scheduling;
using AugDsl.Steps;

namespace AugDsl.Tests.Scheduling;

public sealed class DecisionsTests
{
    private static readonly ImageSize s_size = new(20, 10);
    private static readonly GeometryStep s_rotate = new(Map3x3.Affine(0.8, 0.6, 1, -0.6, 0.8, 5), s_size);
    private static readonly GeometryStep s_scale = new(Map3x3.Affine(2, 0, 0, 0, 2, 0), new ImageSize(10, 5));
    private static readonly TestStep s_contrast = new ContrastStep(1.5, false);
    private static readonly TestStep s_blur = new BlurStep(1);

    [Fact]
    public void StatisticRasterAndEndAskForSamplings()
    {
        PipelineDecisions decisions = Decide([s_rotate, s_contrast, s_blur, s_scale]);
        Assert.Equal([100, 101, 102, 103], decisions.Steps);
        Assert.Equal([s_size, s_size, s_size, s_scale.Canvas], decisions.Canvases);
        Assert.Equal([1, 2, 4], decisions.Samplings.Select(s => s.Place));
        Assert.Equal([MapClass.Affine, MapClass.Affine, MapClass.AxisAligned], decisions.Samplings.Select(s => s.Decision.Class));
    }

    [Fact]
    public void ARealisedCanvasIsNotSampledAgain()
    {
        Assert.Equal([0], Places(s_blur, s_contrast));
        Assert.Equal([0], Places(s_blur, new PatternStep(), s_contrast, s_blur));
    }

    [Fact]
    public void AStatisticRealisesNothing()
    {
        Assert.Equal([0, 1], Places(s_contrast));
        Assert.Equal([0, 1, 2], Places(s_contrast, s_contrast));
        Assert.Equal([0, 2], Places(new ContrastStep(1, true), new SquareStep(1)));
    }

    [Fact]
    public void WithoutStepsTheEndSamples() => Assert.Equal([0], Places());

    [Fact]
    public void GeometryThatMovesNothingStillAsks()
    {
        GeometryStep stay = GeometryStep.Window(0, 0, 20, 10);
        Assert.Equal([0, 2], Places(s_blur, stay));
        Assert.Equal([0, 2, 3], Places(s_blur, stay, s_contrast));
        Assert.Equal(MapClass.Exact, Decide([s_rotate, s_blur, stay]).Samplings[^1].Decision.Class);
    }

    [Fact]
    public void ARasterOfTheSourceItselfStillAsks()
    {
        PipelineDecisions decisions = Decide([new RasterStep(), s_rotate]);
        Assert.Equal([0, 2], decisions.Samplings.Select(s => s.Place));
        Assert.Equal([MapClass.Exact, MapClass.Affine], decisions.Samplings.Select(s => s.Decision.Class));
    }

    [Fact]
    public void AStatisticsSamplingIsThatOfItsPlace()
    {
        PipelineDecisions decisions = Decide([GeometryStep.FlipX(s_size), s_contrast, s_rotate, s_contrast, s_scale]);
        Assert.Equal([1, 3, 5], decisions.Samplings.Select(s => s.Place));
        Assert.Equal([MapClass.Exact, MapClass.Affine, MapClass.Affine], decisions.Samplings.Select(s => s.Decision.Class));
    }

    [Fact]
    public void AFieldIsGeometry()
    {
        PipelineDecisions decisions = Decide([s_blur, new FieldStep(), s_contrast]);
        Assert.Equal([0, 2, 3], decisions.Samplings.Select(s => s.Place));
        Assert.Equal([false, true, true], decisions.Samplings.Select(s => s.Decision.HasField));
    }

    private static IEnumerable<int> Places(params TestStep[] steps) => Decide(steps).Samplings.Select(s => s.Place);

    private static PipelineDecisions Decide(TestStep[] steps) => new Trial(s_size.Width, s_size.Height, 3) { Steps = [.. steps] }.Record().Decisions();

    private sealed record FieldStep : TestStep
    {
        public override void Record(Schedule schedule) => schedule.Field(Elastic.Kind, 2, [3, 4]);

        public override void Apply(SlowSample sample) => throw new NotSupportedException();
    }
}
