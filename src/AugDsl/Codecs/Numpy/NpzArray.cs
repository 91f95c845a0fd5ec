namespace AugDsl.Codecs;

/// <summary>An array of an <c>.npz</c> file while it is written; see <see cref="NpzArray{T}"/>.</summary>
public abstract class NpzArray
{
    private readonly string _name;
    private readonly long _count;
    private Stream? _stream;

    private protected NpzArray(string name, Stream stream, long count)
    {
        _name = name;
        _stream = stream;
        _count = count;
        Left = count;
    }

    /// <summary>How many values are missing until the array is full.</summary>
    public long Left { get; private protected set; }

    /// <summary>Where the values go.</summary>
    private protected Stream Stream => _stream ?? throw new InvalidOperationException($"The array '{_name}' is finished.");

    internal void Finish()
    {
        if (Left > 0)
            throw new InvalidOperationException(FormattableString.Invariant($"The array '{_name}' has {_count - Left} of the {_count} values that its shape implies."));
        _stream?.Dispose();
        _stream = null;
    }

    /// <summary>Frees the stream, whatever is missing.</summary>
    internal void Abandon()
    {
        try
        {
            _stream?.Dispose();
        }
        catch (IOException)
        {
            // The file goes away; the first error is the one to report.
        }
        _stream = null;
    }
}

/// <summary>Takes the values of an array part by part; made by <see cref="NpzWriter.Begin"/>.</summary>
/// <typeparam name="T">The values' type.</typeparam>
public sealed class NpzArray<T> : NpzArray
    where T : unmanaged
{
    internal NpzArray(string name, Stream stream, long count)
        : base(name, stream, count)
    {
    }

    /// <summary>Writes the next values in C order.</summary>
    /// <param name="values">Up to <see cref="NpzArray.Left"/> values.</param>
    /// <exception cref="ArgumentException">The array would have more values than its shape implies.</exception>
    /// <exception cref="InvalidOperationException">The array is finished: another one was started, or the file was.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Append(ReadOnlySpan<T> values)
    {
        if (values.Length > Left)
            throw new ArgumentException(FormattableString.Invariant($"The array has room for {Left} further values, not {values.Length}."), nameof(values));
        NpyElement.Write(Stream, values);
        Left -= values.Length;
    }
}
