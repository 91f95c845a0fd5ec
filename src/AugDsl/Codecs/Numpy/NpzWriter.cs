using System.IO.Compression;
using AugDsl.Files;

namespace AugDsl.Codecs;

/// <summary>Writes an <c>.npz</c> file, array after array; made by <see cref="NpzFile.Create"/>.</summary>
/// <remarks>
/// The same arrays give the same bytes (deflated ones with the same version of zlib): the archive's times are fixed. Nothing is kept in
/// memory, and without <see cref="Commit"/> nothing is left behind. For one thread.
/// </remarks>
public sealed class NpzWriter : IDisposable
{
    /// <summary>The earliest time that a zip archive can hold; NumPy writes the same.</summary>
    private static readonly DateTimeOffset s_time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly OutputFile _file;
    private readonly ZipArchive _archive;
    private readonly CompressionLevel _level;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private NpzArray? _current;
    private bool _closed;

    internal NpzWriter(string path, bool compress)
    {
        _file = OutputFile.Create(path);
        _archive = new ZipArchive(_file.Stream, ZipArchiveMode.Create, leaveOpen: true);
        _level = compress ? CompressionLevel.Optimal : CompressionLevel.NoCompression;
    }

    /// <summary>A text at the archive's end that readers of arrays do not see. Up to 65,535 ASCII letters.</summary>
    internal string Comment
    {
        get => _archive.Comment;
        set => _archive.Comment = value;
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">One of the types of <see cref="NpyFile"/>.</typeparam>
    /// <param name="name">Its name, without ".npy". A slash is legal between parts.</param>
    /// <param name="values">The values in C order: exactly the product of <paramref name="shape"/>.</param>
    /// <param name="shape">The lengths of the axes; none for a scalar.</param>
    /// <exception cref="ArgumentException">The name is taken or not legal, or the shape does not fit the values.</exception>
    /// <exception cref="NotSupportedException">The type is another one.</exception>
    /// <exception cref="InvalidOperationException">The array before has fewer values than its shape, or the file is finished.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add<T>(string name, ReadOnlySpan<T> values, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        NpyHeader.Format<T>(shape, out long count);
        if (count != values.Length)
            throw new ArgumentException(FormattableString.Invariant($"The shape implies {count} values; the span holds {values.Length}."), nameof(shape));
        Begin<T>(name, shape).Append(values);
    }

    /// <summary>Starts an array whose values are given in parts: one that does not fit in memory, such as the pictures of a data set.</summary>
    /// <typeparam name="T">One of the types of <see cref="NpyFile"/>.</typeparam>
    /// <param name="name">Its name, without ".npy".</param>
    /// <param name="shape">The lengths of the axes.</param>
    /// <returns>Takes the values; full before the next array is started.</returns>
    /// <exception cref="ArgumentException">The name is taken or not legal, or the shape is not one.</exception>
    /// <exception cref="NotSupportedException">The type is another one.</exception>
    /// <exception cref="InvalidOperationException">The array before has fewer values than its shape, or the file is finished.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public NpzArray<T> Begin<T>(string name, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        byte[] header = NpyHeader.Format<T>(shape, out long count);
        CheckName(name);
        if (_names.Contains(name)) throw new ArgumentException($"The file has an array '{name}' already.", nameof(name));
        Finish();
        _names.Add(name);
        ZipArchiveEntry entry = _archive.CreateEntry(name + NpzReader.Suffix, _level);
        entry.LastWriteTime = s_time;
        entry.ExternalAttributes = 0;
        Stream stream = entry.Open();
        NpzArray<T> array = new(name, stream, count);
        _current = array;
        stream.Write(header);
        return array;
    }

    /// <summary>Finishes the file and gives it its name.</summary>
    /// <exception cref="InvalidOperationException">The last array has fewer values than its shape, or the file is finished already.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Commit()
    {
        Finish();
        _closed = true;
        _archive.Dispose();
        _file.Commit();
    }

    /// <summary>Without <see cref="Commit"/>: removes what was written.</summary>
    public void Dispose()
    {
        _closed = true;

        // The archive is not closed: that would only write its directory into a file that goes away.
        _current?.Abandon();
        _current = null;
        _file.Dispose();
    }

    private static void CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        bool legal = !name.Any(c => char.IsControl(c) || c is '\\' or ':') && name.Split('/').All(part => part is not ("" or "." or ".."));

        // Tools that unpack archives take the name for a path.
        if (!legal) throw new ArgumentException($"'{name}' is not a legal name: no backslash, colon or control character, and no empty, '.' or '..' part.", nameof(name));
    }

    private void Finish()
    {
        if (_closed) throw new InvalidOperationException("The file is finished.");
        _current?.Finish();
        _current = null;
    }
}
