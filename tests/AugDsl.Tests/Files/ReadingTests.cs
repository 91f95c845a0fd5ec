using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Files;
using AugDsl.Imaging;
using AugDsl.Tests.Cli;
using AugDsl.Tests.Codecs;

namespace AugDsl.Tests.Files;

/// <summary>Reading what is no regular file ends at once, with its name; links lead where the system says.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_regular_files_are_opened()
    {
        Directory.CreateDirectory(_folder["sub"]);
        Refused(_folder["sub"], "it is a folder");
        Refused(Nodes.Socket(_folder["socket"]), "it is a socket");
        Refused(Nodes.Pipe(_folder["pipe"]), "it is a pipe");
        Refused(Nodes.Link(_folder["to-pipe"], "pipe"), "it is a pipe");
        Refused(Nodes.Null(_folder["null"]), "it is a character device");
        Refused(Nodes.Disk(_folder["disk"]), "it is a block device");

        static void Refused(string path, string message)
        {
            foreach (Action read in (Action[])[
                () => ImageFile.Read(path),
                () => ImageFile.Read(path, workspace: new DecodeWorkspace()),
                () => ImageFile.ReadInfo(path),
                () => IdxFile.Read(path, out _),
                () => NpyFile.Read<byte>(path, out _),
                () => NpzFile.Open(path)])
            {
                Assert.Equal($"cannot read {path}: {message}; a regular file is needed", Assert.Throws<ImageFormatException>(read).Message);
            }
        }
    }

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        Assert.Throws<FileNotFoundException>(() => ImageFile.Read(_folder["none.png"]));
        Assert.Throws<DirectoryNotFoundException>(() => ImageFile.Read(_folder["none/none.png"]));
        Nodes.Link(_folder["broken.png"], "none.png");
        Assert.Throws<FileNotFoundException>(() => ImageFile.Read(_folder["broken.png"]));
        Nodes.Link(_folder["circle.png"], "circle.png");
        Assert.ThrowsAny<IOException>(() => ImageFile.Read(_folder["circle.png"]));
    }

    [Fact]
    public void A_name_that_is_no_UTF8_is_shown_with_its_bytes()
    {
        Directory.CreateDirectory(_folder["a"]);
        ImageFile.WritePng(_folder["a/good\uFFFD.png"], PngWritingTests.Picture(4, 4, 3, smooth: false).View);
        using IDisposable raw = Nodes.Raw(_folder["a"], [(byte)'b', 0xFF, (byte)'"', (byte)'.', (byte)'p', (byte)'n', (byte)'g'], [1]);
        ImageFolderDataset dataset = ImageFolderDataset.Open(_folder.Path);
        Assert.Equal(2, dataset.Count);
        Assert.Contains("""its name is not valid UTF-8: "b\xFF\x22.png"; rename it""", Assert.Throws<ImageFormatException>(() => dataset.Read(0)).Message);
        Assert.Equal(4, dataset.Read(1).Width);
    }

    [Fact]
    public void Links_inside_a_linked_folder_lead_where_the_system_says()
    {
        ImageBuffer<byte> picture = PngWritingTests.Picture(5, 6, 3, smooth: false);
        foreach (string name in (string[])["store/pictures", "store/sets/train/cat", "store/sets/train/dog", "here"]) Directory.CreateDirectory(_folder[name]);
        ImageFile.WritePng(_folder["store/pictures/a.png"], picture.View);
        ImageFile.WritePng(_folder["store/sets/train/dog/b.png"], picture.View);
        Nodes.Link(_folder["store/sets/train/cat/one.png"], "../../../pictures/a.png");
        Nodes.Link(_folder["store/sets/train/cat/more"], "../../../pictures");
        Nodes.Link(_folder["store/sets/train/fish"], "../../pictures");
        string linked = Nodes.Link(_folder["here/data"], "../store/sets/train");
        foreach (string root in (string[])[linked, _folder["store/sets/train"]])
        {
            ImageFolderDataset dataset = ImageFolderDataset.Open(root);
            Assert.Equal(["cat/more/a.png", "cat/one.png", "dog/b.png", "fish/a.png"], Enumerable.Range(0, dataset.Count).Select(dataset.Name));
            for (int i = 0; i < dataset.Count; i++) Assert.Equal(picture.Pixels, dataset.Read(i).Pixels);
        }
    }

    [Fact]
    public void Real_paths_are_those_of_the_system()
    {
        Directory.CreateDirectory(_folder["x/y"]);
        string real = RealPath.Of(_folder["x/y"]);
        Nodes.Link(_folder["jump"], "x/y");
        Nodes.Link(_folder["x/y/up"], "../new/deeper");
        Assert.Equal(real, RealPath.Of(_folder["jump"]));
        Assert.Equal(Path.Combine(Path.GetDirectoryName(real)!, "new/deeper/file"), RealPath.Of(_folder["jump/up/file"]));
        Assert.Equal(Path.Combine(Path.GetDirectoryName(real)!, "file"), RealPath.WithoutDots(_folder["jump/../file"]));
        Assert.Equal(_folder["x/../file"], RealPath.WithoutDots(_folder["x/../file"]));
        Nodes.Link(_folder["circle"], "circle/a");
        Assert.Throws<IOException>(() => RealPath.Of(_folder["circle"]));
    }

    [Fact]
    public void A_mounted_folder_is_the_folder_that_it_shows()
    {
        Directory.CreateDirectory(_folder["set/a"]);
        Directory.CreateDirectory(_folder["set/b"]);
        File.WriteAllText(_folder["set/a/1.png"], "");
        using IDisposable mounted = Nodes.Mount(_folder["set/b"], "--bind", _folder["set/a"]);
        Assert.Equal(FileStatus.Of(_folder["set/a"]).Identity, FileStatus.Of(_folder["set/b"]).Identity);
        ImageFolderDataset dataset = ImageFolderDataset.Open(_folder["set"], new ImageFolderOptions { FoldersAreClasses = false });
        Assert.Equal("a/1.png", dataset.Name(0));
        Assert.Equal(1, dataset.Count);
        Assert.Contains(FileStatus.Of(_folder["set"]).Identity, FileIdentity.Chain(_folder["set/b/new/results"]));
        Assert.Contains(FileStatus.Of(_folder["set/a"]).Identity, FileIdentity.Chain(_folder["set/b/new/results"]));
    }
}
