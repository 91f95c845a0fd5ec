using AugDsl.Batches;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Batches;

/// <summary>A batch of pictures in memory costs nothing once the loader is warm, but for the object that stands for it.</summary>
[JudgedOnce]
public sealed class LoaderAllocationTests
{
    // The Batch itself: a header and two references are 32 bytes.
    private const long PerBatch = 48;
    private const int Warm = 120;
    private const int Measured = 100;

    [Fact]
    public void Of_one_size() => AssertNothing(GrayTensor.CreateLoader(Counting(BatchRecord.Pictures(96, 1)), Options()));

    [Fact]
    public void Of_a_fixed_size_with_conversion() => AssertNothing(FixedTensor.CreateLoader(Counting(BatchRecord.Mixed(96)), Options()));

    // Warm is a loader whose every slot has had the largest picture. Of 96 pictures some slot may still wait for it after a thousand batches.
    [Fact]
    public void Of_sizes_of_their_own() => AssertNothing(OwnSizesPlanar.CreateLoader(Counting(BatchRecord.Mixed(12)), Options()));

    [Fact]
    public void With_annotations()
    {
        // Few pictures, so that every slot has soon had the largest one and the longest list.
        CountingDataset counting = Counting(BatchRecord.Mixed(12));
        AnnotatedDataset dataset = AnnotatedPictures.Of(counting);
        AssertNothing(ScaledDetector.CreateLoader(dataset, Options()), counting);
        AssertNothing(OwnSizesDetector.CreateLoader(dataset, Options()), counting);
    }

    private static BatchLoaderOptions Options() => new() { BatchSize = 8, Epochs = null, Threads = 3 };

    private static CountingDataset Counting(IImageDataset inner) => new(inner);

    private static void AssertNothing<TPipeline, TOut>(BatchLoader<TPipeline, byte, TOut> loader, CountingDataset? watched = null)
        where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
        where TOut : unmanaged
    {
        CountingDataset counting = watched ?? (CountingDataset)loader.Dataset;
        using IEnumerator<Batch<TOut>> batches = loader.GetEnumerator();
        long least = long.MaxValue;
        long leastByWorkers = long.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            Take(batches, Warm);
            long before = GC.GetAllocatedBytesForCurrentThread();
            long workersBefore = counting.Allocated;
            Take(batches, Measured);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            leastByWorkers = Math.Min(leastByWorkers, counting.Allocated - workersBefore);
        }

        Assert.InRange(least, 1, Measured * PerBatch);
        Assert.Equal(0, leastByWorkers);
    }

    private static void Take<TOut>(IEnumerator<Batch<TOut>> batches, int count)
        where TOut : unmanaged
    {
        for (int i = 0; i < count; i++)
        {
            batches.MoveNext();
            batches.Current.Dispose();
        }
    }

    /// <summary>Sums what the worker threads allocate from one picture to the next.</summary>
    private sealed class CountingDataset(IImageDataset inner) : IImageDataset
    {
        [ThreadStatic]
        private static long s_last;

        private long _allocated;

        public long Allocated => Volatile.Read(ref _allocated);

        public int Count => inner.Count;

        public IReadOnlyList<string> ClassNames => inner.ClassNames;

        public int Label(int index) => inner.Label(index);

        public string Name(int index) => inner.Name(index);

        public ImageBuffer<byte> Read(int index, DecodeOptions? options = null, DecodeWorkspace? workspace = null) => inner.Read(index, options, workspace);

        public ImageInfo ReadInfo(int index, DecodeOptions? options = null) => inner.ReadInfo(index, options);

        public bool TryGetView(int index, out ImageView<byte> view)
        {
            long now = GC.GetAllocatedBytesForCurrentThread();
            Interlocked.Add(ref _allocated, now - s_last);
            s_last = now;
            return inner.TryGetView(index, out view);
        }
    }
}
