namespace AugDsl.Codecs;

/// <summary>Writes a file under a temporary name in the same folder and renames it, so that a reader or a crash never leaves a part of it.</summary>
internal static class AtomicFile
{
    /// <summary>Writes <paramref name="bytes"/> as the file <paramref name="path"/>, replacing an existing one.</summary>
    public static void WriteAllBytes(string path, ReadOnlySpan<byte> bytes) => WriteAllBytes(path, bytes, []);

    /// <summary>Writes <paramref name="head"/> followed by <paramref name="body"/>.</summary>
    public static void WriteAllBytes(string path, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        string full = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(full) ?? ".", $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write(head);
                stream.Write(body);
            }
            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to report.
        }
    }
}
