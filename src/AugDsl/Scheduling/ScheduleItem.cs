using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>What an item of a pass does to the values on its canvas; each kind has a list of its own.</summary>
internal enum ItemKind
{
    /// <summary>An affine colour map: a place in <see cref="ScheduleRecord.Matrices"/>.</summary>
    Matrix,

    /// <summary>A body that the generator wrote: a place in <see cref="ScheduleRecord.Bodies"/>.</summary>
    Body,

    /// <summary>Contrast about a mean, an affine colour map once the mean is known: a place in <see cref="ScheduleRecord.Measurements"/>.</summary>
    Contrast,

    /// <summary>A body whose constants follow from statistics of its canvas: a place in <see cref="ScheduleRecord.Measurements"/>.</summary>
    Statistic,

    /// <summary>A stage that needs pixels around, or all of them: a place in <see cref="ScheduleRecord.Stages"/>.</summary>
    Stage,

    /// <summary>Values are kept: what follows is mixed with them.</summary>
    Keep,

    /// <summary>Values are mixed with those that were kept last: a place in <see cref="ScheduleRecord.Shares"/>.</summary>
    Mix,

    /// <summary>The raster is mixed with what other records make of it: a place in <see cref="ScheduleRecord.Branches"/>.</summary>
    Branch,
}

/// <summary>One recorded step, as far as it touches values.</summary>
/// <param name="Kind">Which list it stands in.</param>
/// <param name="Index">Its place there.</param>
internal readonly record struct ScheduleItem(ItemKind Kind, int Index)
{
    /// <summary>Whether it is known only once its canvas is measured.</summary>
    public bool IsMeasured => Kind is ItemKind.Contrast or ItemKind.Statistic;
}

/// <summary>A body and its constants of this sample.</summary>
/// <param name="Body">The body.</param>
/// <param name="Slot">The step's slot, for bodies that draw.</param>
/// <param name="ByChannel">Whether a value depends on that value alone.</param>
/// <param name="First">The first constant.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct BodyCall(SegmentBody Body, uint Slot, bool ByChannel, int First, int Count);

/// <summary>A stage and its numbers of this sample.</summary>
/// <param name="Kind">The kind of stage.</param>
/// <param name="Slot">The step's slot, for kinds that draw.</param>
/// <param name="First">The first number.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct StageCall(StageKind Kind, uint Slot, int First, int Count);

/// <summary>A step that asks something of all pixels of its canvas.</summary>
internal struct Measurement
{
    /// <summary>The map to the source at its place, an index into the record's chains.</summary>
    public int Chain;

    /// <summary>The canvas at its place.</summary>
    public ImageSize Canvas;

    /// <summary>Whether it stands on the raster that its pass samples, before the geometry: values are not sampled there, so not clamped.</summary>
    public bool OnRaster;

    /// <summary>What becomes of the statistics.</summary>
    public MeasurementUse Use;
}

/// <summary>What becomes of the statistics of a canvas.</summary>
/// <param name="Needs">What is asked.</param>
internal readonly record struct MeasurementUse(StatisticNeeds Needs)
{
    /// <summary>A contrast's factor.</summary>
    public double Factor { get; init; }

    /// <summary>Whether every channel has its contrast about its own mean.</summary>
    public bool PerChannel { get; init; }

    /// <summary>The body of another step.</summary>
    public SegmentBody? Body { get; init; }

    /// <summary>That step's slot, for bodies that draw.</summary>
    public uint Slot { get; init; }

    /// <summary>Whether a value of that step depends on the value before and on the constants alone.</summary>
    public bool ByChannel { get; init; }

    /// <summary>What computes its constants.</summary>
    public SettleConstants? Settle { get; init; }

    /// <summary>How many constants it has.</summary>
    public int Constants { get; init; }

    /// <summary>The first of the numbers that were known before.</summary>
    public int Given { get; init; }

    /// <summary>How many of them there are.</summary>
    public int GivenCount { get; init; }
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

    // The items before this one make the raster; the ones behind it act on it point by point.
    public int RasterEnd;
}

/// <summary>A sampling as the reference interpreter sees it.</summary>
/// <param name="Place">The position in the drawn list that asked for it.</param>
/// <param name="Chain">The map, an index into its record's chains.</param>
/// <param name="Source">The size of what is sampled.</param>
/// <param name="Canvas">The canvas.</param>
/// <param name="Record">The record whose chain it is.</param>
internal readonly record struct RecordedSampling(int Place, int Chain, ImageSize Source, ImageSize Canvas, ScheduleRecord Record);
