using System.ComponentModel;

namespace AugDsl.Algebra;

/// <summary>The shape of a composed map, after snapping.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum MapClass
{
    /// <summary>One of the eight symmetries of the square and a shift by whole pixels: pixel centres meet pixel centres.</summary>
    Exact,

    /// <summary>Affine, each source axis driven by one canvas axis (they may be swapped).</summary>
    AxisAligned,

    /// <summary>Affine.</summary>
    Affine,

    /// <summary>Projective.</summary>
    Projective,
}

/// <summary>How a sampling shrinks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum FilterKind
{
    /// <summary>Plain interpolation.</summary>
    Plain,

    /// <summary>The interpolation kernel is widened by the scale on every source axis whose scale is above 1.</summary>
    Widened,

    /// <summary>Plain interpolation in the box averages over 2^MipX × 2^MipY blocks.</summary>
    Mips,
}

/// <summary>The discrete decisions of one sampling, taken once, in double; the reference interpreter takes them over.</summary>
/// <param name="Class">The map's shape.</param>
/// <param name="HasField">Whether a dense field displaces the coordinates.</param>
/// <param name="Filter">How it shrinks.</param>
/// <param name="MipX">The power of two of the blocks' width.</param>
/// <param name="MipY">The power of two of the blocks' height.</param>
/// <param name="DropX">Whether taps outside the source are dropped on its x axis and the weights renormalised.</param>
/// <param name="DropY">The same for y.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct SamplingDecision(MapClass Class, bool HasField, FilterKind Filter, int MipX, int MipY, bool DropX, bool DropY);
