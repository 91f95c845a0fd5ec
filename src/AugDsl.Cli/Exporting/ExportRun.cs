using System.Diagnostics;
using AugDsl.Cli.Files;
using AugDsl.Cli.Running;
using AugDsl.Datasets;
using AugDsl.Pipelines;

namespace AugDsl.Cli.Exporting;

/// <summary>Writes the batches of a loader, those that are not there yet.</summary>
internal sealed class ExportRun
{
    private readonly IBatchFeed _feed;
    private readonly ExportRequest _request;
    private readonly ExportFolder _folder;
    private readonly ManifestLines _lines;
    private readonly BatchFiles _files;
    private int _written;

    private ExportRun(IPipelineRunner runner, IImageDataset dataset, IBatchFeed feed, ExportRequest request, ExportFolder folder, PartIdentity identity)
    {
        _feed = feed;
        _request = request;
        _folder = folder;
        _lines = new ManifestLines(runner, dataset, request.Loader.Seed, identity.Digest);
        _files = new BatchFiles(folder, identity, dataset, runner.Info.FixedOutputSize is not null, request.Loader.Threads);
    }

    /// <summary>Does the run, or the rest of it, and returns the exit code.</summary>
    /// <param name="runner">The pipeline.</param>
    /// <param name="dataset">The data set.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="inputs">What is read, and never replaced.</param>
    /// <param name="console">Where the result is told.</param>
    /// <param name="cancellationToken">Ends the run; what is done stays done.</param>
    /// <exception cref="ToolException">The request does not fit the pipeline or what is in the folder, or a sample could not be made.</exception>
    public static int Execute(IPipelineRunner runner, IImageDataset dataset, ExportRequest request, InputGuard inputs, ToolConsole console, CancellationToken cancellationToken = default)
    {
        bool arePictures = request.Format == ExportFormat.Png;
        CheckMixing(runner.Info, arePictures);
        IBatchFeed feed = runner.CreateFeed(dataset, request.LoaderFor(dataset), arePictures);
        Stopwatch watch = Stopwatch.StartNew();
        ExportRecord record = ExportRecord.Of(request, runner.Info, dataset);
        using ExportFolder folder = ExportFolder.Open(request, record, inputs);
        ExportRun run = new(runner, dataset, feed, request, folder, record.Identity);
        List<(long First, long End)> gaps = run.FindGaps(out int missing, out long done);
        using (ProgressDisplay progress = ProgressDisplay.Start(console, missing, "exporting"))
        {
            foreach ((long first, long end) in gaps) run.Fill(first, end, progress, cancellationToken);
        }
        int lines = folder.Finish(request.Epochs, feed.BatchesPerEpoch);
        run.Report(lines, done, watch.Elapsed, console);
        return ExitCode.Success;
    }

    /// <summary>Samples are mixed after the output step; where there is one, no 8-bit picture is the sample that training sees.</summary>
    private static void CheckMixing(PipelineInfo info, bool arePictures)
    {
        if (!arePictures || info.Mixing.Count == 0 || !info.IsFloatOutput) return;
        throw ToolException.Usage(
            $"{info.Name} mixes samples after its output step, so they are no 8-bit pictures; take --format npz, or a pipeline without an output step or without {info.Mixing[0].Kind}");
    }

    /// <summary>The runs of batches that are missing, counted through all epochs.</summary>
    private List<(long First, long End)> FindGaps(out int missing, out long done)
    {
        List<(long First, long End)> gaps = [];
        long samples = 0;
        done = 0;
        for (long serial = 0; serial < (long)_request.Epochs * _feed.BatchesPerEpoch; serial++)
        {
            (int epoch, int number) = Place(serial);
            if (_folder.IsDone(epoch, number))
            {
                done++;
                continue;
            }
            samples += Math.Min(_request.Loader.BatchSize, _feed.SamplesPerEpoch - ((long)number * _request.Loader.BatchSize));
            if (gaps.Count > 0 && gaps[^1].End == serial) gaps[^1] = (gaps[^1].First, serial + 1);
            else gaps.Add((serial, serial + 1));
        }
        missing = (int)Math.Min(samples, int.MaxValue);
        return gaps;
    }

    private void Fill(long first, long end, ProgressDisplay progress, CancellationToken cancellationToken)
    {
        long next = first;
        (int startEpoch, int startNumber) = Place(first);
        foreach (IFedBatch batch in _feed.ReadFrom(startEpoch, startNumber, cancellationToken))
        {
            long serial = ((long)batch.Epoch * _feed.BatchesPerEpoch) + batch.Number;
            CommitEmpty(ref next, Math.Min(serial, end));
            if (serial >= end) return;
            bool isFile = _request.Format == ExportFormat.Npz;
            string[] outputs = isFile ? _files.WriteArrays(batch) : _files.WritePictures(batch);
            _folder.Commit(batch.Epoch, batch.Number, _lines.Of(batch, outputs, isFile));
            _written += batch.Count;
            progress.Report(_written);
            next = serial + 1;
            if (next == end) return;
        }
        CommitEmpty(ref next, end);
    }

    /// <summary>Batches that the loader left out, because none of their pictures could be read, are done too.</summary>
    private void CommitEmpty(ref long next, long end)
    {
        for (; next < end; next++)
        {
            (int epoch, int number) = Place(next);
            _folder.Commit(epoch, number, []);
        }
    }

    private (int Epoch, int Number) Place(long serial)
    {
        (long epoch, long number) = Math.DivRem(serial, _feed.BatchesPerEpoch);
        return ((int)epoch, (int)number);
    }

    private void Report(int lines, long done, TimeSpan time, ToolConsole console)
    {
        foreach (SkippedPicture picture in _feed.Skipped) console.WriteError($"augdsl: left out: {picture.Name}: {picture.Error.Message}");
        long leftOut = ((long)_request.Epochs * _feed.SamplesPerEpoch) - lines;
        if (leftOut > 0) console.WriteError($"augdsl: note: {leftOut} of {Plural((long)_request.Epochs * _feed.SamplesPerEpoch, "sample")} left out");
        string rate = _written > 0 && time.TotalSeconds > 0 ? FormattableString.Invariant($" ({_written / time.TotalSeconds:0} images/s)") : "";
        string before = done > 0 ? $"; {Plural(done, "batch", "batches")} {(done == 1 ? "was" : "were")} there already" : "";
        console.WriteLine($"{Plural(lines, "sample")} in {Plural(_request.Epochs, "epoch")} at {_request.Output}: {_written} written in {time.TotalSeconds:0.00} s{rate}{before}");
    }

    private static string Plural(long count, string one, string? many = null) => FormattableString.Invariant($"{count} {(count == 1 ? one : many ?? one + "s")}");
}
