namespace AugDsl.Files;

/// <summary>Tells whether two paths lead to one file or folder: device and inode, or the path without links where the system does not tell them.</summary>
/// <param name="Device">The device.</param>
/// <param name="Inode">The file's number on it.</param>
/// <param name="Path">The path without links; empty where device and inode are known.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Inode, string Path)
{
    /// <summary>The identity of what has no number.</summary>
    /// <param name="realPath">A path without links.</param>
    public static FileIdentity OfPath(string realPath)
    {
        // Without numbers the usual rule of the system has to do.
        bool ignoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();
        return new FileIdentity(0, 0, ignoresCase ? realPath.ToUpperInvariant() : realPath);
    }

    /// <summary>The identities of a path and of all folders above it, as far as they exist. The path itself need not.</summary>
    /// <exception cref="IOException">Its links go in a circle.</exception>
    public static HashSet<FileIdentity> Chain(string path)
    {
        HashSet<FileIdentity> chain = [];
        for (string? at = RealPath.Of(path); at is not null; at = System.IO.Path.GetDirectoryName(at))
        {
            FileStatus status = FileStatus.Of(at);
            if (status.Exists) chain.Add(status.Identity);
        }
        return chain;
    }
}
