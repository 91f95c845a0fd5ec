using System.Diagnostics;
using AugDsl.Cli;
using AugDsl.Files;
using AugDsl.Tests.Files;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Cli;

/// <summary>The tool's outputs that are no regular files, and its inputs that are none.</summary>
[Long]
public sealed class OutputKindTests : IDisposable
{
    private readonly ExportSetup _setup = new();

    private TemporaryFolder Folder => _setup.Folder;

    public void Dispose() => _setup.Dispose();

    [Theory]
    [InlineData("smote")]
    [InlineData("preview")]
    public async Task Pipes_and_links_stay_what_they_are(string command)
    {
        byte[] expected = Plain(command);
        File.WriteAllText(Folder["old"], "old");
        Succeeds(command, Nodes.Link(Folder["link"], "old"));
        Assert.Equal(expected, File.ReadAllBytes(Folder["old"]));
        Assert.Equal("old", new FileInfo(Folder["link"]).LinkTarget);
        string pipe = Nodes.Pipe(Folder["pipe"]);
        Task<byte[]> reader = Task.Run(() =>
        {
            using FileStream stream = new(pipe, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using MemoryStream bytes = new();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
        Succeeds(command, pipe);
        Assert.Equal(expected, await reader);
        Assert.Equal(FileKind.Pipe, FileStatus.Of(pipe).Kind);
        string device = Nodes.Null(Folder["null"]);
        Succeeds(command, device);
        Assert.Equal(FileKind.CharacterDevice, FileStatus.Of(device).Kind);
        Fails(command, Nodes.Disk(Folder["disk"]), "is a block device; a file is needed");
        Fails(command, Nodes.Socket(Folder["socket"]), "is a socket; a file is needed");
        Fails(command, Nodes.Link(Folder["circle"], "circle"), "in a circle");
    }

    [Theory]
    [InlineData("smote", "-")]
    [InlineData("smote", "/dev/stdout")]
    [InlineData("smote", "/dev/fd/1")]
    [InlineData("preview", "-")]
    [InlineData("preview", "/proc/self/fd/1")]
    public void Data_on_the_standard_output_is_alone_there(string command, string output)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: these are paths of Linux");
        byte[] expected = Plain(command);
        using Process process = ToolProcess.Start(Arguments(command, output));
        using MemoryStream data = new();
        process.StandardOutput.BaseStream.CopyTo(data);
        string messages = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(expected, data.ToArray());
        Assert.Contains(output + ": ", messages);
    }

    [Fact]
    public void What_is_there_before_stays_before()
    {
        byte[] expected = Plain("smote");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: these are paths of Linux");
        string command = string.Join(' ', ToolProcess.Command(Arguments("smote", "/dev/stdout")).Select(word => $"'{word}'"));
        using Process shell = Process.Start("sh", ["-c", $"(echo before; {command} 2>/dev/null; echo behind) > '{Folder["all"]}'"]);
        shell.WaitForExit();
        Assert.Equal([.. "before\n"u8, .. expected, .. "behind\n"u8], File.ReadAllBytes(Folder["all"]));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("export")]
    public void Results_need_a_folder(string command)
    {
        string pipe = Nodes.Pipe(Folder["pipe"]);
        string[] arguments = [command, Folder.Write("p.cs", ExportSetup.Bytes), "--input", _setup.Input, "--output"];
        ToolRun run = ToolRun.Of([.. arguments, pipe]);
        Assert.Equal((2, $"augdsl: the output {pipe} is a pipe; a folder is needed{Environment.NewLine}"), (run.ExitCode, run.Error));
        Assert.Contains("is the standard output; a folder is needed", ToolRun.Of([.. arguments, "-"]).Error);
        Nodes.Link(Folder["later"], "not/there");
        Assert.Equal(0, ToolRun.Of([.. arguments, Folder["later"]]).ExitCode);
        Assert.NotEmpty(Directory.GetFiles(Folder["not/there"], "*", SearchOption.AllDirectories));
        Assert.NotNull(new FileInfo(Folder["later"]).LinkTarget);
    }

    [Fact]
    public void A_pipe_among_the_pictures_is_named_and_not_waited_for()
    {
        string pipe = Nodes.Pipe(Folder["in/cat/p99.png"]);
        string pipeline = Folder.Write("p.cs", ExportSetup.Alone);
        ToolRun run = ToolRun.Of("run", pipeline, "--input", _setup.Input, "--output", Folder["out"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"cannot read {pipe}: it is a pipe; a regular file is needed", run.Error);
        Assert.Equal(ExportSetup.Count, Directory.GetFiles(Folder["out"], "*.png", SearchOption.AllDirectories).Length);
        foreach (string[] arguments in (string[][])[
            ["export", pipeline, "--input", _setup.Input, "--output", Folder["exported"]],
            ["stats", _setup.Input],
            ["explain", pipeline, "--input", _setup.Input, "--index", "6"]])
        {
            run = ToolRun.Of(arguments);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("p99.png: it is a pipe; a regular file is needed", run.Error);
        }
        foreach (string[] arguments in (string[][])[
            ["run", pipeline, "--input", pipe, "--output", Folder["out"]],
            ["export", pipeline, "--input", pipe, "--output", Folder["out"]],
            ["preview", pipeline, "--input", pipe, "--output", Folder["sheet.png"]],
            ["explain", pipeline, "--input", pipe],
            ["stats", pipe],
            ["emit", pipe]])
        {
            run = ToolRun.Of(arguments);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains($"{pipe} is a pipe; a file", run.Error);
        }
    }

    [Fact]
    public async Task A_table_may_come_through_a_pipe()
    {
        byte[] expected = Plain("smote");
        string pipe = Nodes.Pipe(Folder["table"]);
        Task writer = Task.Run(() => File.WriteAllBytes(Folder["copy"], File.ReadAllBytes(Folder["in.csv"])))
            .ContinueWith(_ =>
            {
                using FileStream stream = new(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                stream.Write(File.ReadAllBytes(Folder["copy"]));
            }, TaskScheduler.Default);
        ToolRun run = ToolRun.Of("smote", pipe, Folder["of-pipe.csv"], "--label", "y");
        await writer;
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(expected, File.ReadAllBytes(Folder["of-pipe.csv"]));
        Assert.Contains("is the standard input; a file or a folder is needed", ToolRun.Of("run", Folder.Write("p.cs", ExportSetup.Alone), "--input", "-", "--output", Folder["out"]).Error);
        Assert.Contains("is a socket; a file is needed", ToolRun.Of("stats", Nodes.Socket(Folder["t.csv"])).Error);
    }

    [Theory]
    [InlineData("run {p} --input {i} --output", "--output is empty; a path is needed")]
    [InlineData("run {p} --output {o} --input", "--input is empty")]
    [InlineData("export {p} --input {i} --output", "--output is empty")]
    [InlineData("export {p} --output {o} --input", "--input is empty")]
    [InlineData("export {p} --input {i} --output {o} --labels", "--labels is empty")]
    [InlineData("preview {p} --output", "--output is empty")]
    [InlineData("preview {p} --output {o} --input", "--input is empty")]
    [InlineData("explain {p} --input", "--input is empty")]
    [InlineData("stats {i} --labels", "--labels is empty")]
    [InlineData("stats", "SOURCE is empty")]
    [InlineData("emit", "PIPELINE is empty")]
    [InlineData("run --input {i} --output {o}", "PIPELINE is empty")]
    [InlineData("smote {p} --label y", "OUT.csv is empty")]
    [InlineData("smote --label y", "IN.csv is empty")]
    public void An_empty_path_is_a_mistake(string arguments, string message)
    {
        string[] words = [.. arguments.Split(' ').Select(word => word.Replace("{p}", Folder.Write("p.cs", ExportSetup.Alone)).Replace("{i}", _setup.Input).Replace("{o}", Folder["out"])), ""];
        ToolRun run = ToolRun.Of(words);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.False(Directory.Exists(Folder["out"]));
    }

    [Fact]
    public void An_argument_that_is_no_UTF8_is_shown_with_its_bytes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: arguments are bytes on Linux");
        string command = string.Join(' ', ToolProcess.Command("smote", "IN", Folder["out.csv"], "--label", "y").Select(word => word == "IN" ? "\"$(printf 'b\\377.csv')\"" : $"'{word}'"));
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardError = true })!;
        string error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(2, shell.ExitCode);
        Assert.Contains("""the argument "b\xFF.csv" is not valid UTF-8""", error);
    }

    private byte[] Plain(string command)
    {
        Succeeds(command, Folder["plain"]);
        return File.ReadAllBytes(Folder["plain"]);
    }

    private string[] Arguments(string command, string output)
    {
        string rows = string.Concat(Enumerable.Range(0, 30).Select(i => FormattableString.Invariant($"{i * 7 % 31},{i * i % 17},{(i % 4 == 0 ? "few" : "many")}\n")));
        return command == "smote"
            ? ["smote", Folder.Write("in.csv", "a,b,y\n" + rows), output, "--label", "y"]
            : ["preview", Folder.Write("p.cs", ExportSetup.Alone), "--output", output];
    }

    private void Succeeds(string command, string output)
    {
        ToolRun run = ToolRun.Of(Arguments(command, output));
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private void Fails(string command, string output, string message)
    {
        ToolRun run = ToolRun.Of(Arguments(command, output));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error);
    }
}
