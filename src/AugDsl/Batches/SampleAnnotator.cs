using AugDsl.Annotations;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Batches;

/// <summary>Moves the annotations of samples, with memory of its own for masks: a worker's part.</summary>
/// <param name="dataset">The data set.</param>
/// <param name="targets">What it moves; the data set has it.</param>
/// <param name="decode">Limits and choices; null for the data set's own.</param>
internal sealed class SampleAnnotator<TPipeline, TIn, TOut>(IAnnotatedDataset dataset, Targets targets, DecodeOptions? decode)
    where TPipeline : IAugmentationPipeline<TPipeline, TIn, TOut>
    where TIn : unmanaged
    where TOut : unmanaged
{
    private readonly DecodeWorkspace _memory = new();

    /// <summary>Moves what belongs to a picture to the sample that the batch has of it.</summary>
    /// <param name="index">The picture.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="size">The picture's full size.</param>
    /// <param name="batch">Takes the annotations.</param>
    /// <param name="slot">The slot, whose sample has been made.</param>
    /// <param name="workspace">Scratch memory.</param>
    /// <exception cref="InvalidDataException">The mask has another size than the picture, or more than a byte a pixel.</exception>
    public void Annotate(int index, SampleKey key, ImageSize size, BatchBuffer<TOut> batch, int slot, AugmentationWorkspace workspace)
    {
        using WorkspaceLease lease = new(workspace);
        TPipeline.PrepareAnnotations(key, size, lease.Schedule);
        AnnotationMapper mapper = lease.Annotations;
        if (targets.Has(Targets.Masks)) mapper.Mask(Mask(index, size), batch.MaskDestination(slot), TPipeline.Info.MaskFill);
        if (targets.Has(Targets.Boxes))
        {
            ReadOnlySpan<Box> boxes = dataset.Boxes(index);
            batch.Boxes!.Keep(slot, mapper.Boxes(boxes, batch.Boxes.Room(slot, boxes.Length), TPipeline.Info.MinimumVisibility));
        }

        if (targets.Has(Targets.Keypoints))
        {
            ReadOnlySpan<Keypoint> keypoints = dataset.Keypoints(index);
            mapper.Keypoints(keypoints, batch.Keypoints!.Room(slot, keypoints.Length));
            batch.Keypoints.Keep(slot, keypoints.Length);
        }
    }

    private ImageView<byte> Mask(int index, ImageSize size)
    {
        if (!dataset.TryGetMaskView(index, out ImageView<byte> mask)) mask = dataset.ReadMask(index, decode, _memory).View;
        if (mask.Channels != 1) throw new InvalidDataException(FormattableString.Invariant($"its mask has {mask.Channels} channels; a mask is gray, one byte a pixel"));
        if (mask.Size != size) throw new InvalidDataException(FormattableString.Invariant($"its mask is {mask.Size}; the picture is {size}"));
        return mask;
    }
}
