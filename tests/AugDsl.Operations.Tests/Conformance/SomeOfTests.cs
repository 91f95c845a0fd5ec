using System.Globalization;
using System.Numerics;
using System.Text;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>How many children, which, and in which order: counted over many samples; and what edits and JSON make of them.</summary>
public sealed class SomeOfTests
{
    private const int Samples = 20_000;
    private static readonly ImageSize s_size = new(9, 7);
    private static readonly double[] s_weights = [1, 2, 0.5, 1];

    /// <summary>Five standard deviations of a count.</summary>
    private static void Near(double share, int count, int samples, string what) =>
        Assert.True(Math.Abs(count - (share * samples)) <= 5 * Math.Sqrt(samples * share * (1 - share)) + 1e-9, string.Create(CultureInfo.InvariantCulture, $"{what}: {count} of {samples}, expected {share * samples:0.#}"));

    /// <summary>The probability that the first of the drawn children are these, by the definition: each taken by its weight among the rest.</summary>
    private static double Probability(ReadOnlySpan<int> taken)
    {
        double rest = s_weights.Sum(), probability = 1;
        foreach (int child in taken)
        {
            probability *= s_weights[child] / rest;
            rest -= s_weights[child];
        }

        return probability;
    }

    [Fact]
    public void Numbers_and_sets_are_as_frequent_as_their_probabilities()
    {
        int[] sets = new int[16];
        for (ulong i = 0; i < Samples; i++) sets[SomePipeline.Draw(SampleKey.Create(3, i), s_size).Tones.Chosen]++;
        double[] expected = new double[16];
        foreach (int[] order in Orders([]))
        {
            if (order.Length is 0 or 4) continue;
            expected[order.Sum(child => 1 << child)] += Probability(order) / 3;
        }

        Assert.Equal(1, expected.Sum(), 1e-12);
        for (int set = 0; set < 16; set++) Near(expected[set], sets[set], Samples, $"the set {set:b4}");
        foreach (int count in (int[])[1, 2, 3])
            Near(1 / 3.0, Enumerable.Range(0, 16).Where(s => BitOperations.PopCount((uint)s) == count).Sum(s => sets[s]), Samples, $"{count} children");
    }

    [Fact]
    public void Children_are_taken_by_weight_one_after_the_other()
    {
        Dictionary<(int, int), int> pairs = [];
        for (ulong i = 0; i < Samples; i++)
        {
            TakenPipeline.Parameters p = TakenPipeline.Draw(SampleKey.Create(4, i), s_size);
            (int First, int Second) pair = ((int)(p.Tones.Order & 15), (int)((p.Tones.Order >> 4) & 15));
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            int count = BitOperations.PopCount((uint)p.Tones.Chosen);
            // The chosen ones are the first of the order.
            Assert.Equal(p.Tones.Chosen, Enumerable.Range(0, count).Sum(k => 1 << (int)((p.Tones.Order >> (4 * k)) & 15)));
        }

        for (int a = 0; a < 4; a++)
        {
            for (int b = 0; b < 4; b++)
            {
                if (a != b) Near(Probability([a, b]), pairs.GetValueOrDefault((a, b)), Samples, $"{a} and then {b}");
            }
        }
    }

    /// <summary>The draws are the same, whether the children are put into order or not.</summary>
    [Fact]
    public void Order_is_no_matter_of_which()
    {
        for (ulong i = 0; i < 200; i++)
            Assert.Equal(SomePipeline.Draw(SampleKey.Create(5, i), s_size).Tones.Chosen, TakenPipeline.Draw(SampleKey.Create(5, i), s_size).Tones.Chosen);
    }

    [Fact]
    public void An_edited_choice_is_honoured()
    {
        byte[] pixels = TestPicture.Make(9, 7, 3, 1).Pixels.ToArray();
        SomePipeline.Parameters some = SomePipeline.Draw(new SampleKey(9), s_size);
        some.Tones.Chosen = 0b0101;
        BrightInvertedPipeline.Parameters written = BrightInvertedPipeline.Draw(new SampleKey(9), s_size);
        written.BrightnessFactor = some.Tones.BrightnessFactor;
        Assert.Equal(Run((d) => BrightInvertedPipeline.Apply(View(), in written, d)), Run(d => SomePipeline.Apply(View(), in some, d)));

        // The third before the first, and those that are not chosen wherever.
        TakenPipeline.Parameters taken = TakenPipeline.Draw(new SampleKey(9), s_size);
        taken.Tones.Chosen = 0b0101;
        taken.Tones.Order = 0x0321;
        taken.Tones.BrightnessFactor = some.Tones.BrightnessFactor;
        InvertedBrightPipeline.Parameters back = InvertedBrightPipeline.Draw(new SampleKey(9), s_size);
        back.BrightnessFactor = some.Tones.BrightnessFactor;
        Assert.Equal(Run(d => InvertedBrightPipeline.Apply(View(), in back, d)), Run(d => TakenPipeline.Apply(View(), in taken, d)));

        // None, and all of them, which no sample has.
        some.Tones.Chosen = 0;
        Assert.Equal(pixels, Run(d => SomePipeline.Apply(View(), in some, d)));
        some.Tones.Chosen = 15;
        some.Validate();
        SomePipeline.Apply(View(), in some, new byte[9 * 7 * 3]);

        ImageView<byte> View() => new(pixels, 9, 7, 3);

        static byte[] Run(Action<byte[]> apply)
        {
            byte[] output = new byte[9 * 7 * 3];
            apply(output);
            return output;
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    [InlineData(int.MaxValue)]
    public void A_choice_of_what_is_not_there_is_refused(int chosen)
    {
        SomePipeline.Parameters p = SomePipeline.Draw(new SampleKey(9), s_size);
        p.Tones.Chosen = chosen;
        Assert.Contains($"Tones.Chosen is {chosen}; 0 to 15 is legal", Assert.Throws<ArgumentException>(() => p.Validate()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_replays_the_sample()
    {
        ImageView<byte> source = TestPicture.Make(9, 7, 3, 2);
        for (ulong i = 0; i < 30; i++)
        {
            TakenPipeline.Parameters drawn = TakenPipeline.Draw(SampleKey.Create(6, i), s_size);
            TakenPipeline.Parameters read = TakenPipeline.Parameters.FromJson(Encoding.UTF8.GetBytes(drawn.ToJson()));
            Assert.Equal(drawn, read);
            byte[] expected = new byte[9 * 7 * 3], actual = new byte[9 * 7 * 3];
            TakenPipeline.Apply(source, SampleKey.Create(6, i), expected);
            TakenPipeline.Apply(source, in read, actual);
            Assert.Equal(expected, actual);
        }
    }

    private static IEnumerable<int[]> Orders(int[] begun)
    {
        yield return begun;
        for (int child = 0; child < 4; child++)
        {
            if (begun.Contains(child)) continue;
            foreach (int[] order in Orders([.. begun, child])) yield return order;
        }
    }
}
