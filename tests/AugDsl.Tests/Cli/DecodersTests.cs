using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Codecs;
using AugDsl.Tests.Shared;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Bmp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Tga;
using SixLabors.ImageSharp.Formats.Tiff;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.PixelFormats;

namespace AugDsl.Tests.Cli;

/// <summary><c>--decoders</c>: which formats the tool reads.</summary>
public sealed class DecodersTests : IDisposable
{
    private static readonly (string Ending, IImageEncoder Encoder)[] s_formats =
    [
        (".BMP", new BmpEncoder { BitsPerPixel = BmpBitsPerPixel.Pixel24 }), (".gif", new GifEncoder()), (".tga", new TgaEncoder()), (".tif", new TiffEncoder()),
        (".tiff", new TiffEncoder()), (".webp", new WebpEncoder { FileFormat = WebpFileFormatType.Lossless }),
    ];

    private readonly TemporaryFolder _folder = new();

    /// <summary>Few enough colours for a GIF.</summary>
    private readonly ImageBuffer<byte> _picture = new([.. Enumerable.Range(0, 12 * 9).SelectMany(i => new byte[] { (byte)(i * 2), (byte)(255 - i), 7 })], 12, 9, 3);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_formats_of_a_folder_are_augmented()
    {
        WriteAll("in");
        ToolRun run = ToolRun.Of("run", Pipeline(), "--input", _folder["in"], "--output", _folder["out"]);
        Assert.Equal(0, run.ExitCode);
        string[] results = [.. Directory.GetFiles(_folder["out"]).Order(StringComparer.Ordinal)];
        Assert.Equal(s_formats.Length + 1, results.Length);
        byte[] mirrored = [.. _picture.Pixels.Chunk(36).SelectMany(row => row.Chunk(3).Reverse().SelectMany(pixel => pixel))];

        // The encoder of GIF changes colours a little.
        foreach (string path in results)
        {
            int tolerance = path.Contains(".gif", StringComparison.Ordinal) ? 16 : 0;
            byte[] pixels = ImageFile.Read(path).Pixels;
            Assert.Equal(mirrored.Length, pixels.Length);
            Assert.All(mirrored.Zip(pixels), values => Assert.InRange(values.First - values.Second, -tolerance, tolerance));
        }
    }

    [Fact]
    public void Own_keeps_to_PNG_and_JPEG()
    {
        WriteAll("in");
        ToolRun run = ToolRun.Of("run", Pipeline(), "--input", _folder["in"], "--output", _folder["out"], "--decoders", "own");
        Assert.StartsWith("1 picture augmented, 1 file written to ", run.Output);
        Assert.Contains($"; {s_formats.Length} other files ignored", run.Output);
        ToolRun single = ToolRun.Of("run", Pipeline(), "--input", _folder["in/x.webp"], "--output", _folder["out"], "--decoders", "own");
        Assert.Equal(1, single.ExitCode);
        Assert.Contains($"cannot read {_folder["in/x.webp"]}: WebP is not supported", single.Error);
        Assert.Equal(2, ToolRun.Of("run", Pipeline(), "--input", _folder["in"], "--output", _folder["out"], "--decoders", "some").ExitCode);
        Directory.CreateDirectory(_folder["empty"]);
        Assert.Contains("holds no .png, .jpg or .jpeg file", ToolRun.Of("stats", _folder["empty"], "--decoders", "own").Error);
    }

    [Fact]
    public void Every_command_reads_them()
    {
        WriteAll("in/class");
        string webp = _folder["in/class/x.webp"];
        ToolRun stats = ToolRun.Of("stats", _folder["in"]);
        Assert.Contains($"{s_formats.Length + 1} pictures in 1 class; width 12, height 9", stats.Output);
        Assert.Contains("1 picture in 1 class", ToolRun.Of("stats", _folder["in"], "--decoders", "own").Output);
        Assert.Contains("Sample 0 of x.webp (12 x 9)", ToolRun.Of("explain", Pipeline(), "--input", webp).Output);
        Assert.Equal(0, ToolRun.Of("preview", Pipeline(), "--input", webp, "--output", _folder["sheet.png"]).ExitCode);
        Assert.Equal(0, ToolRun.Of("preview", Pipeline(), "--input", _folder["in"], "--batch", "7", "--output", _folder["batch.png"]).ExitCode);
        ToolRun export = ToolRun.Of("export", Pipeline(), "--input", _folder["in"], "--output", _folder["export"], "--format", "png");
        Assert.StartsWith($"{s_formats.Length + 1} samples in 1 epoch", export.Output);
    }

    [Fact]
    public void A_cut_off_file_is_named()
    {
        WriteAll("in/class");
        string path = _folder["in/class/x.webp"];
        byte[] whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
        ToolRun run = ToolRun.Of("run", Pipeline(), "--input", _folder["in"], "--output", _folder["out"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"augdsl: cannot read {path}: ImageSharp cannot read it as WebP: it ends before its picture does", run.Error);
        Assert.StartsWith($"{s_formats.Length} pictures augmented", run.Output);
        foreach (string[] command in (string[][])[["explain", Pipeline(), "--input", path], ["stats", _folder["in"]], ["export", Pipeline(), "--input", _folder["in"], "--output", _folder["export"]]])
        {
            ToolRun failed = ToolRun.Of(command);
            Assert.Equal(1, failed.ExitCode);
            Assert.Contains("it ends before its picture does", failed.Error);
        }
    }

    private string Pipeline() => _folder.Write("Flip.cs", """
        using AugDsl;
        [AugmentationPipeline]
        [HorizontalFlip]
        public sealed partial class Flip;
        """);

    private void WriteAll(string folder)
    {
        Directory.CreateDirectory(_folder[folder]);
        using Image<Rgb24> image = SixLabors.ImageSharp.Image.LoadPixelData<Rgb24>(_picture.Pixels, 12, 9);
        foreach ((string ending, IImageEncoder encoder) in s_formats)
        {
            using FileStream file = File.Create(_folder[$"{folder}/x{ending}"]);
            image.Save(file, encoder);
        }
        ImageFile.WritePng(_folder[$"{folder}/x.png"], _picture.View);
    }
}
