using System.IO.Compression;
using AugDsl.Files;

namespace AugDsl.Datasets;

/// <summary>The content of a gzip file that must be whole: .NET's own stream minds neither a trailer (checksum and length) that is missing nor bytes behind it.</summary>
/// <remarks>
/// A small gzip member, the mark, is put behind the file's bytes. In a whole file its content comes last. Where the trailer is missing or cut off,
/// the mark's bytes are taken for the trailer, which they are not; where other bytes stand between, the mark is not reached.
/// </remarks>
internal sealed class WholeGzipStream : OneWayStream
{
    private static readonly byte[] s_member = Compress(Mark);

    private readonly GZipStream _content;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Reads <paramref name="file"/> from where it stands to its end, and leaves it open.</summary>
    public WholeGzipStream(Stream file)
        : base(isRead: true) => _content = new GZipStream(new FollowedStream(file, s_member), CompressionMode.Decompress);

    private static ReadOnlySpan<byte> Mark => "the end"u8;

    /// <summary>Gives the content; the last bytes that came are held back, because they may be the mark.</summary>
    /// <exception cref="InvalidDataException">The data are damaged or cut off, a trailer is missing or wrong, or there are other bytes behind it.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_isAtEnd && _end - _start <= Mark.Length) Fill();
        if (_isAtEnd && !_buffer.AsSpan(_start, _end - _start).EndsWith(Mark)) throw new InvalidDataException("The gzip data does not end where the file does.");
        int count = Math.Min(buffer.Length, _end - _start - Mark.Length);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _content.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        int count = _content.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = count == 0;
        _end += count;
    }

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using MemoryStream file = new();
        using (GZipStream gzip = new(file, CompressionLevel.Fastest)) gzip.Write(content);
        return file.ToArray();
    }

    /// <summary>A stream, then some bytes.</summary>
    private sealed class FollowedStream(Stream first, byte[] second) : OneWayStream(isRead: true)
    {
        private int _position;

        public override int Read(Span<byte> buffer)
        {
            int count = first.Read(buffer);
            if (count > 0) return count;
            count = Math.Min(buffer.Length, second.Length - _position);
            second.AsSpan(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }
    }
}
