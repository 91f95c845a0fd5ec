namespace AugDsl.ImageSharp;

/// <summary>A file in memory whose end is no place to read: who asks for a byte behind it lacks data, and is stopped.</summary>
/// <remarks>
/// Most decoders of ImageSharp take what is missing for zeros and give a picture that is partly black. They ask for the length and stop silently
/// there, so it is said to be one byte more; and they read ahead as far as <c>StreamProcessingBufferSize</c>, which must be 1.
/// </remarks>
/// <param name="file">The bytes.</param>
/// <param name="isLengthTrue">Whether the length is given as it is: for a decoder that reads chunks until there, each of a length of its own.</param>
internal sealed class WholeFileStream(byte[] file, bool isLengthTrue) : Stream
{
    /// <summary>What <c>StreamProcessingBufferSize</c> must be.</summary>
    public const int BufferSize = 1;

    /// <summary>Whether data were asked for that the file does not have.</summary>
    public bool IsCutOff { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => file.Length + (isLengthTrue ? 0 : 1L);

    /// <inheritdoc/>
    public override long Position { get; set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length > file.Length - Position)
        {
            IsCutOff = true;
            throw new EndOfStreamException();
        }
        file.AsSpan((int)Position, buffer.Length).CopyTo(buffer);
        Position += buffer.Length;
        return buffer.Length;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Current => Position,
        SeekOrigin.End => Length,
        _ => 0,
    };

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
