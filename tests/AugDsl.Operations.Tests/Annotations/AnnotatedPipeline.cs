using AugDsl.Annotations;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Operations.Tests.Harness.Recording;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Reference;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Annotations;

/// <summary>A compiled pipeline that declares all targets.</summary>
internal abstract class AnnotatedPipeline
{
    // Masks, boxes and keypoints: in these texts a bar separates the class from its members.
    public const string AllTargets = "Targets = (Targets)7";

    public abstract PipelineInfo Info { get; }

    public abstract ReferencePipeline Reference { get; }

    /// <summary>Compiles the attribute texts; see <see cref="CompiledSet"/>.</summary>
    public static IReadOnlyList<AnnotatedPipeline> Load(IReadOnlyList<string> attributes) =>
        [.. CompiledSet.Load(attributes).Select(p => Of(p.Type))];

    public static AnnotatedPipeline Of(Type type)
    {
        Type contract = type.GetInterfaces().Single(i => i.Name.StartsWith("IAugmentationPipeline", StringComparison.Ordinal));
        return (AnnotatedPipeline)Activator.CreateInstance(typeof(AnnotatedPipeline<,>).MakeGenericType(type, contract.GetGenericArguments()[2]))!;
    }

    public GeometryWalk Walk(SampleKey key, ImageSize size) => new(Reference, key, size);

    public abstract ImageSize OutputSize(SampleKey key, ImageSize size);

    public abstract byte[] ApplyMask(ImageView<byte> mask, SampleKey key);

    public abstract byte[] InverseMask(ImageView<byte> mask, SampleKey key, ImageSize size);

    public abstract Box[] Boxes(ReadOnlySpan<Box> boxes, SampleKey key, ImageSize size, AugmentationWorkspace? workspace = null);

    public abstract Box[] InverseBoxes(ReadOnlySpan<Box> boxes, SampleKey key, ImageSize size);

    public abstract Keypoint[] Keypoints(ReadOnlySpan<Keypoint> keypoints, SampleKey key, ImageSize size);

    public abstract Keypoint[] InverseKeypoints(ReadOnlySpan<Keypoint> keypoints, SampleKey key, ImageSize size);

    /// <summary>The bytes that a second round of everything allocates.</summary>
    public abstract long Allocated(ImageSize size, int count, AugmentationWorkspace? workspace);

    /// <summary>The picture before the output step.</summary>
    public abstract byte[] Render(ImageView<byte> source, SampleKey key);
}

/// <summary>The typed half.</summary>
internal sealed class AnnotatedPipeline<TPipeline, TOut> : AnnotatedPipeline
    where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>, IMaskPipeline<TPipeline>, IBoxPipeline<TPipeline>, IKeypointPipeline<TPipeline>
    where TOut : unmanaged
{
    public override PipelineInfo Info => TPipeline.Info;

    public override ReferencePipeline Reference { get; } = ReferenceInterpreter.Read(typeof(TPipeline));

    public override ImageSize OutputSize(SampleKey key, ImageSize size) => TPipeline.OutputSize(key, size);

    public override byte[] ApplyMask(ImageView<byte> mask, SampleKey key)
    {
        byte[] result = new byte[TPipeline.OutputSize(key, mask.Size).Area];
        TPipeline.ApplyMask(mask, key, result, null);
        return Outputs.Noted(typeof(TPipeline), "ApplyMask", Outputs.From(key).And(mask), result);
    }

    public override byte[] InverseMask(ImageView<byte> mask, SampleKey key, ImageSize size)
    {
        byte[] result = new byte[size.Area];
        TPipeline.InverseMask(mask, key, size, result, null);
        return Outputs.Noted(typeof(TPipeline), "InverseMask", Outputs.From(key).And(mask).And(size), result);
    }

    public override Box[] Boxes(ReadOnlySpan<Box> boxes, SampleKey key, ImageSize size, AugmentationWorkspace? workspace = null)
    {
        Box[] result = new Box[boxes.Length];
        result = result[..TPipeline.TransformBoxes(boxes, key, size, result, workspace)];
        return Outputs.Noted(typeof(TPipeline), "TransformBoxes", Outputs.From(key).And(boxes).And(size), result);
    }

    public override Box[] InverseBoxes(ReadOnlySpan<Box> boxes, SampleKey key, ImageSize size)
    {
        Box[] result = new Box[boxes.Length];
        result = result[..TPipeline.InverseBoxes(boxes, key, size, result, null)];
        return Outputs.Noted(typeof(TPipeline), "InverseBoxes", Outputs.From(key).And(boxes).And(size), result);
    }

    public override Keypoint[] Keypoints(ReadOnlySpan<Keypoint> keypoints, SampleKey key, ImageSize size)
    {
        Keypoint[] result = new Keypoint[keypoints.Length];
        TPipeline.TransformKeypoints(keypoints, key, size, result, null);
        Outputs.Noted(typeof(TPipeline), "TransformKeypoints", Outputs.From(key).And<float>(Numbers(keypoints)).And(size), Numbers(result));
        return result;
    }

    public override Keypoint[] InverseKeypoints(ReadOnlySpan<Keypoint> keypoints, SampleKey key, ImageSize size)
    {
        Keypoint[] result = new Keypoint[keypoints.Length];
        TPipeline.InverseKeypoints(keypoints, key, size, result, null);
        Outputs.Noted(typeof(TPipeline), "InverseKeypoints", Outputs.From(key).And<float>(Numbers(keypoints)).And(size), Numbers(result));
        return result;
    }

    public override byte[] Render(ImageView<byte> source, SampleKey key)
    {
        byte[] result = new byte[TPipeline.OutputSize(key, source.Size).Area * TPipeline.Info.Channels];
        TPipeline.Render(source, key, result, null);
        return Outputs.Noted(typeof(TPipeline), "Render", Outputs.From(key).And(source), result);
    }

    /// <summary>Without the bytes between members, which may be anything.</summary>
    private static float[] Numbers(ReadOnlySpan<Keypoint> points)
    {
        float[] numbers = new float[3 * points.Length];
        for (int i = 0; i < points.Length; i++) (numbers[3 * i], numbers[(3 * i) + 1], numbers[(3 * i) + 2]) = (points[i].X, points[i].Y, points[i].Visible ? 1 : 0);
        return numbers;
    }

    public override long Allocated(ImageSize size, int count, AugmentationWorkspace? workspace)
    {
        long largest = size.Area;
        for (int i = 0; i < count; i++) largest = Math.Max(largest, TPipeline.OutputSize(new SampleKey((ulong)i), size).Area);
        byte[] mask = new byte[largest];
        byte[] made = new byte[largest];
        Box[] boxes = [new(1, 2, 30, 20, 1), new(0, 0, size.Width, size.Height, 2)];
        Keypoint[] points = [new(5, 5, true), new(20, 10, false)];
        Box[] movedBoxes = new Box[2];
        Keypoint[] movedPoints = new Keypoint[2];
        AllocationMeter meter = default;
        while (meter.Next())
        {
            for (int i = 0; i < count; i++)
            {
                SampleKey key = new((ulong)i);
                ImageSize output = TPipeline.OutputSize(key, size);
                TPipeline.ApplyMask(new ImageView<byte>(mask, size.Width, size.Height, 1), key, made.AsSpan(0, (int)output.Area), workspace);
                TPipeline.InverseMask(new ImageView<byte>(made, output.Width, output.Height, 1), key, size, mask.AsSpan(0, (int)size.Area), workspace);
                int left = TPipeline.TransformBoxes(boxes, key, size, movedBoxes, workspace);
                TPipeline.InverseBoxes(movedBoxes.AsSpan(0, left), key, size, movedBoxes, workspace);
                TPipeline.TransformKeypoints(points, key, size, movedPoints, workspace);
                TPipeline.InverseKeypoints(movedPoints, key, size, movedPoints, workspace);
            }
        }

        return meter.Least;
    }
}
