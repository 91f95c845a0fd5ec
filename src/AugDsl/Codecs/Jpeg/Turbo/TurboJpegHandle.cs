namespace AugDsl.Codecs.Jpeg;

/// <summary>A decompressor for one file.</summary>
/// <remarks>
/// Never kept for a second file: libjpeg keeps the tables of the last one, and a damaged file without its own would be decoded with those,
/// so that the answer depended on what was read before. Making one takes some microseconds.
/// </remarks>
internal readonly struct TurboJpegHandle : IDisposable
{
    private readonly TurboJpegLibrary _library;

    /// <summary>Makes a decompressor.</summary>
    public TurboJpegHandle(TurboJpegLibrary library)
    {
        _library = library;
        Value = library.InitDecompress();
        if (Value == 0) throw new OutOfMemoryException("TurboJPEG could not make a decompressor.");
    }

    /// <summary>The native handle.</summary>
    public nint Value { get; }

    /// <inheritdoc/>
    public void Dispose() => _library.Destroy(Value);
}
