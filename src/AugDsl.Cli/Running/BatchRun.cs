using System.Collections.Concurrent;
using System.Diagnostics;
using AugDsl.Cli.Files;
using AugDsl.Cli.Pictures;
using AugDsl.Codecs;
using AugDsl.Files;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Cli.Running;

/// <summary>Augments many pictures, several at a time. A picture's results depend on its index only, so any number of threads writes the same bytes.</summary>
internal static class BatchRun
{
    /// <summary>Does the run and returns the exit code.</summary>
    public static int Execute(IPipelineRunner runner, InputFiles files, InputGuard guard, RunRequest request, ToolConsole console)
    {
        IReadOnlyList<InputFile> pictures = files.Pictures;
        string[] bases = OutputNames.Bases(pictures);
        string?[] failures = new string?[pictures.Count];
        int written = 0;
        int withAlpha = 0;
        Stopwatch watch = Stopwatch.StartNew();
        CreateFolders(bases, files, request);

        using (ProgressDisplay progress = ProgressDisplay.Start(console, pictures.Count))
        {
            ParallelOptions options = new() { MaxDegreeOfParallelism = request.Threads, CancellationToken = console.Cancellation };
            Parallel.ForEach(
                Partitioner.Create(pictures, EnumerablePartitionerOptions.NoBuffering),
                options,
                runner.CreateWorker,
                (picture, _, worker) =>
                {
                    failures[picture.Index] = Augment(picture, worker);
                    progress.Advance();
                    return worker;
                },
                _ => { });
        }
        return Report();

        string? Augment(InputFile picture, IPipelineWorker worker)
        {
            try
            {
                SourcePicture source = new(picture.Path, runner.Info.Format, request.Decoders.Options);
                for (int variant = 0; variant < request.Variants; variant++)
                {
                    console.Cancellation.ThrowIfCancellationRequested();
                    SampleKey key = SampleKey.Create(request.Seed, (ulong)picture.Index, request.Epoch, (uint)variant);
                    string path = Path.Combine(request.Output, OutputNames.Of(bases[picture.Index], variant, request.Format.Ending()));
                    guard.Check(path);
                    worker.Write(path, source.At(runner.ReductionFor(key, source.Size)), key, request);
                    Interlocked.Increment(ref written);
                }
                if (source.HasAlpha) Interlocked.Increment(ref withAlpha);
                return null;
            }
            catch (ImageFormatException error)
            {
                return error.Message;
            }
            catch (Exception error) when (error is OperationCanceledException || FileFaults.IsOfDisk(error))
            {
                // No other picture would fare better.
                throw;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or OutOfMemoryException)
            {
                return $"cannot augment {picture.Path}: {error.Message}";
            }
            catch (Exception error)
            {
                // A mistake of ours should not cost the other pictures, but it is shown in full.
                return $"cannot augment {picture.Path}: internal error: {error}";
            }
        }

        int Report()
        {
            // In the order of the pictures, whichever thread was first.
            foreach (string failure in failures.OfType<string>()) console.WriteError($"augdsl: {failure}");
            if (withAlpha > 0) console.WriteError($"augdsl: note: the alpha channel of {Plural(withAlpha, "picture")} was dropped");
            int failed = failures.Count(failure => failure is not null);
            string ignored = files.Ignored > 0 ? $"; {Plural(files.Ignored, "other file")} ignored" : "";
            console.WriteLine($"{Plural(pictures.Count - failed, "picture")} augmented, {Plural(written, "file")} written to {request.Output} in {watch.Elapsed.TotalSeconds:0.00} s{ignored}");
            if (failed == 0) return ExitCode.Success;
            console.WriteError($"augdsl: {failed} of {Plural(pictures.Count, "picture")} failed");
            return ExitCode.Failed;
        }
    }

    /// <summary>The output's folders. None of them may be one that was read, whatever it is called.</summary>
    private static void CreateFolders(string[] bases, InputFiles files, RunRequest request)
    {
        string[] folders = [request.Output, .. bases.Select(name => Path.GetDirectoryName(name)!).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Select(name => Path.Combine(request.Output, name))];
        foreach (string folder in folders)
        {
            if (FileStatus.Of(folder) is { Exists: true } status && files.Folders.Contains(status.Identity))
                throw ToolException.Usage($"the folder {folder} of the output is a folder of the input; the results would become inputs");
        }
        foreach (string folder in folders) OutputFolder.Create(folder);
    }

    private static string Plural(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
