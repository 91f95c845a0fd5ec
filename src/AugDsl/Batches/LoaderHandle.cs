using AugDsl.Pipelines;

namespace AugDsl.Batches;

/// <summary>What an enumerator holds of its run: when nobody holds the enumerator any more, the run's threads stop.</summary>
/// <remarks>The threads hold the run, so it is never garbage while they wait. They do not hold this, and nothing else does but the enumerator.</remarks>
/// <param name="loader">The loader.</param>
/// <param name="cancellation">Ends the run.</param>
internal sealed class LoaderHandle<TPipeline, TIn, TOut>(BatchLoader<TPipeline, TIn, TOut> loader, CancellationToken cancellation) : IDisposable, IAsyncDisposable
    where TPipeline : IAugmentationPipeline<TPipeline, TIn, TOut>
    where TIn : unmanaged
    where TOut : unmanaged
{
    private readonly LoaderRun<TPipeline, TIn, TOut> _run = new(loader);
    private readonly IProgress<LoaderProgress>? _progress = loader.Options.Progress;

    /// <summary>The enumerator was abandoned. Nobody waits for the threads: each ends with the sample that it is at.</summary>
    ~LoaderHandle() => _run?.Stop();

    /// <inheritdoc cref="LoaderRun{TPipeline, TIn, TOut}.Take"/>
    public Batch<TOut>? Take()
    {
        Batch<TOut>? batch = _run.Take(_progress, cancellation);
        GC.KeepAlive(this);
        return batch;
    }

    /// <inheritdoc cref="LoaderRun{TPipeline, TIn, TOut}.TakeAsync"/>
    public async ValueTask<Batch<TOut>?> TakeAsync()
    {
        Batch<TOut>? batch = await _run.TakeAsync(_progress, cancellation).ConfigureAwait(false);
        GC.KeepAlive(this);
        return batch;
    }

    /// <summary>Stops the threads and waits for them.</summary>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _run.Dispose();
    }

    /// <summary>Stops the threads and waits for them without keeping a thread waiting.</summary>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _run.DisposeAsync();
    }
}
