namespace AugDsl.Codecs;

/// <summary>Writes a file under a temporary name in the same folder and renames it, so that a reader or a crash never leaves a part of it.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _finished;

    /// <summary>Starts the file <paramref name="path"/>; it appears with <see cref="Commit"/>.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="bufferSize">Bytes that small writes are gathered in; 0 for none.</param>
    public AtomicFile(string path, int bufferSize = 64 * 1024)
    {
        _path = Path.GetFullPath(path);
        _temporary = Path.Combine(Path.GetDirectoryName(_path) ?? ".", $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}.tmp");
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize);
    }

    /// <summary>Where the file's bytes go.</summary>
    public FileStream Stream { get; }

    /// <summary>Writes <paramref name="bytes"/> as the file <paramref name="path"/>, replacing an existing one.</summary>
    public static void WriteAllBytes(string path, ReadOnlySpan<byte> bytes) => WriteAllBytes(path, bytes, []);

    /// <summary>Writes <paramref name="head"/> followed by <paramref name="body"/>.</summary>
    public static void WriteAllBytes(string path, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        using AtomicFile file = new(path, bufferSize: 0);
        file.Stream.Write(head);
        file.Stream.Write(body);
        file.Commit();
    }

    /// <summary>Gives the finished file its name.</summary>
    public void Commit()
    {
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _finished = true;
    }

    /// <summary>Without <see cref="Commit"/>: removes what was written.</summary>
    public void Dispose()
    {
        if (_finished) return;
        _finished = true;
        Try(Stream.Dispose);
        Try(() => File.Delete(_temporary));
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to report.
        }
    }
}
