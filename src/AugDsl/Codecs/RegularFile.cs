using AugDsl.Files;

namespace AugDsl.Codecs;

/// <summary>Opens files for reading, and nothing else: a pipe among pictures would keep its reader waiting for ever.</summary>
internal static class RegularFile
{
    /// <summary>The length of a file.</summary>
    /// <exception cref="ImageFormatException">It is no regular file, or its name cannot be read; the message names it.</exception>
    /// <exception cref="IOException">It is not there.</exception>
    public static long Length(string path)
    {
        FileStatus status = FileStatus.Of(path);
        return status.Kind switch
        {
            FileKind.File => status.Length,
            FileKind.Missing => throw Missing(path),
            _ => throw new ImageFormatException($"it is {status.Kind.Text()}; a regular file is needed", null, path),
        };
    }

    /// <summary>Opens a file.</summary>
    /// <inheritdoc cref="Length"/>
    public static FileStream OpenRead(string path, int bufferSize = 4096, FileOptions options = FileOptions.None)
    {
        _ = Length(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize, options);
    }

    private static Exception Missing(string path)
    {
        if (FileNames.Undecodable(path) is string name) return new ImageFormatException($"its name is not valid UTF-8: {name}; rename it", null, path);
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return folder is null || Directory.Exists(folder)
            ? new FileNotFoundException($"Could not find file '{Path.GetFullPath(path)}'.", path)
            : new DirectoryNotFoundException($"Could not find a part of the path '{Path.GetFullPath(path)}'.");
    }
}
