using AugDsl.Imaging;

namespace AugDsl.Tests.Imaging;

/// <summary>Every number of channels to every format, from views with a gap behind each row.</summary>
public sealed class ImageConversionTests
{
    [Theory]
    [InlineData(1, PixelFormat.Gray8, new byte[] { 10, 20, 30, 40 })]
    [InlineData(2, PixelFormat.Gray8, new byte[] { 10, 30, 60, 80 })]
    [InlineData(3, PixelFormat.Gray8, new byte[] { 18, 48, 98, 128 })]
    [InlineData(4, PixelFormat.Gray8, new byte[] { 18, 58, 118, 158 })]
    [InlineData(1, PixelFormat.Rgb8, new byte[] { 10, 10, 10, 20, 20, 20, 30, 30, 30, 40, 40, 40 })]
    [InlineData(2, PixelFormat.Rgb8, new byte[] { 10, 10, 10, 30, 30, 30, 60, 60, 60, 80, 80, 80 })]
    [InlineData(3, PixelFormat.Rgb8, new byte[] { 10, 20, 30, 40, 50, 60, 90, 100, 110, 120, 130, 140 })]
    [InlineData(4, PixelFormat.Rgb8, new byte[] { 10, 20, 30, 50, 60, 70, 110, 120, 130, 150, 160, 170 })]
    public void Rows_are_converted_without_their_gap(int channels, PixelFormat format, byte[] expected)
    {
        // 10, 20, 30, ...: two pixels, then a gap of one value (two pixels of one channel: of none).
        int stride = (2 * channels) + (channels > 1 ? (channels == 2 ? 1 : 2) : 0);
        byte[] pixels = [.. Enumerable.Range(1, 2 * stride).Select(i => (byte)(10 * i))];
        byte[] result = new byte[expected.Length + 3];
        result.AsSpan().Fill(99);
        ImageConversion.To(new ImageView<byte>(pixels, 2, 2, channels, stride), format, result);
        Assert.Equal([.. expected, 99, 99, 99], result);
        Assert.Throws<ArgumentException>(() => ImageConversion.To(new ImageView<byte>(pixels, 2, 2, channels, stride), format, new byte[expected.Length - 1]));
    }

    [Fact]
    public void What_is_right_already_is_not_copied()
    {
        ImageBuffer<byte> gray = new(2, 1, 1);
        ImageBuffer<byte> color = new(2, 1, 3);
        Assert.Same(gray, ImageConversion.To(gray, PixelFormat.Gray8));
        Assert.Same(color, ImageConversion.To(color, PixelFormat.Rgb8));
        Assert.Same(gray, ImageConversion.WithoutAlpha(gray));
        Assert.Same(color, ImageConversion.WithoutAlpha(color));
        Assert.Equal(1, ImageConversion.WithoutAlpha(new ImageBuffer<byte>(2, 1, 2)).Channels);
        Assert.Equal(3, ImageConversion.WithoutAlpha(new ImageBuffer<byte>(2, 1, 4)).Channels);
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageConversion.To(gray, (PixelFormat)9));
    }
}
