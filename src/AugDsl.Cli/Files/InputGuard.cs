using AugDsl.Files;

namespace AugDsl.Cli.Files;

/// <summary>Keeps results from replacing what they are made of: a result's name may be a link, which is followed.</summary>
/// <param name="inputs">The files that are read.</param>
internal sealed class InputGuard(IEnumerable<string> inputs)
{
    // Looked up only where a result is a link, which is rare.
    private readonly Lazy<HashSet<FileIdentity>> _inputs = new(() => [.. inputs.Select(path => FileStatus.Of(path)).Where(status => status.Exists).Select(status => status.Identity)]);

    /// <summary>Refuses a result that would replace an input.</summary>
    /// <exception cref="IOException">It would.</exception>
    public void Check(string output)
    {
        if (FileStatus.OfEntry(output).Kind == FileKind.Link && FileStatus.Of(output) is { Exists: true } target && _inputs.Value.Contains(target.Identity))
            throw new IOException($"cannot write {output}: it is a link to an input; remove it, or choose another output folder");
    }
}
