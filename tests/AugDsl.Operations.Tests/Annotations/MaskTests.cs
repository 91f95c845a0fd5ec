using AugDsl.Annotations;
using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Reference;
using AugDsl.Tests.Shared.Recording;

namespace AugDsl.Operations.Tests.Annotations;

/// <summary>Every pixel of a mask has the label at the place where the interpreter's maps say that it comes from.</summary>
public sealed class MaskTests
{
    private const byte Fill = 200;
    private static readonly ImageSize s_size = new(64, 48);
    private static readonly string[] s_borders = ["Constant", "Edge", "Reflect", "Symmetric", "Wrap"];

    public static TheoryData<string> Operations => [.. Geometries.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_moves_labels_as_their_pixels(string operation) => Check([.. Geometries.Of(operation).Select(WithBorder)], 4);

    [Fact]
    public void Random_pipelines_move_labels_as_their_pixels() => Check([.. Geometries.Random(21, 40).Select(WithBorder)], 3);

    /// <summary>Of one sampling it is exactly what the interpreter makes of the labels as a gray picture with the nearest sample.</summary>
    [Fact]
    public void It_is_nearest_sampling()
    {
        foreach (string steps in new[] { "Rotate(-50, 50)", "Resize(90, 31)", "Perspective(0.3)", "Elastic(3), Scale(0.4)", "RandomResizedCrop(40, 40), HorizontalFlip", "Affine(Rotate = [-20, 20], Scale = [0.2, 3])" })
        {
            AnnotatedPipeline pipeline = AnnotatedPipeline.Load([Geometries.Write(steps, options: "Interpolation = Interpolation.Nearest, Border = Border.Reflect")])[0];
            byte[] labels = Labels(s_size);
            for (ulong i = 0; i < 4; i++)
            {
                ImageView<byte> view = new(labels, s_size.Width, s_size.Height, 1);
                double[] expected = ReferenceInterpreter.Run(pipeline.Reference, view, new SampleKey(i)).Output;
                byte[] made = pipeline.ApplyMask(view, new SampleKey(i));
                Assert.Equal(pipeline.Render(view, new SampleKey(i)), made);
                int different = made.Where((label, p) => label != expected[p]).Count();
                Assert.True(different <= made.Length / 500, $"{steps}: {different} labels differ from the interpreter's");
            }
        }
    }

    [Fact]
    public void All_labels_survive()
    {
        byte[] labels = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        AnnotatedPipeline pipeline = AnnotatedPipeline.Load([Geometries.Write("Rotate(0, 1), Elastic(0.1, 0.2)")])[0];
        AnnotatedPipeline turned = AnnotatedPipeline.Load([Geometries.Write("QuarterTurns(2)")])[0];
        Assert.Equal(labels.Reverse(), turned.ApplyMask(new ImageView<byte>(labels, 16, 16, 1), new SampleKey(1)));

        // Through floats and back: a picture of each label alone stays it.
        for (int label = 0; label < 256; label++)
        {
            byte[] flat = [.. Enumerable.Repeat((byte)label, 64)];
            Assert.All(pipeline.ApplyMask(new ImageView<byte>(flat, 8, 8, 1), new SampleKey(1)), m => Assert.True(m == label || m == 0));
        }
    }

    [Fact]
    public void Padded_rows_are_skipped()
    {
        byte[] labels = Labels(new ImageSize(70, 48));
        AnnotatedPipeline pipeline = AnnotatedPipeline.Load([Geometries.Write("Rotate(-50, 50), Rasterize, Rotate(-50, 50)")])[0];
        byte[] packed = new byte[s_size.Area];
        for (int y = 0; y < 48; y++) labels.AsSpan(y * 70, 64).CopyTo(packed.AsSpan(y * 64));
        Assert.Equal(
            pipeline.ApplyMask(new ImageView<byte>(packed, 64, 48, 1), new SampleKey(3)),
            pipeline.ApplyMask(new ImageView<byte>(labels.AsSpan(0, (47 * 70) + 64), 64, 48, 1, 70), new SampleKey(3)));
    }

    /// <summary>A source pixel has the label of the canvas pixel in which its centre, moved as a keypoint, lies.</summary>
    [Fact]
    public void Inverse_masks_read_where_keypoints_land()
    {
        IReadOnlyList<string> texts = [.. Geometries.Operations.SelectMany(Geometries.Of), .. Geometries.Random(4, 20)];
        IReadOnlyList<AnnotatedPipeline> pipelines = AnnotatedPipeline.Load([.. texts.Select(t => t.Replace("(Targets)7", $"(Targets)7, MaskFill = {Fill}", StringComparison.Ordinal))]);
        Keypoint[] centres = [.. Enumerable.Range(0, (int)s_size.Area).Select(i => new Keypoint((i % 64) + 0.5f, (i / 64) + 0.5f, true))];
        foreach (AnnotatedPipeline pipeline in pipelines)
        {
            SampleKey key = SampleKey.Create(5, 6);
            ImageSize canvas = pipeline.OutputSize(key, s_size);
            byte[] labels = Labels(canvas);
            byte[] back = pipeline.InverseMask(new ImageView<byte>(labels, canvas.Width, canvas.Height, 1), key, s_size);
            Keypoint[] moved = pipeline.Keypoints(centres, key, s_size);
            for (int i = 0; i < back.Length; i++)
            {
                Keypoint m = moved[i];
                if (Math.Abs(m.X - MathF.Round(m.X)) < 1e-3 || Math.Abs(m.Y - MathF.Round(m.Y)) < 1e-3) continue;
                byte expected = m.Visible ? labels[((int)m.Y * canvas.Width) + (int)m.X] : Fill;
                Assert.True(expected == back[i], $"{pipeline.Info.Plan}pixel {i}, moved to {m}: {back[i]}, not {expected}");
            }
        }
    }

    [Fact]
    public void A_flipped_mask_comes_back()
    {
        byte[] labels = Labels(s_size);
        AnnotatedPipeline pipeline = AnnotatedPipeline.Load([Geometries.Write("HorizontalFlip, QuarterTurns(1, 3), Pad(4), GaussianNoise(0.1), Resize(300, 200)")])[0];
        byte[] made = pipeline.ApplyMask(new ImageView<byte>(labels, 64, 48, 1), new SampleKey(2));
        Assert.Equal(labels, pipeline.InverseMask(new ImageView<byte>(made, 300, 200, 1), new SampleKey(2), s_size));
    }

    private static string WithBorder(string text, int i) =>
        text.Replace("(Targets)7", $"(Targets)7, MaskFill = {Fill}, Border = Border.{s_borders[i % s_borders.Length]}", StringComparison.Ordinal);

    private static void Check(IReadOnlyList<string> texts, int samples)
    {
        byte[] labels = Labels(s_size);
        IReadOnlyList<AnnotatedPipeline> pipelines = AnnotatedPipeline.Load(texts);
        for (int p = 0; p < pipelines.Count; p++)
        {
            for (int i = 0; i < samples; i++)
            {
                SampleKey key = SampleKey.Create(23, (ulong)i);
                byte[] made = pipelines[p].ApplyMask(new ImageView<byte>(labels, s_size.Width, s_size.Height, 1), key);
                if (Recorded.ByHash) continue;
                GeometryWalk walk = pipelines[p].Walk(key, s_size);
                int ties = 0;
                for (int k = 0; k < made.Length; k++)
                {
                    (int X, int Y)? pixel = walk.Pixel((k % walk.Canvas.Width) + 0.5, (k / walk.Canvas.Width) + 0.5, pipelines[p].Reference.Rule.Border, out bool tie);
                    byte expected = pixel is (int x, int y) ? labels[(y * s_size.Width) + x] : Fill;
                    if (expected == made[k]) continue;
                    Assert.True(tie, $"{texts[p]}, sample {i}, pixel {k} of {walk.Canvas}: {made[k]}, not {expected}");
                    ties++;
                }

                Assert.True(ties <= made.Length / 20, $"{texts[p]}, sample {i}: {ties} labels are a matter of rounding");
            }
        }
    }

    /// <summary>Neighbours differ, and 200, the fill, is no label.</summary>
    private static byte[] Labels(ImageSize size) => [.. Enumerable.Range(0, (int)size.Area).Select(i => (byte)(((i * 37) + (i / size.Width * 11)) % 199))];
}
