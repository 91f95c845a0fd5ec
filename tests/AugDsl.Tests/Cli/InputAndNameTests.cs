using AugDsl.Cli;
using AugDsl.Cli.Running;
using Xunit;

namespace AugDsl.Tests.Cli;

/// <summary>Which pictures are taken, in which order, and what their results are called.</summary>
public sealed class InputAndNameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pictures_are_found_at_any_depth_in_ordinal_order()
    {
        foreach (string name in (string[])["b.png", "B.JPG", "a/z.jpeg", "a.png", "a-b/c.Png", "a/.hidden.png", ".git/d.png", "a/y.png", "notes.txt", "a/x.gif", "png", ".png.bak"]) _folder.Write(name, "");
        InputFiles files = InputFiles.Find(_folder.Path);

        // '-' and '.' come before '/' in ordinal order, capitals before small letters.
        Assert.Equal(["B.JPG", "a-b/c.Png", "a.png", "a/y.png", "a/z.jpeg", "b.png"], files.Pictures.Select(picture => picture.Relative));
        Assert.Equal(Enumerable.Range(0, 6), files.Pictures.Select(picture => picture.Index));
        Assert.Equal(3, files.Ignored);
        Assert.All(files.Pictures, picture => Assert.True(File.Exists(picture.Path)));
    }

    [Fact]
    public void A_single_file_needs_no_known_ending()
    {
        InputFiles files = InputFiles.Find(_folder.Write("photo.dat", ""));
        Assert.Equal(new InputFile(0, _folder["photo.dat"], "photo.dat"), Assert.Single(files.Pictures));
    }

    [Fact]
    public void Earlier_results_inside_the_input_are_left_out()
    {
        _folder.Write("a.png", "");
        _folder.Write("out/a_0.png", "");
        _folder.Write("output/b.png", "");
        Assert.Equal(["a.png", "output/b.png"], InputFiles.Find(_folder.Path, _folder["out"] + "/").Pictures.Select(picture => picture.Relative));
    }

    [Fact]
    public void A_link_back_does_not_go_on_forever()
    {
        _folder.Write("inner/a.png", "");
        try
        {
            Directory.CreateSymbolicLink(_folder["inner/up"], _folder.Path);
        }
        catch (IOException)
        {
            Assert.Skip("skipped: this system makes no links");
        }
        Assert.Equal("inner/a.png", Assert.Single(InputFiles.Find(_folder.Path).Pictures).Relative);
    }

    [Theory]
    [InlineData("a.png b.jpg", "a b")]
    [InlineData("a.png a.jpg b.png", "a.png a.jpg b")]
    [InlineData("a.PNG a.png", "a.PNG a.png")]
    [InlineData("x/a.png y/a.png", "x/a y/a")]
    [InlineData("x/a.png x/a.jpeg a.png", "x/a.png x/a.jpeg a")]
    [InlineData("A.png a.png", "A a")]
    [InlineData("a.png a.jpg a.png.png", "a.png a.jpg a.png.png")]
    [InlineData("a.b.png a.b.jpg", "a.b.png a.b.jpg")]
    [InlineData("x.y/a .png", "x.y/a .png")]
    public void Results_never_share_a_name(string inputs, string expected)
    {
        InputFile[] files = [.. inputs.Split(' ').Select((name, index) => new InputFile(index, name, name))];
        Assert.Equal(expected.Split(' '), OutputNames.Bases(files));
    }

    [Fact]
    public void The_variant_follows_the_name() =>
        Assert.Equal(Path.Combine("x", "a.png_12.npy"), OutputNames.Of("x/a.png", 12, "npy"));

    [Fact]
    public void No_input_is_a_usage_error() =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<ToolException>(() => InputFiles.Find(_folder["nothing"])).ExitCode);
}
