using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Scheduling;

namespace AugDsl.Tests.Scheduling;

public sealed class StatisticTests
{
    private static readonly ImageSize s_size = new(301, 23);

    public static TheoryData<string> Cases => new(Lists.Keys);

    private static Dictionary<string, List<TestStep>> Lists => new()
    {
        ["first"] = [new ContrastStep(1.7, false)],
        ["first, per channel"] = [new ContrastStep(0.3, true)],
        ["after a live clamp"] = [new MatrixStep(ColorMatrix.Diagonal(2, -0.3)), new ContrastStep(1.5, false)],
        ["after a segment"] = [new SquareStep(1), new ContrastStep(1.5, false)],
        ["geometry follows"] = [new ContrastStep(1.5, false), GeometryStep.Window(40, 3, 100, 9)],
        ["geometry between"] = [new ContrastStep(1.5, false), GeometryStep.Window(40, 3, 100, 9), new ContrastStep(0.5, true), new MatrixStep(ColorMatrix.Diagonal(-1, 1))],
        ["of a turned picture"] = [GeometryStep.Transpose(s_size), new MatrixStep(ColorMatrix.Diagonal(0.5, 0.1)), new ContrastStep(1.5, false), GeometryStep.FlipX(new(23, 301))],
        ["of a shifted picture"] = [GeometryStep.Window(3, 0, 301, 23), new ContrastStep(1.5, true)],
        ["border counts"] = [GeometryStep.Window(-100, -20, 400, 50), new ContrastStep(1.5, false)],
        ["derived"] = [new ContrastStep(0.5, false), new MatrixStep(ColorMatrix.Diagonal(0.5, 0.2)), new ContrastStep(0.5, false)],
        ["not derived across a live clamp"] = [new ContrastStep(1.9, false), new MatrixStep(ColorMatrix.Diagonal(1.5, 0)), new ContrastStep(0.5, false)],
        ["not derived across a segment"] = [new ContrastStep(0.5, false), new SquareStep(1), new ContrastStep(0.5, false)],
        ["after a raster"] = [new BlurStep(1), new ContrastStep(1.5, false), new PatternStep()],
        ["before and after a raster"] = [new ContrastStep(1.5, false), new BlurStep(1), new ContrastStep(1.5, true), GeometryStep.FlipX(s_size), new ContrastStep(0.8, false)],
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void MeanIsThatOfTheCanvasAtItsPlace(string name)
    {
        foreach (bool clampEveryStep in (bool[])[true, false])
        {
            new Trial(s_size.Width, s_size.Height, 3) { Steps = Lists[name], ClampEveryStep = clampEveryStep }.Check();
            new Trial(s_size.Width, s_size.Height, 1) { Steps = Lists[name], ClampEveryStep = clampEveryStep }.Check();
            new Trial(s_size.Width, s_size.Height, 3) { Steps = Lists[name], ClampEveryStep = clampEveryStep, Output = ColorMatrix.Diagonal(4, -2) }.Check();
        }
    }

    [Fact]
    public void AScheduleMayRunAgainOnAnotherPicture()
    {
        Trial first = new(40, 30, 3, seed: 1) { Steps = [new ContrastStep(0.5, false)] };
        Trial second = new(40, 30, 3, seed: 2) { Steps = [new ContrastStep(0.5, false)] };
        Schedule schedule = first.Record();
        byte[] one = new byte[3600];
        schedule.Run(first.View, one);
        schedule.Run(second.View, one);
        Assert.Equal(second.Bytes(), one);
    }

    [Fact]
    public void MeansFollowAffineStepsWithDeadClamps()
    {
        KnownMeans known = default;
        Assert.False(known.TryGet(0, out _));
        known.Set(new ChannelMeans(0.2, 0.4, 0.6), 5);
        known.Pass(ColorMatrix.Diagonal(0.5, 0.25), 3);
        Assert.True(known.TryGet(5, out ChannelMeans means));
        Assert.Equal(new ChannelMeans(0.35, 0.45, 0.55), means);
        Assert.False(known.TryGet(6, out _));
        known.Pass(ColorMatrix.Diagonal(2, 0), 3);
        Assert.False(known.TryGet(5, out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(200)]
    [InlineData(256)]
    public unsafe void SumsClampAndIgnoreWhatLiesBehindTheTile(int count)
    {
        Arena arena = new();
        Planes tile = Planes.Tile(arena, 3);
        Random random = new(count);
        double[] expected = new double[3];
        for (int c = 0; c < 3; c++)
        {
            for (int i = 0; i < 256; i++)
            {
                tile[c][i] = i < count ? (float)((random.NextDouble() * 2) - 0.5) : float.NaN;
                if (i < count) expected[c] += Math.Clamp((double)tile[c][i], 0, 1) / count;
            }
        }

        ChannelSums sums = new();
        sums.Add(tile, count, 3);
        sums.Add(tile, count, 3);
        Assert.Equal(expected[0], sums.Mean0, 1.3e-7);
        Assert.Equal(expected[1], sums.Mean1, 1.3e-7);
        Assert.Equal(expected[2], sums.Mean2, 1.3e-7);
    }
}
