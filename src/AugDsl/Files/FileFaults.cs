using System.Runtime.InteropServices;

namespace AugDsl.Files;

/// <summary>What went wrong with a file, without the name under which it was written.</summary>
internal static class FileFaults
{
    private const int Input = 5;
    private const int DiskFull = 28;
    private const int ReadOnly = 30;
    private const int Quota = 122;

    // Windows: ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>The system's text for an error number, without its capital.</summary>
    public static string Text(int fault)
    {
        string text = Marshal.GetPInvokeErrorMessage(fault);
        return char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>Whether no other file could be written either: a full disk, a quota, a disk that is broken or read-only.</summary>
    public static bool IsOfDisk(Exception error) => error is OutputException && error.HResult is Input or DiskFull or ReadOnly or Quota or WindowsDiskFull or WindowsHandleDiskFull;

    /// <summary>The same error, as one about the file that was wanted: temporary names mean nothing to anybody.</summary>
    /// <param name="path">The file that was wanted.</param>
    /// <param name="error">What happened.</param>
    public static Exception Writing(string path, Exception error)
    {
        string message = $"cannot write {path}: {Reason(error)}";
        return error switch
        {
            UnauthorizedAccessException => new UnauthorizedAccessException(message, error),
            DirectoryNotFoundException => new DirectoryNotFoundException(message, error),
            PathTooLongException => new PathTooLongException(message, error),
            _ => new OutputException(message, error) { HResult = error.HResult },
        };
    }

    private static string Reason(Exception error) => error switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException => "its folder does not exist",
        PathTooLongException => "its name is too long",
        { HResult: > 0 and < 256 } when !OperatingSystem.IsWindows() => Text(error.HResult),
        _ => error.Message,
    };
}

/// <summary>A file cannot be written; the message names it.</summary>
internal sealed class OutputException(string message, Exception innerException) : IOException(message, innerException);
