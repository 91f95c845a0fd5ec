using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Mixing;

/// <summary>
/// A fused pair is two single samples and a blend in float. The tiles are the same and the blend is two products and a sum, so the values are
/// equal to the bit; bytes are those real values, rounded once.
/// </summary>
[JudgedOnce(ButInHardware = true)]
public sealed class PairTests
{
    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, PairPipelines.Count)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pairs_are_two_samples_blended(int kind)
    {
        AugmentationWorkspace workspace = new();
        for (int i = 0; i < PairPipelines.Draws.Count; i++)
        {
            // Now and then of another size: smaller in one way and larger in the other.
            (int width, int height) = i % 3 == 1 ? (45, 61) : (70, 53);
            Check(kind, PairPipelines.Draws[i], PairPipelines.Picture(kind, 70, 53, i), PairPipelines.Picture(kind, width, height, i + 1), i, workspace);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(300)]
    [InlineData(530)]
    public void Widths_about_vectors_and_tiles(int width)
    {
        foreach (int kind in new[] { 0, 1, 4, 6, 8, 9, 11, 14, 22 })
        {
            for (int i = 0; i < PairPipelines.Draws.Count; i++)
            {
                int other = i % 2 == 0 ? width : Math.Max(1, width - 9);
                Check(kind, PairPipelines.Draws[i], PairPipelines.Picture(kind, width, 7, i), PairPipelines.Picture(kind, other, 7 + (i % 3), i + 5), i, null);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_sample_mixed_with_itself_is_itself(int kind)
    {
        SampleKey key = SampleKey.Create(4, 4);
        foreach (CompiledPipeline pipeline in new[] { PairPipelines.Bytes(kind), PairPipelines.Interleaved(kind), PairPipelines.Planar(kind) })
        {
            byte[] alone = pipeline.Run(PairPipelines.Picture(kind, 61, 40, 1), key);
            foreach (MixDraw mix in PairPipelines.Draws)
                Assert.Equal(alone, pipeline.RunPair(PairPipelines.Picture(kind, 61, 40, 1), key, PairPipelines.Picture(kind, 61, 40, 1), key, mix));
        }
    }

    /// <summary>Equal keys alone do not make a sample the same: the picture counts.</summary>
    [Fact]
    public void Another_picture_with_the_same_key_is_another_sample()
    {
        CompiledPipeline pipeline = PairPipelines.Bytes(0);
        SampleKey key = SampleKey.Create(4, 4);
        ImageView<byte> first = TestPicture.Make(20, 10, 3, 1);
        byte[] changed = first.Pixels.ToArray();
        changed[^1] ^= 128;
        byte[] pair = pipeline.RunPair(first, key, new ImageView<byte>(changed, 20, 10, 3), key, new MixDraw(MixKind.Mixup, 0, 0.5));
        Assert.NotEqual(pipeline.Run(first, key), pair);
    }

    [Fact]
    public void Loaded_pictures_give_the_same_as_views()
    {
        CompiledPipeline pipeline = PairPipelines.Planar(1);
        byte[] a = TestPicture.Make(50, 30, 3, 1).Pixels.ToArray(), b = TestPicture.Make(41, 37, 3, 2).Pixels.ToArray();
        LoadedImage first = new(new ImageBuffer<byte>(a, 50, 30, 3)), second = new(new ImageBuffer<byte>(b, 41, 37, 3));
        (SampleKey own, SampleKey partner) = (SampleKey.Create(1, 1), SampleKey.Create(1, 2));
        foreach (MixDraw mix in PairPipelines.Draws)
            Assert.Equal(pipeline.RunPair(first.Picture.View, own, second.Picture.View, partner, mix), pipeline.RunPair(first, own, second, partner, mix));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pairs_allocate_nothing_after_warm_up(bool ownWorkspace)
    {
        for (int kind = 0; kind < 13; kind++)
        {
            foreach (CompiledPipeline pipeline in new[] { PairPipelines.Bytes(kind), PairPipelines.Planar(kind) })
            {
                long bytes = pipeline.AllocatedByPairs(PairPipelines.Picture(kind, 61, 47, 1), PairPipelines.Picture(kind, 50, 52, 2), 16, ownWorkspace ? new AugmentationWorkspace() : null);
                Assert.True(bytes == 0, $"{bytes} bytes for 16 pairs of\n{pipeline.Info.Plan}");
            }
        }
    }

    private static void Check(int kind, in MixDraw mix, ImageView<byte> first, ImageView<byte> second, int index, AugmentationWorkspace? workspace)
    {
        (SampleKey own, SampleKey partner) = (SampleKey.Create(21, (ulong)index), SampleKey.Create(22, (ulong)index));
        foreach (CompiledPipeline pipeline in new[] { PairPipelines.Bytes(kind), PairPipelines.Interleaved(kind), PairPipelines.Planar(kind) })
        {
            float[] found = PairPipelines.Values(pipeline, pipeline.RunPair(first, own, second, partner, mix, workspace));
            CompiledPipeline real = pipeline.Info.IsFloatOutput ? pipeline : PairPipelines.Interleaved(kind);
            ImageSize firstSize = real.OutputSize(own, first.Size), secondSize = real.OutputSize(partner, second.Size);
            float[] expected = SlowBlend.Of(
                PairPipelines.Values(real, real.Run(first, own)), firstSize, PairPipelines.Values(real, real.Run(second, partner)), secondSize, real.Info.Channels, real.Info.OutputLayout, mix);
            if (!pipeline.Info.IsFloatOutput) expected = [.. expected.Select(v => MathF.Round(Math.Clamp(v, 0f, 1f) * 255f, MidpointRounding.ToEven))];
            Assert.Equal(expected.Length, found.Length);
            int wrong = Enumerable.Range(0, found.Length).FirstOrDefault(i => found[i] != expected[i], -1);
            if (wrong >= 0) Assert.Fail($"{mix}, {first.Size} and {second.Size}: value {wrong} is {found[wrong]:R}, not {expected[wrong]:R}, in\n{pipeline.Info.Plan}");
        }
    }
}
