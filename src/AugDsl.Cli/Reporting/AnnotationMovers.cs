using AugDsl.Annotations;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Cli.Reporting;

/// <summary>Moves annotations as a pipeline does, without its type.</summary>
internal abstract class AnnotationMover
{
    /// <summary>The mover of a compiled class.</summary>
    /// <param name="open">One of the movers below.</param>
    /// <param name="pipeline">The class; it must declare the target.</param>
    public static AnnotationMover Of(Type open, Type pipeline) => (AnnotationMover)Activator.CreateInstance(open.MakeGenericType(pipeline))!;

    /// <summary>The annotations of a sample's result; those that are not moved stay empty.</summary>
    public abstract SampleAnnotations Move(SampleAnnotations annotations, SampleKey key, ImageSize source, ImageSize result);
}

/// <inheritdoc/>
internal sealed class MaskMover<TPipeline> : AnnotationMover
    where TPipeline : IMaskPipeline<TPipeline>
{
    /// <inheritdoc/>
    public override SampleAnnotations Move(SampleAnnotations annotations, SampleKey key, ImageSize source, ImageSize result)
    {
        ImageBuffer<byte> labels = new(result.Width, result.Height, 1);
        TPipeline.ApplyMask(annotations.Labels.View, key, labels.Pixels, null);
        return new SampleAnnotations(labels, [], []);
    }
}

/// <inheritdoc/>
internal sealed class BoxMover<TPipeline> : AnnotationMover
    where TPipeline : IBoxPipeline<TPipeline>
{
    /// <inheritdoc/>
    public override SampleAnnotations Move(SampleAnnotations annotations, SampleKey key, ImageSize source, ImageSize result)
    {
        Box[] boxes = new Box[annotations.Boxes.Length];
        int count = TPipeline.TransformBoxes(annotations.Boxes, key, source, boxes, null);
        return new SampleAnnotations(annotations.Labels, boxes[..count], []);
    }
}

/// <inheritdoc/>
internal sealed class KeypointMover<TPipeline> : AnnotationMover
    where TPipeline : IKeypointPipeline<TPipeline>
{
    /// <inheritdoc/>
    public override SampleAnnotations Move(SampleAnnotations annotations, SampleKey key, ImageSize source, ImageSize result)
    {
        Keypoint[] points = new Keypoint[annotations.Points.Length];
        TPipeline.TransformKeypoints(annotations.Points, key, source, points, null);
        return new SampleAnnotations(annotations.Labels, [], points);
    }
}
