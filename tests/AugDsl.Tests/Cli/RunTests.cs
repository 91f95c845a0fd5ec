using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Codecs;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Cli;

/// <summary><c>augdsl run</c> from the file to the results, with the real compiler.</summary>
public sealed class RunTests : IDisposable
{
    private const string Flip = """
        using AugDsl;
        [AugmentationPipeline]
        [HorizontalFlip]
        public sealed partial class Flip;
        """;

    private const string Jitter = """
        using AugDsl;
        namespace My.Pipelines;
        [AugmentationPipeline(Border = Border.Reflect)]
        [RandomResizedCrop(48, 40, MinArea = 0.3)]
        [RandomOrder<Colors>]
        [Rotate(-20, 20)]
        [GaussianNoise(0.01, 0.1, Probability = 0.7)]
        internal sealed partial class Jitter
        {
            [Fragment, Brightness(0.5, 1.5), Contrast(0.5, 1.5), Hue(-30, 30)]
            private sealed class Colors;
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_picture_of_a_folder_is_augmented_under_its_name()
    {
        ImageBuffer<byte> first = Picture("in/b.png", 21, 13, 3);
        ImageBuffer<byte> second = Picture("in/deep/er/a.PNG", 5, 4, 3);
        _folder.Write("in/notes.txt", "");
        ToolRun run = Run(Flip, "--variants", "2");
        Assert.Equal((0, ""), (run.ExitCode, Notes(run)));
        Assert.StartsWith("2 pictures augmented, 4 files written to ", run.Output);
        Assert.EndsWith("; 1 other file ignored" + Environment.NewLine, run.Output);
        Assert.Equal(["b_0.png", "b_1.png", "deep/er/a_0.png", "deep/er/a_1.png"], Results());
        Assert.Equal(Mirrored(first).Pixels, ImageFile.Read(_folder["out/b_1.png"]).Pixels);
        Assert.Equal(Mirrored(second).Pixels, ImageFile.Read(_folder["out/deep/er/a_0.png"]).Pixels);
    }

    [Fact]
    public void Names_that_share_a_stem_keep_their_ending()
    {
        Picture("in/a.png", 8, 8, 3);
        File.Copy(_folder["in/a.png"], _folder["in/a.jpg"]);
        Assert.Equal(0, Run(Flip).ExitCode);
        Assert.Equal(["a.jpg_0.png", "a.png_0.png"], Results());
    }

    [Fact]
    public void Any_number_of_threads_writes_the_same_bytes()
    {
        for (int i = 0; i < 12; i++) Picture($"in/{i}.png", 30 + (7 * i), 50 - i, 3);
        foreach (string format in (string[])["png", "jpeg", "npy"])
        {
            Assert.Equal(0, Run(Jitter, "--threads", "1", "--variants", "3", "--format", format, "--output", _folder["one"]).ExitCode);
            Assert.Equal(0, Run(Jitter, "--threads", "5", "--variants", "3", "--format", format, "--output", _folder["five"]).ExitCode);
        }
        string[] names = Results("one");
        Assert.Equal(108, names.Length);
        Assert.Equal(names, Results("five"));
        foreach (string name in names) Assert.Equal(File.ReadAllBytes(_folder["one/" + name]), File.ReadAllBytes(_folder["five/" + name]));
    }

    [Fact]
    public void Seed_epoch_variant_and_index_make_other_samples_and_the_rest_none()
    {
        Picture("in/a.png", 40, 40, 3);
        File.Copy(_folder["in/a.png"], _folder["in/b.png"]);
        Run(Jitter, "--variants", "2");
        byte[] sample = Result("out/a_0.png");
        Assert.NotEqual(sample, Result("out/a_1.png"));
        Assert.NotEqual(sample, Result("out/b_0.png"));
        Run(Jitter, "--output", _folder["again"], "--seed", "0", "--epoch", "0");
        Assert.Equal(sample, Result("again/a_0.png"));
        Run(Jitter, "--output", _folder["seed"], "--seed", "18446744073709551615");
        Assert.NotEqual(sample, Result("seed/a_0.png"));
        Run(Jitter, "--output", _folder["epoch"], "--epoch", "1");
        Assert.NotEqual(sample, Result("epoch/a_0.png"));

        // A picture before it moves the index of both.
        Picture("in/0.png", 10, 10, 3);
        Run(Jitter, "--output", _folder["moved"]);
        Assert.Equal(Result("out/b_0.png"), Result("moved/a_0.png"));

        // A file by itself has index 0, like the first of a folder.
        ToolRun.Of("run", _folder["pipeline.cs"], "--input", _folder["in/a.png"], "--output", _folder["alone"]);
        Assert.Equal(sample, Result("alone/a_0.png"));
    }

    [Fact]
    public void A_bad_picture_is_named_and_counted_and_the_others_are_done()
    {
        ImageBuffer<byte> good = Picture("in/good.png", 9, 7, 3);
        Picture("in/good2.png", 9, 7, 3);
        _folder.Write("in/bad.png", "no picture at all");
        byte[] cut = File.ReadAllBytes(_folder["in/good.png"]);
        File.WriteAllBytes(_folder["in/cut.jpg"], cut[..(cut.Length / 2)]);
        ToolRun run = Run(Flip);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"cannot read {_folder["in/bad.png"]}: it is not an image of a known format", run.Error);
        Assert.Contains($"cannot read {_folder["in/cut.jpg"]}: ", run.Error);
        Assert.Contains("2 of 4 pictures failed", run.Error);
        Assert.Contains("2 pictures augmented, 2 files written", run.Output);
        Assert.Equal(["good2_0.png", "good_0.png"], Results());
        Assert.Equal(Mirrored(good).Pixels, Result("out/good_0.png"));
    }

    [Fact]
    public void Pictures_are_converted_and_a_lost_alpha_is_said_once()
    {
        ImageBuffer<byte> gray = Picture("in/gray.png", 6, 5, 1);
        ImageBuffer<byte> alpha = Picture("in/alpha.png", 6, 5, 4);
        Picture("in/alpha2.png", 6, 5, 2);
        ToolRun run = Run(Flip);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("augdsl: note: the alpha channel of 2 pictures was dropped" + Environment.NewLine, Notes(run));
        Assert.Equal(Mirrored(gray).Pixels.SelectMany(value => (byte[])[value, value, value]), Result("out/gray_0.png"));
        Assert.Equal(Mirrored(alpha).Pixels.Chunk(4).SelectMany(pixel => pixel[..3]), Result("out/alpha_0.png"));
    }

    [Fact]
    public void Results_as_JPEG_have_the_quality_that_is_asked_for()
    {
        ImageBuffer<byte> image = Picture("in/a.png", 21, 13, 3);
        ImageBuffer<byte> gray = Picture("in/b.jpg", 21, 13, 1);
        Assert.Equal(0, Run(Flip, "--format", "jpeg", "--variants", "2").ExitCode);
        Assert.Equal(["a_0.jpg", "a_1.jpg", "b_0.jpg", "b_1.jpg"], Results());
        Assert.Equal(ImageFile.EncodeJpeg(Mirrored(image).View), File.ReadAllBytes(_folder["out/a_1.jpg"]));
        Assert.Equal(0, Run(Flip.Replace("Pipeline]", "Pipeline(Format = PixelFormat.Gray8)]"), "--format", "jpeg", "--quality", "35").ExitCode);
        Assert.Equal(ImageFile.EncodeJpeg(Mirrored(gray).View, new JpegOptions { Quality = 35 }), File.ReadAllBytes(_folder["out/b_0.jpg"]));
    }

    /// <summary>A JPEG is read at 1/4 for one step and whole for the other; a PNG is read whole for both, so its bytes are those without the property.</summary>
    [Fact]
    public void Scaled_decoding_is_used_where_the_pipeline_asks_for_it()
    {
        Picture("in/a.png", 320, 240, 3);
        File.Copy(TestData.Require("photos/china.jpg"), _folder["in/b.jpg"]);
        const string Pipeline = "using AugDsl; [AugmentationPipeline(ScaledDecoding = true), OneOf<F>] partial class P { [Fragment, Resize(160, 106), CenterCrop(160, 106)] private sealed class F; }";
        Assert.Equal(0, Run(Pipeline, "--variants", "8").ExitCode);
        Assert.Equal(0, Run(Pipeline.Replace("true", "false", StringComparison.Ordinal), "--variants", "8", "--output", _folder["whole"]).ExitCode);
        Assert.Equal(0, Run(Pipeline, "--variants", "8", "--format", "npy", "--output", _folder["arrays"]).ExitCode);
        int reduced = 0;
        for (int i = 0; i < 8; i++)
        {
            Assert.Equal(Result($"whole/a_{i}.png"), Result($"out/a_{i}.png"));
            byte[] whole = Result($"whole/b_{i}.png");
            byte[] scaled = Result($"out/b_{i}.png");
            if (!whole.AsSpan().SequenceEqual(scaled)) reduced++;
            Assert.InRange(whole.Zip(scaled).Average(pair => Math.Abs(pair.First - pair.Second)), 0, 4);
            Assert.Equal(scaled, NpyFile.Read<byte>(_folder[$"arrays/b_{i}.npy"], out _));
        }

        Assert.InRange(reduced, 1, 7);
        Assert.Contains("decoded at 1/4 where the file is a JPEG", ToolRun.Of("explain", _folder.Write("resize.cs", "using AugDsl; [AugmentationPipeline(ScaledDecoding = true), Resize(160, 106)] partial class P;"), "--input", _folder["in/b.jpg"]).Output);
    }

    [Theory]
    [InlineData("", new[] { 3, 5, 6 })]
    [InlineData("(Layout = Layout.Hwc)", new[] { 5, 6, 3 })]
    public void Arrays_of_a_tensor_are_what_the_kernel_made(string layout, int[] expected)
    {
        ImageBuffer<byte> image = Picture("in/a.png", 6, 5, 3);
        string pipeline = $"using AugDsl; [AugmentationPipeline, HorizontalFlip, ToTensor{layout}] partial class P;";
        Assert.Equal(0, Run(pipeline, "--format", "npy").ExitCode);
        float[] values = NpyFile.Read<float>(_folder["out/a_0.npy"], out int[] shape);
        Assert.Equal(expected, shape);
        byte[] mirrored = Mirrored(image).Pixels;
        for (int i = 0; i < values.Length; i++)
        {
            int source = layout.Length > 0 ? i : (i % 30 * 3) + (i / 30);
            Assert.Equal(mirrored[source] / 255f, values[i], 1e-6f);
        }

        // As a picture: the value before the output step.
        Assert.Equal(0, Run(pipeline.Replace("ToTensor" + layout, "Normalize(Preset = Normalization.ImageNet)")).ExitCode);
        Assert.Equal(mirrored, Result("out/a_0.png"));
    }

    [Theory]
    [InlineData("Rgb8", new[] { 5, 6, 3 })]
    [InlineData("Gray8", new[] { 5, 6, 1 })]
    public void Arrays_of_bytes_are_rows_columns_channels(string format, int[] expected)
    {
        ImageBuffer<byte> image = Picture("in/a.png", 6, 5, expected[2]);
        Assert.Equal(0, Run($"using AugDsl; [AugmentationPipeline(Format = PixelFormat.{format}), HorizontalFlip] partial class P;", "--format", "npy").ExitCode);
        Assert.Equal(Mirrored(image).Pixels, NpyFile.Read<byte>(_folder["out/a_0.npy"], out int[] shape));
        Assert.Equal(expected, shape);
    }

    [Fact]
    public void A_second_run_does_not_take_the_results_for_inputs()
    {
        Picture("in/a.png", 6, 5, 3);
        string results = _folder["in/results"];
        Assert.Equal(0, Run(Flip, "--output", results).ExitCode);
        Assert.Contains("1 picture augmented", Run(Flip, "--output", results).Output);
        Assert.Equal([_folder["in/results/a_0.png"]], Directory.GetFiles(results));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_a_failed_run()
    {
        Picture("in/a.png", 6, 5, 3);
        string blocked = _folder.Write("file", "");
        ToolRun run = Run(Flip, "--output", Path.Combine(blocked, "out"));
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("augdsl: ", Notes(run));
    }

    private ToolRun Run(string pipeline, params string[] options)
    {
        string file = _folder.Write("pipeline.cs", pipeline);
        string[] output = options.Contains("--output") ? [] : ["--output", _folder["out"]];
        return ToolRun.Of(["run", file, "--input", _folder["in"], .. output, .. options]);
    }

    /// <summary>The error stream without the compiler's information about the pipeline.</summary>
    private static string Notes(ToolRun run) =>
        string.Concat(run.Error.Split('\n').Where(line => line.Length > 0 && !line.Contains(": info AUG", StringComparison.Ordinal)).Select(line => line + "\n"));

    private string[] Results(string folder = "out")
    {
        string root = _folder[folder];
        return [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    private byte[] Result(string relative) => ImageFile.Read(_folder[relative]).Pixels;

    private ImageBuffer<byte> Picture(string relative, int width, int height, int channels)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[relative])!);
        ImageBuffer<byte> image = PngWritingTests.Picture(width, height, channels, smooth: false);
        ImageFile.WritePng(_folder[relative], image.View);
        return image;
    }

    private static ImageBuffer<byte> Mirrored(ImageBuffer<byte> image)
    {
        ImageBuffer<byte> result = new(image.Width, image.Height, image.Channels);
        for (int i = 0; i < image.Pixels.Length; i++)
        {
            int c = i % image.Channels, x = i / image.Channels % image.Width, y = i / image.Channels / image.Width;
            result.Pixels[(((y * image.Width) + image.Width - 1 - x) * image.Channels) + c] = image.Pixels[i];
        }
        return result;
    }
}
