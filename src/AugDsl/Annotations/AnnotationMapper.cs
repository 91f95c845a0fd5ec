using System.ComponentModel;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Scheduling;

namespace AugDsl.Annotations;

/// <summary>Moves masks, boxes and keypoints through the maps of a recorded sample, and back. Generated code calls it behind <c>Prepare</c>.</summary>
/// <remarks>Everything is checked before the first value is written. Nothing is allocated once its lists have grown to what samples need.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnnotationMapper
{
    private readonly AnnotationMaps _maps = new();
    private readonly BoxMapper _boxes = new();
    private readonly MaskMapper _masks = new();
    private readonly ScheduleRecord _record;
    private readonly Arena _arena;

    internal AnnotationMapper(Schedule schedule)
    {
        _record = schedule.Record;
        _arena = schedule.Memory;
    }

    /// <summary>Makes the mask of the result.</summary>
    /// <param name="mask">One byte a pixel, of the source's size.</param>
    /// <param name="destination">A byte for each pixel of the result.</param>
    /// <param name="fill">The label of a constant border.</param>
    /// <exception cref="ArgumentException">A size does not fit, or the two overlap; nothing was written.</exception>
    public void Mask(ImageView<byte> mask, Span<byte> destination, byte fill)
    {
        Begin();
        AnnotationGuard.CheckMask(mask, _maps.Source, "the parameters were drawn for", destination, _maps.Canvas);
        _masks.Forward(_record, _maps, mask, destination, fill, _arena);
    }

    /// <summary>Makes the mask of the source from one of the result.</summary>
    /// <param name="mask">One byte a pixel, of the result's size.</param>
    /// <param name="destination">A byte for each pixel of the source.</param>
    /// <param name="fill">The label of what the result does not show.</param>
    /// <exception cref="ArgumentException">A size does not fit, or the two overlap; nothing was written.</exception>
    public void InverseMask(ImageView<byte> mask, Span<byte> destination, byte fill)
    {
        Begin();
        AnnotationGuard.CheckMask(mask, _maps.Canvas, "the result is", destination, _maps.Source);
        _masks.Backward(_maps, mask, destination, fill);
    }

    /// <summary>Moves boxes to the result.</summary>
    /// <param name="boxes">Boxes of the source.</param>
    /// <param name="result">Room for as many; may be the same memory.</param>
    /// <param name="minimumVisibility">The share of a box that must be left, 0 to 1.</param>
    /// <returns>How many are left.</returns>
    /// <exception cref="ArgumentException">A box is inverted or not finite, or there is too little room; nothing was written.</exception>
    public int Boxes(ReadOnlySpan<Box> boxes, Span<Box> result, double minimumVisibility)
    {
        AnnotationGuard.Check(boxes, result);
        Begin();
        return _boxes.Forward(_maps, boxes, result, minimumVisibility);
    }

    /// <summary>Moves boxes of the result back to the source.</summary>
    /// <param name="boxes">Boxes of the result.</param>
    /// <param name="result">Room for as many; may be the same memory.</param>
    /// <returns>How many are left.</returns>
    /// <exception cref="ArgumentException">A box is inverted or not finite, or there is too little room; nothing was written.</exception>
    public int InverseBoxes(ReadOnlySpan<Box> boxes, Span<Box> result)
    {
        AnnotationGuard.Check(boxes, result);
        Begin();
        return _boxes.Backward(_maps, boxes, result);
    }

    /// <summary>Moves keypoints to the result.</summary>
    /// <param name="keypoints">Keypoints of the source.</param>
    /// <param name="result">Room for as many; may be the same memory.</param>
    /// <exception cref="ArgumentException">A visible keypoint is not finite, or there is too little room; nothing was written.</exception>
    public void Keypoints(ReadOnlySpan<Keypoint> keypoints, Span<Keypoint> result) => Keypoints(keypoints, result, backward: false);

    /// <summary>Moves keypoints of the result back to the source.</summary>
    /// <param name="keypoints">Keypoints of the result.</param>
    /// <param name="result">Room for as many; may be the same memory.</param>
    /// <exception cref="ArgumentException">A visible keypoint is not finite, or there is too little room; nothing was written.</exception>
    public void InverseKeypoints(ReadOnlySpan<Keypoint> keypoints, Span<Keypoint> result) => Keypoints(keypoints, result, backward: true);

    private void Keypoints(ReadOnlySpan<Keypoint> keypoints, Span<Keypoint> result, bool backward)
    {
        AnnotationGuard.Check(keypoints, result);
        Begin();
        PointMapper.Move(_maps, keypoints, result, backward);
    }

    private void Begin()
    {
        _record.CheckMaps();
        _arena.Reset();
        _maps.Begin(_record, _arena);
    }
}
