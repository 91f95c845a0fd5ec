using AugDsl.Cli.Pictures;
using AugDsl.Codecs;
using AugDsl.Gallery;
using AugDsl.Imaging;
using AugDsl.Tests.Cli;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Gallery;

/// <summary>The pages of docs/operations are what the attributes, their docs and their pixels say today.</summary>
[JudgedOnce]
public sealed class GalleryTests
{
    private static readonly Lazy<GalleryFiles> s_files = new(() => GalleryFiles.Make(GalleryFiles.FindRepository(AppContext.BaseDirectory)));

    /// <summary>Set AUGDSL_WRITE_DOCS=1, or run tools/AugDsl.Gallery, to write them instead.</summary>
    [Fact]
    public void The_pages_and_strips_are_current()
    {
        if (Environment.GetEnvironmentVariable("AUGDSL_WRITE_DOCS") == "1") s_files.Value.Write();
        Assert.Empty(s_files.Value.Stale());
        Assert.All(s_files.Value.Sizes(), strip => Assert.InRange(strip.Bytes, 1, Strip.Room));
    }

    [Fact]
    public void A_stale_page_a_stale_strip_and_a_page_of_nothing_are_found()
    {
        using TemporaryFolder folder = new();
        GalleryFiles files = s_files.Value.In(folder.Path);
        files.Write();
        Assert.Empty(files.Stale());

        string page = folder["Rotate.md"];
        File.WriteAllText(page, File.ReadAllText(page).Replace("-360", "-359", StringComparison.Ordinal));
        string strip = folder["pictures/Invert.png"];
        ImageBuffer<byte> picture = ImageFile.Read(strip);
        picture.Pixels[3 * 5000] ^= 1;
        File.WriteAllBytes(strip, SmallPng.Encode(picture, int.MaxValue));
        folder.Write("NoStep.md", "# NoStep\n");
        Assert.Equal(["Rotate.md", "pictures/Invert.png", "NoStep.md (no operation's)"], files.Stale());

        Assert.Equal(3, files.Write().Count);
        Assert.Empty(files.Stale());
    }

    [Fact]
    public void Every_step_of_the_runtime_has_a_page_with_its_parameters()
    {
        Type[] steps = [.. typeof(StepAttribute).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(StepAttribute)))];
        Assert.NotEmpty(steps);
        foreach (Type step in steps)
        {
            string page = s_files.Value.Pages[Operation.NameOf(step) + ".md"];
            foreach (string name in step.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name!)) Assert.Contains($"| `{name}` |", page);
        }
        Assert.Contains("| `value` | -360 to 360 |", s_files.Value.Pages["Rotate.md"]);
        Assert.Contains("| `Cells` | 2 to 64 | `5` |", s_files.Value.Pages["GridDistortion.md"]);
        Assert.Contains("rotate by -30°</td>", s_files.Value.Pages["README.md"]);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(16)]
    public void A_palette_keeps_few_colours_and_stays_near_many(int colors)
    {
        ImageBuffer<byte> few = new([.. Enumerable.Range(0, 300).Select(i => (byte)(i / 3 % 16 * 17))], 100, 1, 3);
        Assert.Equal(few.Pixels, SmallPng.Quantise(few, colors).Pixels);

        ImageBuffer<byte> many = SamplePicture.Render(96, 72);
        ImageBuffer<byte> near = SmallPng.Quantise(many, colors);
        Assert.InRange(near.Pixels.Chunk(3).Select(pixel => (pixel[0] << 16) | (pixel[1] << 8) | pixel[2]).Distinct().Count(), colors / 2, colors);
        double squares = many.Pixels.Zip(near.Pixels, (a, b) => (double)(a - b) * (a - b)).Average();
        Assert.InRange(squares, 0.01, colors == 256 ? 12 : 400);
    }

    [Fact]
    public void A_palette_is_taken_only_where_there_is_no_room()
    {
        ImageBuffer<byte> picture = SamplePicture.Render(96, 72);
        Assert.Equal(picture.Pixels, ImageFile.Read(SmallPng.Encode(picture, int.MaxValue)).Pixels);
        byte[] small = SmallPng.Encode(picture, 5000);
        Assert.InRange(small.Length, 1, 5000);
        Assert.Contains(SmallPng.PaletteSizes, colors => ImageFile.Read(small).Pixels.SequenceEqual(SmallPng.Quantise(picture, colors).Pixels));
    }
}
