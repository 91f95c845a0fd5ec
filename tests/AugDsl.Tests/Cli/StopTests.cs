using System.Diagnostics;
using AugDsl.Codecs;
using AugDsl.Tests.Files;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Cli;

/// <summary>Processes that are asked to end, or killed: no half file has a name, and the next run clears away the rest.</summary>
[Long]
public sealed class StopTests : IDisposable
{
    private readonly ExportSetup _setup = new();

    private TemporaryFolder Folder => _setup.Folder;

    public void Dispose() => _setup.Dispose();

    [Theory]
    [InlineData("run", Nodes.Interrupt, 130)]
    [InlineData("run", Nodes.Terminate, 143)]
    [InlineData("export", Nodes.Interrupt, 130)]
    [InlineData("export", Nodes.Terminate, 143)]
    public void A_signal_ends_the_tool_in_order(string command, int signal, int code)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: signals are sent on Linux");
        using Process process = ToolProcess.Start(Long(command));
        WaitForFiles(process);
        Nodes.Signal(process, signal);
        if (!process.WaitForExit(60_000)) process.Kill();
        string error = process.StandardError.ReadToEnd();
        Assert.Equal(code, process.ExitCode);
        Assert.Contains("augdsl: stopped; the files that are there are whole", error);
        Assert.Empty(Leftovers());
        AllAreWhole();
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("smote")]
    public void A_tool_that_waits_for_a_reader_ends_too(string command)
    {
        string pipe = Nodes.Pipe(Folder["pipe"]);
        using Process process = ToolProcess.Start(command == "preview"
            ? ["preview", Folder.Write("p.cs", ExportSetup.Alone), "--output", pipe]
            : ["smote", Folder.Write("t.csv", "a,y\n1,m\n2,m\n3,m\n4,n\n5,n\n"), pipe, "--label", "y", "--k", "1"]);
        Thread.Sleep(4000);
        Assert.False(process.HasExited);
        Nodes.Signal(process, Nodes.Terminate);
        Assert.True(process.WaitForExit(20_000));
        Assert.Equal(143, process.ExitCode);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("export")]
    public void A_killed_tool_leaves_no_half_file_and_the_next_run_clears_the_rest(string command)
    {
        using (Process process = ToolProcess.Start(Long(command)))
        {
            WaitForFiles(process);
            process.Kill();
            process.WaitForExit();
        }
        AllAreWhole();

        // A kill in the middle of a file is rare: what it leaves is put there.
        string[] left = [Folder[$"out/.augdsl-{int.MaxValue}-0123456789abcdef.tmp"], Folder[$"out/{(command == "run" ? "cat" : "epoch-000")}/.augdsl-{int.MaxValue}-0123456789abcdef.tmp"]];
        foreach (string path in left) File.WriteAllText(path, "half");
        if (command == "run")
        {
            Assert.Equal(0, ToolRun.Of("run", Folder["p.cs"], "--input", _setup.Input, "--output", Folder["out"]).ExitCode);
        }
        else
        {
            using Process second = ToolProcess.Start(Long(command));
            Stopwatch watch = Stopwatch.StartNew();
            while (left.Any(File.Exists) && watch.Elapsed < TimeSpan.FromSeconds(60)) Thread.Sleep(20);
            second.Kill();
            second.WaitForExit();
        }
        Assert.All(left, path => Assert.False(File.Exists(path), path));
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("smote")]
    public void The_next_file_clears_what_a_kill_left_beside_it(string command)
    {
        string left = Folder.Write($"results/.augdsl-{int.MaxValue}-0123456789abcdef.tmp", "half");
        ToolRun run = command == "preview"
            ? ToolRun.Of("preview", Folder.Write("p.cs", ExportSetup.Alone), "--output", Folder["results/sheet.png"])
            : ToolRun.Of("smote", Folder.Write("t.csv", "a,y\n1,m\n2,m\n3,m\n4,n\n5,n\n"), Folder["results/t.csv"], "--label", "y", "--k", "1");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.False(File.Exists(left));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("export")]
    [InlineData("export png")]
    [InlineData("preview")]
    [InlineData("smote")]
    public void A_full_disk_is_told_once(string command)
    {
        Directory.CreateDirectory(Folder["disk"]);
        using IDisposable mounted = Nodes.Mount(Folder["disk"], "-t", "tmpfs", "-o", "size=8k", "tmpfs");
        string[] words = command.Split(' ');
        string rows = string.Concat(Enumerable.Range(0, 3000).Select(i => FormattableString.Invariant($"{i * 7 % 31},{i * i % 1717},{(i % 4 == 0 ? "few" : "many")}\n")));
        ToolRun run = ToolRun.Of(words[0] switch
        {
            "smote" => ["smote", Folder.Write("in.csv", "a,b,y\n" + rows), Folder["disk/out.csv"], "--label", "y"],
            "preview" => ["preview", Folder.Write("p.cs", ExportSetup.Alone), "--output", Folder["disk/sheet.png"]],
            _ => [words[0], Folder.Write("p.cs", ExportSetup.Alone), "--input", _setup.Input, "--output", Folder["disk/out"], .. words.Length > 1 ? (string[])["--format", words[1]] : []],
        });
        Assert.Equal(1, run.ExitCode);
        string line = Assert.Single(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), text => !text.Contains(" info ", StringComparison.Ordinal));
        Assert.StartsWith("augdsl: ", line);
        Assert.EndsWith(": no space left on device", line);
        Assert.Empty(Leftovers());
    }

    private string[] Long(string command)
    {
        string[] shared = [Folder.Write("p.cs", ExportSetup.Alone), "--input", _setup.Input, "--output", Folder["out"], "--threads", "2"];
        return command == "run" ? ["run", .. shared, "--variants", "1000000"] : ["export", .. shared, "--epochs", "100000", "--batch", "4"];
    }

    private void WaitForFiles(Process process)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!Directory.Exists(Folder["out"]) || Directory.EnumerateFiles(Folder["out"], "*.*", SearchOption.AllDirectories).Count(IsResult) < 30)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2) && !process.HasExited, "The process did not get as far as it should.");
            Thread.Sleep(5);
        }
    }

    private void AllAreWhole()
    {
        foreach (string path in Directory.GetFiles(Folder["out"], "*.*", SearchOption.AllDirectories).Where(IsResult))
        {
            if (path.EndsWith(".png", StringComparison.Ordinal)) Assert.Equal(12, ImageFile.Read(path).Width);
            else using (NpzReader file = NpzFile.Open(path)) Assert.NotEmpty(file.Read<float>("images", out _));
        }
    }

    private static bool IsResult(string path) => !Path.GetFileName(path).StartsWith('.') && Path.GetExtension(path) is ".png" or ".npz";

    private string[] Leftovers() => Directory.GetFiles(Folder.Path, ".augdsl-*", new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true });
}
