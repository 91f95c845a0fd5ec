using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>What an item of a pass does to the values on its canvas.</summary>
internal enum ItemKind
{
    /// <summary>An affine colour map.</summary>
    Matrix,

    /// <summary>Contrast about a mean: an affine colour map that is known once the mean is.</summary>
    Statistic,

    /// <summary>A body that the generator wrote.</summary>
    Segment,

    /// <summary>A Gaussian blur.</summary>
    Blur,

    /// <summary>A correlation with odd × odd weights.</summary>
    Stencil,
}

/// <summary>One recorded step, as far as it touches values.</summary>
internal struct ScheduleItem
{
    public ItemKind Kind;

    /// <summary>The colour map.</summary>
    public ColorMatrix Matrix;

    /// <summary>The body of a segment.</summary>
    public SegmentBody? Body;

    /// <summary>The first constant of a segment, or weight of a stencil.</summary>
    public int Constants;

    /// <summary>How many constants or weights there are.</summary>
    public int ConstantCount;

    /// <summary>A stencil's side.</summary>
    public int Size;

    /// <summary>A blur's sigma, or a contrast's factor.</summary>
    public double Amount;

    /// <summary>A statistic's: every channel about its own mean.</summary>
    public bool PerChannel;

    /// <summary>A statistic's: the map to the source at its place, an index into the record's chains.</summary>
    public int Chain;

    /// <summary>A statistic's: how many stand before it.</summary>
    public int Number;

    /// <summary>A statistic's: the canvas at its place.</summary>
    public ImageSize Canvas;

    /// <summary>A statistic's: whether it stands on the raster that its pass samples, before the geometry: values are not sampled there, so not clamped.</summary>
    public bool OnRaster;
}

/// <summary>One sampling and the items on its canvas.</summary>
internal struct SchedulePass
{
    /// <summary>The size of what is sampled: the picture, or the canvas of the pass before.</summary>
    public ImageSize Source;

    /// <summary>The size of the result.</summary>
    public ImageSize Canvas;

    /// <summary>The map from the canvas to the source, an index into the record's chains.</summary>
    public int Chain;

    /// <summary>The first item.</summary>
    public int FirstItem;

    /// <summary>The place behind the last item.</summary>
    public int EndItem;

    /// <summary>Whether a raster was made on this canvas, so that geometry must begin another pass.</summary>
    public bool HasRaster;

    // The items before this one make the raster; the ones behind it act on it point by point.
    public int RasterEnd;
}

/// <summary>A sampling as the reference interpreter sees it.</summary>
/// <param name="Place">The position in the drawn list that asked for it.</param>
/// <param name="Chain">The map, an index into the record's chains.</param>
/// <param name="Source">The size of what is sampled.</param>
/// <param name="Canvas">The canvas.</param>
internal readonly record struct RecordedSampling(int Place, int Chain, ImageSize Source, ImageSize Canvas);
