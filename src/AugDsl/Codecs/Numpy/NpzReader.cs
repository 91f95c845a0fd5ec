using System.IO.Compression;

namespace AugDsl.Codecs;

/// <summary>Reads the arrays of an <c>.npz</c> file; made by <see cref="NpzFile.Open"/>. For one thread.</summary>
public sealed class NpzReader : IDisposable
{
    /// <summary>What the archive's names end in.</summary>
    internal const string Suffix = ".npy";

    /// <summary>No deflate stream grows more: the longest match is 258 bytes, its shortest code 2 bits.</summary>
    private const long MaximumExpansion = 1032;

    private readonly string _path;
    private readonly long _maximumArrayBytes;
    private readonly FileStream _file;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    internal NpzReader(string path, long maximumArrayBytes)
    {
        _path = path;
        _maximumArrayBytes = maximumArrayBytes;
        _file = RegularFile.OpenRead(path);
        try
        {
            _archive = Guarded("", () => new ZipArchive(_file, ZipArchiveMode.Read));
            foreach (ZipArchiveEntry entry in Guarded("", () => _archive.Entries))
            {
                if (!entry.FullName.EndsWith(Suffix, StringComparison.Ordinal)) continue;
                string name = entry.FullName[..^Suffix.Length];
                if (!_entries.TryAdd(name, entry)) throw new ImageFormatException($"it has two arrays named '{name}'", null, path);
                _names.Add(name);
            }
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>The arrays' names without ".npy", in the file's order. What else is in the archive is left out.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>What <see cref="NpzWriter.Comment"/> said.</summary>
    internal string Comment => _archive.Comment;

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type that the array must have (see <see cref="NpyFile"/>); nothing is converted.</typeparam>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="shape">The lengths of the axes.</param>
    /// <returns>The values in C order.</returns>
    /// <exception cref="KeyNotFoundException">There is no such array.</exception>
    /// <exception cref="ImageFormatException">The array is of another type, damaged, or beyond the limit.</exception>
    /// <exception cref="NotSupportedException">The type is not one of those of <see cref="NpyFile"/>.</exception>
    public T[] Read<T>(string name, out int[] shape)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(name);
        _ = NpyElement.Descriptor<T>();
        if (!_entries.TryGetValue(name, out ZipArchiveEntry? entry))
            throw new KeyNotFoundException($"{_path} has no array '{name}'; it has: {string.Join(", ", _names)}.");
        int[] axes = [];
        T[] values = Guarded($"array '{name}': ", () => Read<T>(entry, out axes));
        shape = axes;
        return values;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _archive.Dispose();
        _file.Dispose();
    }

    /// <summary>The archive's sizes are only claims: they are checked against each other before memory is taken.</summary>
    private T[] Read<T>(ZipArchiveEntry entry, out int[] shape)
        where T : unmanaged
    {
        if (entry.Length > _maximumArrayBytes)
            throw new ImageFormatException(FormattableString.Invariant($"it has {entry.Length} bytes, more than the limit of {_maximumArrayBytes} (maximumArrayBytes)"));
        if (entry.CompressedLength > _file.Length || entry.CompressedLength < entry.Length / MaximumExpansion)
            throw new ImageFormatException(FormattableString.Invariant($"its {entry.CompressedLength} compressed bytes cannot hold {entry.Length}"));
        using ChecksumStream stream = new(entry.Open());
        T[] values = NpyArray.Read<T>(stream, entry.Length, out shape);
        if (stream.Checksum != entry.Crc32) throw new ImageFormatException("its checksum is wrong");
        return values;
    }

    /// <summary>Names the file, and turns what the archive's classes throw for damaged files into the one exception.</summary>
    private TResult Guarded<TResult>(string place, Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (ImageFormatException error)
        {
            throw new ImageFormatException(place + error.Reason, null, _path, error.InnerException);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new ImageFormatException($"{place}it is not an intact zip archive ({error.Message.TrimEnd('.')})", null, _path, error);
        }
    }
}
