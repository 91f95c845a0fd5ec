using System.Security.Cryptography;
using AugDsl.Cli.Pictures;
using AugDsl.Imaging;
using Xunit;

namespace AugDsl.Tests.Cli;

/// <summary>Conversions, the sample picture and the contact sheet.</summary>
public sealed class PictureTests
{
    [Fact]
    public void Luma_is_rounded_half_to_even()
    {
        for (int red = 0; red < 256; red += 3)
        {
            for (int green = 0; green < 256; green++)
            {
                for (int blue = 0; blue < 256; blue += 5)
                {
                    decimal luma = (0.299m * red) + (0.587m * green) + (0.114m * blue);
                    Assert.Equal((byte)Math.Round(luma, MidpointRounding.ToEven), ImageConversion.Luma(red, green, blue));
                }
            }
        }
    }

    [Theory]
    [InlineData(1, PixelFormat.Rgb8, new byte[] { 10, 10, 10 }, false)]
    [InlineData(2, PixelFormat.Rgb8, new byte[] { 10, 10, 10 }, true)]
    [InlineData(3, PixelFormat.Rgb8, new byte[] { 10, 200, 30 }, false)]
    [InlineData(4, PixelFormat.Rgb8, new byte[] { 10, 200, 30 }, true)]
    [InlineData(1, PixelFormat.Gray8, new byte[] { 10 }, false)]
    [InlineData(2, PixelFormat.Gray8, new byte[] { 10 }, true)]
    [InlineData(3, PixelFormat.Gray8, new byte[] { 124 }, false)]
    [InlineData(4, PixelFormat.Gray8, new byte[] { 124 }, true)]
    public void Pictures_are_brought_into_the_format(int channels, PixelFormat format, byte[] expected, bool alpha)
    {
        byte[] pixel = [10, 200, 30, 77];
        ImageBuffer<byte> image = new([.. pixel[..channels], .. pixel[..channels]], 2, 1, channels);
        ImageBuffer<byte> result = ImageConversion.To(image, format);
        Assert.Equal([.. expected, .. expected], result.Pixels);
        Assert.Equal(alpha, ImageConversion.HasAlpha(image));
    }

    [Fact]
    public void The_sample_picture_is_the_same_everywhere()
    {
        ImageBuffer<byte> picture = SamplePicture.Render(500, 375);
        Assert.Equal("55002e3067b7fbe4fac35e633caaa8b723f2be6e16ef54330feac05a399286bd", Convert.ToHexStringLower(SHA256.HashData(picture.Pixels)));
        Assert.True(picture.Pixels.Chunk(3).Select(pixel => (pixel[0] << 16) | (pixel[1] << 8) | pixel[2]).Distinct().Count() > 1000);
        Assert.Equal(new ImageSize(1, 1), SamplePicture.Render(1, 1).Size);
    }

    [Fact]
    public void A_sheet_has_equal_cells_with_gaps_on_white()
    {
        ContactSheet sheet = new(2, 3);
        sheet.Add(Plain(300, 200, 3, 50).View);
        for (int i = 1; i < 5; i++) sheet.Add(Plain(200, 256, 1, (byte)(50 + i)).View);
        ImageBuffer<byte> picture = sheet.Compose();

        // The first is shrunk to 256 x 171, the others stay: cells of 256 x 256.
        Assert.Equal((8 + (3 * 264), 8 + (2 * 264), 3), (picture.Width, picture.Height, picture.Channels));
        Assert.Equal([255, 255, 255], Pixel(picture, 0, 0));
        Assert.Equal([255, 255, 255], Pixel(picture, 8, 8));
        Assert.Equal([50, 50, 50], Pixel(picture, 8, 8 + 42));
        Assert.Equal([50, 50, 50], Pixel(picture, 8 + 255, 8 + 42 + 170));
        Assert.Equal([255, 255, 255], Pixel(picture, 8 + 256, 100));
        Assert.Equal([51, 51, 51], Pixel(picture, 8 + 264 + 28, 8));
        Assert.Equal([255, 255, 255], Pixel(picture, 8 + 264 + 27, 8));
        Assert.Equal([54, 54, 54], Pixel(picture, 8 + 264 + 28 + 199, 8 + 264 + 255));
        Assert.Equal([255, 255, 255], Pixel(picture, 8 + 528 + 100, 8 + 264 + 100));
    }

    [Fact]
    public void Small_pictures_are_enlarged_by_a_whole_factor()
    {
        ImageBuffer<byte> image = new([1, 2, 3, 4], 2, 2, 1);
        ImageBuffer<byte> large = Resizing.Fit(image.View, 5);
        Assert.Equal([1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4], large.Pixels);
    }

    [Fact]
    public void Shrinking_takes_the_mean_of_areas()
    {
        ImageBuffer<byte> image = new([0, 30, 60, 90, 120, 150], 6, 1, 1);
        Assert.Equal([30, 120], Resizing.Fit(image.View, 2).Pixels);
        Assert.Equal([10, 50, 100, 140], Resizing.Fit(image.View, 4).Pixels.Select(value => (int)value));
    }

    private static ImageBuffer<byte> Plain(int width, int height, int channels, byte value)
    {
        ImageBuffer<byte> image = new(width, height, channels);
        image.Pixels.AsSpan().Fill(value);
        return image;
    }

    private static byte[] Pixel(ImageBuffer<byte> image, int x, int y) =>
        image.Pixels[(3 * ((y * image.Width) + x))..(3 * ((y * image.Width) + x + 1))];
}
