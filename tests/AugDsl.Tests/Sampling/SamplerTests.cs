using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Sampling;

/// <summary>The sampler against the reference: random maps of every class, every border, interpolation and layout, tiny and odd sizes.</summary>
[Long]
public sealed class SamplerTests
{
    private static readonly ImageSize[] s_sizes = [new(1, 1), new(1, 37), new(41, 1), new(2, 3), new(5, 4), new(17, 16), new(40, 33), new(33, 40)];

    public static TheoryData<Border, Interpolation, bool> Rules()
    {
        TheoryData<Border, Interpolation, bool> rules = [];
        foreach (Border border in Enum.GetValues<Border>())
        {
            foreach (Interpolation interpolation in Enum.GetValues<Interpolation>())
            {
                rules.Add(border, interpolation, true);
                if (interpolation != Interpolation.Nearest) rules.Add(border, interpolation, false);
            }
        }

        return rules;
    }

    [Theory, MemberData(nameof(Rules))]
    public void Exact_maps_copy(Border border, Interpolation interpolation, bool antialias) =>
        ForEachCase(border, interpolation, antialias, 1, MapClass.Exact, static (random, source, canvas) =>
            [MapCases.Exact(random, random.Next(8), random.Next(-60, 60), random.Next(-60, 60))]);

    [Theory, MemberData(nameof(Rules))]
    public void Axis_aligned_maps_weigh(Border border, Interpolation interpolation, bool antialias) =>
        ForEachCase(border, interpolation, antialias, 2, null, static (random, source, canvas) => [MapCases.AxisAligned(random, source, canvas)]);

    [Theory, MemberData(nameof(Rules))]
    public void Resizes_never_see_the_border(Border border, Interpolation interpolation, bool antialias) =>
        ForEachCase(border, interpolation, antialias, 3, null, static (random, source, canvas) => [MapCases.Resize(random, source, canvas)]);

    [Theory, MemberData(nameof(Rules))]
    public void Affine_maps_interpolate(Border border, Interpolation interpolation, bool antialias) =>
        ForEachCase(border, interpolation, antialias, 4, MapClass.Affine, static (random, source, canvas) => [MapCases.Affine(random, source, canvas)]);

    [Theory, MemberData(nameof(Rules))]
    public void Projective_maps_interpolate(Border border, Interpolation interpolation, bool antialias) =>
        ForEachCase(border, interpolation, antialias, 5, MapClass.Projective, static (random, source, canvas) =>
            [MapCases.Affine(random, source, canvas), MapCases.Perspective(random, canvas)]);

    [Theory, MemberData(nameof(Rules))]
    public void Fields_displace(Border border, Interpolation interpolation, bool antialias) =>
        ForEachCase(border, interpolation, antialias, 6, null, static (random, source, canvas) =>
            [MapCases.AxisAligned(random, source, canvas), MapCases.Field(random), MapCases.Affine(random, canvas, canvas), MapCases.Field(random)], width: 20);

    [Theory]
    [InlineData(Border.Constant)]
    [InlineData(Border.Edge)]
    [InlineData(Border.Reflect)]
    [InlineData(Border.Symmetric)]
    [InlineData(Border.Wrap)]
    public void Far_coordinates_are_folded_and_clamped(Border border)
    {
        Random random = new(77);
        SamplingRule rule = new(border, Interpolation.Bilinear, true, 0.25f, 0.5f, 0.75f);
        ImageSize canvas = new(70, 5);
        foreach (double far in (double[])[3e5, -3e5, 4194000, -4194000, 1e9, -1e9])
        {
            using SourcePicture picture = new(PixelKind.Rgb8, 3, new ImageSize(13, 9), random);
            SamplerHarness.Check(picture, [Map3x3.Affine(1, 0, Math.Floor(far), 0, 1, 2)], rule, canvas);
            SamplerHarness.Check(picture, [Map3x3.Affine(0.75, 0, far, 0, 1.25, -far)], rule, canvas);
            SamplerHarness.Check(picture, [Map3x3.Affine(0.75, 0.5, far, 0.25, 1.25, far)], rule, canvas);
        }
    }

    [Fact]
    public void A_pixel_outside_is_the_fill_to_the_last_bit()
    {
        SamplingRule rule = new(Border.Constant, Interpolation.Bilinear, true, 0.1f, 0.3f, 0.7f);
        using SourcePicture picture = new(PixelKind.Rgb8, 3, new ImageSize(9, 9), new Random(1));
        Map3x3[] maps = [Map3x3.Affine(1, 0, 40, 0, 1, 0), Map3x3.Affine(1.5, 0, 40.2, 0, 1, 0.3), Map3x3.Affine(0.8, 0.3, 100, -0.3, 0.8, 0), new(1, 0, 100, 0, 1, 0, 1e-3, 0, 1)];
        foreach (Map3x3 map in maps)
        {
            List<object> steps = [map];
            ImageSize canvas = new(20, 3);
            SamplingDecision decision = SamplerHarness.Chain(steps).Decide(canvas, picture.Size, rule);
            float[] values = SamplerHarness.Run(picture.Source, SamplerHarness.Chain(steps), decision, rule, canvas);
            for (int i = 0; i < values.Length; i++) Assert.Equal(i % 3 == 0 ? 0.1f : i % 3 == 1 ? 0.3f : 0.7f, values[i]);
        }
    }

    [Fact]
    public void Behind_the_horizon_the_denominator_has_a_floor()
    {
        SamplingRule rule = new(Border.Reflect, Interpolation.Bilinear, false, 0, 0, 0);
        using SourcePicture picture = new(PixelKind.Rgb8, 3, new ImageSize(30, 20), new Random(2));
        SamplingDecision decision = SamplerHarness.Check(picture, [new Map3x3(1, 0.125, 3, 0, 1, 1, 0.0625, 0, -0.125)], rule, new ImageSize(40, 10));
        Assert.Equal(MapClass.Projective, decision.Class);
    }

    [Theory]
    [InlineData(PixelKind.Rgb8, 3)]
    [InlineData(PixelKind.Gray8, 1)]
    [InlineData(PixelKind.Float4, 3)]
    public void A_very_long_side_shrinks_to_one_pixel_without_losing_digits(object kind, int channels)
    {
        SamplingRule rule = new(Border.Constant, Interpolation.Bilinear, true, 0, 0, 0);
        using SourcePicture wide = new((PixelKind)kind, channels, new ImageSize(65_535, 2), new Random(3));
        SamplerHarness.Check(wide, [Map3x3.Affine(65_535 / 2.0, 0, 0, 0, 1, 0)], rule, new ImageSize(2, 2));
        using SourcePicture high = new((PixelKind)kind, channels, new ImageSize(2, 65_535), new Random(4));
        SamplerHarness.Check(high, [Map3x3.Affine(1, 0, 0, 0, 65_535 / 2.0, 0)], rule, new ImageSize(2, 2));
    }

    private static void ForEachCase(Border border, Interpolation interpolation, bool antialias, int seed, MapClass? expected, Func<Random, ImageSize, ImageSize, List<object>> steps, int width = 90)
    {
        Random random = new((seed * 1000) + ((int)border * 100) + ((int)interpolation * 10) + (antialias ? 1 : 0));
        SamplingRule rule = new(border, interpolation, antialias, 0.2f, 0.55f, 0.9f);
        foreach ((PixelKind kind, int channels) in ((PixelKind, int)[])[(PixelKind.Rgb8, 3), (PixelKind.Gray8, 1), (PixelKind.Float4, 3), (PixelKind.Float4, 1), (PixelKind.Planar, 3), (PixelKind.Planar, 1)])
        {
            for (int i = 0; i < 16; i++)
            {
                ImageSize size = s_sizes[random.Next(s_sizes.Length)];
                ImageSize canvas = i < 10 ? new(random.Next(1, width), random.Next(1, 8)) : s_sizes[random.Next(width < 90 ? 5 : s_sizes.Length)];
                using SourcePicture picture = new(kind, channels, size, random, padding: random.Next(3) * 5);
                SamplingDecision decision = SamplerHarness.Check(picture, steps(random, size, canvas), rule, canvas, i % 2 == 0 ? 256 : 23);
                if (expected is MapClass one) Assert.Equal(one, decision.Class);
            }
        }
    }
}
