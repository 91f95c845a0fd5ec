using AugDsl.Files;

namespace AugDsl.Cli.Exporting;

/// <summary>Looks, before anything is written, whether what is in an export's folder belongs to this export, even if its record is gone.</summary>
/// <param name="root">The folder.</param>
/// <param name="identity">This export's.</param>
internal sealed class ExportCheck(string root, PartIdentity identity)
{
    /// <summary>Files of results that do not say where they belong, relative to the folder: they are made again.</summary>
    public HashSet<string> Unmarked { get; } = new(StringComparer.Ordinal);

    /// <summary>Checks the first line of a manifest that another shard wrote.</summary>
    /// <exception cref="ToolException">It is of another export.</exception>
    public void FirstLine(string manifest)
    {
        if (File.ReadLines(manifest).FirstOrDefault() is string line) Check(ManifestLine.Parse(line, manifest), manifest);
    }

    /// <summary>Checks every line of a manifest, or of a part of one, and the files that it names.</summary>
    /// <exception cref="ToolException">One is of another export.</exception>
    public void AllLines(string manifest)
    {
        string? last = null;
        foreach (string line in File.ReadLines(manifest))
        {
            ManifestLine sample = ManifestLine.Parse(line, manifest);
            Check(sample, manifest);
            if (sample.Output is not string output || output == last) continue;
            last = output;
            string path = ManifestLine.PathOf(root, output);
            if (!FileStatus.Of(path).Exists) continue;
            string? text = PartIdentity.ReadFrom(path);
            if (text is null) Unmarked.Add(output);
            else if (text != identity.Text) throw Refused(path, text, "another one");
        }
    }

    private void Check(ManifestLine line, string manifest)
    {
        if (line.Export is not string digest || digest == identity.Digest) return;
        string? path = line.Output is null ? null : ManifestLine.PathOf(root, line.Output);
        throw Refused(manifest, path is not null && File.Exists(path) ? PartIdentity.ReadFrom(path) : null, digest);
    }

    private ToolException Refused(string path, string? text, string digest) =>
        ToolException.Usage($"{path} is of an export with other options: {identity.Difference(text, digest)}; take the same options to continue it, or another output folder");
}
