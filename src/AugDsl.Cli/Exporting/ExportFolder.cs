using System.Globalization;
using System.Text;
using AugDsl.Cli.Files;
using AugDsl.Files;

namespace AugDsl.Cli.Exporting;

/// <summary>The output folder: which files there are, and which batches are done.</summary>
/// <remarks>
/// <para>
/// A file gets its name when it is whole. A batch is done when its part of the manifest is in the folder of work (<c>.export</c>, one a shard) and all
/// files that the part names are there; each says to which export it belongs.
/// </para>
/// <para>At the end the parts become the manifest and the folder of work goes away. A lock in it keeps a second run of the same shard out.</para>
/// </remarks>
internal sealed class ExportFolder : IDisposable
{
    private readonly string _root;
    private readonly string _suffix;
    private readonly string _work;
    private readonly PartIdentity _identity;
    private readonly InputGuard _inputs;
    private readonly HashSet<string> _unmarked;
    private readonly FileStream _lock;

    private ExportFolder(ExportRequest request, PartIdentity identity, HashSet<string> unmarked, InputGuard inputs)
    {
        _inputs = inputs;
        _root = request.Output;
        _suffix = request.ShardSuffix;
        _work = WorkOf(request);
        _identity = identity;
        _unmarked = unmarked;
        OutputFolder.Create(_root);
        OutputFolder.Create(_work);
        try
        {
            _lock = new FileStream(Path.Combine(_work, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw ToolException.Failed($"another run seems to export into {_root}: {error.Message}");
        }
    }

    private string Manifest => ManifestOf(_root, _suffix);

    private string Parts => Path.Combine(_work, "parts");

    /// <summary>Opens the folder, or begins it.</summary>
    /// <param name="request">Which folder and shard.</param>
    /// <param name="record">What the export is; what is there must agree.</param>
    /// <param name="inputs">What is read, and never replaced.</param>
    /// <exception cref="ToolException">The folder belongs to another export, or another run is at it.</exception>
    public static ExportFolder Open(ExportRequest request, ExportRecord record, InputGuard inputs)
    {
        ExportCheck check = new(request.Output, record.Identity);
        if (Directory.Exists(request.Output))
        {
            foreach (string there in Files(request.Output, "export.json", "export-*-of-*.json")) record.CheckAgainst(there);
            string own = ManifestOf(request.Output, request.ShardSuffix);
            foreach (string manifest in Files(request.Output, "manifest.jsonl", "manifest-*-of-*.jsonl"))
            {
                if (manifest == own) check.AllLines(manifest);
                else check.FirstLine(manifest);
            }
            string work = WorkOf(request);
            if (Directory.Exists(work))
            {
                foreach (string part in Directory.GetFiles(work, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) check.AllLines(part);
            }
        }
        ExportFolder folder = new(request, record.Identity, check.Unmarked, inputs);
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
        if (!File.Exists(part)) return false;
        string? last = null;
        bool isOurs = false;
        foreach (string line in File.ReadLines(part))
        {
            ManifestLine sample = ManifestLine.Parse(line, part);
            isOurs = sample.Export == _identity.Digest;
            if (!isOurs) return false;
            if (sample.Output is not string output || output == last) continue;
            last = output;
            if (_unmarked.Contains(output) || !File.Exists(ManifestLine.PathOf(_root, output))) return false;
        }
        return isOurs;
    }

    /// <summary>The path of a file of results, in a folder that is there.</summary>
    /// <param name="relative">Its name, with '/'.</param>
    public string Prepare(string relative) => InFolder(ManifestLine.PathOf(_root, relative));

    /// <summary>Says that a batch is done; nothing of it may be written afterwards.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="number">The batch.</param>
    /// <param name="lines">Its lines of the manifest; none where all of its pictures were skipped.</param>
    public void Commit(int epoch, int number, byte[] lines)
    {
        // A batch without samples has a line of its own, which says to which export it belongs and does not get into the manifest.
        if (lines.Length == 0) lines = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"epoch":{{epoch}},"batch":{{number}},"export":"{{_identity.Digest}}"}""") + "\n");
        OutputFile.WriteAllBytes(InFolder(PartOf(epoch, number)), lines);
    }

    /// <summary>Joins the parts to the manifest and removes the folder of work.</summary>
    /// <returns>The lines of the manifest.</returns>
    public int Finish(int epochs, int batchesPerEpoch)
    {
        int lines = 0;
        using (OutputFile manifest = OutputFile.Create(InFolder(Manifest)))
        {
            for (int epoch = 0; epoch < epochs; epoch++)
            {
                for (int number = 0; number < batchesPerEpoch; number++)
                {
                    byte[] part = File.ReadAllBytes(PartOf(epoch, number));
                    if (part.AsSpan().IndexOf("\"output\":"u8) < 0) continue;
                    lines += part.AsSpan().Count((byte)'\n');
                    manifest.Stream.Write(part);
                }
            }
            manifest.Commit();
        }
        _lock.Dispose();
        Directory.Delete(_work, recursive: true);
        return lines;
    }

    /// <summary>Lets other runs in. What is done stays done.</summary>
    public void Dispose() => _lock.Dispose();

    private void Begin(ExportRecord record)
    {
        // What a killed run left half written: beside the results of epochs, and of their classes.
        foreach (string epoch in Directory.GetDirectories(_root, "epoch-*"))
        {
            TemporaryFiles.Clear(epoch);
            foreach (string ofClass in Directory.GetDirectories(epoch)) TemporaryFiles.Clear(ofClass);
        }
        OutputFile.WriteAllBytes(InFolder(Path.Combine(_root, $"export{_suffix}.json")), record.ToJson());

        // A finished export is taken apart again, so that files that are gone since are found and made.
        if (!File.Exists(Manifest)) return;
        List<string> lines = [];
        (int Epoch, int Batch) current = default;
        foreach (string line in File.ReadLines(Manifest))
        {
            ManifestLine sample = ManifestLine.Parse(line, Manifest);
            if (lines.Count > 0 && current != (sample.Epoch, sample.Batch)) CommitLines();
            current = (sample.Epoch, sample.Batch);
            lines.Add(line);
        }
        if (lines.Count > 0) CommitLines();

        void CommitLines()
        {
            Commit(current.Epoch, current.Batch, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
            lines.Clear();
        }
    }

    private static IEnumerable<string> Files(string folder, params string[] patterns) =>
        patterns.SelectMany(pattern => Directory.GetFiles(folder, pattern)).Order(StringComparer.Ordinal);

    private static string ManifestOf(string root, string suffix) => Path.Combine(root, $"manifest{suffix}.jsonl");

    private static string WorkOf(ExportRequest request) => Path.Combine(request.Output, ".export" + request.ShardSuffix);

    private string PartOf(int epoch, int number) =>
        Path.Combine(Parts, EpochFolder(epoch), string.Create(CultureInfo.InvariantCulture, $"batch-{number:00000}.jsonl"));

    /// <summary>A path that may be written, in a folder that is there.</summary>
    private string InFolder(string path)
    {
        _inputs.Check(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
