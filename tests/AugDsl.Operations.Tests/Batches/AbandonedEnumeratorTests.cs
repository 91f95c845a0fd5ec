using System.Diagnostics;
using System.Runtime.CompilerServices;
using AugDsl.Batches;
using AugDsl.Datasets;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Batches;

/// <summary>Enumerators that nobody disposes: their threads end when they are collected.</summary>
[JudgedOnce]
public sealed class AbandonedEnumeratorTests
{
    private static readonly InMemoryDataset s_pictures = BatchRecord.Pictures(40, 1);
    private static readonly BatchLoaderOptions s_options = new() { BatchSize = 4, Sampler = new SequentialSampler(40), Threads = 2, Epochs = null };

    [Theory]
    [InlineData("enumerator")]
    [InlineData("asynchronous")]
    [InlineData("view")]
    [InlineData("progress")]
    public void Threads_end_with_the_enumerator(string kind)
    {
        SpyDataset spy = new(s_pictures);
        Abandon(spy, kind);
        Assert.InRange(spy.Threads.Count, 20, 40);
        Stopwatch watch = Stopwatch.StartNew();
        while (spy.Threads.Keys.Any(thread => thread.IsAlive) && watch.Elapsed < TimeSpan.FromSeconds(20))
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(10);
        }
        Assert.DoesNotContain(spy.Threads.Keys, thread => thread.IsAlive);
    }

    [Fact]
    public void An_enumerator_that_is_held_goes_on_through_collections()
    {
        using IEnumerator<Batch<float>> batches = GrayTensor.CreateLoader(s_pictures, s_options with { Epochs = 1 }).GetEnumerator();
        List<int> numbers = [];
        while (batches.MoveNext())
        {
            using Batch<float> batch = batches.Current;
            numbers.Add(batch.Number);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.Equal(Enumerable.Range(0, 10), numbers);
    }

    /// <summary>Takes a batch from each of twenty enumerators. In a method of its own: none of its locals live on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Abandon(SpyDataset spy, string kind)
    {
        for (int i = 0; i < 20; i++)
        {
            Consumer consumer = new();
            BatchLoader<GrayTensor, byte, float> loader = GrayTensor.CreateLoader(spy, kind == "progress" ? s_options with { Progress = consumer } : s_options);
            if (kind == "view") loader = loader.Shard(0, 2).StartAt(1, 2);
            if (kind == "asynchronous")
            {
                IAsyncEnumerator<Batch<float>> later = loader.ReadAllAsync().GetAsyncEnumerator();
                Assert.True(later.MoveNextAsync().AsTask().GetAwaiter().GetResult());
                continue;
            }
            consumer.Batches = loader.GetEnumerator();
            Assert.True(consumer.Batches.MoveNext());
        }
    }

    /// <summary>One that holds the enumerator and is told of its progress: a circle that must not be a root.</summary>
    private sealed class Consumer : IProgress<LoaderProgress>
    {
        public IEnumerator<Batch<float>>? Batches { get; set; }

        public void Report(LoaderProgress value)
        {
        }
    }
}
