namespace AugDsl.Kernels;

/// <summary>How a source's pixels lie in memory.</summary>
internal enum PixelKind
{
    /// <summary>Three interleaved bytes.</summary>
    Rgb8,

    /// <summary>One byte.</summary>
    Gray8,

    /// <summary>Four floats in [0, 1]: red, green, blue and an unused one (gray: one and three unused). A raster that geometry reads again.</summary>
    Float4,

    /// <summary>One plane of floats in [0, 1] a channel. A raster that is read where it was written.</summary>
    Planar,
}

/// <summary>The picture or raster that a pass reads, pinned for the time of the pass.</summary>
/// <param name="kind">The layout.</param>
/// <param name="data">The first pixel.</param>
/// <param name="width">Columns.</param>
/// <param name="height">Rows.</param>
/// <param name="channels">1 or 3.</param>
/// <param name="stride">Elements (bytes, or floats) from one row to the next.</param>
/// <param name="length">Elements that may be read from <paramref name="data"/> on.</param>
/// <param name="planeStride">Elements from one plane to the next, for <see cref="PixelKind.Planar"/>.</param>
internal readonly unsafe struct PixelSource(PixelKind kind, void* data, int width, int height, int channels, nint stride, nint length, nint planeStride = 0)
{
    public PixelKind Kind => kind;

    public void* Data => data;

    public int Width => width;

    public int Height => height;

    public int Channels => channels;

    public nint Stride => stride;

    public nint Length => length;

    public nint PlaneStride => planeStride;
}
