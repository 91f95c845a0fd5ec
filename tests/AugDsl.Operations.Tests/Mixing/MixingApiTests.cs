using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Mixing;

/// <summary>What a pipeline says of its mixing, what it refuses, and pictures at reduced scale.</summary>
public sealed class MixingApiTests
{
    private static readonly SampleKey s_own = SampleKey.Create(1, 1);
    private static readonly SampleKey s_partner = SampleKey.Create(1, 2);
    private static readonly MixDraw s_half = new(MixKind.Mixup, 0, 0.5);

    private delegate void PairCall(float[] destination);

    [Fact]
    public void The_rules_are_listed_in_source_order()
    {
        IReadOnlyList<MixRule> rules = MixingPipeline.Info.Mixing;
        Assert.Equal(["$mix/Mixup#1", "$mix/CutMix#1", "$mix/SamplePairing#1", "$mix/Mixup#2"], rules.Select(r => r.Path));
        Assert.Equal([MixKind.Mixup, MixKind.CutMix, MixKind.SamplePairing, MixKind.Mixup], rules.Select(r => r.Kind));
        Assert.Equal((0.4, 0.25, 0, 150, 1, 0), (rules[0].Alpha, rules[0].Probability, rules[0].StartEpoch, rules[0].EndEpoch, rules[0].OnEpochs, rules[0].OffEpochs));
        Assert.Equal((1.0, 1.0, 0, int.MaxValue, 1, 0), (rules[1].Alpha, rules[1].Probability, rules[1].StartEpoch, rules[1].EndEpoch, rules[1].OnEpochs, rules[1].OffEpochs));
        Assert.Equal((150, int.MaxValue, 8, 2), (rules[2].StartEpoch, rules[2].EndEpoch, rules[2].OnEpochs, rules[2].OffEpochs));
        Assert.Equal(0.2, rules[3].Alpha);
        Assert.Contains("$mix/Mixup#1, alpha 0.4: a share of 0.25 of the samples, from epoch 0 to before 150", MixingPipeline.Info.Plan, StringComparison.Ordinal);
        Assert.Empty(ScaledMixingPipeline.Info.Mixing);
    }

    [Fact]
    public void Attributes_have_the_documented_defaults()
    {
        Assert.Equal((0.2, 1.0), (new MixupAttribute().Alpha, new CutMixAttribute().Alpha));
        SamplePairingAttribute pairing = new();
        Assert.Equal((1.0, 0, int.MaxValue, 1, 0), (pairing.Probability, pairing.StartEpoch, pairing.EndEpoch, pairing.OnEpochs, pairing.OffEpochs));
    }

    [Fact]
    public void Bad_input_is_refused_and_nothing_is_written()
    {
        ImageBuffer<byte> rgb = new(8, 8, 3), gray = new(8, 8, 1);
        Refused("first picture has 1 channels", d => MixingPipeline.ApplyPair(gray.View, s_own, rgb.View, s_partner, s_half, d));
        Refused("second picture has 1 channels", d => MixingPipeline.ApplyPair(rgb.View, s_own, gray.View, s_partner, s_half, d));
        Refused("second picture is empty", d => MixingPipeline.ApplyPair(rgb.View, s_own, default, s_partner, s_half, d));
        Refused("mixes nothing", d => MixingPipeline.ApplyPair(rgb.View, s_own, rgb.View, s_partner, default, d));
        Refused("mixes nothing", d => MixingPipeline.ApplyPair(rgb.View, s_own, rgb.View, s_partner, new MixDraw((MixKind)7, 0, 0.5), d));
        Refused("Lambda is 1.5", d => MixingPipeline.ApplyPair(rgb.View, s_own, rgb.View, s_partner, new MixDraw(MixKind.Mixup, 0, 1.5), d));
        Refused("Lambda is NaN", d => MixingPipeline.ApplyPair(rgb.View, s_own, rgb.View, s_partner, new MixDraw(MixKind.CutMix, 0, double.NaN), d));
        Refused("holds 359 values; 12 x 10 pixels of 3 channels are 360", d => MixingPipeline.ApplyPair(rgb.View, s_own, rgb.View, s_partner, s_half, d.AsSpan(0, 359)));
        Refused("first", d => MixingPipeline.ApplyPair(null!, s_own, new LoadedImage(rgb), s_partner, s_half, d));
        Refused("second", d => MixingPipeline.ApplyPair(new LoadedImage(rgb), s_own, null!, s_partner, s_half, d));
    }

    [Fact]
    public void Overlap_with_either_picture_is_refused()
    {
        byte[] other = new byte[8 * 8 * 3];
        byte[] large = new byte[(24 * 20 * 3) + (8 * 8 * 3)];
        foreach (bool first in new[] { true, false })
        {
            ArgumentException refusal = Assert.Throws<ArgumentException>(() =>
            {
                ImageView<byte> inside = new(large.AsSpan((24 * 20 * 3) - 9), 8, 8, 3), outside = new(other, 8, 8, 3);
                ScaledMixingPipeline.ApplyPair(first ? inside : outside, s_own, first ? outside : inside, s_partner, s_half, large.AsSpan(0, 24 * 20 * 3));
            });
            Assert.Contains("overlap", refusal.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>A picture decoded smaller is read as Apply reads it; a pipeline without scaled decoding refuses it.</summary>
    [Fact]
    public void Pictures_at_reduced_scale()
    {
        ImageView<byte> photo = TestPicture.Make(400, 320, 3, 3), other = TestPicture.Make(352, 400, 3, 4);
        byte[] file = ImageFile.EncodeJpeg(photo), partner = ImageFile.EncodeJpeg(other);
        int reduced = 0;
        for (ulong i = 0; i < 12; i++)
        {
            (SampleKey a, SampleKey b) = (SampleKey.Create(5, i), SampleKey.Create(6, i));
            LoadedImage first = ScaledMixingPipeline.LoadFor(file, a), second = ScaledMixingPipeline.LoadFor(partner, b);
            if (first.Reduction > 1) reduced++;
            byte[] alone = new byte[24 * 20 * 3], with = new byte[alone.Length], pair = new byte[alone.Length], whole = new byte[alone.Length];
            ScaledMixingPipeline.Apply(first, a, alone);
            ScaledMixingPipeline.Apply(second, b, with);
            ScaledMixingPipeline.ApplyPair(first, a, second, b, s_half, pair);
            for (int v = 0; v < pair.Length; v++) Assert.InRange(pair[v], ((alone[v] + with[v]) / 2.0) - 1, ((alone[v] + with[v]) / 2.0) + 1);

            // Whole pictures where smaller ones were read are another sample.
            ScaledMixingPipeline.ApplyPair(LoadedImage.Read(file, PixelFormat.Rgb8), a, LoadedImage.Read(partner, PixelFormat.Rgb8), b, s_half, whole);
            if (first.Reduction > 1) Assert.NotEqual(whole, pair);
        }

        Assert.True(reduced > 3, $"{reduced} of 12 pictures were read smaller");
        LoadedImage small = LoadedImage.Read(file, PixelFormat.Rgb8, 8), full = LoadedImage.Read(partner, PixelFormat.Rgb8);
        Refused("decoded at 1/8", d => MixingPipeline.ApplyPair(full, s_own, small, s_partner, s_half, d));
    }

    private static void Refused(string message, PairCall call)
    {
        float[] destination = new float[12 * 10 * 3];
        Array.Fill(destination, 7f);
        ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(() => call(destination));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.All(destination, v => Assert.Equal(7f, v));
    }
}
