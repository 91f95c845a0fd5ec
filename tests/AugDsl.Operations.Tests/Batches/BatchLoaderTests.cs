using AugDsl.Batches;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Batches;

/// <summary>Batches hold what <c>Apply</c> gives, in an order that nothing but the options decides.</summary>
[JudgedOnce]
public sealed class BatchLoaderTests
{
    private static readonly BatchLoaderOptions s_options = new() { BatchSize = 7, Seed = 5, Epochs = 2, Threads = 2 };

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 7, 2)]
    [InlineData(8, 7, 1)]
    [InlineData(3, 64, 4)]
    [InlineData(2, 40, 2)]
    public void Samples_are_those_of_Apply(int threads, int batchSize, int prefetch)
    {
        InMemoryDataset dataset = BatchRecord.Pictures(40, 1);
        BatchLoader<GrayTensor, byte, float> loader = GrayTensor.CreateLoader(dataset, s_options with { Threads = threads, BatchSize = batchSize, Prefetch = prefetch });
        float[] expected = new float[28 * 28];
        int[] seen = new int[40];
        int total = 0;
        foreach (Batch<float> batch in loader)
        {
            using (batch)
            {
                Assert.Equal((total / 40, total % 40 / batchSize), (batch.Epoch, batch.Number));
                Assert.Equal(Math.Min(batchSize, 40 - (batch.Number * batchSize)), batch.Count);
                Assert.Equal((new ImageSize(28, 28), 1, Layout.Chw, 28 * 28), (batch.Size, batch.Channels, batch.Layout, batch.SampleLength));
                Assert.Equal(batch.Count * 28 * 28, batch.Values.Length);
                for (int i = 0; i < batch.Count; i++, total++)
                {
                    int index = batch.Indices[i];
                    Assert.Equal(BatchRecord.Key(5, index, batch.Epoch), batch.Keys[i]);
                    Assert.Equal((dataset.Label(index), new ImageSize(28, 28)), (batch.Labels[i], batch.Sizes[i]));
                    GrayTensor.Apply(dataset.Read(index).View, batch.Keys[i], expected);
                    Assert.Equal(expected, batch.Sample(i));
                    seen[index]++;
                }
            }
        }

        Assert.Equal((80, 40), (total, loader.SamplesPerEpoch));
        Assert.All(seen, times => Assert.Equal(2, times));
    }

    [Fact]
    public void The_order_is_that_of_the_sampler()
    {
        InMemoryDataset dataset = BatchRecord.Pictures(40, 1);
        Assert.Equal(Enumerable.Range(0, 40).Concat(Enumerable.Range(0, 40)), Indices(new SequentialSampler(40)));
        ShuffledSampler shuffled = new(40);
        Assert.Equal(Enumerable.Range(0, 80).Select(i => shuffled.At(5, i / 40, i % 40).Index), Indices(null));
        int[] Indices(ISampler? sampler) => [.. GrayTensor.CreateLoader(dataset, s_options with { Sampler = sampler }).SelectMany(batch => batch.Indices.ToArray())];
    }

    [Fact]
    public void A_picture_that_comes_twice_is_augmented_in_two_ways()
    {
        WeightedSampler sampler = new([0, 1, 0], 6);
        BatchRecord record = BatchRecord.Of(GrayTensor.CreateLoader(BatchRecord.Pictures(3, 1), s_options with { Sampler = sampler }).First());
        Assert.Equal(6, record.Lines().Select(line => line.Split(' ', 6)[^1]).Distinct().Count());
        Assert.Contains(SampleKey.Create(5, 1, 0, 4).ToString(), record.Samples, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes_for_every_shape()
    {
        InMemoryDataset mixed = BatchRecord.Mixed(45);
        AssertSame(FixedTensor.CreateLoader(mixed, s_options), threads => FixedTensor.CreateLoader(mixed, threads));
        AssertSame(OwnSizesPlanar.CreateLoader(mixed, s_options), threads => OwnSizesPlanar.CreateLoader(mixed, threads));
        AssertSame(OwnSizesInterleaved.CreateLoader(mixed, s_options), threads => OwnSizesInterleaved.CreateLoader(mixed, threads));
        AssertSame(OwnSizesBytes.CreateLoader(mixed, s_options), threads => OwnSizesBytes.CreateLoader(mixed, threads));

        static void AssertSame<TPipeline, TOut>(BatchLoader<TPipeline, byte, TOut> loader, Func<BatchLoaderOptions, BatchLoader<TPipeline, byte, TOut>> create)
            where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
            where TOut : unmanaged
        {
            BatchRecord[] expected = [.. create(loader.Options with { Threads = 1, Prefetch = 1 }).Select(BatchRecord.Of)];
            Assert.Equal(14, expected.Length);
            foreach (int threads in (int[])[2, 8]) Assert.Equal(expected, create(loader.Options with { Threads = threads }).Select(BatchRecord.Of));

            // The same loader again, with the memory of the first time.
            Assert.Equal(expected, loader.Select(BatchRecord.Of));
            Assert.Equal(expected, loader.Select(BatchRecord.Of));
        }
    }

    [Fact]
    public void Samples_of_own_sizes_are_padded_with_zeros()
    {
        InMemoryDataset mixed = BatchRecord.Mixed(45);
        AssertPadded(OwnSizesPlanar.CreateLoader(mixed, s_options));
        AssertPadded(OwnSizesInterleaved.CreateLoader(mixed, s_options));
        AssertPadded(OwnSizesBytes.CreateLoader(mixed, s_options));

        // Of one size each time, then of another: what was expected does not come.
        AssertPadded(OwnSizesBytes.CreateLoader(BatchRecord.Blocks(), s_options));

        static void AssertPadded<TPipeline, TOut>(BatchLoader<TPipeline, byte, TOut> loader)
            where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
            where TOut : unmanaged
        {
            int padded = 0;
            foreach (Batch<TOut> batch in loader)
            {
                ImageSize common = default;
                for (int i = 0; i < batch.Count; i++)
                {
                    ImageBuffer<byte> picture = ImageConversion.To(loader.Dataset.Read(batch.Indices[i]), PixelFormat.Rgb8);
                    ImageSize size = TPipeline.OutputSize(batch.Keys[i], picture.Size);
                    Assert.Equal(size, batch.Sizes[i]);
                    common = new ImageSize(Math.Max(common.Width, size.Width), Math.Max(common.Height, size.Height));
                    TOut[] sample = new TOut[size.Area * 3];
                    TPipeline.Apply(picture.View, batch.Keys[i], sample, null);
                    TOut[] expected = new TOut[batch.SampleLength];
                    for (int c = 0; c < 3; c++)
                    {
                        for (int y = 0; y < size.Height; y++)
                        {
                            for (int x = 0; x < size.Width; x++) expected[Place(batch.Layout, batch.Size, x, y, c)] = sample[Place(batch.Layout, size, x, y, c)];
                        }
                    }

                    Assert.Equal(expected, batch.Sample(i).ToArray());
                    if (size != batch.Size) padded++;
                }

                Assert.Equal(common, batch.Size);
                batch.Dispose();
            }

            Assert.True(padded > 5, $"{padded} samples were padded");
        }

        static int Place(Layout layout, ImageSize size, int x, int y, int c) =>
            layout == Layout.Chw ? (((c * size.Height) + y) * size.Width) + x : (((y * size.Width) + x) * 3) + c;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(41)]
    public void The_shards_are_the_whole_epoch(int shards)
    {
        InMemoryDataset dataset = BatchRecord.Pictures(41, 3);
        BatchLoader<FixedTensor, byte, float> loader = FixedTensor.CreateLoader(dataset, s_options with { BatchSize = 4 });
        string[][] whole = Epochs(loader);
        List<string>[] found = [[], []];
        for (int i = 0; i < shards; i++)
        {
            BatchLoader<FixedTensor, byte, float> shard = loader.Shard(i, shards);
            Assert.Equal((41 - i + shards - 1) / shards, shard.SamplesPerEpoch);
            string[][] part = Epochs(shard);
            for (int epoch = 0; epoch < 2; epoch++)
            {
                Assert.Equal(whole[epoch].Where((_, position) => position % shards == i), part[epoch]);
                found[epoch].AddRange(part[epoch]);
            }
        }

        for (int epoch = 0; epoch < 2; epoch++) Assert.Equal(whole[epoch].Order(StringComparer.Ordinal), found[epoch].Order(StringComparer.Ordinal));
        static string[][] Epochs(BatchLoader<FixedTensor, byte, float> loader)
        {
            BatchRecord[] batches = [.. loader.Select(BatchRecord.Of)];
            return [[.. batches.Where(batch => batch.Epoch == 0).SelectMany(batch => batch.Lines())], [.. batches.Where(batch => batch.Epoch == 1).SelectMany(batch => batch.Lines())]];
        }
    }

    [Fact]
    public void A_run_continues_where_it_is_told_and_reads_nothing_before()
    {
        InMemoryDataset dataset = BatchRecord.Pictures(40, 1);
        BatchLoaderOptions options = s_options with { Epochs = 3 };
        BatchRecord[] whole = [.. GrayTensor.CreateLoader(dataset, options).Select(BatchRecord.Of)];
        Assert.Equal(18, whole.Length);
        foreach ((int epoch, int batch) in ((int, int)[])[(0, 0), (0, 5), (0, 6), (1, 3), (2, 5), (3, 0)])
        {
            SpyDataset spy = new(dataset);
            BatchRecord[] rest = [.. GrayTensor.CreateLoader(spy, options).StartAt(epoch, batch).Select(BatchRecord.Of)];
            Assert.Equal(whole[((epoch * 6) + batch)..], rest);
            Assert.Equal(rest.Sum(record => record.Lines().Count()), spy.Reads);
        }

        BatchRecord[] shard = [.. GrayTensor.CreateLoader(dataset, options).Shard(1, 2).Select(BatchRecord.Of)];
        Assert.Equal(shard[4..], GrayTensor.CreateLoader(dataset, options).Shard(1, 2).StartAt(1, 1).Select(BatchRecord.Of));
    }

    [Fact]
    public async Task Awaited_batches_are_the_same()
    {
        InMemoryDataset dataset = BatchRecord.Mixed(40);
        BatchLoader<OwnSizesPlanar, byte, float> loader = OwnSizesPlanar.CreateLoader(dataset, s_options);
        List<BatchRecord> found = [];
        await foreach (Batch<float> batch in loader.ReadAllAsync()) found.Add(BatchRecord.Of(batch));
        Assert.Equal(loader.Select(BatchRecord.Of), found);
    }

    [Fact]
    public void The_last_batch_can_be_dropped()
    {
        InMemoryDataset dataset = BatchRecord.Pictures(40, 1);
        BatchLoader<GrayTensor, byte, float> whole = GrayTensor.CreateLoader(dataset, s_options);
        BatchLoader<GrayTensor, byte, float> dropped = GrayTensor.CreateLoader(dataset, s_options with { DropLast = true });
        Assert.Equal((6, 5, 35), (whole.BatchesPerEpoch, dropped.BatchesPerEpoch, dropped.SamplesPerEpoch));
        Assert.Equal(whole.Select(BatchRecord.Of).Where(batch => batch.Number < 5), dropped.Select(BatchRecord.Of));
    }

    [Fact]
    public void Without_a_number_of_epochs_there_is_no_end()
    {
        BatchLoader<GrayTensor, byte, float> loader = GrayTensor.CreateLoader(BatchRecord.Pictures(3, 1), s_options with { Epochs = null });
        Assert.Equal(Enumerable.Range(0, 100), loader.Take(100).Select(BatchRecord.Of).Select(batch => batch.Epoch));
        Assert.Equal([2_000_000, 2_000_001], loader.StartAt(2_000_000).Take(2).Select(BatchRecord.Of).Select(batch => batch.Epoch));
    }

    [Fact]
    public void Pictures_that_can_only_be_read_are_read()
    {
        InMemoryDataset dataset = BatchRecord.Mixed(20);
        Assert.Equal(
            FixedTensor.CreateLoader(dataset, s_options).Select(BatchRecord.Of),
            FixedTensor.CreateLoader(new SpyDataset(dataset, asViews: false), s_options).Select(BatchRecord.Of));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void A_folder_of_photos_gives_what_LoadFor_and_Apply_give(int threads)
    {
        ImageFolderDataset dataset = ImageFolderDataset.Open(TestData.Require("classes/clothing"));
        BatchLoader<ScaledPhotos, byte, float> loader = ScaledPhotos.CreateLoader(dataset, s_options with { Threads = threads, Epochs = 1 });
        float[] expected = new float[3 * 48 * 48];
        DecodeWorkspace memory = new();
        int reduced = 0;
        foreach (Batch<float> batch in loader.StartAt(0, loader.BatchesPerEpoch - 4))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                string path = dataset.GetPath(batch.Indices[i]);
                LoadedImage image = ScaledPhotos.LoadFor(File.ReadAllBytes(path), batch.Keys[i], null, memory);
                ScaledPhotos.Apply(image, batch.Keys[i], expected);
                Assert.Equal(expected, batch.Sample(i));
                Assert.StartsWith(dataset.ClassNames[batch.Labels[i]] + "/", dataset.Name(batch.Indices[i]), StringComparison.Ordinal);
                if (image.Reduction > 1) reduced++;
            }

            batch.Dispose();
        }

        Assert.True(reduced > 3, $"{reduced} pictures were decoded smaller");
    }

    [Fact]
    public void Fashion_mnist_comes_as_colour_where_the_pipeline_wants_it()
    {
        IdxDataset dataset = IdxDataset.Open(TestData.Require("fashion-mnist/t10k-images-idx3-ubyte.gz"), TestData.Require("fashion-mnist/t10k-labels-idx1-ubyte.gz"), IdxDataset.FashionMnistClasses);
        BatchLoader<FixedTensor, byte, float> loader = FixedTensor.CreateLoader(dataset, new BatchLoaderOptions { Seed = 9, Sampler = new ClassBalancedSampler(dataset), Threads = 2 });
        Assert.Equal((313, 10_000), (loader.BatchesPerEpoch, loader.SamplesPerEpoch));
        float[] expected = new float[3 * 12 * 20];
        int[] classes = new int[10];
        foreach (Batch<float> batch in loader)
        {
            for (int i = 0; i < batch.Count; i++) classes[batch.Labels[i]]++;
            Assert.Equal(dataset.Label(batch.Indices[0]), batch.Labels[0]);
            FixedTensor.Apply(ImageConversion.To(dataset.Read(batch.Indices[0]), PixelFormat.Rgb8).View, batch.Keys[0], expected);
            Assert.Equal(expected, batch.Sample(0));
            batch.Dispose();
        }

        Assert.All(classes, count => Assert.Equal(1000, count));
    }
}
