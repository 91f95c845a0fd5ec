using System.Runtime.ExceptionServices;
using AugDsl.Datasets;
using AugDsl.Pipelines;

namespace AugDsl.Batches;

/// <summary>One enumeration: the threads, the batches that are being made, and their order.</summary>
/// <remarks>
/// Batches are counted through all epochs. Those from <c>_taken</c> to <c>_started</c> − 1 are in a ring as long as the prefetch; workers take
/// runs of slots of the youngest one, and start the next when the ring has room. The consumer takes from the other end, so order and bytes do
/// not depend on who made what. The threads keep the run alive: it must lead to nothing that could hold the enumerator, such as the caller's progress.
/// </remarks>
internal sealed partial class LoaderRun<TPipeline, TIn, TOut> : IDisposable, IAsyncDisposable
    where TPipeline : IAugmentationPipeline<TPipeline, TIn, TOut>
    where TIn : unmanaged
    where TOut : unmanaged
{
    // Slots that are claimed at once for pictures in memory, which take microseconds each: so many claims a thread and batch.
    private const int ClaimsPerBatch = 4;

    private readonly IImageDataset _dataset;
    private readonly BatchShape _shape;
    private readonly Pool<BatchBuffer<TOut>> _buffers;
    private readonly Pool<SampleProducer<TPipeline, TIn, TOut>> _producers;
    private readonly SkippedPictures _skippedPictures;
    private readonly LoaderPlan _plan;
    private readonly BatchLoaderOptions _options;
    private readonly object _gate = new();
    private readonly SemaphoreSlim _ready = new(0);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Thread> _threads = [];
    private readonly BatchBuffer<TOut>?[] _ring;
    private readonly int _claim;
    private readonly long _end;
    private long _taken;
    private long _announced;
    private long _started;
    private BatchBuffer<TOut>? _open;
    private int _openFirst;
    private int _running;
    private bool _isFailed;
    private volatile bool _isStopping;
    private ExceptionDispatchInfo? _fault;
    private long _samples;
    private long _skipped;
    private int _emptyInARow;

    public LoaderRun(BatchLoader<TPipeline, TIn, TOut> loader)
    {
        _dataset = loader.Dataset;
        _shape = loader.Shape;
        _buffers = loader.Buffers;
        _producers = loader.Producers;
        _skippedPictures = loader.SkippedPictures;
        _plan = loader.Plan;
        _options = loader.Options with { Progress = null };
        _ring = new BatchBuffer<TOut>?[_options.Prefetch];
        _taken = _announced = _started = loader.First;
        _end = _plan.End;
        bool inMemory = _dataset.TryGetView(0, out _);
        _claim = inMemory ? Math.Max(1, _options.BatchSize / (ClaimsPerBatch * _options.Threads)) : 1;
    }

    /// <summary>The next batch; null after the last one.</summary>
    public Batch<TOut>? Take(IProgress<LoaderProgress>? progress, CancellationToken cancellation)
    {
        while (MayTake(cancellation))
        {
            _ready.Wait(cancellation);
            if (Next(progress) is Batch<TOut> batch) return batch;
        }

        return null;
    }

    /// <summary>The next batch without keeping a thread waiting; null after the last one.</summary>
    public async ValueTask<Batch<TOut>?> TakeAsync(IProgress<LoaderProgress>? progress, CancellationToken cancellation)
    {
        while (MayTake(cancellation))
        {
            await _ready.WaitAsync(cancellation).ConfigureAwait(false);
            if (Next(progress) is Batch<TOut> batch) return batch;
        }

        return null;
    }

    /// <summary>Stops the threads without waiting for them.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopping = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Stops the threads and waits for them: at most for the sample that each is at.</summary>
    public void Dispose()
    {
        Stop();
        foreach (Thread thread in _threads) thread.Join();
        Recycle();
    }

    /// <summary>Stops the threads and waits for them without keeping a thread waiting.</summary>
    public async ValueTask DisposeAsync()
    {
        Stop();
        if (_threads.Count > 0) await _ended.Task.ConfigureAwait(false);
        Recycle();
    }

    private bool MayTake(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_taken == _end) return false;
        if (_threads.Count == 0) StartThreads();
        return true;
    }

    /// <summary>Takes the batch that was announced; null where nothing is left of it.</summary>
    private Batch<TOut>? Next(IProgress<LoaderProgress>? progress)
    {
        BatchBuffer<TOut> batch;
        lock (_gate)
        {
            if (_taken == _announced) _fault!.Throw();
            ref BatchBuffer<TOut>? place = ref _ring[_taken % _ring.Length];
            batch = place!;
            if (batch.Error is null)
            {
                place = null;
                _taken++;
                Monitor.PulseAll(_gate);
            }
        }

        // It stays in the ring, where Dispose finds it: an enumerator that has thrown takes nothing more.
        if (batch.Error is Exception error) throw error;
        _samples += batch.Count;
        _skipped += batch.Skipped.Count;
        if (batch.Skipped.Count > 0) _skippedPictures.Add(batch.Skipped);
        if (batch.Count == 0)
        {
            LeaveOut(batch);
            return null;
        }

        _emptyInARow = 0;
        progress?.Report(new LoaderProgress(batch.Epoch, batch.Number, _plan.BatchesPerEpoch, _samples, _skipped));
        return new Batch<TOut>(batch, _buffers);
    }

    private void LeaveOut(BatchBuffer<TOut> batch)
    {
        SkippedPicture first = batch.Skipped[0].Picture;
        _buffers.Return(batch);
        if (++_emptyInARow < _plan.BatchesPerEpoch) return;
        throw new InvalidDataException(FormattableString.Invariant($"none of the {_plan.SamplesPerEpoch} samples of an epoch could be read; one of them, picture {first.Index} ({first.Name}): {first.Error.Message}"), first.Error);
    }

    /// <summary>Keeps the memory of batches that nobody took, now that no thread writes into it.</summary>
    private void Recycle()
    {
        foreach (BatchBuffer<TOut>? batch in _ring)
        {
            if (batch is not null) _buffers.Return(batch);
        }

        Array.Clear(_ring);
    }
}
