using Microsoft.Win32.SafeHandles;

namespace AugDsl.Files;

/// <summary>The one way in which a file is written: whole or not at all where that can be had, and never in the place of something that is no file.</summary>
/// <remarks>
/// A regular file, and one that is not there yet, is written under a temporary name in the folder where its links lead, and renamed: the links stay,
/// and an older file is replaced at once and keeps its permissions. A pipe, a character device and a descriptor (/dev/stdout) are written through.
/// </remarks>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string? _target;
    private readonly string? _temporary;
    private readonly UnixFileMode? _mode;
    private readonly bool _isOurs;
    private bool _isFinished;

    private OutputFile(string path, Stream stream, bool isOurs)
    {
        _path = path;
        _isOurs = isOurs;
        Stream = new OutputStream(stream, path);
    }

    private OutputFile(string path, string target, FileStream temporary, UnixFileMode? mode)
        : this(path, temporary, isOurs: true)
    {
        _target = target;
        _temporary = temporary.Name;
        _mode = mode;
    }

    /// <summary>Where the file's bytes go. It can be sought in only where the file gets its name at the end.</summary>
    public Stream Stream { get; }

    /// <summary>Starts a file; it appears, or its last bytes do, with <see cref="Commit"/>.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="bufferSize">Bytes that small writes are gathered in; 0 for none.</param>
    /// <exception cref="IOException">It cannot be written, or is a folder, a socket or a block device.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static OutputFile Create(string path, int bufferSize = 64 * 1024)
    {
        OutputTarget target = OutputTarget.Of(path);
        try
        {
            if (target.IsWrittenThrough) return new OutputFile(path, Open(target, bufferSize), isOurs: true);
            UnixFileMode? mode = target.Status.Exists && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(target.Path) : null;
            return new OutputFile(path, target.Path, TemporaryFiles.Create(Path.GetDirectoryName(target.Path) ?? ".", bufferSize), mode);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FileFaults.Writing(path, error);
        }
    }

    /// <summary>Writes to a stream that somebody else closes, such as the standard output.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What it is called in errors.</param>
    public static OutputFile Through(Stream stream, string name) => new(name, stream, isOurs: false);

    /// <summary>Writes <paramref name="bytes"/> as the file <paramref name="path"/>, replacing an existing one.</summary>
    public static void WriteAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        using OutputFile file = Create(path, bufferSize: 0);
        file.Stream.Write(bytes);
        file.Commit();
    }

    /// <summary>Gives the finished file its name, or its last bytes to what is written through.</summary>
    public void Commit()
    {
        Stream.Flush();
        try
        {
            if (_isOurs) Stream.Dispose();
            if (_temporary is not null)
            {
                if (_mode is UnixFileMode mode && !OperatingSystem.IsWindows()) File.SetUnixFileMode(_temporary, mode);
                File.Move(_temporary, _target!, overwrite: true);
                TemporaryFiles.Forget(_temporary);
            }
            _isFinished = true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FileFaults.Writing(_path, error);
        }
    }

    /// <summary>Without <see cref="Commit"/>: removes what was written, where it has no name yet.</summary>
    public void Dispose()
    {
        if (_isFinished) return;
        _isFinished = true;
        try
        {
            if (_isOurs) Stream.Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to report.
        }
        if (_temporary is not null) TemporaryFiles.Delete(_temporary);
    }

    private static Stream Open(OutputTarget target, int bufferSize)
    {
        if (OperatingSystem.IsWindows()) return new FileStream(target.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize);
        SafeFileHandle handle = target.Descriptor is int descriptor
            ? new SafeFileHandle(descriptor, ownsHandle: false)
            : File.OpenHandle(target.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        DescriptorStream stream = new(handle);
        return bufferSize > 0 ? new BufferedStream(stream, bufferSize) : stream;
    }
}
