using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.TestTime;
using Xunit;

namespace AugDsl.Operations.Tests.TestTime;

/// <summary>Crops and variants of a sample at test time, against crops that are cut by hand.</summary>
public sealed class TestTimeTests
{
    private const int Width = 13;
    private const int Height = 10;
    private const int Crop = 6;
    private const int Values = 3 * Crop * Crop;
    private static readonly byte[] s_pixels = Pixels();

    // Half a pixel of room goes to the even side: (13 − 6) / 2 = 3.5 becomes 4, as Python's round does it in torchvision.
    private static readonly (int X, int Y)[] s_origins = [(0, 0), (7, 0), (0, 4), (7, 4), (4, 2)];

    [Fact]
    public void Five_crops_are_the_corners_and_the_middle()
    {
        float[] views = new float[5 * Values];
        TestTimeEval.ApplyViews(TestTimeViews.FiveCrop(Crop, Crop), Source(), seed: 1, index: 2, views);
        for (int i = 0; i < 5; i++) Assert.Equal(Whole(Cut(s_pixels, s_origins[i])), views.AsSpan(i * Values, Values));
    }

    [Fact]
    public void Ten_crops_are_also_those_of_the_flipped_picture()
    {
        float[] views = new float[10 * Values];
        TestTimeEval.ApplyViews(TestTimeViews.TenCrop(Crop, Crop), Source(), seed: 1, index: 2, views);
        byte[] flipped = new byte[s_pixels.Length];
        for (int i = 0; i < Width * Height; i++)
        {
            int x = i % Width;
            s_pixels.AsSpan(3 * i, 3).CopyTo(flipped.AsSpan(3 * (i - x + Width - 1 - x)));
        }
        for (int i = 0; i < 10; i++) Assert.Equal(Whole(Cut(i < 5 ? s_pixels : flipped, s_origins[i % 5])), views.AsSpan(i * Values, Values));
    }

    [Fact]
    public void A_view_of_a_larger_picture_gives_the_same_crops()
    {
        // The same picture with room around it: crops must follow the stride.
        const int Stride = 3 * (Width + 5);
        byte[] room = new byte[Stride * Height];
        for (int y = 0; y < Height; y++) s_pixels.AsSpan(3 * Width * y, 3 * Width).CopyTo(room.AsSpan(Stride * y));
        float[] expected = new float[10 * Values];
        float[] actual = new float[10 * Values];
        TestTimeEval.ApplyViews(TestTimeViews.TenCrop(Crop, Crop), Source(), 1, 2, expected);
        TestTimeEval.ApplyViews(TestTimeViews.TenCrop(Crop, Crop), new ImageView<byte>(room, Width, Height, 3, Stride), 1, 2, actual);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Variants_are_the_samples_of_their_keys()
    {
        const int Count = 4;
        float[] views = new float[Count * Values];
        TestTimeRandom.ApplyViews(TestTimeViews.Variants(Count), Source(), seed: 7, index: 5, views);
        float[] one = new float[Values];
        for (uint variant = 0; variant < Count; variant++)
        {
            TestTimeRandom.Apply(Source(), SampleKey.Create(7, 5, variant: variant), one);
            Assert.Equal(one, views.AsSpan((int)variant * Values, Values));
        }
        Assert.False(views.AsSpan(0, Values).SequenceEqual(views.AsSpan(Values, Values)));
    }

    [Fact]
    public void What_does_not_fit_is_refused_before_anything_is_written()
    {
        float[] views = new float[5 * Values];
        Assert.Contains("5 views of 108 values need 540", Throws(() => TestTimeEval.ApplyViews(TestTimeViews.FiveCrop(Crop, Crop), Source(), 1, 2, new float[539])));
        Assert.Contains("The picture is 13 x 10, the crops are 14 x 6", Throws(() => TestTimeEval.ApplyViews(TestTimeViews.FiveCrop(14, Crop), Source(), 1, 2, views)));
        Assert.Contains("The views' outputs differ in size", Throws(() => TestTimeGrowing.ApplyViews(TestTimeViews.Variants(40), Source(), 1, 2, new byte[1])));
        Assert.All(views, value => Assert.Equal(0, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestTimeViews.FiveCrop(0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestTimeViews.Variants(0));
    }

    [Fact]
    public void Scores_are_averaged_class_by_class()
    {
        float[] scores = [0.1f, 0.7f, 0.2f, 0.5f, 0.2f, 0.3f];
        float[] mean = new float[3];
        ClassScores.Average(scores, mean);
        Assert.Equal([0.3f, 0.45f, 0.25f], mean);
        Assert.Equal(1, ClassScores.Best(scores, 3));
        Assert.Equal(0, ClassScores.Best([1, 1, 1, 1], 2));
        Assert.Throws<ArgumentException>(() => ClassScores.Average(scores, new float[4]));
        Assert.Throws<ArgumentException>(() => ClassScores.Best([], 3));
    }

    private static string Throws(Action action) => Assert.Throws<ArgumentException>(action).Message;

    private static ImageView<byte> Source() => new(s_pixels, Width, Height, 3);

    private static byte[] Cut(byte[] pixels, (int X, int Y) origin)
    {
        byte[] crop = new byte[Values];
        for (int y = 0; y < Crop; y++) pixels.AsSpan(3 * (((origin.Y + y) * Width) + origin.X), 3 * Crop).CopyTo(crop.AsSpan(3 * Crop * y));
        return crop;
    }

    private static float[] Whole(byte[] crop)
    {
        float[] values = new float[Values];
        TestTimeEval.Apply(new ImageView<byte>(crop, Crop, Crop, 3), SampleKey.Create(1, 2), values);
        return values;
    }

    private static byte[] Pixels()
    {
        byte[] pixels = new byte[3 * Width * Height];
        new Random(5).NextBytes(pixels);
        return pixels;
    }
}

/// <summary>What an evaluation does to a crop.</summary>
[AugmentationPipeline]
[Normalize(Mean = [0.5, 0.4, 0.3], Std = [0.25, 0.3, 0.2])]
internal sealed partial class TestTimeEval;

/// <summary>Random, of one size.</summary>
[AugmentationPipeline]
[Rotate(-20, 20)]
[Brightness(0.5, 1.5)]
[Resize(6, 6)]
[Normalize(Mean = [0.5, 0.4, 0.3], Std = [0.25, 0.3, 0.2])]
internal sealed partial class TestTimeRandom;

/// <summary>Of a size that is drawn.</summary>
[AugmentationPipeline]
[Pad(3, Probability = 0.5)]
internal sealed partial class TestTimeGrowing;
