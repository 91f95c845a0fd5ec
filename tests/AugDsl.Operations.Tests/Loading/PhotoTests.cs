using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Loading;

/// <summary>
/// On real photos a reduced picture gives nearly the sample of the whole one. The bound is below what the smallest mistake costs: the same
/// samples with the picture half a reduced pixel beside its place are measured too, and must be beyond it.
/// </summary>
[Long]
[JudgedOnce]
public sealed class PhotoTests(ITestOutputHelper output)
{
    private const int Keys = 2;

    // Levels of 255. Measured: means 0.3 to 1.6, largest 3.8; half a pixel beside, means from 3.1 on, and each sample at least 2.3 times worse.
    private const double MeanBound = 2;
    private const double SampleBound = 4.5;

    private static readonly string[] s_photos =
    [
        "photos/cat1.jpg", "photos/china.jpg", "photos/rocket.jpg", "photos/hubble_deep_field.jpg", "photos/hopper_gray.jpg", "photos/flower_small_cmyk.jpg",
        "photos/flower_large_baseline420.jpg", "photos/flower_large_422.jpg", "photos/flower_large_progressive420.jpg",
        "photos/exif_landscape_1.jpg", "photos/exif_landscape_3.jpg", "photos/exif_landscape_6.jpg", "photos/exif_landscape_8.jpg",
    ];

    [Theory]
    [InlineData("[Resize(47, 41)]")]
    [InlineData("[RandomResizedCrop(64, 64)]")]
    [InlineData("[Scale(0.1, 0.4)] [Rotate(-180, 180)]")]
    [InlineData("[RandomResizedCrop(64, 64)] [HorizontalFlip(Probability = 0.5)] [Rotate(-20, 20)] [Perspective(0, 0.4)]")]
    public void The_result_is_close(string steps)
    {
        const string On = "[AugmentationPipeline(Border = Border.Reflect, ScaledDecoding = true)] ";
        string[] beside = [.. new[] { 1, 2, 4 }.Select(half => $"[TranslateX({half}, Unit = Unit.Pixel, Name = \"dx\")] [TranslateY({half}, Unit = Unit.Pixel, Name = \"dy\")] ")];
        IReadOnlyList<CompiledPipeline> pipelines = CompiledSet.Load([On + steps, .. beside.Select(b => On + b + steps)]);
        IEnumerable<string> photos = s_photos.Select(TestData.Require)
            .Concat(TestData.Files("photos", "hopper_orientation_*.jpg"))
            .Concat(TestData.Files("classes", "*.jpg", SearchOption.AllDirectories).Where((_, i) => i % 25 == 0));
        List<(int Reduction, double Difference, double Mistake)> found = [];
        foreach (string photo in photos)
        {
            byte[] file = File.ReadAllBytes(photo);
            LoadedImage whole = LoadedImage.Read(file, PixelFormat.Rgb8);
            for (ulong i = 0; i < Keys; i++)
            {
                SampleKey key = new(i);
                LoadedImage reduced = pipelines[0].LoadFor(file, key);
                if (reduced.Reduction == 1) continue;
                byte[] expected = pipelines[0].Run(whole, key);
                double difference = Differences.Mean(expected, pipelines[0].Run(reduced, key));
                double mistake = Differences.Mean(expected, pipelines[1 + int.Log2(reduced.Reduction) - 1].Run(reduced, key));
                found.Add((reduced.Reduction, difference, mistake));
            }
        }

        foreach (IGrouping<int, (int Reduction, double Difference, double Mistake)> group in found.GroupBy(f => f.Reduction).OrderBy(g => g.Key))
        {
            double mean = group.Average(f => f.Difference);
            double mistaken = group.Average(f => f.Mistake);
            output.WriteLine(FormattableString.Invariant($"1/{group.Key}, {group.Count()} samples: mean {mean:0.00}, largest {group.Max(f => f.Difference):0.00}; half a pixel beside {mistaken:0.00}, at least {group.Min(f => f.Mistake / f.Difference):0.0} times"));
            Assert.True(mean < MeanBound && mistaken > MeanBound, $"1/{group.Key}: mean {mean}, half a pixel beside {mistaken}");
            Assert.All(group, f => Assert.True(f.Difference < SampleBound && f.Mistake > 2 * f.Difference, $"1/{f.Reduction}: {f.Difference}, half a pixel beside {f.Mistake}"));
        }

        Assert.True(found.Count >= 30, $"only {found.Count} samples were reduced");
    }
}
