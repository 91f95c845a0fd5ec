using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.OneCall;

/// <summary>What a call refuses, what it allocates, and that threads do not meet.</summary>
public sealed class AugmentContractTests
{
    private const int Width = 43;
    private const int Height = 29;
    private static readonly byte[] s_pixels = TestPicture.Make(Width, Height, 3, 5).Pixels.ToArray();

    private static ImageView<byte> Picture => new(s_pixels, Width, Height, 3);

    private static ImageView<byte> Gray => new(s_pixels, Width, Height, 1);

    [Fact]
    public void A_number_beyond_its_range_is_named_with_its_range()
    {
        Refused("degrees", "Rotate: -360 to 360 is legal.", 400.0, () => Augment.Rotate(Picture, 400));
        Refused("degrees", "ShearX: above -90 and below 90 is legal.", 90.0, () => Augment.ShearX(Picture, 90));
        Refused("degrees", "Rotate:", double.NaN, () => Augment.Rotate(Picture, double.NaN));
        Refused("factor", "Brightness:", double.PositiveInfinity, () => Augment.Brightness(Picture, double.PositiveInfinity));
        Refused("size", "MedianBlur: an odd number from 3 to 15 is legal.", 4.0, () => Augment.MedianBlur(Picture, 4));
        Refused("height", "Resize:", 0.0, () => Augment.Resize(Picture, 3, 0));
        Refused("pixels", "Pad:", -1.0, () => Augment.Pad(Picture, -1));
        Refused("pivotValue", "Contrast:", 1.5, () => Augment.Contrast(Picture, 2, pivotValue: 1.5));
        Refused("weights", "Convolve:", 17.0, () => Augment.Convolve(Picture, 17));
        Refused("turns", "QuarterTurns:", 4.0, () => Augment.QuarterTurns(Picture, 4));
    }

    [Fact]
    public void What_is_no_member_of_an_enumeration_is_named()
    {
        Assert.Equal("unit", Assert.Throws<ArgumentOutOfRangeException>(() => Augment.TranslateX(Picture, 0.1, (Unit)7)).ParamName);
        Assert.Equal("pivot", Assert.Throws<ArgumentOutOfRangeException>(() => Augment.Contrast(Picture, 2, (Pivot)(-1))).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AugmentOptions { Border = (Border)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AugmentOptions { Interpolation = (Interpolation)9 });
    }

    [Fact]
    public void A_picture_that_does_not_fit_is_refused()
    {
        Assert.Contains("empty", Assert.Throws<ArgumentException>("picture", () => Augment.Invert(default)).Message, StringComparison.Ordinal);
        Assert.Contains("2 channels", Assert.Throws<ArgumentException>("picture", () => Augment.Invert(new ImageView<byte>(s_pixels, 4, 4, 2))).Message, StringComparison.Ordinal);
        Assert.Contains("must have 3", Assert.Throws<ArgumentException>("picture", () => Augment.Hue(Gray, 30)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Augment.Convolve(Picture, 1, 2));
        Assert.Throws<ArgumentException>(() => Augment.Convolve(Picture));
    }

    [Fact]
    public void Colours_of_the_border_are_checked()
    {
        Assert.Throws<ArgumentException>(() => new AugmentOptions { Fill = [0.1, 0.2] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AugmentOptions { Fill = [1.5] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AugmentOptions { Fill = [double.NaN] });
        Assert.Throws<ArgumentException>(() => Augment.Rotate(Gray, 3, options: new() { Fill = [0.1, 0.2, 0.3] }));
        Assert.Equal(new AugmentOptions { Fill = [0.1, 0.2, 0.3] }, new AugmentOptions { Fill = new List<double> { 0.1, 0.2, 0.3 } });
        Assert.NotEqual(new AugmentOptions { Fill = [0.1] }, new AugmentOptions());
    }

    /// <summary>Nothing is written where something does not fit.</summary>
    [Fact]
    public void A_destination_must_fit_and_must_not_be_the_picture()
    {
        byte[] result = new byte[s_pixels.Length];
        Assert.Throws<ArgumentException>("destination", () => Augment.Rotate(Picture, 30, result.AsSpan(1)));
        Assert.Throws<ArgumentException>("destination", () => Augment.Rotate(Picture, 30, result, expand: true));
        Assert.Throws<ArgumentException>("destination", () => Augment.Invert(Picture, s_pixels));
        Assert.Throws<ArgumentException>("destination", () => Augment.Convolve(Picture, Span<byte>.Empty, 1));
        Assert.All(result, value => Assert.Equal(0, value));
    }

    /// <summary>Sides and areas beyond what a picture can be are refused before they are allocated.</summary>
    [Fact]
    public void A_result_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Augment.Pad(Picture, 65535));
        Assert.Throws<ArgumentException>(() => Augment.Resize(Picture, 65535, 65535));
    }

    [Fact]
    public void Nothing_is_allocated_where_a_destination_is_given()
    {
        byte[] same = new byte[s_pixels.Length], small = new byte[20 * 10 * 3];
        AugmentOptions options = new() { Border = Border.Reflect, Interpolation = Interpolation.Bicubic };
        AllocationMeter meter = default;
        while (meter.Next())
        {
            for (int i = 0; i < 20; i++)
            {
                Augment.Rotate(Picture, i, same, options: options);
                Augment.Resize(Picture, 20, 10, small);
                Augment.Equalize(Picture, same);
                Augment.GaussianBlur(Picture, 1.5, same);
                Augment.Convolve(Picture, same, 0, 0.2, 0, 0.2, 0.2, 0.2, 0, 0.2, 0);
            }
        }

        Assert.Equal(0, meter.Least);
    }

    /// <summary>A rule of the caller's is one call's alone, and threads share nothing.</summary>
    [Fact]
    public async Task Calls_on_threads_give_what_each_gives_alone()
    {
        Func<byte[]>[] calls =
        [
            () => Augment.Rotate(Picture, 20).Pixels,
            () => Augment.Rotate(Picture, 20, options: new() { Border = Border.Wrap, Interpolation = Interpolation.Nearest }).Pixels,
            () => Augment.Resize(Picture, 30, 50).Pixels,
            () => Augment.GaussianBlur(Picture, 2).Pixels,
            () => Augment.Contrast(Picture, 1.5).Pixels,
        ];
        byte[][] alone = [.. calls.Select(call => call())];
        Assert.NotEqual(alone[0], alone[1]);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (int i = 0; i < 200; i++) Assert.Equal(alone[(i + thread) % calls.Length], calls[(i + thread) % calls.Length]());
        })));
    }

    private static void Refused(string parameter, string says, object value, Func<ImageBuffer<byte>> call)
    {
        ArgumentOutOfRangeException refusal = Assert.Throws<ArgumentOutOfRangeException>(parameter, call);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(value, refusal.ActualValue);
    }
}
