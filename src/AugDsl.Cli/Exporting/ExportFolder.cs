using System.Globalization;
using System.Text.Json;

namespace AugDsl.Cli.Exporting;

/// <summary>The output folder: which files there are, which batches are done, and how a file gets its name only when it is whole.</summary>
/// <remarks>
/// <para>
/// Everything is written in a folder of work (<c>.export</c>, one a shard) and renamed into place, so a run that is killed leaves nothing half
/// written where results are. A batch is done when its part of the manifest has its name and all files that the part names are there.
/// </para>
/// <para>At the end the parts become the manifest and the folder of work goes away. A lock in it keeps a second run of the same shard out.</para>
/// </remarks>
internal sealed class ExportFolder : IDisposable
{
    private readonly string _root;
    private readonly string _suffix;
    private readonly string _work;
    private readonly FileStream _lock;

    private ExportFolder(string root, string suffix)
    {
        _root = root;
        _suffix = suffix;
        _work = Path.Combine(root, ".export" + suffix);
        Directory.CreateDirectory(_work);
        try
        {
            _lock = new FileStream(Path.Combine(_work, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw ToolException.Failed($"another run seems to export into {root}: {error.Message}");
        }
    }

    private string Manifest => Path.Combine(_root, $"manifest{_suffix}.jsonl");

    private string Parts => Path.Combine(_work, "parts");

    private string Staging => Path.Combine(_work, "tmp");

    /// <summary>Opens the folder, or begins it.</summary>
    /// <param name="request">Which folder and shard.</param>
    /// <param name="record">What the export is; what is there must agree.</param>
    /// <exception cref="ToolException">The folder belongs to another export, or another run is at it.</exception>
    public static ExportFolder Open(ExportRequest request, ExportRecord record)
    {
        if (Directory.Exists(request.Output))
        {
            string[] records = [.. Directory.GetFiles(request.Output, "export.json"), .. Directory.GetFiles(request.Output, "export-*-of-*.json")];
            foreach (string there in records.Order(StringComparer.Ordinal)) record.CheckAgainst(there);
        }
        ExportFolder folder = new(request.Output, request.ShardSuffix);
        try
        {
            folder.Begin(record);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>The name of a batch' file, relative, with '/'.</summary>
    public string BatchFile(int epoch, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{EpochFolder(epoch)}/{(_suffix.Length > 0 ? "shard" + _suffix + "-" : "")}batch-{number:00000}.npz");

    /// <summary>The name of an epoch's folder.</summary>
    public static string EpochFolder(int epoch) => string.Create(CultureInfo.InvariantCulture, $"epoch-{epoch:000}");

    /// <summary>Whether a batch is done.</summary>
    public bool IsDone(int epoch, int number)
    {
        string part = PartOf(epoch, number);
        return File.Exists(part) && AreThere(File.ReadLines(part));
    }

    /// <summary>Writes a file of results: whole under its name, or not at all.</summary>
    /// <param name="relative">Its name, with '/'.</param>
    /// <param name="write">Writes it to the path that it is given.</param>
    public void Write(string relative, Action<string> write) => WriteTo(Path.Combine(_root, relative.Replace('/', Path.DirectorySeparatorChar)), write);

    /// <summary>Says that a batch is done; nothing of it may be written afterwards.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="number">The batch.</param>
    /// <param name="lines">Its lines of the manifest; none where all of its pictures were skipped.</param>
    public void Commit(int epoch, int number, byte[] lines) => WriteTo(PartOf(epoch, number), path => File.WriteAllBytes(path, lines));

    /// <summary>Joins the parts to the manifest and removes the folder of work.</summary>
    /// <returns>The lines of the manifest.</returns>
    public int Finish(int epochs, int batchesPerEpoch)
    {
        int lines = 0;
        WriteTo(Manifest, path =>
        {
            using FileStream manifest = new(path, FileMode.Create, FileAccess.Write);
            for (int epoch = 0; epoch < epochs; epoch++)
            {
                for (int number = 0; number < batchesPerEpoch; number++)
                {
                    byte[] part = File.ReadAllBytes(PartOf(epoch, number));
                    lines += part.AsSpan().Count((byte)'\n');
                    manifest.Write(part);
                }
            }
        });
        _lock.Dispose();
        Directory.Delete(_work, recursive: true);
        return lines;
    }

    /// <summary>Lets other runs in. What is done stays done.</summary>
    public void Dispose() => _lock.Dispose();

    private void Begin(ExportRecord record)
    {
        // What a killed run left half written.
        if (Directory.Exists(Staging)) Directory.Delete(Staging, recursive: true);
        Directory.CreateDirectory(Staging);
        WriteTo(Path.Combine(_root, $"export{_suffix}.json"), path => File.WriteAllBytes(path, record.ToJson()));

        // A finished export is taken apart again, so that files that are gone since are found and made.
        if (!File.Exists(Manifest)) return;
        List<string> lines = [];
        (int Epoch, int Batch) current = default;
        foreach (string line in File.ReadLines(Manifest))
        {
            (int Epoch, int Batch, string Output) sample = Parse(line);
            if (lines.Count > 0 && current != (sample.Epoch, sample.Batch)) CommitLines();
            current = (sample.Epoch, sample.Batch);
            lines.Add(line);
        }
        if (lines.Count > 0) CommitLines();

        void CommitLines()
        {
            Commit(current.Epoch, current.Batch, System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
            lines.Clear();
        }
    }

    private bool AreThere(IEnumerable<string> lines)
    {
        string last = "";
        foreach (string line in lines)
        {
            string output = Parse(line).Output;
            if (output != last && !File.Exists(Path.Combine(_root, output.Replace('/', Path.DirectorySeparatorChar)))) return false;
            last = output;
        }
        return true;
    }

    private (int Epoch, int Batch, string Output) Parse(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            return (root.GetProperty("epoch").GetInt32(), root.GetProperty("batch").GetInt32(), root.GetProperty("output").GetString()!);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw ToolException.Failed($"a line of the manifest in {_root} is damaged ({error.Message}); remove manifest{_suffix}.jsonl and the folder {_work} to write it again");
        }
    }

    private string PartOf(int epoch, int number) =>
        Path.Combine(Parts, EpochFolder(epoch), string.Create(CultureInfo.InvariantCulture, $"batch-{number:00000}.jsonl"));

    private void WriteTo(string target, Action<string> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        string temporary = Path.Combine(Staging, Guid.NewGuid().ToString("N") + Path.GetExtension(target));
        write(temporary);
        File.Move(temporary, target, overwrite: true);
    }
}
