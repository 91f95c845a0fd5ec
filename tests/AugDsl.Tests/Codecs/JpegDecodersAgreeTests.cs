using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Codecs;

/// <summary>The managed decoder and TurboJPEG on every JPEG file there is: the same pixels, or the same refusal.</summary>
[JudgedOnce]
public sealed class JpegDecodersAgreeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void All_real_files_are_the_same_bit_for_bit(int reduction)
    {
        TestData.RequireTurboJpeg();
        string folder = TestData.Require("");
        List<string> wrong = [];
        int pictures = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsJpeg))
        {
            byte[] file = File.ReadAllBytes(path);
            ImageBuffer<byte>? managed = Try(file, ImageDecoder.Managed, reduction, out string managedReason);
            ImageBuffer<byte>? turbo = Try(file, ImageDecoder.TurboJpeg, reduction, out string turboReason);
            if (managed is not null) pictures++;
            if (managedReason != turboReason || managed?.Size != turbo?.Size || !managed?.Pixels.AsSpan().SequenceEqual(turbo!.Pixels) == true)
                wrong.Add($"{path}: {managedReason} / {turboReason}");
        }
        Assert.True(pictures > 170, $"Only {pictures} JPEG files were read.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_header_says_what_decoding_gives()
    {
        foreach (string path in Directory.EnumerateFiles(TestData.Require("photos"), "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".png" or ".jpg"))
        {
            foreach (bool upright in (bool[])[true, false])
            {
                DecodeOptions options = new() { ApplyOrientation = upright };
                ImageInfo info = ImageFile.ReadInfo(path, options);
                ImageBuffer<byte> image = ImageFile.Read(path, options);
                Assert.Equal((image.Size, image.Channels), (info.Size, info.Channels));
                Assert.Equal(path.EndsWith("png", StringComparison.Ordinal) ? ("PNG", 1) : ("JPEG", 8), (info.Format, info.LargestReduction));
            }
        }
    }

    [Fact]
    public void A_reduced_picture_is_upright_too()
    {
        string path = TestData.Require("photos/exif_landscape_6.jpg");
        Assert.Equal(6, ImageFile.ReadInfo(path).Orientation);
        Assert.Equal(new ImageSize(225, 150), ImageFile.Read(path, new DecodeOptions { Reduction = 8 }).Size);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DecodeOptions { Reduction = 3 });

        string png = TestData.Require("photos/coffee.png");
        Assert.Equal(ImageFile.ReadInfo(png).Size, ImageFile.Read(png, new DecodeOptions { Reduction = 8 }).Size);
    }

    private static ImageBuffer<byte>? Try(byte[] file, IImageDecoder decoder, int reduction, out string reason)
    {
        try
        {
            reason = "picture";
            return decoder.Decode(file, new DecodeOptions { Reduction = reduction });
        }
        catch (ImageFormatException error)
        {
            reason = error.Message;
            return null;
        }
    }

    private static bool IsJpeg(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return stream.ReadByte() == 0xFF && stream.ReadByte() == 0xD8;
    }
}
