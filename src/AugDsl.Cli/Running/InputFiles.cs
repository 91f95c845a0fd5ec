namespace AugDsl.Cli.Running;

/// <summary>A picture to augment.</summary>
/// <param name="Index">Its position, which is the sample's index.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Relative">Its path relative to the input, with '/' between folders.</param>
internal sealed record InputFile(int Index, string Path, string Relative);

/// <summary>The pictures of a run in their order.</summary>
/// <param name="Pictures">In ordinal order of their relative paths.</param>
/// <param name="Ignored">Other files that were met.</param>
internal sealed record InputFiles(IReadOnlyList<InputFile> Pictures, int Ignored)
{
    /// <summary>The file at <paramref name="input"/>, whatever its name, or the pictures of the folder, at any depth.</summary>
    /// <param name="input">A file or folder.</param>
    /// <param name="excluded">A folder inside the input that is left out, because its pictures are earlier results; or null.</param>
    /// <param name="decoders">Which files of a folder are pictures; null for PNG and JPEG.</param>
    /// <exception cref="ToolException">There is nothing, or no picture.</exception>
    public static InputFiles Find(string input, string? excluded = null, PictureDecoders? decoders = null)
    {
        decoders ??= PictureDecoders.Own;
        if (File.Exists(input)) return new InputFiles([new InputFile(0, input, Path.GetFileName(input))], 0);
        if (!Directory.Exists(input)) throw ToolException.Usage($"the input {input} does not exist");
        string? leftOut = excluded is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(excluded));
        List<(string Path, string Relative)> found = [];
        int ignored = 0;
        Walk(new DirectoryInfo(input), "");
        if (found.Count == 0) throw ToolException.Usage($"the folder {input} holds no {decoders} file");
        found.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        return new InputFiles([.. found.Select((file, index) => new InputFile(index, file.Path, file.Relative))], ignored);

        void Walk(DirectoryInfo folder, string prefix)
        {
            foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }))
            {
                string relative = prefix + entry.Name;
                if (entry is DirectoryInfo inner)
                {
                    // A link to a folder may lead back to one above.
                    if (inner.LinkTarget is null && inner.FullName != leftOut) Walk(inner, relative + "/");
                }
                else if (entry is FileInfo file && decoders.IsPicture(file))
                {
                    found.Add((entry.FullName, relative));
                }
                else
                {
                    ignored++;
                }
            }
        }
    }
}
