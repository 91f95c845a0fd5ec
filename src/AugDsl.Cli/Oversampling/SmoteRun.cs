using AugDsl.Oversampling;

namespace AugDsl.Cli.Oversampling;

/// <summary><c>augdsl smote</c>.</summary>
internal static class SmoteRun
{
    /// <summary>Reads, resamples, writes, reports.</summary>
    public static int Execute(SmoteRequest request, ToolConsole console)
    {
        CheckOutput(request);
        EncodedTable table = EncodedTable.Read(request);
        if (request.Mark is string mark && table.Source.Header.Contains(mark))
            throw ToolException.Usage($"--mark {Shown.Argument(mark)}: {request.Input} has such a column already; choose another name");
        ResamplingMethod method = ResamplingMethod.Find(request.Method ?? Pick(table));
        method.Check(request);
        Resampling<double> result;
        try
        {
            Resampler resampler = method.Make(new MethodSettings(request.Target.For(table), request.Neighbours, request.Seed, request.Threads));
            result = resampler.Resample<double>(table.Values(), table.LabelCodes(), table.Schema);
        }
        catch (ResamplingException error)
        {
            throw ResamplingMistake.Translate(error, table);
        }
        catch (OutOfMemoryException)
        {
            throw ToolException.Failed($"cannot resample {request.Input}: the result does not fit into memory; ask for fewer rows");
        }
        new ResultWriter(table, request.Mark).Write(request.Output, result);
        ResamplingReport.Write(table, method.Name, request, result, console);
        foreach (string note in table.Notes) console.WriteError($"augdsl: note: {note}");
        TargetNotes.Write(table, method, request, result, console);
        if (result.Synthetic.Length == 0 && result.Kept.Length == table.Rows) console.WriteError($"augdsl: note: no row was added or removed");
        return ExitCode.Success;
    }

    private static string Pick(EncodedTable table) =>
        table.CategoricalCount == 0 ? "smote" : table.CategoricalCount == table.Features.Length ? "smote-n" : "smote-nc";

    /// <summary>Finds out before the work that its result can be written, and that it replaces nothing that is still needed.</summary>
    private static void CheckOutput(SmoteRequest request)
    {
        if (Directory.Exists(request.Output)) throw ToolException.Usage($"the output {request.Output} is a folder; a file is needed");
        string output = Path.GetFullPath(request.Output);
        if (!Directory.Exists(Path.GetDirectoryName(output))) throw ToolException.Usage($"the folder of the output {request.Output} does not exist");
        StringComparison comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (string.Equals(Target(request.Input), Target(request.Output), comparison))
            throw ToolException.Usage($"the output {request.Output} is the input; it is kept, so choose another name");
    }

    /// <summary>The file behind a path, through links.</summary>
    private static string Target(string path)
    {
        FileInfo file = new(Path.GetFullPath(path));
        return file.Exists && file.ResolveLinkTarget(returnFinalTarget: true) is FileSystemInfo target ? target.FullName : file.FullName;
    }
}
