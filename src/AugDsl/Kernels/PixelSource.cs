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
/// <param name="Kind">The layout.</param>
/// <param name="Data">The first pixel.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Channels">1 or 3.</param>
/// <param name="Stride">Elements (bytes, or floats) from one row to the next.</param>
/// <param name="Length">Elements that may be read from <paramref name="Data"/> on.</param>
/// <param name="PlaneStride">Elements from one plane to the next, for <see cref="PixelKind.Planar"/>.</param>
internal readonly unsafe record struct PixelSource(PixelKind Kind, void* Data, int Width, int Height, int Channels, nint Stride, nint Length, nint PlaneStride = 0);
