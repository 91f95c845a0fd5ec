using AugDsl.Annotations;

namespace AugDsl.Batches;

/// <content>Masks, boxes and keypoints.</content>
public sealed partial class Batch<TOut>
{
    /// <summary>The annotations that the samples have: what the pipeline declares, or none with <see cref="BatchLoaderOptions.IgnoreTargets"/>.</summary>
    public Targets Targets => Buffer.Shape.Targets;

    /// <summary>
    /// The masks of all samples: <see cref="Count"/> x height x width labels of <see cref="Size"/>. Beside a sample that is smaller stands the pipeline's
    /// <see cref="AugmentationPipelineAttribute.MaskFill"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The samples have no masks.</exception>
    public Span<byte> Masks => With(Targets.Masks).Masks!.Values.AsSpan(0, Count * (int)Size.Area);

    /// <summary>The mask of one sample: height x width labels of <see cref="Size"/>.</summary>
    /// <param name="slot">Its place in the batch, 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="InvalidOperationException">The samples have no masks.</exception>
    public Span<byte> Mask(int slot) => Masks.Slice(Slot(slot) * (int)Size.Area, (int)Size.Area);

    /// <summary>The boxes of one sample, in its pixels: those that are left, in the order of the picture's.</summary>
    /// <param name="slot">Its place in the batch, 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="InvalidOperationException">The samples have no boxes, which is something else than a picture without one.</exception>
    public ReadOnlySpan<Box> Boxes(int slot) => With(Targets.Boxes).Boxes![Slot(slot)];

    /// <summary>The keypoints of one sample, in its pixels: as many as the picture has, in their order.</summary>
    /// <param name="slot">Its place in the batch, 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="InvalidOperationException">The samples have no keypoints.</exception>
    public ReadOnlySpan<Keypoint> Keypoints(int slot) => With(Targets.Keypoints).Keypoints![Slot(slot)];

    /// <summary>The memory, where samples have such annotations.</summary>
    private BatchBuffer<TOut> With(Targets target)
    {
        BatchBuffer<TOut> buffer = Buffer;
        return buffer.Shape.Targets.Has(target)
            ? buffer
            : throw new InvalidOperationException($"The batch has no {target}: the pipeline has to declare Targets.{target}, and the loader may not set IgnoreTargets.");
    }
}
