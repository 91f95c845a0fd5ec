using AugDsl.Batches;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Batches;

/// <summary>Batches of pipelines with mixing rules: the pairs of <c>ApplyPair</c>, partners and labels.</summary>
[JudgedOnce]
public sealed class MixedBatchTests
{
    private const int Pictures = 31;
    private static readonly BatchLoaderOptions s_options = new() { BatchSize = 6, Seed = 9, Epochs = 2, Threads = 2 };

    [Fact]
    public void Samples_are_those_of_ApplyPair_and_label_rows_sum_to_one()
    {
        InMemoryDataset dataset = BatchRecord.Pictures(Pictures, 1);
        float[] expected = new float[28 * 28];
        Dictionary<MixKind, int> kinds = [];
        foreach (Batch<float> batch in MixedGray.CreateLoader(dataset, s_options))
        {
            using (batch)
            {
                int classes = dataset.ClassNames.Count;
                Assert.Equal((batch.Count, batch.Count * classes), (batch.Mixes.Length, batch.LabelWeights.Length));
                for (int i = 0; i < batch.Count; i++)
                {
                    int index = batch.Indices[i];
                    MixDraw mix = batch.Mixes[i];
                    Assert.Equal(MixDraw.Draw(MixedGray.Info.Mixing, batch.Keys[i], (uint)batch.Epoch, index, Pictures), mix);
                    kinds[mix.Kind] = kinds.GetValueOrDefault(mix.Kind) + 1;
                    float[] row = batch.LabelWeights.Slice(i * classes, classes).ToArray();
                    float[] weights = new float[classes];
                    LabelWeights shares = mix.Labels(new ImageSize(28, 28));
                    weights[dataset.Label(index)] = shares.Own;
                    if (mix.IsMixed)
                    {
                        int partner = (int)mix.Partner;
                        weights[dataset.Label(partner)] += shares.Partner;
                        MixedGray.ApplyPair(dataset.Read(index).View, batch.Keys[i], dataset.Read(partner).View, SampleKey.Create(9, (ulong)partner, (uint)batch.Epoch), in mix, expected);
                    }
                    else
                    {
                        MixedGray.Apply(dataset.Read(index).View, batch.Keys[i], expected);
                    }
                    Assert.Equal(weights, row);
                    Assert.Equal(1, row.Sum(), 1e-6);
                    Assert.Equal(expected, batch.Sample(i));
                }
            }
        }

        // All ways occur: otherwise the test says little.
        Assert.Equal(4, kinds.Count);
    }

    [Fact]
    public void Any_number_of_threads_and_shards_gives_the_same_samples()
    {
        InMemoryDataset dataset = BatchRecord.Mixed(Pictures);
        string[] whole = Samples(MixedOwnSizes.CreateLoader(dataset, s_options with { Threads = 1 }));
        Assert.Equal(whole, Samples(MixedOwnSizes.CreateLoader(dataset, s_options with { Threads = 8 })));
        BatchLoader<MixedGray, byte, float> loader = MixedGray.CreateLoader(dataset, s_options);
        string[] all = [.. Samples(loader).Order(StringComparer.Ordinal)];
        string[] shards = [.. Enumerable.Range(0, 3).SelectMany(i => Samples(loader.Shard(i, 3))).Order(StringComparer.Ordinal)];
        Assert.Equal(all, shards);
    }

    [Fact]
    public void A_partner_that_cannot_be_read_is_named()
    {
        InMemoryDataset inner = BatchRecord.Pictures(2, 1);
        SampleException error = Assert.Throws<SampleException>(() => AlwaysMixed.CreateLoader(new OneMissing(inner), new BatchLoaderOptions { Sampler = new SubsetSampler([0]), Threads = 1 }).Count());
        Assert.Equal((1, inner.Name(1)), (error.Index, error.Name));
    }

    [Fact]
    public void Without_rules_there_are_no_rows()
    {
        using Batch<float> batch = GrayTensor.CreateLoader(BatchRecord.Pictures(5, 1)).First();
        Assert.Equal((0, 0), (batch.LabelWeights.Length, batch.Mixes.Length));
    }

    private static string[] Samples<TPipeline>(BatchLoader<TPipeline, byte, float> loader)
        where TPipeline : Pipelines.IAugmentationPipeline<TPipeline, byte, float>
    {
        List<string> lines = [];
        foreach (Batch<float> batch in loader)
        {
            using (batch)
            {
                int classes = batch.LabelWeights.Length / batch.Count;
                for (int i = 0; i < batch.Count; i++)
                {
                    HashCode hash = default;
                    foreach (float value in Own(batch, i)) hash.Add(BitConverter.SingleToInt32Bits(value));
                    lines.Add($"{batch.Epoch} {batch.Indices[i]} {batch.Keys[i]} {batch.Mixes[i].Partner} {string.Join(',', batch.LabelWeights.Slice(i * classes, classes).ToArray())} {hash.ToHashCode()}");
                }
            }
        }
        return [.. lines];
    }

    /// <summary>A sample without the padding of its batch, which depends on the others in it.</summary>
    private static IEnumerable<float> Own(Batch<float> batch, int slot)
    {
        ImageSize size = batch.Sizes[slot];
        float[] values = batch.Sample(slot).ToArray();
        for (int c = 0; c < batch.Channels; c++)
        {
            for (int y = 0; y < size.Height; y++)
            {
                for (int x = 0; x < size.Width; x++) yield return values[(((c * batch.Size.Height) + y) * batch.Size.Width) + x];
            }
        }
    }

    /// <summary>A data set whose second picture is gone.</summary>
    private sealed class OneMissing(InMemoryDataset inner) : IImageDataset
    {
        public int Count => inner.Count;

        public IReadOnlyList<string> ClassNames => inner.ClassNames;

        public int Label(int index) => inner.Label(index);

        public string Name(int index) => inner.Name(index);

        public ImageBuffer<byte> Read(int index, Codecs.DecodeOptions? options = null, Codecs.DecodeWorkspace? workspace = null) =>
            index == 1 ? throw new IOException("gone") : inner.Read(index, options, workspace);

        public Codecs.ImageInfo ReadInfo(int index, Codecs.DecodeOptions? options = null) => inner.ReadInfo(index, options);
    }
}

[AugmentationPipeline(Format = PixelFormat.Gray8), TranslateX(-0.1, 0.1), GaussianNoise(0, 0.1), Normalize(Mean = [0.286], Std = [0.353])]
[Mixup(0.4, Probability = 0.4), CutMix(Probability = 0.5), SamplePairing(Probability = 0.5)]
internal sealed partial class MixedGray;

[AugmentationPipeline, QuarterTurns(0, 3), GaussianNoise(0.05), ToTensor]
[CutMix(Probability = 0.5), Mixup(1)]
internal sealed partial class MixedOwnSizes;

[AugmentationPipeline(Format = PixelFormat.Gray8), HorizontalFlip(Probability = 0.5), ToTensor]
[Mixup]
internal sealed partial class AlwaysMixed;
