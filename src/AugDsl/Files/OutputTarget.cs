namespace AugDsl.Files;

/// <summary>What stands at the end of an output's path.</summary>
/// <param name="Path">The path without links.</param>
/// <param name="Status">What is there.</param>
/// <param name="Descriptor">The descriptor of this process that the path stands for, or null.</param>
internal sealed record OutputTarget(string Path, FileStatus Status, int? Descriptor)
{
    private const int StandardOutput = 1;

    /// <summary>Whether bytes go into something that is there, one after the other, and nothing is renamed.</summary>
    public bool IsWrittenThrough => Descriptor is not null || Status.Kind is FileKind.Pipe or FileKind.CharacterDevice;

    /// <summary>Whether the bytes go where this process' standard output goes.</summary>
    public bool IsStandardOutput =>
        Descriptor == StandardOutput || (IsWrittenThrough && FileStatus.OfDescriptor(StandardOutput) is { Exists: true } own && own.Identity == Status.Identity);

    /// <summary>Follows a path.</summary>
    /// <exception cref="IOException">It is a folder, a socket, a block device, a descriptor that is not open, or links that go in a circle.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder of the path may not be searched.</exception>
    public static OutputTarget Of(string path)
    {
        OutputTarget target = Find(path);
        FileKind kind = target.Status.Kind;
        if (target.Descriptor is int descriptor)
        {
            if (!target.Status.Exists) throw new IOException(FormattableString.Invariant($"cannot write {path}: the descriptor {descriptor} is not open"));
            if (kind is FileKind.Folder or FileKind.BlockDevice) throw Refused(path, kind);
        }
        else if (kind is not (FileKind.Missing or FileKind.File or FileKind.Pipe or FileKind.CharacterDevice))
        {
            throw Refused(path, kind);
        }
        return target;
    }

    private static OutputTarget Find(string path)
    {
        string real = RealPath.Resolve(path, out int? descriptor);
        return new OutputTarget(real, descriptor is int number ? FileStatus.OfDescriptor(number) : FileStatus.Of(real), descriptor);
    }

    private static IOException Refused(string path, FileKind kind) => new($"cannot write {path}: it is {kind.Text()}; a file is needed");
}
