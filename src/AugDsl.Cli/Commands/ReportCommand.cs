using System.CommandLine;
using System.Text;
using AugDsl.Cli.Compiling;
using AugDsl.Cli.Files;
using AugDsl.Cli.Inspection;
using AugDsl.Cli.Reporting;
using AugDsl.Cli.Running;
using AugDsl.Files;

namespace AugDsl.Cli.Commands;

/// <summary><c>augdsl report</c>: a page about a pipeline.</summary>
internal static class ReportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        Argument<string> source = SharedOptions.Source();
        Option<string?> input = new Option<string?>("--input") { Description = "A picture, or a folder of pictures. Without it a sample picture is rendered.", HelpName = "FILE|FOLDER" }.AsOptionalPath();
        Option<string> output = new Option<string>("--output") { Description = "The HTML file to write; - is the standard output.", HelpName = "report.html", Required = true }.AsPath();
        Option<bool> noTimes = new("--no-times") { Description = "Measure no times: then the same command writes the same bytes." };
        Option<ulong> seed = SharedOptions.Seed();
        Option<uint> epoch = SharedOptions.Epoch();
        Option<string> decoders = SharedOptions.Decoders();
        Option<string?> pipeline = SharedOptions.Pipeline();
        Command command = new("report", "Writes a page about a pipeline: plan, samples, every step before and after, draws, times. One file that needs no other.")
        {
            source, input, output, noTimes, seed, epoch, decoders, pipeline,
        };
        command.SetAction(parsed =>
        {
            string target = parsed.GetRequiredValue(output);
            string? path = parsed.GetValue(input);
            string code = parsed.GetRequiredValue(source);
            ToolConsole messages = ToolOutput.Prepare(target, InputGuard.Of((path, "the input"), (code, "the pipeline")), console);
            PictureDecoders formats = SharedOptions.ToDecoders(parsed.GetValue(decoders));
            InputFiles? files = path is null ? null : InputFiles.Find(path, decoders: formats);
            if (files is not null && target != ToolOutput.Standard) InputGuard.Of(code, files).Check(target);
            IInspectedPipeline compiled = PipelineLoader.Inspect(code, parsed.GetValue(pipeline), console);
            ReportInput pictures = new(files, formats, compiled.Info.Format);
            byte[] html = Write(compiled, PeeledPipeline.TryCreate(code, compiled), pictures, (parsed.GetValue(seed), parsed.GetValue(epoch)), !parsed.GetValue(noTimes), console.Cancellation);
            if (ToolOutput.FolderOf(target) is string folder) Directory.CreateDirectory(folder);
            using (OutputFile file = ToolOutput.Create(target, messages))
            {
                file.Stream.Write(html);
                file.Commit();
            }
            messages.WriteLine($"{target}: {html.Length / 1024:#,0} KiB");
            return ExitCode.Success;
        });
        return command;
    }

    private static byte[] Write(IInspectedPipeline pipeline, PeeledPipeline? peeled, ReportInput pictures, (ulong Seed, uint Epoch) key, bool withTimes, CancellationToken cancellation)
    {
        try
        {
            return Encoding.UTF8.GetBytes(new ReportPage(pipeline, peeled, pictures, key.Seed, key.Epoch).Write(withTimes, cancellation));
        }
        catch (ArgumentException error)
        {
            // A canvas that grows too large, a map that cannot be sampled: it depends on the picture.
            throw ToolException.Failed($"{pipeline.Info.Name} cannot be applied: {error.Message.Split(" (Parameter", 2)[0]}");
        }
    }
}
