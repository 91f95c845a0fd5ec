using AugDsl.Files;

namespace AugDsl.Codecs.Png;

/// <summary>Cuts what is written into IDAT chunks, so that a picture of any size is written with bounded memory.</summary>
internal sealed class PngDataStream(Stream file) : OneWayStream(isRead: false)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _count;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_count == _buffer.Length) WriteChunk();
            int count = Math.Min(buffer.Length, _buffer.Length - _count);
            buffer[..count].CopyTo(_buffer.AsSpan(_count));
            _count += count;
            buffer = buffer[count..];
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _count > 0) WriteChunk();
        base.Dispose(disposing);
    }

    private void WriteChunk()
    {
        PngChunks.Write(file, "IDAT"u8, _buffer.AsSpan(0, _count));
        _count = 0;
    }
}
