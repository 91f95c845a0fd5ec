using AugDsl.Algebra;
using AugDsl.Codecs;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Scheduling;
using AugDsl.Steps;

namespace AugDsl.Tests.Scheduling;

/// <summary>By how much a recorded sample lets its source be decoded smaller, and how the recorded maps follow.</summary>
public sealed class ReductionTests
{
    private static readonly ImageSize s_source = new(960, 800);
    private readonly AugmentationWorkspace _workspace = new();

    // Rows of length 4 and 5; turned by 45°; rows of length 4 that are nearly parallel: the sampler averages by rows, and so do we.
    [Theory]
    [InlineData(4, 0, 0, 5, 4)]
    [InlineData(3.999, 0, 0, 5, 2)]
    [InlineData(-4, 0, 0, -4, 4)]
    [InlineData(0, 4, -7, 0, 4)]
    [InlineData(2.83, 2.83, -2.83, 2.83, 4)]
    [InlineData(2.82, 2.82, -2.82, 2.82, 2)]
    [InlineData(4, 0.1, 4, 0.2, 4)]
    [InlineData(4, 0, 1, 1, 1)]
    [InlineData(20, 0, 0, 20, 8)]
    [InlineData(2, 0, 0, 2, 2)]
    [InlineData(1.9999999999, 0, 0, 2, 2)]
    [InlineData(1, 0, 0, 1, 1)]
    public void The_shorter_row_of_the_map_decides(double m00, double m01, double m10, double m11, int expected)
    {
        Schedule schedule = Begin(Interpolation.Bilinear, antialias: true);
        schedule.Geometry(Map3x3.Affine(m00, m01, 100, m10, m11, 50), 60, 50);
        Assert.Equal(expected, schedule.LargestReduction());
    }

    [Theory]
    [InlineData(Interpolation.Nearest, true, 1)]
    [InlineData(Interpolation.Bilinear, false, 1)]
    [InlineData(Interpolation.Bicubic, true, 4)]
    public void Only_averages_may_be_taken_earlier(Interpolation interpolation, bool antialias, int expected)
    {
        Schedule schedule = Begin(interpolation, antialias);
        schedule.Geometry(Map3x3.Affine(4, 0, 0, 0, 4, 0), 60, 50);
        Assert.Equal(expected, schedule.LargestReduction());
    }

    /// <summary>A projective map shrinks differently at every point; the sampler takes its blocks from the centre, and the reduction is never more.</summary>
    [Fact]
    public void A_projective_map_counts_at_the_centre()
    {
        Schedule schedule = Begin(Interpolation.Bilinear, antialias: true);
        schedule.Geometry(new Map3x3(4.5, 0, 0, 0, 4.5, 0, 0.001, 0, 1), 60, 50);
        SamplingDecision decision = Assert.Single(schedule.Decisions().Samplings).Decision;
        Assert.Equal((MapClass.Projective, FilterKind.Mips, 2, 2), (decision.Class, decision.Filter, decision.MipX, decision.MipY));
        Assert.Equal(4, schedule.LargestReduction());
    }

    [Fact]
    public void Every_reader_of_the_source_counts_and_later_passes_do_not()
    {
        Schedule schedule = Begin(Interpolation.Bilinear, antialias: true);
        schedule.Geometry(Map3x3.Affine(2, 0, 0, 0, 2, 0), 480, 400);
        schedule.Step(1);
        schedule.Contrast(1.5, perChannel: false);
        schedule.Geometry(Map3x3.Affine(2, 0, 0, 0, 2, 0), 240, 200);
        Assert.Equal(2, schedule.LargestReduction());

        schedule = Begin(Interpolation.Bilinear, antialias: true);
        schedule.Geometry(Map3x3.Affine(4, 0, 0, 0, 4, 0), 240, 200);
        schedule.Step(1);
        schedule.Stage(GaussianBlur.Kind, [1]);
        schedule.Geometry(Map3x3.Affine(0.5, 0, 0, 0, 0.5, 0), 480, 400);
        schedule.Step(2);
        schedule.Contrast(1.5, perChannel: false);
        Assert.Equal(4, schedule.LargestReduction());
    }

    [Fact]
    public void Without_geometry_the_source_is_read_whole()
    {
        Assert.Equal(1, Begin(Interpolation.Bilinear, antialias: true).LargestReduction());
        Schedule schedule = Begin(Interpolation.Bilinear, antialias: true);
        schedule.Step(0);
        schedule.Stage(GaussianBlur.Kind, [2]);
        schedule.Geometry(Map3x3.Affine(4, 0, 0, 0, 4, 0), 240, 200);
        Assert.Equal(1, schedule.LargestReduction());
    }

    /// <summary>Half the picture at half the size: the composed map is the identity, so the sample is the reduced picture, byte for byte.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_picture_at_its_own_size_is_copied(int reduction)
    {
        byte[] pixels = new byte[960 / reduction * (800 / reduction) * 3];
        new Random(reduction).NextBytes(pixels);
        LoadedImage image = new(new ImageBuffer<byte>(pixels, 960 / reduction, 800 / reduction, 3), s_source, reduction, orientation: 3);
        Schedule schedule = Begin(Interpolation.Bilinear, antialias: true);
        schedule.Geometry(Map3x3.Affine(reduction, 0, 0, 0, reduction, 0), 960 / reduction, 800 / reduction);
        byte[] result = new byte[pixels.Length];
        schedule.Reduce(image);
        schedule.Run(image.Picture.View, result);
        Assert.Equal(pixels, result);
    }

    [Fact]
    public void Too_small_a_picture_is_refused()
    {
        LoadedImage image = new(new ImageBuffer<byte>(120, 100, 3), s_source, 8, orientation: 1);
        Schedule schedule = Begin(Interpolation.Bilinear, antialias: true);
        Assert.Contains("these parameters need the whole picture", Assert.Throws<ArgumentException>("source", () => schedule.Reduce(image)).Message);
    }

    private Schedule Begin(Interpolation interpolation, bool antialias)
    {
        SamplingRule rule = new(Border.Edge, interpolation, antialias, 0, 0, 0);
        _workspace.Schedule.Begin(1, s_source.Width, s_source.Height, 3, rule, clampEveryStep: true);
        return _workspace.Schedule;
    }
}
