using AugDsl.Imaging;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace AugDsl.ImageSharp.Tests;

public sealed class ImageSharpConversionsTests
{
    [Fact]
    public void A_view_of_a_small_picture_is_its_own_memory()
    {
        using Image<Rgb24> image = new(5, 3);
        Assert.True(image.IsContiguous());
        ImageView<byte> view = image.AsImageView();
        Assert.Equal((5, 3, 3, 15), (view.Width, view.Height, view.Channels, view.Stride));
        image[4, 2] = new Rgb24(7, 8, 9);
        Assert.Equal([7, 8, 9], view.Row(2)[12..].ToArray());
        using Image<L8> gray = new(5, 3);
        ImageView<byte> grayView = gray.AsImageView();
        gray[1, 1] = new L8(200);
        Assert.Equal(200, grayView.Row(1)[1]);
    }

    [Fact]
    public void A_picture_in_pieces_is_copied()
    {
        Configuration configuration = Configuration.Default.Clone();
        configuration.PreferContiguousImageBuffers = false;
        using Image<Rgb24> image = new(configuration, 4000, 3000);
        Assert.False(image.IsContiguous());
        image[3999, 2999] = new Rgb24(1, 2, 3);
        Assert.Equal([1, 2, 3], image.AsImageView().Row(2999)[^3..].ToArray());
    }

    [Fact]
    public void A_buffer_is_wrapped_without_a_copy()
    {
        ImageBuffer<byte> buffer = new(5, 3, 3);
        using (Image<Rgb24> image = buffer.WrapAsRgb24())
        {
            Assert.Equal((5, 3), (image.Width, image.Height));
            image[4, 2] = new Rgb24(7, 8, 9);
            buffer.Pixels[0] = 50;
            Assert.Equal(50, image[0, 0].R);
        }
        Assert.Equal([7, 8, 9], buffer.Pixels[^3..]);
        ImageBuffer<byte> gray = new(5, 3, 1);
        using Image<L8> grayImage = gray.WrapAsL8();
        gray.Pixels[6] = 33;
        Assert.Equal(33, grayImage[1, 1].PackedValue);
    }

    [Fact]
    public void A_copy_outlives_the_picture()
    {
        ImageBuffer<byte> copy;
        using (Image<Rgb24> image = new(2, 1))
        {
            image[1, 0] = new Rgb24(4, 5, 6);
            copy = image.ToImageBuffer();
        }
        Assert.Equal([0, 0, 0, 4, 5, 6], copy.Pixels);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(4, 3)]
    [InlineData(3, 1)]
    public void Wrong_channels_are_refused(int channels, int wanted)
    {
        ImageBuffer<byte> buffer = new(2, 2, channels);
        ArgumentException error = Assert.Throws<ArgumentException>(() => { if (wanted == 3) buffer.WrapAsRgb24(); else buffer.WrapAsL8(); });
        Assert.Contains($"The buffer has {channels} channels", error.Message);
    }
}
