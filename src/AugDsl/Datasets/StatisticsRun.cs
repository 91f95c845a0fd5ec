using System.Diagnostics;
using System.Runtime.ExceptionServices;
using AugDsl.Codecs;
using AugDsl.Imaging;

namespace AugDsl.Datasets;

/// <summary>Reads all pictures on several threads, each with totals of its own; the sums of the totals do not depend on who read what.</summary>
internal sealed class StatisticsRun(IImageDataset dataset, DatasetStatisticsOptions options, CancellationToken cancellationToken)
{
    private const int BeforeAll = -1;
    private static readonly TimeSpan s_reportInterval = TimeSpan.FromMilliseconds(50);

    private readonly DecodeOptions _decode = (options.Decode ?? dataset.Decode) with { DropAlpha = true };
    private readonly Lock _lock = new();
    private readonly List<SkippedPicture> _skipped = [];
    private readonly StatisticsTotals _totals = new(dataset.ClassNames.Count);
    private int _next = -1;
    private int _done;
    private long _lastReport;

    // Everything at or after this picture need not be done.
    private volatile int _end = dataset.Count;
    private ExceptionDispatchInfo? _error;

    public DatasetStatistics Execute()
    {
        if (options.Format is PixelFormat format) ImageConversion.ChannelsOf(format);
        int threads = Math.Min(options.DegreeOfParallelism, dataset.Count);
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work());
        _error?.Throw();
        if (_totals.Count == 0) throw new InvalidDataException($"none of the {dataset.Count} pictures could be read; the first: {_skipped.MinBy(picture => picture.Index)!.Error.Message}");
        options.Progress?.Report(_done);
        return _totals.ToStatistics(options.Format, [.. _skipped.OrderBy(picture => picture.Index)]);
    }

    /// <summary>Takes one picture after the other; never throws.</summary>
    private void Work()
    {
        StatisticsTotals totals = new(dataset.ClassNames.Count);
        DecodeWorkspace workspace = new();
        while (true)
        {
            // Indices are given out in order, so whatever comes before a failed picture is done to its end, and the lowest failure is found.
            int index = Interlocked.Increment(ref _next);
            if (index >= _end) break;
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                Add(index, totals, workspace);
                Report();
            }
            catch (Exception error) when (options.OnError == DatasetErrorHandling.Skip && error is ImageFormatException or IOException or UnauthorizedAccessException)
            {
                lock (_lock) _skipped.Add(new SkippedPicture(index, dataset.Name(index), error));
                Report();
            }
            catch (Exception error)
            {
                Stop(error is OperationCanceledException ? BeforeAll : index, error);
            }
        }
        lock (_lock) _totals.Add(totals);
    }

    private void Add(int index, StatisticsTotals totals, DecodeWorkspace workspace)
    {
        if (!dataset.TryGetView(index, out ImageView<byte> view)) view = dataset.Read(index, _decode, workspace).View;
        totals.Add(view, dataset.Label(index), options.Format);
    }

    private void Stop(int index, Exception error)
    {
        lock (_lock)
        {
            if (index >= _end) return;
            _end = index;
            _error = ExceptionDispatchInfo.Capture(error);
        }
    }

    private void Report()
    {
        int done = Interlocked.Increment(ref _done);
        if (options.Progress is null) return;
        long last = Volatile.Read(ref _lastReport);
        long now = Stopwatch.GetTimestamp();
        if (Stopwatch.GetElapsedTime(last, now) < s_reportInterval || Interlocked.CompareExchange(ref _lastReport, now, last) != last) return;
        options.Progress.Report(done);
    }
}
