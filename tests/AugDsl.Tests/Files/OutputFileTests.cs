using AugDsl.Codecs;
using AugDsl.Files;
using AugDsl.Imaging;
using AugDsl.Tests.Cli;
using AugDsl.Tests.Codecs;

namespace AugDsl.Tests.Files;

/// <summary>Where the library's writers write to when a path is no regular file, and what they leave behind.</summary>
public sealed class OutputFileTests : IDisposable
{
    private static readonly ImageBuffer<byte> s_picture = PngWritingTests.Picture(9, 7, 3, smooth: false);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Writers => ["png", "jpeg", "npy", "npz"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Writers))]
    public void A_link_stays_and_its_target_is_written(string writer)
    {
        byte[] expected = Bytes(writer);
        Directory.CreateDirectory(_folder["far/away"]);
        File.WriteAllText(_folder["far/old"], "old");
        Nodes.Link(_folder["far/away/second"], "../old");
        string link = Nodes.Link(_folder["link"], "far/away/second");
        Write(writer, link);
        Assert.Equal(expected, File.ReadAllBytes(_folder["far/old"]));
        Assert.Equal("far/away/second", new FileInfo(link).LinkTarget);
        Assert.Equal("../old", new FileInfo(_folder["far/away/second"]).LinkTarget);

        string dangling = Nodes.Link(_folder["dangling"], "far/new");
        Write(writer, dangling);
        Assert.Equal(expected, File.ReadAllBytes(_folder["far/new"]));
        Assert.Equal("far/new", new FileInfo(dangling).LinkTarget);
        Assert.Empty(Leftovers());
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task A_pipe_and_a_device_are_written_through(string writer)
    {
        byte[] expected = Bytes(writer);
        string pipe = Nodes.Pipe(_folder["pipe"]);
        Task<byte[]> reader = Task.Run(() => ReadAll(pipe));
        Write(writer, pipe);
        byte[] read = await reader;

        // An archive that cannot be sought in has sizes behind the arrays: other bytes, the same arrays.
        if (writer != "npz") Assert.Equal(expected, read);
        File.WriteAllBytes(_folder["copy"], read);
        if (writer == "npz") Assert.Equal(s_picture.Pixels, NpzFile.Open(_folder["copy"]).Read<byte>("a", out _));
        Assert.Equal(FileKind.Pipe, FileStatus.Of(pipe).Kind);

        string device = Nodes.Null(_folder["null"]);
        Write(writer, Nodes.Link(_folder["to-null"], "null"));
        Assert.Equal(FileKind.CharacterDevice, FileStatus.Of(device).Kind);
        Assert.Contains("cannot write " + _folder["full"], Assert.ThrowsAny<IOException>(() => Write(writer, Nodes.Full(_folder["full"]))).Message);
        Assert.Empty(Leftovers());
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void Anything_else_is_refused(string writer)
    {
        Directory.CreateDirectory(_folder["sub"]);
        Refuses("sub", "it is a folder");
        Nodes.Link(_folder["to-sub"], "sub");
        Refuses("to-sub", "it is a folder");
        Nodes.Link(_folder["one"], "two");
        Nodes.Link(_folder["two"], "one");
        Refuses("one", "in a circle");
        Refuses("nowhere/a", "its folder does not exist");
        Refuses(new string('x', 256), "too long");
        Nodes.Socket(_folder["socket"]);
        Refuses("socket", "it is a socket");
        Nodes.Disk(_folder["disk"]);
        Refuses("disk", "it is a block device");
        Assert.Empty(Leftovers());

        void Refuses(string name, string message) => Assert.Contains(message, Assert.ThrowsAny<IOException>(() => Write(writer, _folder[name])).Message);
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void The_longest_names_can_be_written(string writer)
    {
        foreach (int length in (int[])[246, 250, 255])
        {
            string path = _folder[new string('n', length)];
            Write(writer, path);
            Write(writer, path);
            Assert.Equal(Bytes(writer), File.ReadAllBytes(path));
        }
        Assert.Empty(Leftovers());
    }

    [Fact]
    public void An_older_file_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("skipped: Windows has other permissions");
            return;
        }
        string path = _folder.Write("a.png", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute);
        Write("png", path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute, File.GetUnixFileMode(path));
    }

    [Fact]
    public void An_unfinished_file_leaves_the_old_one_and_nothing_else()
    {
        string path = _folder.Write("a.npz", "old");
        using (NpzWriter writer = NpzFile.Create(path))
        {
            writer.Add<byte>("a", [1, 2, 3], 3);
            Assert.Matches(@"\A\.augdsl-[0-9]+-[0-9a-f]{16}\.tmp\z", Path.GetFileName(Assert.Single(Leftovers())));
        }
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Empty(Leftovers());
    }

    [Fact]
    public void Only_files_of_dead_processes_are_cleared()
    {
        string dead = _folder.Write($".augdsl-{int.MaxValue}-0123456789abcdef.tmp", "");
        string locked = _folder.Write($".augdsl-{int.MaxValue}-fedcba9876543210.tmp", "");
        string[] others = [_folder.Write(".augdsl-x-0123456789abcdef.tmp", ""), _folder.Write($".augdsl-{int.MaxValue}-short.tmp", ""), _folder.Write($".augdsl-{Environment.ProcessId}-0123456789abcdef.tmp", ""), _folder.Write("augdsl.tmp", "")];
        using FileStream held = new(locked, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        TemporaryFiles.Clear(_folder.Path);
        Assert.False(File.Exists(dead));
        Assert.All([locked, .. others], path => Assert.True(File.Exists(path), path));
    }

    [Fact]
    public void A_full_disk_gives_one_clear_error()
    {
        Directory.CreateDirectory(_folder["disk"]);
        using IDisposable mounted = Nodes.Mount(_folder["disk"], "-t", "tmpfs", "-o", "size=16k", "tmpfs");
        string path = _folder["disk/a.npy"];
        IOException error = Assert.ThrowsAny<IOException>(() => NpyFile.Write<byte>(path, new byte[100_000], 100_000));
        Assert.Equal($"cannot write {path}: no space left on device", error.Message);
        error = Assert.ThrowsAny<IOException>(() =>
        {
            using NpzWriter writer = NpzFile.Create(path);
            writer.Add<byte>("a", new byte[100_000], 100_000);
            writer.Commit();
        });
        Assert.Equal($"cannot write {path}: no space left on device", error.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder["disk"]));
    }

    private static void Write(string writer, string path)
    {
        switch (writer)
        {
            case "png": ImageFile.WritePng(path, s_picture.View); break;
            case "jpeg": ImageFile.WriteJpeg(path, s_picture.View); break;
            case "npy": NpyFile.Write<byte>(path, s_picture.Pixels, s_picture.Pixels.Length); break;
            default:
                using (NpzWriter file = NpzFile.Create(path))
                {
                    file.Add<byte>("a", s_picture.Pixels, s_picture.Pixels.Length);
                    file.Commit();
                }
                break;
        }
    }

    private static byte[] ReadAll(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private byte[] Bytes(string writer)
    {
        string path = _folder["expected." + writer];
        Write(writer, path);
        return File.ReadAllBytes(path);
    }

    private string[] Leftovers() => Directory.GetFiles(_folder.Path, ".augdsl-*", new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true });
}
