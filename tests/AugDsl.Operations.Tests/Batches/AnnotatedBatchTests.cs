using System.Runtime.InteropServices;
using AugDsl.Annotations;
using AugDsl.Batches;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Batches;

/// <summary>Batches carry what the pipeline's members give for their keys, whoever made them.</summary>
[JudgedOnce]
public sealed class AnnotatedBatchTests
{
    private static readonly BatchLoaderOptions s_options = new() { BatchSize = 7, Seed = 5, Epochs = 2, Threads = 2 };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(8, 64)]
    public void Annotations_are_those_of_the_members(int threads, int batchSize)
    {
        BatchLoaderOptions options = s_options with { Threads = threads, BatchSize = batchSize };
        Totals totals = AssertMembers(FixedDetector.CreateLoader(AnnotatedPictures.Of(BatchRecord.Pictures(41, 3)), options));

        // Boxes are dropped, points are lost: otherwise the test says little.
        Assert.True(totals.Boxes > 300 && totals.Dropped > 20 && totals.Points > 200 && totals.Hidden > 80, totals.ToString());
        totals = AssertMembers(FixedDetector.CreateLoader(AnnotatedPictures.Of(BatchRecord.Mixed(41)), options));
        Assert.True(totals.Dropped > 20, totals.ToString());
        totals = AssertMembers(OwnSizesDetector.CreateLoader(AnnotatedPictures.Of(BatchRecord.Mixed(41)), options));
        Assert.True(totals.Dropped > 20 && (batchSize == 1 || totals.Padded > 20), totals.ToString());
    }

    [Fact]
    public void Any_number_of_threads_and_shards_gives_the_same_annotations()
    {
        AssertSame(options => FixedDetector.CreateLoader(AnnotatedPictures.Of(BatchRecord.Mixed(41)), options));
        AssertSame(options => OwnSizesDetector.CreateLoader(AnnotatedPictures.Of(BatchRecord.Mixed(41)), options));

        static void AssertSame<TPipeline, TOut>(Func<BatchLoaderOptions, BatchLoader<TPipeline, byte, TOut>> create)
            where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
            where TOut : unmanaged
        {
            string[] whole = [.. Lines(create(s_options with { Threads = 1 }))];
            Assert.Equal(82, whole.Distinct().Count());
            BatchLoader<TPipeline, byte, TOut> loader = create(s_options);
            foreach (int threads in (int[])[2, 8]) Assert.Equal(whole, Lines(create(s_options with { Threads = threads })));

            // Again, with the memory of the first time.
            for (int i = 0; i < 2; i++) Assert.Equal(whole, Lines(loader));
            foreach (int shards in (int[])[2, 3, 41])
            {
                IEnumerable<string> parts = Enumerable.Range(0, shards).SelectMany(i => Lines(loader.Shard(i, shards)));
                Assert.Equal(whole.Order(StringComparer.Ordinal), parts.Order(StringComparer.Ordinal));
            }

            Assert.Equal(whole[(41 + 14)..], Lines(loader.StartAt(1, 2)));
        }
    }

    [Fact]
    public void Scaled_decoding_keeps_the_full_size()
    {
        ImageFolderDataset photos = ImageFolderDataset.Open(TestData.Require("classes/clothing"));
        int[] some = [.. Enumerable.Range(0, 12)];
        AnnotatedDataset dataset = new(photos, AnnotatedPictures.Boxes(photos), AnnotatedPictures.Keypoints(photos), new MadeMasks(photos));
        BatchLoader<ScaledDetector, byte, float> loader = ScaledDetector.CreateLoader(dataset, s_options with { Sampler = new SubsetSampler(some), Epochs = 1 });
        AssertMembers(loader);
        Assert.Contains(loader, batch => Enumerable.Range(0, batch.Count).Any(i => ScaledDetector.ReductionFor(batch.Keys[i], batch.SourceSizes[i]) > 1));
    }

    [Fact]
    public void Sizes_and_keys_move_annotations_that_are_kept_elsewhere_and_back()
    {
        InMemoryDataset pictures = BatchRecord.Mixed(30);
        Box[] result = new Box[1];
        foreach (Batch<byte> batch in BoxesOnly.CreateLoader(pictures, s_options with { IgnoreTargets = true }))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                ImageSize size = pictures.ReadInfo(batch.Indices[i]).Size;
                Assert.Equal(size, batch.SourceSizes[i]);
                Box box = new(1, 1, 3, 2, batch.Indices[i]);
                Assert.Equal(1, BoxesOnly.TransformBoxes([box], batch.Keys[i], batch.SourceSizes[i], result));
                Assert.Equal(1, BoxesOnly.InverseBoxes(result, batch.Keys[i], batch.SourceSizes[i], result));
                Assert.Equal(box, result[0]);
            }

            batch.Dispose();
        }

        foreach (Batch<float> batch in MixedGray.CreateLoader(pictures, s_options))
        {
            for (int i = 0; i < batch.Count; i++) Assert.Equal(pictures.ReadInfo(batch.Indices[i]).Size, batch.SourceSizes[i]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void What_is_left_of_a_batch_keeps_its_annotations(int threads)
    {
        SpyDataset spy = new(BatchRecord.Mixed(41), index =>
        {
            if (index % 4 == 1) throw new IOException("gone");
        });
        BatchLoader<OwnSizesDetector, byte, byte> loader = OwnSizesDetector.CreateLoader(AnnotatedPictures.Of(spy), s_options with { Threads = threads, OnError = DatasetErrorHandling.Skip });
        Totals totals = AssertMembers(loader);
        Assert.Equal(62, totals.Samples);
        Assert.Equal(10, loader.Skipped.Count);
    }

    private static Totals AssertMembers<TPipeline, TOut>(BatchLoader<TPipeline, byte, TOut> loader)
        where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>, IMaskPipeline<TPipeline>, IBoxPipeline<TPipeline>, IKeypointPipeline<TPipeline>
        where TOut : unmanaged
    {
        AnnotatedDataset dataset = (AnnotatedDataset)loader.Dataset;
        Totals totals = default;
        foreach (Batch<TOut> batch in loader)
        {
            Assert.Equal(batch.Count * (int)batch.Size.Area, batch.Masks.Length);
            for (int i = 0; i < batch.Count; i++, totals.Samples++)
            {
                (int index, SampleKey key, ImageSize source) = (batch.Indices[i], batch.Keys[i], dataset.ReadInfo(batch.Indices[i]).Size);
                Assert.Equal(source, batch.SourceSizes[i]);
                Box[] boxes = new Box[dataset.Boxes(index).Length];
                int left = TPipeline.TransformBoxes(dataset.Boxes(index), key, source, boxes, null);
                Assert.Equal(boxes[..left], batch.Boxes(i).ToArray());
                Keypoint[] points = new Keypoint[dataset.Keypoints(index).Length];
                TPipeline.TransformKeypoints(dataset.Keypoints(index), key, source, points, null);
                Assert.Equal(points, batch.Keypoints(i).ToArray());
                byte[] mask = new byte[batch.Sizes[i].Area];
                TPipeline.ApplyMask(dataset.ReadMask(index).View, key, mask, null);
                Assert.Equal(Padded(mask, batch.Sizes[i], batch.Size, TPipeline.Info.MaskFill), batch.Mask(i).ToArray());
                totals.Boxes += left;
                totals.Dropped += boxes.Length - left;
                totals.Points += points.Length;
                totals.Hidden += points.Count(point => !point.Visible);
                if (batch.Sizes[i] != batch.Size) totals.Padded++;
            }

            batch.Dispose();
        }

        return totals;
    }

    private static byte[] Padded(byte[] mask, ImageSize size, ImageSize common, byte fill)
    {
        byte[] padded = new byte[common.Area];
        Array.Fill(padded, fill);
        for (int y = 0; y < size.Height; y++) mask.AsSpan(y * size.Width, size.Width).CopyTo(padded.AsSpan(y * common.Width));
        return padded;
    }

    /// <summary>A line a sample: everything but padding, which depends on the others of its batch.</summary>
    private static IEnumerable<string> Lines<TPipeline, TOut>(BatchLoader<TPipeline, byte, TOut> loader)
        where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
        where TOut : unmanaged
    {
        foreach (Batch<TOut> batch in loader)
        {
            for (int i = 0; i < batch.Count; i++)
            {
                string mask = "";
                for (int y = 0; y < batch.Sizes[i].Height; y++) mask += Convert.ToHexString(batch.Mask(i).Slice(y * batch.Size.Width, batch.Sizes[i].Width));
                string boxes = Convert.ToHexString(MemoryMarshal.AsBytes(batch.Boxes(i)));
                yield return $"{batch.Epoch} {batch.Indices[i]} {batch.Keys[i]} {batch.SourceSizes[i]} {boxes} {string.Join(' ', batch.Keypoints(i).ToArray())} {mask}";
            }

            batch.Dispose();
        }
    }

    private record struct Totals(int Samples, int Boxes, int Dropped, int Points, int Hidden, int Padded);

    /// <summary>Masks that have to be read: each is made of its picture's size when it is asked for.</summary>
    private sealed class MadeMasks(IImageDataset pictures) : IImageDataset
    {
        public int Count => pictures.Count;

        public IReadOnlyList<string> ClassNames => [];

        public int Label(int index) => IImageDataset.NoLabel;

        public string Name(int index) => "mask of " + pictures.Name(index);

        public ImageBuffer<byte> Read(int index, Codecs.DecodeOptions? options = null, Codecs.DecodeWorkspace? workspace = null) => AnnotatedPictures.MaskOf(index, pictures.ReadInfo(index).Size);

        public Codecs.ImageInfo ReadInfo(int index, Codecs.DecodeOptions? options = null) => pictures.ReadInfo(index, options);
    }
}
