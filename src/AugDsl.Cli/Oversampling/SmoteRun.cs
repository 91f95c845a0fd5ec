using AugDsl.Cli.Files;
using AugDsl.Files;
using AugDsl.Oversampling;

namespace AugDsl.Cli.Oversampling;

/// <summary><c>augdsl smote</c>.</summary>
internal static class SmoteRun
{
    /// <summary>Reads, resamples, writes, reports.</summary>
    public static int Execute(SmoteRequest request, ToolConsole console)
    {
        console = ToolOutput.Prepare(request.Output, InputGuard.Of((request.Input, "the input")), console);
        CheckFolder(request.Output);
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
        using (OutputFile file = ToolOutput.Create(request.Output, console))
        {
            new ResultWriter(table, request.Mark).Write(file.Stream, result);
            file.Commit();
        }
        ResamplingReport.Write(table, method.Name, request, result, console);
        foreach (string note in table.Notes) console.WriteError($"augdsl: note: {note}");
        TargetNotes.Write(table, method, request, result, console);
        if (result.Synthetic.Length == 0 && result.Kept.Length == table.Rows) console.WriteError($"augdsl: note: no row was added or removed");
        return ExitCode.Success;
    }

    private static string Pick(EncodedTable table) =>
        table.CategoricalCount == 0 ? "smote" : table.CategoricalCount == table.Features.Length ? "smote-n" : "smote-nc";

    /// <summary>Finds out before the work that its result can be written.</summary>
    private static void CheckFolder(string output)
    {
        if (ToolOutput.FolderOf(output) is string folder && !Directory.Exists(folder)) throw ToolException.Usage($"the folder of the output {output} does not exist");
    }
}
