using System.Buffers;
using System.IO.Compression;

namespace AugDsl.Codecs.Png;

/// <summary>Gives the filtered rows of the zlib stream one after the other and checks that it holds as many bytes as the header implies.</summary>
internal sealed class PngRowReader : IDisposable
{
    /// <summary>Inflating is fast only with some room ahead, so rows are fetched in bunches.</summary>
    private const int BunchBytes = 128 * 1024;

    private readonly ZLibStream _zlib;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private long _left;

    /// <summary>Reads <paramref name="total"/> bytes, in rows of at most <paramref name="longestRow"/>, filter byte included.</summary>
    public PngRowReader(Stream compressed, int longestRow, long total)
    {
        _zlib = new ZLibStream(compressed, CompressionMode.Decompress);
        _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Max(longestRow, Math.Min(BunchBytes, total)));
        _left = total;
    }

    /// <summary>The next row's filter byte and bytes; valid until the next call.</summary>
    public ReadOnlySpan<byte> Next(int length)
    {
        if (_end - _start < length) Fill(length);
        ReadOnlySpan<byte> row = _buffer.AsSpan(_start, length);
        _start += length;
        return row;
    }

    /// <summary>
    /// Goes on behind the last row, so that the stream's checksum is looked at where it comes there. Data that go on, or that lack their end, are
    /// no fault of the pixels, which the chunks' checksums cover.
    /// </summary>
    public void CheckEnd() => Read(_buffer.AsSpan(0, 1));

    /// <inheritdoc/>
    public void Dispose()
    {
        _zlib.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Fill(int length)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        while (_end < length)
        {
            int count = Read(_buffer.AsSpan(_end, (int)Math.Min(_buffer.Length - _end, _left)));
            if (count == 0) throw new ImageFormatException("its compressed data ends before the last row");
            _end += count;
            _left -= count;
        }
    }

    private int Read(Span<byte> destination)
    {
        try
        {
            return _zlib.Read(destination);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            // IOException: the BCL's answer to a stream that asks for a preset dictionary.
            throw new ImageFormatException("its compressed data is damaged", innerException: error);
        }
    }
}
