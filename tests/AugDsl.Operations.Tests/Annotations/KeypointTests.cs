using AugDsl.Annotations;
using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Tests.Shared.Recording;

namespace AugDsl.Operations.Tests.Annotations;

/// <summary>A keypoint lands where the interpreter's maps, which lead the other way, come back to it.</summary>
public sealed class KeypointTests
{
    private static readonly ImageSize s_size = new(64, 48);

    public static TheoryData<string> Operations => [.. Geometries.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_moves_keypoints_as_its_pixels(string operation) => Check(Geometries.Of(operation), 12);

    [Fact]
    public void Random_pipelines_move_keypoints_as_their_pixels() => Check(Geometries.Random(5, 40), 6);

    [Fact]
    public void A_bright_dot_lands_on_its_keypoint()
    {
        IReadOnlyList<AnnotatedPipeline> pipelines = AnnotatedPipeline.Load(
        [
            Geometries.Write("Rotate(-180, 180), Scale(0.9, 1.3)"), Geometries.Write("Perspective(0.1, 0.3)"), Geometries.Write("Elastic(2, 5, Sigma = 8)"),
            Geometries.Write("HorizontalFlip, QuarterTurns(0, 3), CenterCrop(60, 40)"), Geometries.Write("Rotate(-30, 30, Expand = true), Resize(90, 90)"),
            Geometries.Write("RandomOrder<F>"), Geometries.Write("Rotate(-10, 10), GaussianBlur(0.6), Elastic(1, 3, Sigma = 6)"),
        ]);
        Random random = new(3);
        int seen = 0;
        foreach (AnnotatedPipeline pipeline in pipelines)
        {
            for (ulong i = 0; i < 12; i++)
            {
                int left = random.Next(4, 58), top = random.Next(4, 42);
                byte[] picture = new byte[s_size.Area];
                for (int k = 0; k < 9; k++) picture[((top + (k / 3)) * s_size.Width) + left + (k % 3)] = 255;
                Keypoint moved = pipeline.Keypoints([new Keypoint(left + 1.5f, top + 1.5f, true)], SampleKey.Create(1, i), s_size)[0];
                ImageSize canvas = pipeline.OutputSize(SampleKey.Create(1, i), s_size);
                if (!moved.Visible || moved.X < 5 || moved.Y < 5 || moved.X > canvas.Width - 5 || moved.Y > canvas.Height - 5) continue;
                byte[] result = pipeline.Render(new ImageView<byte>(picture, s_size.Width, s_size.Height, 1), SampleKey.Create(1, i));
                double sum = 0, x = 0, y = 0;
                for (int p = 0; p < result.Length; p++)
                {
                    sum += result[p];
                    x += result[p] * ((p % canvas.Width) + 0.5);
                    y += result[p] * ((p / canvas.Width) + 0.5);
                }

                // The centre of a dot of 3 × 3 pixels; a bent map moves the centre of mass a little beside.
                Assert.True(sum > 255 && Math.Abs((x / sum) - moved.X) < 0.35 && Math.Abs((y / sum) - moved.Y) < 0.35, $"{pipeline.Info.Plan}{i}: {moved}, the dot at ({x / sum}, {y / sum})");
                seen++;
            }
        }

        Assert.True(seen > 40, $"only {seen} dots were in sight");
    }

    [Fact]
    public void Points_outside_are_kept_and_flagged()
    {
        AnnotatedPipeline pipeline = AnnotatedPipeline.Load([Geometries.Write("CenterCrop(32, 32)")])[0];
        Keypoint[] moved = pipeline.Keypoints(
            [new(16, 8, true), new(15.5f, 20, true), new(20, 20, false), new(float.NaN, 3, false), new(48, 40, true), new(-1, 20, true)], new SampleKey(1), s_size);
        Assert.Equal([new(0, 0, true), new(-0.5f, 12, false), new(4, 12, false), new(float.NaN, 3, false), new(32, 32, true), new(-17, 12, false)], moved);
    }

    [Fact]
    public void What_a_raster_cuts_off_does_not_come_back()
    {
        IReadOnlyList<AnnotatedPipeline> pipelines = AnnotatedPipeline.Load(
            [Geometries.Write("CenterCrop(32, 32), Pad(16)"), Geometries.Write("CenterCrop(32, 32), Rasterize, Pad(16)"), Geometries.Write("CenterCrop(32, 32), GaussianNoise(0.1), Pad(16)")]);
        Keypoint[] given = [new(10, 24, true), new(30, 24, true)];
        Assert.Equal([new(10, 32, true), new(30, 32, true)], pipelines[0].Keypoints(given, new SampleKey(1), s_size));
        Assert.Equal([new(10, 32, false), new(30, 32, true)], pipelines[1].Keypoints(given, new SampleKey(1), s_size));
        Assert.Equal([new(10, 32, false), new(30, 32, true)], pipelines[2].Keypoints(given, new SampleKey(1), s_size));
    }

    [Fact]
    public void Points_however_far_are_far_outside()
    {
        const float limit = 1 << 22;
        string[] texts = ["Rotate(45)", "HorizontalFlip, Resize(416, 333)", "Perspective(0.3)", "Elastic(3)", "ShearX(45), Rasterize, Scale(0.1)"];
        IReadOnlyList<AnnotatedPipeline> pipelines = AnnotatedPipeline.Load([.. texts.Select(text => Geometries.Write(text))]);
        foreach ((AnnotatedPipeline pipeline, float far) in from pipeline in pipelines from far in (float[])[1e10f, 1e20f, 3.4e38f] select (pipeline, far))
        {
            Keypoint[] given = [new(far, far, true), new(-far, far, true), new(20, -far, true), new(far, 20, false)];
            Keypoint[] near = [new(limit, limit, true), new(-limit, limit, true), new(20, -limit, true), new(limit, 20, false)];
            foreach (bool back in (bool[])[false, true])
            {
                Keypoint[] moved = back ? pipeline.InverseKeypoints(given, new SampleKey(1), s_size) : pipeline.Keypoints(given, new SampleKey(1), s_size);
                Assert.Equal(back ? pipeline.InverseKeypoints(near, new SampleKey(1), s_size) : pipeline.Keypoints(near, new SampleKey(1), s_size), moved);
                Assert.All(moved, point => Assert.True(float.IsFinite(point.X) && float.IsFinite(point.Y) && !point.Visible));
            }
        }
    }

    private static void Check(IReadOnlyList<string> texts, int samples)
    {
        Random random = new(7);
        IReadOnlyList<AnnotatedPipeline> pipelines = AnnotatedPipeline.Load(texts);
        for (int p = 0; p < pipelines.Count; p++)
        {
            for (int i = 0; i < samples; i++)
            {
                SampleKey key = SampleKey.Create(11, (ulong)i);
                Keypoint[] given = [.. Enumerable.Range(0, 20).Select(_ => new Keypoint(random.NextSingle() * s_size.Width, random.NextSingle() * s_size.Height, true))];
                Keypoint[] moved = pipelines[p].Keypoints(given, key, s_size);
                Keypoint[] back = pipelines[p].InverseKeypoints(moved, key, s_size);
                if (Recorded.ByHash) continue;
                GeometryWalk walk = pipelines[p].Walk(key, s_size);
                for (int k = 0; k < given.Length; k++)
                {
                    string what = $"{texts[p]}, sample {i}: {given[k]} to {moved[k]} in {walk.Canvas}, and back to {back[k]}";

                    // Where it is in sight the interpreter's map leads back to it; where it is not, none of its pixels shows it.
                    (double x, double y) = walk.BackAnyway(moved[k].X, moved[k].Y);
                    bool near = Math.Abs(x - given[k].X) < 2e-3 && Math.Abs(y - given[k].Y) < 2e-3;
                    bool onCanvas = moved[k].X >= 0 && moved[k].Y >= 0 && moved[k].X <= walk.Canvas.Width && moved[k].Y <= walk.Canvas.Height;
                    if (moved[k].Visible) Assert.True(near && onCanvas && walk.Back(moved[k].X, moved[k].Y) is not null, $"{what}; the interpreter says ({x}, {y})");
                    else Assert.True(!onCanvas || !near || walk.Back(moved[k].X, moved[k].Y) is null, what);
                    if (moved[k].Visible) Assert.True(Math.Abs(back[k].X - given[k].X) < 2e-3 && Math.Abs(back[k].Y - given[k].Y) < 2e-3 && back[k].Visible, what);
                }
            }
        }
    }
}
