using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using AugDsl.Annotations;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Annotations;

/// <summary>What is refused, what is allocated, what is declared.</summary>
public sealed class ContractTests
{
    private static readonly ImageSize s_size = new(64, 48);
    private static readonly SampleKey s_key = new(1);
    private static readonly Lazy<AnnotatedPipeline> s_pipeline = new(() => AnnotatedPipeline.Load([Geometries.Write("Rotate(-20, 20)")])[0]);

    [JudgedOnce(ButInHardware = true)]
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Annotations_allocate_nothing_after_warm_up(bool ownWorkspace)
    {
        string[] texts = [.. Geometries.Random(41, 8), Geometries.Write("Rotate(-20, 20), Elastic(1, 4, Sigma = 6), Rasterize, Perspective(0.1, 0.3), Elastic(2)")];
        foreach (AnnotatedPipeline pipeline in AnnotatedPipeline.Load(texts))
        {
            long bytes = pipeline.Allocated(s_size, 12, ownWorkspace ? new AugmentationWorkspace() : null);
            Assert.True(bytes == 0, $"{bytes} bytes for 12 samples of\n{pipeline.Info.Plan}");
        }
    }

    /// <summary>One hash for all vector widths and machines: the suite runs under each of them.</summary>
    [Fact]
    public void Annotations_are_the_same_bits_everywhere()
    {
        byte[] mask = [.. Enumerable.Range(0, (int)s_size.Area).Select(i => (byte)(i * 37))];
        Box[] boxes = [new(1, 2, 30, 20, 1), new(20.25f, 10.5f, 60, 47, 2)];
        Keypoint[] points = [new(5, 5, true), new(40.5f, 30.75f, true)];
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (AnnotatedPipeline pipeline in AnnotatedPipeline.Load([.. Geometries.Operations.SelectMany(Geometries.Of)]))
        {
            hash.AppendData(pipeline.ApplyMask(new ImageView<byte>(mask, 64, 48, 1), s_key));
            hash.AppendData(MemoryMarshal.AsBytes<Box>(pipeline.Boxes(boxes, s_key, s_size)));
            foreach (Keypoint point in pipeline.Keypoints(points, s_key, s_size)) hash.AppendData(Encoding.UTF8.GetBytes(point.ToString()));
        }

        Assert.Equal("116ACE437B2A5592", Convert.ToHexString(hash.GetHashAndReset())[..16]);
    }

    [Fact]
    public void Wrong_boxes_are_named()
    {
        Box good = new(1, 1, 5, 5, 0);
        Assert.Contains("Box 1 is (5, 1) to (3, 4)", Refused(() => s_pipeline.Value.Boxes([good, new Box(5, 1, 3, 4, 0)], s_key, s_size)), StringComparison.Ordinal);
        Assert.Contains("Box 0 is (1, 5) to (3, 4)", Refused(() => s_pipeline.Value.Boxes([new Box(1, 5, 3, 4, 0)], s_key, s_size)), StringComparison.Ordinal);
        Assert.Contains("must be finite", Refused(() => s_pipeline.Value.Boxes([new Box(float.NaN, 5, 30, 9, 0)], s_key, s_size)), StringComparison.Ordinal);
        Assert.Contains("must be finite", Refused(() => s_pipeline.Value.InverseBoxes([new Box(1, 5, 30, float.PositiveInfinity, 0)], s_key, s_size)), StringComparison.Ordinal);
        Assert.Contains("Keypoint 1 is visible at (NaN, 3)", Refused(() => s_pipeline.Value.Keypoints([new(1, 1, true), new(float.NaN, 3, true)], s_key, s_size)), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_masks_are_named()
    {
        Assert.Contains("The mask is 10 x 5; the result is 64 x 48", Refused(() => s_pipeline.Value.InverseMask(new ImageView<byte>(new byte[50], 10, 5, 1), s_key, s_size)), StringComparison.Ordinal);
        Assert.Contains("3 channels", Refused(() => s_pipeline.Value.ApplyMask(new ImageView<byte>(new byte[64 * 48 * 3], 64, 48, 3), s_key)), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_are_written_over_what_they_are_made_of_but_not_in_part()
    {
        Box[] boxes = [new(1, 1, 5, 5, 0), new(2, 2, 9, 9, 1), new(60, 40, 63, 47, 2)];
        Assert.Equal(s_pipeline.Value.Boxes(boxes, s_key, s_size), InPlace<Box>(boxes, (b, r) => Guarded.TransformBoxes(b, s_key, s_size, r)));
        Assert.Contains("overlap in part", Refused(() => Guarded.TransformBoxes(boxes.AsSpan(0, 2), s_key, s_size, boxes.AsSpan(1, 2))), StringComparison.Ordinal);
        Assert.Contains("room for 1", Refused(() => Guarded.TransformBoxes(boxes, s_key, s_size, new Box[1])), StringComparison.Ordinal);
    }

    [Fact]
    public void Info_says_what_is_declared()
    {
        Assert.Equal(Targets.Masks | Targets.Boxes | Targets.Keypoints, s_pipeline.Value.Info.Targets);
        Assert.Equal(Targets.Boxes | Targets.Keypoints, Guarded.Info.Targets);
        Assert.Contains("annotations: boxes, keypoints through all maps, boxes kept from visibility 0 on", Guarded.Info.Plan, StringComparison.Ordinal);
    }

    private static string Refused(Action action) => Assert.Throws<ArgumentException>(action).Message;

    private static T[] InPlace<T>(T[] values, Func<T[], T[], int> move)
    {
        T[] copy = [.. values];
        return copy[..move(copy, copy)];
    }
}

/// <summary>The pipeline of <see cref="ContractTests"/>, compiled with the tests.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8, Targets = Targets.Boxes | Targets.Keypoints)]
[Rotate(-20, 20)]
internal sealed partial class Guarded;
