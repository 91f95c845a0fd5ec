using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Loading;

/// <summary>
/// Where a reduced picture lies when its file is mirrored or turned: undoing the orientation in the pipeline must give the sample of the same
/// file without one. Both read the same decoded pixels, so a wrong offset shows at once, without a tolerance for the decoder.
/// </summary>
[JudgedOnce(ButInHardware = true)]
public sealed class OrientationTests
{
    private const string On = "[AugmentationPipeline(Border = Border.Reflect, ScaledDecoding = true)]";

    // 640 x 427: 427 is no multiple of 2, 4 or 8; 640 of all. 500 x 400: 500 none of 8. 510 x 532 (CMYK): 510 none of 4 and 8.
    private static readonly string[] s_photos = ["photos/china.jpg", "photos/cat1.jpg", "photos/flower_small_cmyk.jpg"];

    private static readonly SampleKey s_key = new(5);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_reduced_picture_lies_where_the_full_one_does(int orientation)
    {
        int count = 0;
        string undo = OrientedJpeg.Undo(orientation);
        (string Steps, int Reduction)[] maps = [("[Scale(0.45)] [Rotate(-24)]", 2), ("[TranslateX(0.05)] [Resize(70, 61)]", 4), ("[Resize(50, 40)] [Contrast(1.3)] [Rotate(8)]", 8)];
        IReadOnlyList<CompiledPipeline> pipelines = CompiledSet.Load([On + undo, .. maps.Select(m => On + m.Steps), .. maps.Select(m => On + undo + m.Steps)]);
        foreach (string photo in s_photos)
        {
            byte[] plain = OrientedJpeg.Read(photo, 1);
            byte[] turned = OrientedJpeg.Read(photo, orientation);
            LoadedImage whole = LoadedImage.Read(turned, PixelFormat.Rgb8);
            Assert.Equal(ImageFile.Read(plain).Pixels, pipelines[0].Run(whole, s_key));
            for (int i = 0; i < maps.Length; i++)
            {
                LoadedImage stored = pipelines[1 + i].LoadFor(plain, s_key);
                LoadedImage upright = pipelines[1 + maps.Length + i].LoadFor(turned, s_key);
                if (stored.Reduction != maps[i].Reduction) continue;
                count++;
                Assert.Equal(stored.Reduction, upright.Reduction);
                Assert.Equal(whole.FullSize, upright.FullSize);
                CheckOffsets(upright, orientation);
                byte[] expected = pipelines[1 + i].Run(stored, s_key);
                byte[] actual = pipelines[1 + maps.Length + i].Run(upright, s_key);
                Differences.AssertRounding(expected, actual, oneIn: 500);
            }
        }

        Assert.True(count >= 7, $"only {count} cases were reduced as planned");
    }

    /// <summary>The table by hand: which upright axes begin where the stored ones end.</summary>
    private static void CheckOffsets(LoadedImage image, int orientation)
    {
        (bool mirrorsX, bool mirrorsY) = orientation switch
        {
            2 => (true, false),
            3 => (true, true),
            4 => (false, true),
            6 => (true, false),
            7 => (true, true),
            8 => (false, true),
            _ => (false, false),
        };
        Assert.Equal(mirrorsX ? -image.FullSize.Width & (image.Reduction - 1) : 0, image.OffsetX);
        Assert.Equal(mirrorsY ? -image.FullSize.Height & (image.Reduction - 1) : 0, image.OffsetY);
        Assert.Equal(new ImageSize((image.FullSize.Width + image.Reduction - 1) / image.Reduction, (image.FullSize.Height + image.Reduction - 1) / image.Reduction), image.Picture.Size);
    }

    [Fact]
    public void An_orientation_that_is_not_applied_mirrors_nothing()
    {
        DecodeOptions options = new() { ApplyOrientation = false };
        LoadedImage image = ScaledResize.LoadFor(OrientedJpeg.Read("photos/china.jpg", 7), s_key, options);
        LoadedImage plain = ScaledResize.LoadFor(OrientedJpeg.Read("photos/china.jpg", 1), s_key);
        Assert.Equal((4, 0, 0), (image.Reduction, image.OffsetX, image.OffsetY));
        Assert.Equal(plain.Picture.Pixels, image.Picture.Pixels);
        Assert.Equal(plain.FullSize, image.FullSize);
    }
}
