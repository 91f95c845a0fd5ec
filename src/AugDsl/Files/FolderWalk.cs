namespace AugDsl.Files;

/// <summary>The one way in which folders are looked through, by data sets and by every command.</summary>
/// <remarks>
/// Names that start with a dot, and hidden files on Windows, are left out. Links are followed, as the system follows them. A folder is entered once,
/// under the first of its paths in ordinal order, however many links (or mounts) lead to it: so links in a circle end.
/// </remarks>
/// <param name="entered">Folders that are not entered (again); those that are entered are added.</param>
internal sealed class FolderWalk(HashSet<FileIdentity> entered)
{
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Gives all files in a folder, at any depth.</summary>
    /// <param name="folder">The folder; it is looked into even if it counts as entered.</param>
    /// <param name="prefix">What stands before the names: "" or ends in '/'.</param>
    /// <param name="found">Is given each file, and its name with '/' between folders.</param>
    /// <exception cref="IOException">A folder cannot be looked into.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be looked into.</exception>
    public void Files(DirectoryInfo folder, string prefix, Action<FileSystemInfo, string> found)
    {
        entered.Add(FileStatus.Of(folder.FullName).Identity);
        foreach (FileSystemInfo entry in Entries(folder))
        {
            if (entry is not DirectoryInfo inner) found(entry, prefix + entry.Name);
            else if (!entered.Contains(FileStatus.Of(inner.FullName).Identity)) Files(inner, prefix + inner.Name + "/", found);
        }
    }

    /// <summary>What a folder holds, without hidden files and folders, sorted: which of two links comes first must not be chance.</summary>
    public static List<FileSystemInfo> Entries(DirectoryInfo folder)
    {
        if (FileNames.Undecodable(folder.FullName) is string name) throw new IOException($"cannot look into {folder.FullName}: its name is not valid UTF-8: {name}; rename it");
        List<FileSystemInfo> entries = [.. folder.EnumerateFileSystemInfos("*", s_everything).Where(entry => !IsHidden(entry))];
        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return entries;
    }

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.') || (OperatingSystem.IsWindows() && entry.Attributes.HasFlag(FileAttributes.Hidden));
}
