using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;

namespace AugDsl.Tests.Sampling;

/// <summary>Shifts against the reference, row by row and with rows that share a tile; sources end at a page that may not be read.</summary>
public sealed class TranslationTests
{
    public static TheoryData<Border, Interpolation> Rules()
    {
        TheoryData<Border, Interpolation> rules = [];
        foreach (Border border in Enum.GetValues<Border>())
        {
            foreach (Interpolation interpolation in Enum.GetValues<Interpolation>()) rules.Add(border, interpolation);
        }

        return rules;
    }

    [Theory, MemberData(nameof(Rules))]
    public void Shifts_are_weighed_as_the_reference_does(Border border, Interpolation interpolation)
    {
        Random random = new(((int)border * 10) + (int)interpolation);
        SamplingRule rule = new(border, interpolation, true, 0.2f, 0.55f, 0.9f);
        for (int width = 1; width <= 70; width++)
        {
            int channels = 1 + (2 * random.Next(2));
            ImageSize size = random.Next(2) == 0 ? new(width, random.Next(1, 12)) : new(random.Next(1, 80), random.Next(1, 12));
            ImageSize canvas = new(width, random.Next(1, 20));
            using SourcePicture picture = new(channels == 1 ? PixelKind.Gray8 : PixelKind.Rgb8, channels, size, random, padding: random.Next(2) * 5);
            List<object> steps = [Map3x3.Affine(1, 0, Offset(random, size.Width), 0, 1, Offset(random, size.Height))];
            SamplingDecision decision = SamplerHarness.Check(picture, steps, rule, canvas, width % 3 == 0 ? 23 : 256);
            Assert.InRange(decision.Class, MapClass.Exact, MapClass.AxisAligned);

            MapChain chain = SamplerHarness.Chain(steps);
            float[]? shared = SamplerHarness.RunShared(picture.Source, chain, decision, rule, canvas);
            if (shared != null) Assert.Equal(SamplerHarness.Run(picture.Source, chain, decision, rule, canvas), shared);
        }
    }

    [Theory, MemberData(nameof(Rules))]
    public void Wide_canvases_are_shifted_tile_by_tile(Border border, Interpolation interpolation)
    {
        Random random = new(77);
        SamplingRule rule = new(border, interpolation, true, 0.2f, 0.55f, 0.9f);
        foreach (double x in (double[])[0.25, -600.5, 270.125, -255.75, 3])
        {
            foreach (int channels in (int[])[1, 3])
            {
                using SourcePicture picture = new(channels == 1 ? PixelKind.Gray8 : PixelKind.Rgb8, channels, new ImageSize(300, 3), random);
                SamplerHarness.Check(picture, [Map3x3.Affine(1, 0, x, 0, 1, -0.75)], rule, new ImageSize(700, 3));
            }
        }
    }

    [Fact]
    public void A_shift_has_as_many_taps_as_it_needs()
    {
        Assert.Equal(1, Create(3, Interpolation.Bilinear).Taps);
        Assert.Equal(1, Create(-3, Interpolation.Bicubic).Taps);
        Assert.Equal(2, Create(0.5, Interpolation.Bilinear).Taps);
        Assert.Equal(4, Create(-0.3, Interpolation.Bicubic).Taps);

        AxisShift shift = Create(-2.25, Interpolation.Bilinear);
        Assert.Equal((-3, 0.25f, 0.75f), (shift.First, shift.Weight(0), shift.Weight(1)));
        Assert.Equal((3, 28, 2, 28), (shift.Low, shift.High, shift.SeenLow, shift.SeenHigh));
    }

    [Fact]
    public void Every_place_of_a_shift_has_the_weights_of_a_table()
    {
        Random random = new(5);
        Arena arena = new();
        int shifts = 0;
        for (int i = 0; i < 2000; i++)
        {
            AxisMap axis = new(1, Offset(random, 40), AlongCanvasX: true);
            AxisFilter filter = new(random.Next(1, 50), (Interpolation)random.Next(1, 3), false, (Border)random.Next(5), false);
            int length = random.Next(1, 60);
            if (!AxisShift.TryCreate(axis, length, filter, 1f / 255f, out AxisShift shift)) continue;
            shifts++;
            arena.Reset();
            AxisTaps table = AxisTaps.Build(axis, length, filter, 1f / 255f, uniform: false, arena);
            for (int place = 0; place < length; place++) CheckPlace(shift, table, place);
        }

        Assert.InRange(shifts, 1000, 2000);
    }

    private static unsafe void CheckPlace(in AxisShift shift, in AxisTaps table, int place)
    {
        BorderTaps taps = shift.TapsAt(place);
        Assert.Equal(table.FillWeight(place), taps.Fill);
        for (int k = 0; k < table.Count(place); k++) Assert.Equal(table.Weights(place)[k], taps.WeightOf(table.First(place) + k));
        if (place < shift.Low || place >= shift.High) return;
        for (int tap = 0; tap < shift.Taps; tap++) Assert.Equal(taps.WeightOf(place + shift.First + tap), shift.Weight(tap));
    }

    private static AxisShift Create(double offset, Interpolation interpolation)
    {
        Assert.True(AxisShift.TryCreate(new AxisMap(1, offset, AlongCanvasX: true), 28, new AxisFilter(28, interpolation, false, Border.Constant, false), 1, out AxisShift shift));
        return shift;
    }

    private static double Offset(Random random, int size) => random.Next(4) switch
    {
        0 => random.Next(-size, size),
        1 => random.Next(-2 * size, 2 * size) / 2.0,
        2 => random.NextDouble() - 0.5,
        _ => (random.NextDouble() - 0.5) * 2.2 * size,
    };
}
