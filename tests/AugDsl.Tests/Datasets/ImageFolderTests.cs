using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Tests.Cli;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Datasets;

/// <summary>Which files of a folder are taken, in which order, and with which label.</summary>
[JudgedOnce]
public sealed class ImageFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Classes_and_paths_are_in_ordinal_order()
    {
        // '-' comes before '/', so the paths' own order would put "a-b" before "a".
        Write("b/2.png", "b/10.PNG", "a-b/x.jpg", "a/z.jpeg", "a/deep/er/a.png", "a/Z.png", "a/notes.txt", "B/é.png", "B/z.png", "loose.png", "readme.md");
        ImageFolderDataset dataset = ImageFolderDataset.Open(_folder.Path);
        Assert.Equal(["B", "a", "a-b", "b"], dataset.ClassNames);
        Assert.Equal(["B/z.png", "B/é.png", "a/Z.png", "a/deep/er/a.png", "a/z.jpeg", "a-b/x.jpg", "b/10.PNG", "b/2.png"], Names(dataset));
        Assert.Equal([0, 0, 1, 1, 1, 2, 3, 3], Labels(dataset));
        Assert.Equal([2, 3, 1, 2], dataset.CountByClass());
        Assert.Equal(3, dataset.IgnoredFiles);
        Assert.Equal(8, dataset.Count);
        for (int i = 0; i < dataset.Count; i++) Assert.True(File.Exists(dataset.GetPath(i)));
    }

    [Fact]
    public void Hidden_files_and_folders_are_left_out()
    {
        Write("a/1.png", "a/.2.png", "a/.thumbs/3.png", ".git/4.png");
        ImageFolderDataset dataset = ImageFolderDataset.Open(_folder.Path);
        Assert.Equal(["a"], dataset.ClassNames);
        Assert.Equal(["a/1.png"], Names(dataset));
        Assert.Equal(0, dataset.IgnoredFiles);
    }

    [Fact]
    public void Without_classes_all_pictures_are_taken()
    {
        Write("b.png", "a/z.png", "a-b.jpg", "a/.hidden/x.png");
        ImageFolderDataset dataset = ImageFolderDataset.Open(_folder.Path, new ImageFolderOptions { FoldersAreClasses = false });
        Assert.Equal(["a-b.jpg", "a/z.png", "b.png"], Names(dataset));
        Assert.Empty(dataset.ClassNames);
        Assert.Empty(dataset.CountByClass());
        Assert.Equal([-1, -1, -1], Labels(dataset));
    }

    [Fact]
    public void Extensions_can_be_chosen()
    {
        Write("a/1.png", "a/2.webp", "a/3.WebP");
        ImageFolderDataset dataset = ImageFolderDataset.Open(_folder.Path, new ImageFolderOptions { Extensions = [".webp"] });
        Assert.Equal(["a/2.webp", "a/3.WebP"], Names(dataset));
        Assert.Equal(1, dataset.IgnoredFiles);
    }

    [Fact]
    public void Links_are_followed_but_never_round_and_round()
    {
        Write("set/cats/1.png", "set/dogs/2.png", "elsewhere/3.png", "elsewhere/4.png");
        Link("set/cats/up", "set");
        Link("set/cats/self", "set/cats");
        Link("set/cats/more", "elsewhere");
        Link("set/cats/more_again", "elsewhere");
        Link("elsewhere/back", "set/cats");
        Link("set/dogs/more", "elsewhere");
        Link("linked", "set");
        foreach (string root in (string[])["set", "linked"])
        {
            ImageFolderDataset dataset = ImageFolderDataset.Open(_folder[root]);
            string[] dogs = ["dogs/2.png", "dogs/more/3.png", "dogs/more/4.png", "dogs/more/back/1.png"];
            Assert.Equal(["cats/1.png", "cats/more/3.png", "cats/more/4.png", .. dogs], Names(dataset));
            Assert.Equal([0, 0, 0, 1, 1, 1, 1], Labels(dataset));
        }
    }

    [Fact]
    public void A_validation_set_can_take_the_training_sets_classes()
    {
        Write("cat/1.png", "fish/2.png");
        ImageFolderOptions options = new() { ClassNames = ["fish", "dog", "cat"], AllowEmptyClasses = true };
        ImageFolderDataset dataset = ImageFolderDataset.Open(_folder.Path, options);
        Assert.Equal(["fish", "dog", "cat"], dataset.ClassNames);
        Assert.Equal(["fish/2.png", "cat/1.png"], Names(dataset));
        Assert.Equal([1, 0, 1], dataset.CountByClass());
        Fails<InvalidDataException>(options with { AllowEmptyClasses = false }, "the class dog of the folder");
        Fails<InvalidDataException>(options with { ClassNames = ["fish", "dog"] }, "the folder cat in");
        Fails<InvalidDataException>(options with { ClassNames = ["fish", "cat", "fish"] }, "the class fish is given twice");
    }

    [Fact]
    public void Mistakes_are_named()
    {
        Assert.Contains("does not exist", Assert.Throws<DirectoryNotFoundException>(() => ImageFolderDataset.Open(_folder["nowhere"])).Message);
        Write("a.png");
        Assert.Contains("is a file", Assert.Throws<DirectoryNotFoundException>(() => ImageFolderDataset.Open(_folder["a.png"])).Message);
        Fails<InvalidDataException>(null, "holds pictures, but no folder for a class; they can be taken without labels");
        File.Delete(_folder["a.png"]);
        Fails<InvalidDataException>(null, "holds no folder for a class");
        Fails<InvalidDataException>(new ImageFolderOptions { FoldersAreClasses = false }, "holds no .png, .jpg or .jpeg file");
        Write("a/1.png", "b/notes.txt");
        Fails<InvalidDataException>(null, "the class b of the folder");
        Assert.Equal([1, 0], ImageFolderDataset.Open(_folder.Path, new ImageFolderOptions { AllowEmptyClasses = true }).CountByClass());
        File.Delete(_folder["a/1.png"]);
        Fails<InvalidDataException>(new ImageFolderOptions { AllowEmptyClasses = true }, "holds no .png, .jpg or .jpeg file");
    }

    [Fact]
    public void An_index_outside_is_refused()
    {
        Write("a/1.png");
        IImageDataset dataset = ImageFolderDataset.Open(_folder.Path);
        foreach (int index in (int[])[-1, 1])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Label(index));
            Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Name(index));
            Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Read(index));
            Assert.Throws<ArgumentOutOfRangeException>(() => dataset.ReadInfo(index));
        }
    }

    [Fact]
    public void Pictures_are_read_as_the_options_say()
    {
        ImageBuffer<byte> picture = new([1, 2, 3, 4, 5, 6, 7, 8], 2, 1, 4);
        Directory.CreateDirectory(_folder["a"]);
        ImageFile.WritePng(_folder["a/1.png"], picture.View);
        Write("a/2.png");
        IImageDataset dataset = ImageFolderDataset.Open(_folder.Path, new ImageFolderOptions { Decode = new DecodeOptions { DropAlpha = true } });
        Assert.False(dataset.TryGetView(0, out _));
        Assert.Equal([1, 2, 3, 5, 6, 7], dataset.Read(0).Pixels);
        Assert.Equal(picture.Pixels, dataset.Read(0, DecodeOptions.Default).Pixels);
        Assert.Equal((3, new ImageSize(2, 1)), (dataset.ReadInfo(0).Channels, dataset.ReadInfo(0).Size));
        Assert.Equal(4, dataset.ReadInfo(0, DecodeOptions.Default).Channels);
        Assert.Equal(_folder["a/2.png"], Assert.Throws<ImageFormatException>(() => dataset.Read(1)).Path);
        File.Delete(_folder["a/2.png"]);
        Assert.Throws<FileNotFoundException>(() => dataset.Read(1));
    }

    [Fact]
    public void The_file_itself_is_given_within_the_limit()
    {
        _folder.Write("a/1.png", "abcde");
        IImageDataset dataset = ImageFolderDataset.Open(_folder.Path, new ImageFolderOptions { Decode = new DecodeOptions { MaximumFileSize = 4 } });
        Assert.Equal(4, dataset.Decode.MaximumFileSize);
        Assert.Contains("1.png: it has 5 bytes, more than the limit of 4", Assert.Throws<ImageFormatException>(() => dataset.TryReadFile(0, null, null, out _)).Message);
        foreach (DecodeWorkspace? workspace in (DecodeWorkspace?[])[null, new()])
        {
            Assert.True(dataset.TryReadFile(0, DecodeOptions.Default, workspace, out ReadOnlySpan<byte> file));
            Assert.Equal("abcde"u8, file);
        }

        IImageDataset memory = new InMemoryDataset(new byte[4], 2, 2, 1);
        Assert.False(memory.TryReadFile(0, null, null, out _));
        Assert.Same(DecodeOptions.Default, memory.Decode);
    }

    [Fact]
    public void The_manifest_is_CSV_and_equal_everywhere()
    {
        Write("plain/1.png", "with, comma/say \"hi\".png", "with, comma/new\nline.jpg");
        StringWriter writer = new() { NewLine = "\r\n" };
        ImageFolderDataset.Open(_folder.Path).WriteManifest(writer);
        const string Expected = "index,label,class,name\n0,0,plain,plain/1.png\n"
            + "1,1,\"with, comma\",\"with, comma/new\nline.jpg\"\n2,1,\"with, comma\",\"with, comma/say \"\"hi\"\".png\"\n";
        Assert.Equal(Expected, writer.ToString());
        writer = new();
        ImageFolderDataset.Open(_folder["plain"], new ImageFolderOptions { FoldersAreClasses = false }).WriteManifest(writer);
        Assert.Equal("index,label,class,name\n0,,,1.png\n", writer.ToString());
    }

    [Fact]
    public void Real_photos_are_all_found()
    {
        ImageFolderDataset dataset = ImageFolderDataset.Open(TestData.Require("classes/clothing"));
        Assert.Equal(["dress", "hat", "pants", "shoes", "t-shirt"], dataset.ClassNames);
        Assert.Equal([30, 30, 30, 30, 30], dataset.CountByClass());
        Assert.Equal("dress/009b3c31-fb62-45c0-be9a-37a5c238cb88.jpg", dataset.Name(0));
        Assert.Equal(Names(dataset).Order(StringComparer.Ordinal), Names(dataset));
    }

    private static string[] Names(IImageDataset dataset) => [.. Enumerable.Range(0, dataset.Count).Select(dataset.Name)];

    private static int[] Labels(IImageDataset dataset) => [.. Enumerable.Range(0, dataset.Count).Select(dataset.Label)];

    private void Fails<T>(ImageFolderOptions? options, string message)
        where T : Exception => Assert.Contains(message, Assert.Throws<T>(() => ImageFolderDataset.Open(_folder.Path, options)).Message);

    private void Write(params string[] files)
    {
        foreach (string file in files) _folder.Write(file, "");
    }

    private void Link(string from, string to)
    {
        try
        {
            Directory.CreateSymbolicLink(_folder[from], _folder[to]);
        }
        catch (IOException)
        {
            Assert.Skip("skipped: this system makes no links");
        }
    }
}
