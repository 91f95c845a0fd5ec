using AugDsl.Cli.Files;
using AugDsl.Files;

namespace AugDsl.Cli.Tables;

/// <summary>Reads a table's bytes: a file, or once from start to end a pipe, a device or "-", the standard input.</summary>
internal static class TableBytes
{
    private const long MaximumSize = 1L << 30;

    /// <summary>All bytes.</summary>
    /// <param name="path">The table.</param>
    /// <exception cref="ToolException">It is not there, is no such thing, or is too large.</exception>
    public static byte[] Read(string path)
    {
        if (path == ToolOutput.Standard) return ReadStream(path, Console.OpenStandardInput());
        FileStatus status = FileStatus.Of(path);
        if (status.Kind is FileKind.Pipe or FileKind.CharacterDevice) return ReadStream(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0));
        InputPath.Require(path, "table");
        return status.Length <= MaximumSize ? File.ReadAllBytes(path) : throw TooLarge(path, $"it has {status.Length} bytes");
    }

    private static byte[] ReadStream(string path, Stream stream)
    {
        using (stream)
        {
            using MemoryStream bytes = new();
            byte[] buffer = new byte[1 << 16];
            for (int count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
            {
                if (bytes.Length + count > MaximumSize) throw TooLarge(path, $"it goes on");
                bytes.Write(buffer, 0, count);
            }
            return bytes.ToArray();
        }
    }

    private static ToolException TooLarge(string path, FormattableString how) =>
        ToolException.Failed($"cannot read {path}: {FormattableString.Invariant(how)}, more than the limit of {MaximumSize}");
}
