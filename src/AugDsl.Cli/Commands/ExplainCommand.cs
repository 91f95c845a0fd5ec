using System.CommandLine;
using AugDsl.Cli.Compiling;
using AugDsl.Cli.Running;
using AugDsl.Imaging;
using AugDsl.Randomness;

namespace AugDsl.Cli.Commands;

/// <summary><c>augdsl explain</c>: the plan, and the drawn values of one sample.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        Argument<string> source = SharedOptions.Source();
        Option<string?> input = new Option<string?>("--input") { Description = "A picture, or a folder whose picture --index is taken: its drawn values are printed too.", HelpName = "FILE|FOLDER" }.AsOptionalPath();
        Option<int> index = SharedOptions.Count("--index", "I", 0, 0, "The sample's index.");
        Option<int> variant = SharedOptions.Count("--variant", "V", 0, 0, "The variant.");
        Option<ulong> seed = SharedOptions.Seed();
        Option<uint> epoch = SharedOptions.Epoch();
        Option<string> decoders = SharedOptions.Decoders();
        Option<string?> pipeline = SharedOptions.Pipeline();
        Command command = new("explain", "Prints the plan of a pipeline and, with an input, the drawn values of one sample.") { source, input, index, variant, seed, epoch, decoders, pipeline };
        command.SetAction(parsed =>
        {
            int at = parsed.GetValue(index);
            string? path = parsed.GetValue(input);
            PictureDecoders formats = SharedOptions.ToDecoders(parsed.GetValue(decoders));
            InputFile? file = path is null ? null : Find(path, formats, at);
            IPipelineRunner runner = PipelineLoader.Load(parsed.GetRequiredValue(source), parsed.GetValue(pipeline), console);
            console.Output.WriteLine(runner.Info.Plan.TrimEnd());
            DrawTable.Write(runner.Info, console);
            if (file is null) return ExitCode.Success;
            ImageSize size = file.Read(formats).Size;
            SampleKey key = SampleKey.Create(parsed.GetValue(seed), (ulong)at, parsed.GetValue(epoch), (uint)parsed.GetValue(variant));
            console.Output.WriteLine();
            console.WriteLine($"Sample {at} of {file.Relative} ({size}), key {key}:");
            console.Output.WriteLine(runner.Explain(key, size).TrimEnd());
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>A file stands for itself whatever the index; of a folder the index picks one.</summary>
    private static InputFile Find(string input, PictureDecoders formats, int index)
    {
        InputFiles files = InputFiles.Find(input, decoders: formats);
        if (files.Folders.Count == 0) return files.Pictures[0];
        return index < files.Pictures.Count ? files.Pictures[index] : throw ToolException.Usage($"--index is {index}; {input} holds {files.Pictures.Count} pictures");
    }
}
