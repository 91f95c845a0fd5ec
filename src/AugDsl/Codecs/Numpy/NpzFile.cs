namespace AugDsl.Codecs;

/// <summary>NumPy's <c>.npz</c> files: named arrays, each an <c>.npy</c> file in a zip archive. The types are those of <see cref="NpyFile"/>.</summary>
public static class NpzFile
{
    /// <summary>The default of the largest array that is read: 8 GiB.</summary>
    public const long DefaultMaximumArrayBytes = 8L << 30;

    /// <summary>Starts a file; it appears under its name with <see cref="NpzWriter.Commit"/>.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="compress">Whether arrays are deflated, as by <c>numpy.savez_compressed</c>. Default false: stored as they are.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static NpzWriter Create(string path, bool compress = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new NpzWriter(path, compress);
    }

    /// <summary>Opens a file for reading; arrays are read one by one, when they are asked for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maximumArrayBytes">The largest array that is read, in bytes.</param>
    /// <exception cref="ImageFormatException">The file is not such an archive, or two arrays have one name.</exception>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    public static NpzReader Open(string path, long maximumArrayBytes = DefaultMaximumArrayBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegative(maximumArrayBytes);
        return new NpzReader(path, maximumArrayBytes);
    }
}
