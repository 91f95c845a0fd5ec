using System.Runtime.ExceptionServices;
using AugDsl.Codecs;
using AugDsl.Datasets;

namespace AugDsl.Batches;

/// <content>The workers' side: claiming slots, filling them, announcing batches.</content>
internal sealed partial class LoaderRun<TPipeline, TIn, TOut>
{
    private void StartThreads()
    {
        // One more is counted than runs, so that the first cannot be the last before all are started.
        _running = 1;
        try
        {
            for (int i = 0; i < _options.Threads; i++)
            {
                Thread thread = new(Work) { IsBackground = true, Name = FormattableString.Invariant($"AugDsl loader {i}") };
                Interlocked.Increment(ref _running);
                try
                {
                    thread.Start();
                }
                catch
                {
                    Interlocked.Decrement(ref _running);
                    throw;
                }

                _threads.Add(thread);
            }
        }
        finally
        {
            ThreadEnded();
        }
    }

    private void ThreadEnded()
    {
        if (Interlocked.Decrement(ref _running) == 0) _ended.TrySetResult();
    }

    /// <summary>A worker: slots until there are no more. Never throws.</summary>
    private void Work()
    {
        try
        {
            if (!_producers.TryRent(out SampleProducer<TPipeline, TIn, TOut>? producer)) producer = new(_dataset, _shape.Targets, _options.Decode);
            Work(producer);
            _producers.Return(producer);
        }
        catch (Exception error)
        {
            // Memory for a batch or a worker is missing: there is no batch that could carry it.
            lock (_gate)
            {
                _fault ??= ExceptionDispatchInfo.Capture(error);
                _isFailed = true;
                Monitor.PulseAll(_gate);
            }

            _ready.Release();
        }
        finally
        {
            ThreadEnded();
        }
    }

    private void Work(SampleProducer<TPipeline, TIn, TOut> producer)
    {
        while (Claim() is (BatchBuffer<TOut> batch, int first, int count))
        {
            for (int slot = first; slot < first + count; slot++)
            {
                if (_isStopping) return;
                Produce(producer, batch, slot);
            }

            if (batch.Done(count)) Finish(batch);
        }
    }

    /// <summary>The next slots; null where there are no more. Waits while the consumer is behind.</summary>
    private (BatchBuffer<TOut> Batch, int First, int Count)? Claim()
    {
        lock (_gate)
        {
            while (!_isStopping)
            {
                if (_open is null && !_isFailed && _started < _end && _started - _taken < _ring.Length) StartBatch();
                if (_open is BatchBuffer<TOut> batch)
                {
                    int first = _openFirst;
                    int count = Math.Min(_claim, batch.Count - first);
                    _openFirst += count;
                    if (_openFirst == batch.Count) _open = null;
                    return (batch, first, count);
                }

                if (_isFailed || _started == _end) return null;
                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    private void StartBatch()
    {
        (int epoch, int number, int count) = _plan.Batch(_started);
        if (!_buffers.TryRent(out BatchBuffer<TOut>? batch)) batch = new BatchBuffer<TOut>(_shape);
        batch.Begin(epoch, number, count);
        _ring[_started % _ring.Length] = batch;
        _started++;
        _open = batch;
        _openFirst = 0;

        // The others may share it, or see that it was the last.
        Monitor.PulseAll(_gate);
    }

    private void Produce(SampleProducer<TPipeline, TIn, TOut> producer, BatchBuffer<TOut> batch, int slot)
    {
        try
        {
            producer.Produce(_plan, _options.Seed, batch, slot);
        }
        catch (SampleException error) when (_options.OnError == DatasetErrorHandling.Skip && error.InnerException is ImageFormatException or IOException or UnauthorizedAccessException)
        {
            batch.Skip(slot, new SkippedPicture(error.Index, error.Name, error.InnerException));
        }
        catch (Exception error)
        {
            batch.Fail(slot, error);
        }
    }

    private void Finish(BatchBuffer<TOut> batch)
    {
        try
        {
            if (batch.Error is null) batch.Close();
        }
        catch (Exception error)
        {
            batch.Fail(0, error);
        }

        lock (_gate)
        {
            batch.IsDone = true;
            while (_announced < _started && _ring[_announced % _ring.Length]!.IsDone)
            {
                _announced++;
                _ready.Release();
            }

            if (batch.Error is null) return;
            _isFailed = true;
            Monitor.PulseAll(_gate);
        }
    }
}
