using AugDsl.Codecs.Png;
using AugDsl.Files;

namespace AugDsl.Codecs;

/// <summary>Reads another stream and keeps the CRC-32 of what was read: the archive's classes do not check it.</summary>
internal sealed class ChecksumStream(Stream inner) : OneWayStream(isRead: true)
{
    /// <summary>The checksum of all bytes so far.</summary>
    public uint Checksum { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        Checksum = Crc32.Append(Checksum, buffer[..count]);
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
