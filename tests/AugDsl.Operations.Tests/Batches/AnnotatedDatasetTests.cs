using AugDsl.Annotations;
using AugDsl.Batches;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Batches;

/// <summary>What is joined, what is refused, and who is named.</summary>
[JudgedOnce]
public sealed class AnnotatedDatasetTests
{
    private static readonly InMemoryDataset s_pictures = BatchRecord.Pictures(3, 3);
    private static readonly BatchLoaderOptions s_options = new() { BatchSize = 2, Threads = 1, Sampler = new SequentialSampler(3) };

    [Fact]
    public void It_is_the_data_set_that_it_wraps()
    {
        Box[][] boxes = [[new(1, 2, 3, 4, 5)], [], [new(0, 0, 1, 1, 0), new(1, 1, 2, 2, 1)]];
        AnnotatedDataset dataset = new(s_pictures, boxes);
        boxes[0][0] = default;
        Assert.Equal((Targets.Boxes, 3, s_pictures.Label(2), "memory#1"), (dataset.Targets, dataset.Count, dataset.Label(2), dataset.Name(1)));
        Assert.Equal([new Box(1, 2, 3, 4, 5)], dataset.Boxes(0).ToArray());
        Assert.Equal((0, 2), (dataset.Boxes(1).Length, dataset.Boxes(2).Length));
        Assert.True(dataset.TryGetView(1, out ImageView<byte> view));
        Assert.Equal(s_pictures.Read(1).Pixels, view.Pixels.ToArray());
        Assert.False(dataset.TryReadFile(0, null, null, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Boxes(3).Length);
        Assert.Contains("no keypoints", Assert.Throws<NotSupportedException>(() => dataset.Keypoints(0).Length).Message, StringComparison.Ordinal);
        Assert.Contains("no masks", Assert.Throws<NotSupportedException>(() => dataset.ReadMask(0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_annotations_are_refused_and_named()
    {
        Assert.Throws<ArgumentException>(() => new AnnotatedDataset(s_pictures));
        Assert.Contains("3 pictures and boxes for 1", Refused("boxes", () => new AnnotatedDataset(s_pictures, [[]])), StringComparison.Ordinal);
        Assert.Contains("3 pictures and keypoints for 4", Refused("keypoints", () => new AnnotatedDataset(s_pictures, keypoints: [[], [], [], []])), StringComparison.Ordinal);
        Assert.Contains("3 pictures and masks for 2", Refused("masks", () => new AnnotatedDataset(s_pictures, masks: BatchRecord.Pictures(2, 1))), StringComparison.Ordinal);
        Assert.Contains("of picture 1 are null", Refused("boxes", () => new AnnotatedDataset(s_pictures, [[], null!, []])), StringComparison.Ordinal);
        Assert.Contains("Picture 2 (memory#2): Box 0 is (4, 1) to (2, 3)", Refused("boxes", () => new AnnotatedDataset(s_pictures, [[], [], [new(4, 1, 2, 3, 0)]])), StringComparison.Ordinal);
        Assert.Contains("Picture 0 (memory#0): Keypoint 1 is visible at (NaN, 1)", Refused("keypoints", () => new AnnotatedDataset(s_pictures, keypoints: [[new(1, 1, true), new(float.NaN, 1, true)], [], []])), StringComparison.Ordinal);
        _ = new AnnotatedDataset(s_pictures, keypoints: [[new(float.NaN, 1, false)], [], []]);
    }

    [Fact]
    public void A_loader_needs_what_its_pipeline_declares_or_a_word()
    {
        string message = Refused("dataset", () => FixedDetector.CreateLoader(s_pictures));
        Assert.Contains("no Masks, Boxes, Keypoints", message, StringComparison.Ordinal);
        Assert.Contains("IgnoreTargets", message, StringComparison.Ordinal);
        AnnotatedDataset boxes = new(s_pictures, AnnotatedPictures.Boxes(s_pictures));
        Assert.Contains("no Masks, Keypoints.", Refused("dataset", () => FixedDetector.CreateLoader(boxes)), StringComparison.Ordinal);

        // More than is declared does not disturb, and is not there.
        using (Batch<byte> batch = BoxesOnly.CreateLoader(AnnotatedPictures.Of(s_pictures), s_options).First())
        {
            Assert.Equal(Targets.Boxes, batch.Targets);
            Assert.Equal(7, batch.Boxes(1).Length);
            Assert.Contains("Targets.Masks", Assert.Throws<InvalidOperationException>(() => batch.Masks.Length).Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => batch.Keypoints(0).Length);
            Assert.Throws<ArgumentOutOfRangeException>(() => batch.Boxes(2).Length);
            Assert.Throws<ArgumentOutOfRangeException>(() => batch.Boxes(-1).Length);
        }

        // Ignored: the samples are the same.
        BatchRecord[] with = [.. FixedDetector.CreateLoader(AnnotatedPictures.Of(s_pictures), s_options).Select(BatchRecord.Of)];
        Assert.Equal(with, FixedDetector.CreateLoader(s_pictures, s_options with { IgnoreTargets = true }).Select(BatchRecord.Of));
        using Batch<float> plain = FixedDetector.CreateLoader(s_pictures, s_options with { IgnoreTargets = true }).First();
        Assert.Equal(Targets.None, plain.Targets);
        Assert.Throws<InvalidOperationException>(() => plain.Boxes(0).Length);
    }

    [Fact]
    public void A_mask_that_does_not_fit_names_its_picture()
    {
        AssertFails(new([Gray(28, 28, 1), Gray(28, 27, 1), Gray(28, 28, 1)]), "picture 1 (memory#1): its mask is 28 x 27; the picture is 28 x 28");
        AssertFails(new([Gray(28, 28, 1), Gray(28, 28, 3), Gray(28, 28, 1)]), "picture 1 (memory#1): its mask has 3 channels");

        static void AssertFails(InMemoryDataset masks, string message)
        {
            AnnotatedDataset dataset = new(s_pictures, AnnotatedPictures.Boxes(s_pictures), AnnotatedPictures.Keypoints(s_pictures), masks);
            SampleException error = Assert.Throws<SampleException>(() => FixedDetector.CreateLoader(dataset, s_options with { OnError = DatasetErrorHandling.Skip }).ToList());
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
            Assert.IsType<InvalidDataException>(error.InnerException);
        }
    }

    [Fact]
    public void Mask_files_are_read_and_damaged_ones_skipped()
    {
        string folder = Directory.CreateTempSubdirectory("augdsl").FullName;
        try
        {
            for (int i = 0; i < 3; i++) ImageFile.WritePng(Path.Combine(folder, $"{i}.png"), AnnotatedPictures.MaskOf(i, new ImageSize(28, 28)).View);
            ImageFolderDataset files = ImageFolderDataset.Open(folder, new ImageFolderOptions { FoldersAreClasses = false });
            AnnotatedDataset dataset = new(s_pictures, AnnotatedPictures.Boxes(s_pictures), AnnotatedPictures.Keypoints(s_pictures), files);
            Assert.Equal(Masks(AnnotatedPictures.Of(s_pictures)), Masks(dataset));

            File.WriteAllBytes(Path.Combine(folder, "1.png"), [1, 2, 3]);
            BatchLoader<FixedDetector, byte, float> loader = FixedDetector.CreateLoader(dataset, s_options with { OnError = DatasetErrorHandling.Skip });
            Assert.Equal([0, 2], loader.SelectMany(batch => batch.Indices.ToArray()));
            SkippedPicture skipped = Assert.Single(loader.Skipped);
            Assert.Equal("memory#1", skipped.Name);
            Assert.Contains("1.png", skipped.Error.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static string[] Masks(AnnotatedDataset dataset) => [.. FixedDetector.CreateLoader(dataset, s_options).Select(batch => Convert.ToHexString(batch.Masks))];
    }

    private static ImageBuffer<byte> Gray(int width, int height, int channels) => new(new byte[width * height * channels], width, height, channels);

    private static string Refused(string parameter, Func<object> action) => Assert.Throws<ArgumentException>(parameter, action).Message;
}
