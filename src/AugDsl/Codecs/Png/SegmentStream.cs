using AugDsl.Files;

namespace AugDsl.Codecs.Png;

/// <summary>The IDAT chunks' data as one stream, read where it lies.</summary>
/// <remarks>The file must stay pinned while the stream is used.</remarks>
internal sealed unsafe class SegmentStream(byte* file, List<(int Offset, int Length)> segments) : OneWayStream(isRead: true)
{
    private int _segment;
    private int _position;

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
}
