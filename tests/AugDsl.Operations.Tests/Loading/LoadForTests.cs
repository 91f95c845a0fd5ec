using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Loading;

/// <summary>What <c>LoadFor</c> reads, what <c>Apply</c> takes, and what both refuse.</summary>
[JudgedOnce(ButInHardware = true)]
public sealed class LoadForTests
{
    private const string Photo = "photos/china.jpg";
    private static readonly ImageSize s_size = new(640, 427);
    private static readonly SampleKey s_key = new(3);

    [Fact]
    public void A_path_and_bytes_and_a_key_are_the_same()
    {
        string path = TestData.Require(Photo);
        byte[] file = File.ReadAllBytes(path);
        ScaledResize.Parameters p = ScaledResize.Draw(s_key, ImageFile.ReadInfo(path).Size);
        foreach (LoadedImage image in (LoadedImage[])[ScaledResize.LoadFor(path, in p), ScaledResize.LoadFor(file, in p), ScaledResize.LoadFor(file, s_key), LoadedImage.Read(path, PixelFormat.Rgb8, 4)])
        {
            Assert.Equal((4, s_size, new ImageSize(160, 107), 3), (image.Reduction, image.FullSize, image.Picture.Size, image.Picture.Channels));
            Assert.Equal(ImageFile.Read(file, new DecodeOptions { Reduction = 4 }).Pixels, image.Picture.Pixels);
        }
    }

    [Fact]
    public void Without_the_property_files_are_read_whole_and_nothing_else_changes()
    {
        byte[] file = TestData.Bytes(Photo);
        LoadedImage image = WholeResize.LoadFor(file, s_key);
        Assert.Equal((1, s_size), (image.Reduction, image.FullSize));
        byte[] expected = new byte[160 * 106 * 3];
        byte[] actual = new byte[expected.Length];
        WholeResize.Apply(ImageFile.Read(file).View, s_key, expected);
        WholeResize.Apply(image, s_key, actual);
        Assert.Equal(expected, actual);

        // With the property a whole picture still gives the whole picture's bytes.
        ScaledResize.Apply(image, s_key, actual);
        Assert.Equal(expected, actual);
        WholeResize.Render(image, s_key, actual);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Channels_are_converted_to_the_format()
    {
        LoadedImage gray = ScaledGray.LoadFor(TestData.Bytes(Photo), s_key);
        ImageBuffer<byte> colour = ImageFile.Read(TestData.Bytes(Photo), new DecodeOptions { Reduction = 8 });
        Assert.Equal((8, 1), (gray.Reduction, gray.Picture.Channels));
        Assert.Equal(ImageConversion.To(colour, PixelFormat.Gray8).Pixels, gray.Picture.Pixels);
        LoadedImage spread = WholeResize.LoadFor(TestData.Bytes("photos/hopper_gray.jpg"), s_key);
        Assert.Equal(3, spread.Picture.Channels);
        Assert.All(spread.Picture.Pixels.Chunk(3), p => Assert.True(p[0] == p[1] && p[1] == p[2]));
        LoadedImage opaque = WholeResize.LoadFor(TestData.Bytes("photos/riaphotographs_rgba.png"), s_key);
        Assert.Equal(ImageConversion.To(ImageFile.Read(TestData.Require("photos/riaphotographs_rgba.png")), PixelFormat.Rgb8).Pixels, opaque.Picture.Pixels);
    }

    [Fact]
    public void A_png_is_read_whole()
    {
        string path = TestData.Require("photos/astronaut.png");
        ScaledResize.Parameters p = ScaledResize.Draw(s_key, new ImageSize(512, 512));
        Assert.Equal(2, ScaledResize.ReductionFor(in p));
        LoadedImage image = ScaledResize.LoadFor(path, in p);
        Assert.Equal((1, new ImageSize(512, 512)), (image.Reduction, image.Picture.Size));
        byte[] expected = new byte[160 * 106 * 3];
        byte[] actual = new byte[expected.Length];
        ScaledResize.Apply(ImageFile.Read(path).View, in p, expected);
        ScaledResize.Apply(image, in p, actual);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_tensor_of_a_reduced_picture_is_close_to_that_of_the_whole_one(int reduction)
    {
        byte[] file = TestData.Bytes("photos/flower_large_baseline420.jpg");
        float[] whole = new float[3 * 100 * 100];
        float[] reduced = new float[whole.Length];
        LoadedImage full = LoadedImage.Read(file, PixelFormat.Rgb8);
        ScaledTensor.Apply(full, s_key, whole);
        LoadedImage image = LoadedImage.Read(file, PixelFormat.Rgb8, reduction);
        ScaledTensor.Apply(image, s_key, reduced);
        Assert.InRange(whole.Zip(reduced).Average(pair => Math.Abs(pair.First - pair.Second)), 1e-5, 0.04);
        byte[] picture = new byte[whole.Length];
        byte[] expected = new byte[whole.Length];
        ScaledTensor.Render(image, s_key, picture);
        ScaledTensor.Render(full.Picture.View, s_key, expected);
        Assert.InRange(Differences.Mean(expected, picture), 0.01, 2);
    }

    [Fact]
    public void Applying_allocates_nothing_once_warm()
    {
        LoadedImage image = new(new ImageBuffer<byte>(new byte[160 * 107 * 3], 160, 107, 3), s_size, 4, orientation: 3);
        AugmentationWorkspace workspace = new();
        float[] tensor = new float[3 * 100 * 100];
        AllocationMeter meter = default;
        while (meter.Next())
        {
            for (ulong i = 0; i < 5; i++)
            {
                ScaledTensor.Apply(image, new SampleKey(i), tensor, workspace);
                _ = ScaledTensor.ReductionFor(new SampleKey(i), s_size);
            }
        }

        Assert.Equal(0, meter.Least);
    }

    [Fact]
    public void Draws_for_another_size_are_refused()
    {
        string path = TestData.Require(Photo);
        ScaledResize.Parameters p = ScaledResize.Draw(s_key, new ImageSize(427, 640));
        ArgumentException error = Assert.Throws<ArgumentException>("p", () => ScaledResize.LoadFor(path, in p));
        Assert.StartsWith($"{path} is 640 x 427; the parameters were drawn for 427 x 640: draw with the size that ImageFile.ReadInfo gives", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("The picture is 640 x 427;", Assert.Throws<ArgumentException>("p", () => ScaledResize.LoadFor(File.ReadAllBytes(path), in p)).Message, StringComparison.Ordinal);
        ScaledResize.Parameters none = default;
        Assert.Throws<ArgumentException>("p", () => ScaledResize.LoadFor(path, in none));
        byte[] destination = new byte[160 * 106 * 3];
        LoadedImage image = ScaledResize.LoadFor(File.ReadAllBytes(path), s_key);
        Assert.Contains("640 x 427 at full size; the parameters were drawn for 427 x 640", Assert.Throws<ArgumentException>("source", () => ScaledResize.Apply(image, in p, destination)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_was_decoded_too_small_is_refused_before_a_value_is_written()
    {
        LoadedImage image = new(new ImageBuffer<byte>(new byte[80 * 54 * 3], 80, 54, 3), s_size, 8, orientation: 1);
        byte[] destination = [.. Enumerable.Repeat((byte)0xA5, 160 * 106 * 3)];
        ArgumentException error = Assert.Throws<ArgumentException>("source", () => ScaledResize.Apply(image, s_key, destination));
        Assert.StartsWith("The source was decoded at 1/8; these parameters need it at 1/4 at least: load it with LoadFor for them.", error.Message, StringComparison.Ordinal);
        Assert.Contains("need it at 1/4", Assert.Throws<ArgumentException>("source", () => ScaledResize.Render(image, s_key, destination)).Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>("source", () => WholeResize.Apply(image, s_key, destination));
        Assert.Contains("WholeResize reads whole pictures", error.Message, StringComparison.Ordinal);
        Assert.All(destination, b => Assert.Equal(0xA5, b));
    }

    [Fact]
    public void Other_misfits_are_refused()
    {
        byte[] file = TestData.Bytes("photos/astronaut.png");
        DecodeOptions options = new() { Reduction = 2 };
        Assert.Contains("1/2", Assert.Throws<ArgumentException>("options", () => ScaledResize.LoadFor(file, s_key, options)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => LoadedImage.Read(file, PixelFormat.Rgb8, 3));
        Assert.Throws<ImageFormatException>(() => ScaledResize.LoadFor([1, 2, 3], s_key));
        Assert.Throws<FileNotFoundException>(() => LoadedImage.Read("no such file.jpg", PixelFormat.Rgb8));
        LoadedImage gray = new(new ImageBuffer<byte>(new byte[160 * 107], 160, 107, 1), s_size, 4, orientation: 1);
        byte[] destination = new byte[160 * 106 * 3];
        Assert.Contains("has 1 channels", Assert.Throws<ArgumentException>("source", () => ScaledResize.Apply(gray, s_key, destination)).Message, StringComparison.Ordinal);
        LoadedImage image = new(new ImageBuffer<byte>(new byte[160 * 107 * 3], 160, 107, 3), s_size, 4, orientation: 1);
        Assert.Throws<ArgumentException>("destination", () => ScaledResize.Apply(image, s_key, destination.AsSpan(1)));
        Assert.Throws<ArgumentException>("destination", () => ScaledResize.Apply(new LoadedImage(new ImageBuffer<byte>(destination, 160, 106, 3)), s_key, destination));
    }

    [Fact]
    public void Errors_name_the_file()
    {
        string path = TestData.Require("malformed/jpeg_truncated_3pct.jpg");
        ScaledResize.Parameters p = ScaledResize.Draw(s_key, new ImageSize(500, 400));
        ImageFormatException error = Assert.Throws<ImageFormatException>(() => ScaledResize.LoadFor(path, in p));
        Assert.Equal(path, error.Path);
    }
}
