using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Mixing;

[JudgedOnce]
public sealed class MixDrawTests
{
    private static readonly MixRule s_mixup = new(MixKind.Mixup, "$mix/Mixup#1", 0.4);
    private static readonly MixRule s_cutMix = new(MixKind.CutMix, "$mix/CutMix#1");
    private static readonly MixRule s_pairing = new(MixKind.SamplePairing, "$mix/SamplePairing#1");

    /// <summary>Draws by their definition, from the key, the slot and the number.</summary>
    [Fact]
    public void Draws_are_those_of_the_definition()
    {
        for (ulong i = 0; i < 200; i++)
        {
            SampleKey key = SampleKey.Create(9, i);
            uint slot = StepSlot.Of("$mix/CutMix#1");
            DrawStream draws = new(key.Value);
            MixDraw draw = MixDraw.Draw([s_cutMix], key, 0, (long)i, 1000);
            Assert.Equal(MixKind.CutMix, draw.Kind);
            Assert.Equal(((long)i + 1 + (long)Math.Floor(draws.Unit(slot, 1) * 999)) % 1000, draw.Partner);
            Assert.Equal(Math.Round(draws.Unit(slot, 2) * (1 << 20)) / (1 << 20), draw.Lambda, 1e-9);
            Assert.Equal((draws.Bits(slot, 3), draws.Bits(slot, 4)), (draw.CentreColumn, draw.CentreRow));
        }
    }

    [Fact]
    public void The_first_rule_that_is_active_and_drawn_is_used()
    {
        MixRule rare = new(MixKind.Mixup, "$mix/Mixup#1") { Probability = 0.3, EndEpoch = 10 };
        MixRule[] rules = [rare, s_pairing];
        int mixed = 0;
        for (long i = 0; i < 5000; i++)
        {
            SampleKey key = SampleKey.Create(1, (ulong)i, epoch: 3);
            MixDraw draw = MixDraw.Draw(rules, key, 3, i, 5000);
            bool gate = new DrawStream(key.Value).Bernoulli(StepSlot.Of("$mix/Mixup#1"), 0, 0.3);
            Assert.Equal(gate ? MixKind.Mixup : MixKind.SamplePairing, draw.Kind);
            Assert.Equal(MixKind.SamplePairing, MixDraw.Draw(rules, key, 10, i, 5000).Kind);
            if (gate) mixed++;
        }

        Assert.InRange(mixed, 1360, 1640); // 1500 ± 4.3 standard deviations
    }

    [Fact]
    public void Nothing_drawn_is_the_default()
    {
        MixRule never = new(MixKind.Mixup, "$mix/Mixup#1") { Probability = 0 };
        MixDraw draw = MixDraw.Draw([never], new SampleKey(5), 0, 0, 10);
        Assert.Equal(default, draw);
        Assert.False(draw.IsMixed);
        Assert.Equal(LabelWeights.Alone, draw.Labels(new ImageSize(4, 4)));
        Assert.Equal(0, draw.Box(new ImageSize(4, 4)).Area);
        Assert.Equal(default, MixDraw.Draw([], new SampleKey(5), 0, 0, 10));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    public void Partners_are_all_the_others_equally_often(int count)
    {
        int[] met = new int[count];
        const int Rounds = 30_000;
        for (ulong round = 0; round < Rounds; round++) met[MixDraw.Draw([s_mixup], SampleKey.Create(3, round), 0, count - 1, count).Partner]++;
        if (count == 1)
        {
            Assert.Equal(Rounds, met[0]);
            return;
        }

        Assert.Equal(0, met[count - 1]);
        double expected = Rounds / (double)(count - 1);
        for (int i = 0; i < count - 1; i++) Assert.InRange(met[i], expected - (4.5 * Math.Sqrt(expected)), expected + (4.5 * Math.Sqrt(expected)));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData((1L << 53) + 1)]
    [InlineData(1L << 40)]
    public void Huge_data_sets_have_partners_in_range(long count)
    {
        for (ulong i = 0; i < 100; i++)
        {
            long index = count - 1 - (long)i;
            long partner = MixDraw.Draw([s_pairing], SampleKey.Create(3, i), 0, index, count).Partner;
            Assert.InRange(partner, 0, count - 1);
            Assert.NotEqual(index, partner);
        }
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    public void An_index_out_of_the_data_set_is_refused(long index, long count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MixDraw.Draw([s_mixup], new SampleKey(1), 0, index, count));

    /// <summary>Boxes worked out by hand: λ = ¾ halves the sides.</summary>
    [Theory]
    [InlineData(40, 20, 0.75, 0.5, 0.5, 10, 5, 20, 10)]
    [InlineData(40, 20, 0.75, 0.0, 0.0, 0, 0, 10, 5)]
    [InlineData(40, 20, 0.75, 0.999, 0.999, 29, 14, 11, 6)]
    [InlineData(7, 5, 0.75, 0.5, 0.5, 2, 1, 3, 2)]
    [InlineData(1, 1, 0.75, 0.5, 0.5, 0, 0, 0, 0)]
    [InlineData(9, 9, 0.0, 0.5, 0.5, 0, 0, 9, 9)]
    [InlineData(9, 9, 1.0, 0.5, 0.5, 4, 4, 0, 0)]
    public void Boxes(int width, int height, double lambda, double column, double row, int x, int y, int boxWidth, int boxHeight)
    {
        MixDraw draw = Cut(lambda, column, row);
        ImageSize canvas = new(width, height);
        Assert.Equal(new MixBox(x, y, boxWidth, boxHeight), draw.Box(canvas));
        LabelWeights labels = draw.Labels(canvas);
        Assert.Equal(boxWidth * boxHeight / (double)(width * height), labels.Partner, 1e-7);
        Assert.Equal(1f, labels.Own + labels.Partner);
    }

    /// <summary>The mean uncut area is 1 − λ; all centres appear; the box is always on the canvas.</summary>
    [Fact]
    public void Drawn_boxes_lie_on_the_canvas_about_every_pixel()
    {
        ImageSize canvas = new(12, 7);
        HashSet<(ulong, ulong)> centres = [];
        for (ulong i = 0; i < 3000; i++)
        {
            MixDraw draw = MixDraw.Draw([s_cutMix], SampleKey.Create(2, i), 0, 0, 50);
            MixBox box = draw.Box(canvas);
            Assert.True(box is { X: >= 0, Y: >= 0, Width: >= 0, Height: >= 0 } && box.Right <= 12 && box.Bottom <= 7, box.ToString());
            Assert.True(box.Width <= 12 * Math.Sqrt(1 - draw.Lambda) && box.Height <= 7 * Math.Sqrt(1 - draw.Lambda));
            centres.Add((Math.BigMul(draw.CentreColumn, 12, out _), Math.BigMul(draw.CentreRow, 7, out _)));
        }

        Assert.Equal(84, centres.Count);
    }

    [Fact]
    public void Label_weights_sum_to_exactly_one()
    {
        ImageSize canvas = new(37, 23);
        for (ulong i = 0; i < 5000; i++)
        {
            foreach (MixRule rule in new[] { s_mixup, s_cutMix, s_pairing })
            {
                MixDraw draw = MixDraw.Draw([rule], SampleKey.Create(8, i), 0, 3, 50);
                LabelWeights labels = draw.Labels(canvas);
                Assert.Equal(1f, labels.Own + labels.Partner);
                Assert.InRange(labels.Own, 0f, 1f);
                Assert.InRange(labels.Partner, 0f, 1f);
                if (rule == s_mixup) Assert.Equal(draw.Lambda, labels.Own);
                if (rule == s_pairing) Assert.Equal(LabelWeights.Alone, labels);
            }
        }
    }

    [Fact]
    public void The_canvas_of_a_pair_holds_both() => Assert.Equal(new ImageSize(9, 8), MixDraw.Canvas(new ImageSize(9, 3), new ImageSize(2, 8)));

    private static MixDraw Cut(double lambda, double column, double row) => new(MixKind.CutMix, 0, lambda, Bits(column), Bits(row));

    private static ulong Bits(double share) => (ulong)(share * 18446744073709551616.0);
}
