using AugDsl.Annotations;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Tests.Shared.Recording;

namespace AugDsl.Operations.Tests.Annotations;

/// <summary>
/// Boxes against brute force: the canvas is covered with a grid of points, each is led back to the source by the interpreter's maps, and the
/// extent of those that come from the box is taken.
/// </summary>
public sealed class BoxTests
{
    private const int PerPixel = 4;
    private static readonly ImageSize s_size = new(64, 48);

    private static readonly string[] s_farTexts =
        ["HorizontalFlip, Resize(416, 333)", "Rotate(30)", "Perspective(0.3)", "Elastic(3)", "Rotate(20), Rasterize, Elastic(2), Perspective(0.2)", "Scale(0.1)", "Scale(1000)"];

    private static readonly Lazy<IReadOnlyList<AnnotatedPipeline>> s_far = new(() => AnnotatedPipeline.Load([.. s_farTexts.Select(text => Geometries.Write(text))]));

    public static TheoryData<string> Operations => [.. Geometries.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_moves_boxes_as_their_pixels(string operation) => Check(Geometries.Of(operation), 6);

    [Fact]
    public void Random_pipelines_move_boxes_as_their_pixels() => Check(Geometries.Random(9, 40), 3);

    /// <summary>A window so small that the horizon of the perspective runs through the picture around it.</summary>
    [Fact]
    public void Boxes_that_reach_behind_the_horizon_are_cut_off_there() =>
        Check([Geometries.Write("CenterCrop(9, 9), Perspective(0.5, 0.6), Resize(40, 40)"), Geometries.Write("CenterCrop(9, 9), Perspective(0.5, 0.6), Elastic(2), Resize(40, 40)")], 20);

    [Fact]
    public void A_box_outside_a_crop_comes_back_unless_a_raster_is_between()
    {
        Box[] box = [new(2, 20, 10, 28, 7)];
        Assert.Empty(Move("CenterCrop(32, 32)", box));
        Assert.Equal([new(2, 28, 10, 36, 7)], Move("CenterCrop(32, 32), Pad(16)", box));
        Assert.Empty(Move("CenterCrop(32, 32), Rasterize, Pad(16)", box));
        Assert.Empty(Move("CenterCrop(32, 32), GaussianBlur(1), Pad(16)", box));
        Assert.Equal([new(16, 28, 20, 36, 7)], Move("CenterCrop(32, 32), Rasterize, Pad(16)", [new(12, 20, 20, 28, 7)]));
    }

    [Fact]
    public void Labels_stay_with_their_boxes_and_in_order()
    {
        Box[] moved = Move("HorizontalFlip, CenterCrop(32, 48)", [new(0, 0, 8, 8, 5), new(20, 1, 30, 9, 3), new(63, 0, 64, 2, 9), new(30, 4, 40, 40, 3)]);
        Assert.Equal([new(18, 1, 28, 9, 3), new(8, 4, 18, 40, 3)], moved);
    }

    [Fact]
    public void What_lies_outside_the_source_is_not_there() =>
        Assert.Equal([new(8, 8, 20, 18, 1)], Move("Pad(8)", [new(-10, -2, 12, 10, 1), new(-9, 3, 0, 9, 2)]));

    // The picture, the picture's right part, and a strip: from corners of which nothing near the picture is left when it is added to them.
    [Theory]
    [InlineData(1e6f)]
    [InlineData(1e15f)]
    [InlineData(1e20f)]
    [InlineData(3.4e38f)]
    public void Corners_may_lie_anywhere(float far)
    {
        Box[] boxes = [new(-far, -far, far, far, 1), new(40, -far, far, far, 2), new(-far, 10, far, 20, 3), new(-far, -far, 16, 12, 4), new(far / 2, 0, far, 9, 5)];
        Box[] near = [new(0, 0, 64, 48, 1), new(40, 0, 64, 48, 2), new(0, 10, 64, 20, 3), new(0, 0, 16, 12, 4)];
        foreach ((string text, AnnotatedPipeline pipeline) in s_farTexts.Zip(s_far.Value))
        {
            Same(pipeline.Boxes(near, new SampleKey(1), s_size), pipeline.Boxes(boxes, new SampleKey(1), s_size), text);
            ImageSize canvas = pipeline.OutputSize(new SampleKey(1), s_size);
            Box[] whole = [new(0, 0, canvas.Width, canvas.Height, 1), new(4, 0, canvas.Width, canvas.Height, 2)];
            Same(
                pipeline.InverseBoxes(whole, new SampleKey(1), s_size), pipeline.InverseBoxes([new(-far, -far, far, far, 1), new(4, -far, far, far, 2)], new SampleKey(1), s_size), text);
        }

        Assert.Equal([new Box(0, 0, 416, 333, 1)], s_far.Value[0].Boxes(boxes.AsSpan(0, 1), new SampleKey(1), s_size));

        static void Same(Box[] expected, Box[] actual, string text)
        {
            Assert.Equal(expected.Select(box => box.Label), actual.Select(box => box.Label));
            foreach ((Box a, Box b) in expected.Zip(actual))
                Assert.True(Math.Abs(a.Left - b.Left) + Math.Abs(a.Top - b.Top) + Math.Abs(a.Right - b.Right) + Math.Abs(a.Bottom - b.Bottom) < 1e-2, $"{text}: {b}, not {a}");
        }
    }

    [Fact]
    public void Boxes_without_area_are_dropped() => Assert.Empty(Move("HorizontalFlip", [new(5, 5, 5, 20, 1), new(5, 5, 20, 5, 2)]));

    [Fact]
    public void The_extent_is_that_of_what_is_visible()
    {
        // A square turned by 45° about the centre of the picture: cut off by a crop, what is left is narrower than its whole.
        Box[] moved = Move("Rotate(45), CenterCrop(20, 48)", [new(22, 14, 42, 34, 1)]);
        float reach = 10 * MathF.Sqrt(2);
        Assert.Equal(0, moved[0].Left, 1e-4f);
        Assert.Equal(20, moved[0].Right, 1e-4f);
        Assert.Equal(24 - reach, moved[0].Top, 1e-4f);

        // Moved right by 20: the square's left corner reaches reach − 10 into the crop, and at the crop's edge it is twice as high.
        Box[] beside = Move("Rotate(45), TranslateX(20, Unit = Unit.Pixel), CenterCrop(20, 48)", [new(22, 14, 42, 34, 1)]);
        float depth = reach - 10;
        Assert.Equal(20 - depth, beside[0].Left, 1e-4f);
        Assert.Equal(24 - depth, beside[0].Top, 1e-4f);
        Assert.Equal(24 + depth, beside[0].Bottom, 1e-4f);
    }

    [Fact]
    public void Inverse_boxes_come_back_where_nothing_was_lost()
    {
        Box[] given = [new(3, 4, 20, 30, 1), new(30, 2, 60, 45, 2)];
        foreach (string steps in new[] { "HorizontalFlip", "QuarterTurns(0, 3)", "Resize(90, 31)", "Pad(3), VerticalFlip, GaussianNoise(0.1), Resize(200, 111)", "Scale(0.5)" })
        {
            AnnotatedPipeline pipeline = Load(steps);
            for (ulong i = 0; i < 6; i++)
            {
                Box[] back = pipeline.InverseBoxes(pipeline.Boxes(given, new SampleKey(i), s_size), new SampleKey(i), s_size);
                for (int k = 0; k < 2; k++) AssertNear(given[k], back[k], 1e-3f, steps);
            }
        }
    }

    [Fact]
    public void Inverse_boxes_hold_what_was_shown()
    {
        // Of a rotation the way there and back gives a larger box about the same thing, but never a smaller one.
        foreach (string steps in new[] { "Rotate(-40, 40), Scale(0.5, 0.7)", "Perspective(0.2, 0.4), Scale(0.8)", "Elastic(1, 4, Sigma = 6), Scale(0.7)" })
        {
            AnnotatedPipeline pipeline = Load(steps);
            for (ulong i = 0; i < 10; i++)
            {
                Box given = new(12, 12, 50, 36, 4);
                Box back = pipeline.InverseBoxes(pipeline.Boxes([given], new SampleKey(i), s_size), new SampleKey(i), s_size).Single();
                Assert.True(back.Left <= given.Left + 0.2 && back.Top <= given.Top + 0.2 && back.Right >= given.Right - 0.2 && back.Bottom >= given.Bottom - 0.2, $"{steps}: {back}");
                Assert.Equal(4, back.Label);
            }
        }
    }

    private static void Check(IReadOnlyList<string> texts, int samples)
    {
        Random random = new(13);
        IReadOnlyList<AnnotatedPipeline> pipelines = AnnotatedPipeline.Load(texts);
        AugmentationWorkspace workspace = new();
        for (int p = 0; p < pipelines.Count; p++)
        {
            for (int i = 0; i < samples; i++)
            {
                SampleKey key = SampleKey.Create(17, (ulong)i);
                Box[] given = [.. Enumerable.Range(0, 4).Select(label => RandomBox(random, label))];
                Box[] moved = pipelines[p].Boxes(given, key, s_size, workspace);
                Assert.Equal(moved.Select(b => b.Label), moved.Select(b => b.Label).Order());
                if (Recorded.ByHash) continue;
                GeometryWalk walk = pipelines[p].Walk(key, s_size);
                Box?[] expected = BruteForce(walk, given);
                foreach (Box box in given)
                {
                    Box? found = moved.Any(m => m.Label == box.Label) ? moved.Single(m => m.Label == box.Label) : null;
                    Compare(expected[box.Label], found, $"{texts[p]}, sample {i}, {box} on {walk.Canvas}: expected {expected[box.Label]}, got {found}");
                }
            }
        }
    }

    /// <summary>The grid misses up to its pitch at every side, and corners that are sharper than that: a sliver of a pixel or two.</summary>
    private static void Compare(Box? expected, Box? found, string what)
    {
        const float Pitch = 1f / PerPixel;
        if (expected is not { } e)
        {
            Assert.True(found is not { } small || Math.Min(small.Width, small.Height) < 2 * Pitch, what);
            return;
        }

        Assert.True(found is not null, what);
        Box f = found!.Value;
        const float Sharp = 2.5f;
        Assert.True(f.Left <= e.Left + 0.05f && f.Top <= e.Top + 0.05f && f.Right >= e.Right - 0.05f && f.Bottom >= e.Bottom - 0.05f, "too small: " + what);
        Assert.True(f.Left >= e.Left - Sharp && f.Top >= e.Top - Sharp && f.Right <= e.Right + Sharp && f.Bottom <= e.Bottom + Sharp, "too large: " + what);
    }

    private static Box?[] BruteForce(GeometryWalk walk, Box[] boxes)
    {
        Box?[] extents = new Box?[boxes.Length];
        for (int v = 0; v < walk.Canvas.Height * PerPixel; v++)
        {
            for (int u = 0; u < walk.Canvas.Width * PerPixel; u++)
            {
                double x = (u + 0.5) / PerPixel;
                double y = (v + 0.5) / PerPixel;
                if (walk.Back(x, y) is not (double sx, double sy)) continue;
                foreach (Box b in boxes)
                {
                    if (sx < b.Left || sy < b.Top || sx > b.Right || sy > b.Bottom) continue;
                    Box e = extents[b.Label] ?? new Box(float.MaxValue, float.MaxValue, float.MinValue, float.MinValue, b.Label);
                    extents[b.Label] = new Box(Math.Min(e.Left, (float)x), Math.Min(e.Top, (float)y), Math.Max(e.Right, (float)x), Math.Max(e.Bottom, (float)y), b.Label);
                }
            }
        }

        return extents;
    }

    private static Box RandomBox(Random random, int label)
    {
        float left = random.NextSingle() * 50, top = random.NextSingle() * 36;
        return new Box(left, top, Math.Min(64, left + 3 + (random.NextSingle() * 30)), Math.Min(48, top + 3 + (random.NextSingle() * 30)), label);
    }

    private static void AssertNear(Box expected, Box actual, float tolerance, string what)
    {
        float worst = Math.Max(Math.Max(Math.Abs(expected.Left - actual.Left), Math.Abs(expected.Top - actual.Top)), Math.Max(Math.Abs(expected.Right - actual.Right), Math.Abs(expected.Bottom - actual.Bottom)));
        Assert.True(worst <= tolerance && expected.Label == actual.Label, $"{what}: expected {expected}, got {actual}");
    }

    private static AnnotatedPipeline Load(string steps) => AnnotatedPipeline.Load([Geometries.Write(steps)])[0];

    private static Box[] Move(string steps, Box[] boxes) => Load(steps).Boxes(boxes, new SampleKey(1), s_size);
}
