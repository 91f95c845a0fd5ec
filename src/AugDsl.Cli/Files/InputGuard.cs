using AugDsl.Cli.Running;
using AugDsl.Datasets;
using AugDsl.Files;

namespace AugDsl.Cli.Files;

/// <summary>
/// Keeps a command from replacing what it reads: pictures, tables, labels and the pipeline's own source, whichever way an output leads to one of
/// them (a link, a second name, a redirected stream).
/// </summary>
internal sealed class InputGuard
{
    private const int StandardInput = 0;
    private const int StandardOutput = 1;

    // Looked up only where something stands at an output's place, which is rare.
    private readonly Lazy<Dictionary<FileIdentity, string>> _inputs;

    private InputGuard(IEnumerable<(string? Path, string Name)> inputs) => _inputs = new(() => Look(inputs));

    /// <summary>The guard of a command.</summary>
    /// <param name="inputs">The files that are read and what messages call them; "-" is the standard input, null is none.</param>
    public static InputGuard Of(params (string? Path, string Name)[] inputs) => new(inputs);

    /// <summary>The guard of a run over pictures.</summary>
    public static InputGuard Of(string pipeline, InputFiles files) => new(files.Pictures.Select(picture => ((string?)picture.Path, "an input")).Prepend((pipeline, "the pipeline")));

    /// <summary>The guard of a run over a data set.</summary>
    public static InputGuard Of(string pipeline, IImageDataset dataset, string input, string? labels) => new(
        dataset is ImageFolderDataset folder
            ? Enumerable.Range(0, folder.Count).Select(index => ((string?)folder.GetPath(index), "an input")).Prepend((pipeline, "the pipeline"))
            : [(input, "the input"), (labels, "the labels"), (pipeline, "the pipeline")]);

    /// <summary>What messages call the input that stands at a place; null where none does.</summary>
    public string? Find(FileStatus place) => place.Kind == FileKind.File && _inputs.Value.TryGetValue(place.Identity, out string? name) ? name : null;

    /// <summary>The same for where the standard output goes.</summary>
    public string? FindOnOutput() => Find(FileStatus.OfDescriptor(StandardOutput));

    /// <summary>Refuses a result that would replace an input.</summary>
    /// <exception cref="IOException">It would.</exception>
    public void Check(string output)
    {
        FileStatus place = FileStatus.OfEntry(output);
        bool isLink = place.Kind == FileKind.Link;
        if (isLink) place = FileStatus.Of(output);
        if (Find(place) is string name)
            throw new IOException($"cannot write {output}: it is {(isLink ? "a link to " : "")}{name}; remove it, or choose another output folder");
    }

    private static Dictionary<FileIdentity, string> Look(IEnumerable<(string? Path, string Name)> inputs)
    {
        Dictionary<FileIdentity, string> found = [];
        foreach ((string? path, string name) in inputs)
        {
            if (path is null) continue;
            FileStatus status = path == ToolOutput.Standard ? FileStatus.OfDescriptor(StandardInput) : FileStatus.Of(path);
            if (status.Exists) found.TryAdd(status.Identity, name);
        }
        return found;
    }
}
