namespace AugDsl.Codecs.Png;

/// <summary>The IDAT chunks' data as one stream, read where it lies.</summary>
/// <remarks>The file must stay pinned while the stream is used.</remarks>
internal sealed unsafe class SegmentStream(byte* file, List<(int Offset, int Length)> segments) : Stream
{
    private int _segment;
    private int _position;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int copied = 0;
        while (copied < buffer.Length && _segment < segments.Count)
        {
            (int offset, int length) = segments[_segment];
            int count = Math.Min(buffer.Length - copied, length - _position);
            new ReadOnlySpan<byte>(file + offset + _position, count).CopyTo(buffer[copied..]);
            copied += count;
            _position += count;
            if (_position < length) continue;
            _segment++;
            _position = 0;
        }
        return copied;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
