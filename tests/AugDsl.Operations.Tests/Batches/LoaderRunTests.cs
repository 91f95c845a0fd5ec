using AugDsl.Batches;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Batches;

/// <summary>How runs end: errors, skipped pictures, cancellation, a consumer that leaves; and what they take while they run.</summary>
[JudgedOnce]
public sealed class LoaderRunTests
{
    private static readonly BatchLoaderOptions s_options = new() { BatchSize = 4, Sampler = new SequentialSampler(40), Threads = 2 };
    private static readonly InMemoryDataset s_dataset = BatchRecord.Pictures(40, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void The_first_error_ends_the_run_after_the_batches_before_it(int threads)
    {
        // Later ones are met earlier: the first that fails waits.
        SpyDataset spy = new(s_dataset, index =>
        {
            if (index == 18) Thread.Sleep(30);
            if (index is 18 or 19 or 21) throw new ImageFormatException($"it is number {index}");
        });
        BatchLoader<GrayTensor, byte, float> loader = GrayTensor.CreateLoader(spy, s_options with { Threads = threads });
        List<int> numbers = [];
        SampleException error = Assert.Throws<SampleException>(() =>
        {
            foreach (Batch<float> batch in loader) numbers.Add(BatchRecord.Of(batch).Number);
        });
        Assert.Equal([0, 1, 2, 3], numbers);
        Assert.Equal((18, "memory#18"), (error.Index, error.Name));
        Assert.Equal("no sample of picture 18 (memory#18): cannot read memory#18: it is number 18", error.Message);
        Assert.IsType<ImageFormatException>(error.InnerException);
        Assert.All(spy.Threads.Keys, thread => Assert.False(thread.IsAlive));
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        string folder = Directory.CreateTempSubdirectory("augdsl").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "a"));
            File.Copy(TestData.Require("photos/cat1.jpg"), Path.Combine(folder, "a", "1.jpg"));
            File.WriteAllBytes(Path.Combine(folder, "a", "2.jpg"), [1, 2, 3]);
            BatchLoaderOptions options = new() { Threads = 2 };
            BatchLoader<ScaledPhotos, byte, float> loader = ScaledPhotos.CreateLoader(ImageFolderDataset.Open(folder), options);
            Assert.StartsWith("no sample of picture 1 (a/2.jpg): cannot read a/2.jpg: it is not an image", Assert.Throws<SampleException>(() => loader.ToList()).Message, StringComparison.Ordinal);
            loader = ScaledPhotos.CreateLoader(ImageFolderDataset.Open(folder), options with { OnError = DatasetErrorHandling.Skip });
            Assert.Equal([0], Assert.Single(loader).Indices.ToArray());
            Assert.Equal("a/2.jpg", Assert.Single(loader.Skipped).Name);

            // The data set's own limits are those of the loader, and the loader's go before them.
            ImageFolderDataset limited = ImageFolderDataset.Open(folder, new ImageFolderOptions { Decode = new DecodeOptions { MaximumPixels = 10 } });
            Assert.Contains("more than the limit of 10 pixels", Assert.Throws<SampleException>(() => ScaledPhotos.CreateLoader(limited, new() { Sampler = new SequentialSampler(1) }).ToList()).Message, StringComparison.Ordinal);
            Assert.Single(ScaledPhotos.CreateLoader(limited, new() { Sampler = new SequentialSampler(1), Decode = DecodeOptions.Default }));
            File.Delete(Path.Combine(folder, "a", "1.jpg"));
            Assert.Contains("samples of an epoch could be read", Assert.Throws<InvalidDataException>(() => loader.ToList()).Message, StringComparison.Ordinal);
            Assert.Equal([0, 1], loader.Skipped.Select(picture => picture.Index));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Skipped_pictures_are_left_out_and_listed(int threads)
    {
        int[] bad = [0, 3, 5, 8, 9, 10, 11, 39];
        SpyDataset spy = new(s_dataset, index =>
        {
            if (bad.Contains(index)) throw index % 2 == 0 ? new IOException("gone") : new ImageFormatException("it is damaged");
        });
        List<LoaderProgress> progress = [];
        BatchLoaderOptions options = s_options with { Threads = threads, OnError = DatasetErrorHandling.Skip, Epochs = 2, Progress = new Immediate(progress.Add) };
        BatchLoader<GrayTensor, byte, float> loader = GrayTensor.CreateLoader(spy, options);
        BatchRecord[] found = [.. loader.Select(BatchRecord.Of)];

        // What is left is what it is without errors; the batch that lost all is not handed over.
        IEnumerable<string> whole = GrayTensor.CreateLoader(s_dataset, options with { Progress = null }).Select(BatchRecord.Of)
            .SelectMany(batch => batch.Lines().Select(line => (batch.Epoch, batch.Number, line)))
            .Where(sample => !bad.Contains(int.Parse(sample.line.Split(' ')[0])))
            .Select(sample => sample.ToString());
        Assert.Equal(whole, found.SelectMany(batch => batch.Lines().Select(line => (batch.Epoch, batch.Number, line).ToString())));
        Assert.DoesNotContain(found, batch => batch.Number == 2);
        Assert.Equal(bad, loader.Skipped.Select(picture => picture.Index));
        Assert.Equal("memory#3", loader.Skipped[1].Name);
        Assert.IsType<ImageFormatException>(loader.Skipped[1].Error);
        Assert.Equal(18, progress.Count);
        Assert.Equal(new LoaderProgress(0, 0, 10, 2, 2), progress[0]);
        Assert.Equal(new LoaderProgress(1, 9, 10, 64, 16), progress[^1]);
    }

    [Fact]
    public void An_epoch_without_a_picture_is_an_error_and_so_is_a_bug()
    {
        SpyDataset none = new(s_dataset, _ => throw new IOException("gone"));
        BatchLoaderOptions skip = s_options with { OnError = DatasetErrorHandling.Skip, Epochs = null };
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => GrayTensor.CreateLoader(none, skip).ToList());
        Assert.StartsWith("none of the 40 samples of an epoch could be read; one of them, picture 36 (memory#36): gone", error.Message, StringComparison.Ordinal);
        SpyDataset bug = new(s_dataset, _ => throw new NullReferenceException());
        Assert.IsType<NullReferenceException>(Assert.Throws<SampleException>(() => GrayTensor.CreateLoader(bug, skip).ToList()).InnerException);
        Assert.Contains("The sampler gave picture 40 at position 40", Assert.Throws<InvalidOperationException>(() => GrayTensor.CreateLoader(s_dataset, s_options with { Sampler = new SequentialSampler(41) }).ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_a_run_that_waits_and_stops_its_threads()
    {
        foreach (bool awaited in (bool[])[false, true])
        {
            using CancellationTokenSource cancellation = new();
            using ManualResetEventSlim hang = new();
            SpyDataset spy = new(s_dataset, index =>
            {
                if (index != 9) return;
                cancellation.CancelAfter(20);
                hang.Wait(5000);
            });
            _ = Task.Run(() =>
            {
                // The picture is not there before the consumer has seen that it need not wait for it.
                cancellation.Token.WaitHandle.WaitOne();
                Thread.Sleep(50);
                hang.Set();
            });
            BatchLoader<GrayTensor, byte, float> loader = GrayTensor.CreateLoader(spy, s_options);
            int batches = 0;
            OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                if (awaited)
                {
                    await foreach (Batch<float> batch in loader.ReadAllAsync(cancellation.Token)) batches++;
                }
                else
                {
                    foreach (Batch<float> batch in loader.ReadAll(cancellation.Token)) batches++;
                }
            });
            Assert.InRange(batches, 2, 3);
            Assert.Equal(cancellation.Token, error.CancellationToken);
            AssertStopped(spy);
            int reads = spy.Reads;
            Assert.Throws<OperationCanceledException>(() => loader.ReadAll(cancellation.Token).ToList());
            Assert.Equal(reads, spy.Reads);
        }
    }

    [Fact]
    public async Task A_consumer_that_leaves_stops_the_threads()
    {
        SpyDataset spy = new(s_dataset);
        BatchLoader<GrayTensor, byte, float> loader = GrayTensor.CreateLoader(spy, s_options with { Epochs = null, Threads = 4 });
        Assert.Equal(3, loader.Take(3).Count());
        AssertStopped(spy);
        await foreach (Batch<float> batch in loader.ReadAllAsync())
        {
            if (batch.Number == 2) break;
        }

        AssertStopped(spy);
        int reads = spy.Reads;
        using (IEnumerator<Batch<float>> unused = loader.GetEnumerator()) Assert.Null(unused.Current);
        Assert.Equal(reads, spy.Reads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void No_more_than_the_prefetch_is_made_ahead(int prefetch)
    {
        SpyDataset spy = new(s_dataset);
        using IEnumerator<Batch<float>> batches = GrayTensor.CreateLoader(spy, s_options with { Prefetch = prefetch, Threads = 4 }).GetEnumerator();
        for (int taken = 1; taken <= 4; taken++)
        {
            Assert.True(batches.MoveNext());
            int expected = (taken + prefetch) * 4;
            Assert.True(SpinWait.SpinUntil(() => spy.Reads == expected, 5000), $"{spy.Reads} pictures were read, not {expected}");
            Thread.Sleep(20);
            Assert.Equal(expected, spy.Reads);
        }
    }

    [Fact]
    public void Memory_goes_to_one_batch_at_a_time()
    {
        BatchLoader<GrayTensor, byte, float> loader = GrayTensor.CreateLoader(s_dataset, s_options);
        List<Batch<float>> held = [.. loader];
        Assert.Equal(10, held.Select(batch => batch.Memory).Distinct().Count());
        string[] kept = [.. held.Select(batch => Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(batch.Values)))];
        BatchRecord[] again = [.. loader.Select(BatchRecord.Of)];
        Assert.Equal(again.Select(batch => batch.Values), kept);
        foreach (Batch<float> batch in held)
        {
            batch.Dispose();
            batch.Dispose();
            Assert.Throws<ObjectDisposedException>(() => batch.Count);
            Assert.Throws<ObjectDisposedException>(() => batch.Values[0]);
        }

        Assert.Equal(again, loader.Select(BatchRecord.Of));
        Assert.Equal(10, loader.ToList().Select(batch => batch.Memory).Distinct().Count());
        Batch<float> last = loader.Last();
        Assert.Throws<ArgumentOutOfRangeException>(() => last.Sample(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => last.Sample(-1));
    }

    [Fact]
    public void Options_and_places_are_checked()
    {
        foreach (Func<BatchLoaderOptions> wrong in (Func<BatchLoaderOptions>[])[
            () => new() { BatchSize = 0 }, () => new() { Threads = 0 }, () => new() { Prefetch = 0 }, () => new() { Epochs = 0 }, () => new() { ShardIndex = -1 }, () => new() { ShardCount = 0 }])
        {
            Assert.Throws<ArgumentOutOfRangeException>("value", wrong);
        }

        BatchLoader<GrayTensor, byte, float> loader = GrayTensor.CreateLoader(s_dataset, s_options);
        Assert.Throws<ArgumentException>("options", () => loader.Shard(2, 2));
        Assert.Contains("Shard 40 of 41 is empty", Assert.Throws<ArgumentException>("options", () => loader.Shard(40, 41)).Message, StringComparison.Ordinal);
        Assert.Contains("no full batch of 41", Assert.Throws<ArgumentException>("options", () => GrayTensor.CreateLoader(s_dataset, s_options with { BatchSize = 41, DropLast = true })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("options", () => GrayTensor.CreateLoader(s_dataset, new() { Decode = new DecodeOptions { Reduction = 2 } }));
        Assert.Throws<ArgumentNullException>("dataset", () => GrayTensor.CreateLoader(null!));
        Assert.Throws<InvalidOperationException>(() => FixedTensor.CreateLoader(s_dataset, new() { BatchSize = int.MaxValue }));
        Assert.Throws<ArgumentOutOfRangeException>("epoch", () => loader.StartAt(-1));
        Assert.Throws<ArgumentOutOfRangeException>("batch", () => loader.StartAt(0, 11));
        Assert.Throws<ArgumentOutOfRangeException>("epoch", () => loader.StartAt(1, 1));
        Assert.Empty(loader.StartAt(1));
    }

    private static void AssertStopped(SpyDataset spy)
    {
        // An awaited run ends with the last line of its threads, which then still have to leave.
        Assert.NotEmpty(spy.Threads);
        Assert.All(spy.Threads.Keys, thread => Assert.True(thread.Join(1000)));
    }

    private sealed class Immediate(Action<LoaderProgress> report) : IProgress<LoaderProgress>
    {
        public void Report(LoaderProgress value) => report(value);
    }
}
