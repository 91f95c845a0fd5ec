using System.CommandLine;
using System.Globalization;
using AugDsl.Cli.Files;
using AugDsl.Cli.Compiling;
using AugDsl.Cli.Running;
using AugDsl.Codecs;

namespace AugDsl.Cli.Commands;

/// <summary><c>augdsl run</c>: augments every picture of an input.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        Argument<string> source = SharedOptions.Source();
        Option<string> input = new Option<string>("--input") { Description = "A picture, or a folder of pictures at any depth.", HelpName = "FILE|FOLDER", Required = true }.AsPath();
        Option<string> output = new Option<string>("--output") { Description = "The folder for the results; it keeps the input's folders.", HelpName = "FOLDER", Required = true }.AsPath();
        Option<int> variants = SharedOptions.Count("--variants", "N", 1, 1, "Results a picture.");
        Option<int> threads = SharedOptions.Count("--threads", "T", 1, Environment.ProcessorCount, "Pictures at a time. The results are the same for any number.");
        Option<string> format = new("--format")
        {
            Description = "png, jpeg: the picture before the output step; npy: the array exactly as the kernel made it.",
            HelpName = "png|jpeg|npy",
            DefaultValueFactory = _ => "png",
        };
        format.AcceptOnlyFromAmong("png", "jpeg", "npy");
        Option<int> quality = Quality(format);
        Option<ulong> seed = SharedOptions.Seed();
        Option<uint> epoch = SharedOptions.Epoch();
        Option<string> decoders = SharedOptions.Decoders();
        Option<string?> pipeline = SharedOptions.Pipeline();
        Command command = new("run", "Augments pictures and writes the results.") { source, input, output, variants, seed, epoch, threads, format, quality, decoders, pipeline };
        command.SetAction(parsed =>
        {
            RunRequest request = new(
                parsed.GetRequiredValue(input),
                parsed.GetRequiredValue(output),
                parsed.GetValue(variants),
                parsed.GetValue(seed),
                parsed.GetValue(epoch),
                parsed.GetValue(threads),
                Enum.Parse<ResultFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
                new JpegOptions { Quality = parsed.GetValue(quality) },
                SharedOptions.ToDecoders(parsed.GetValue(decoders)));

            // The input is looked at first: its mistakes are found without compiling.
            InputFiles files = request.FindInput();
            string code = parsed.GetRequiredValue(source);
            IPipelineRunner runner = PipelineLoader.Load(code, parsed.GetValue(pipeline), console);
            return BatchRun.Execute(runner, files, InputGuard.Of(code, files), request, console);
        });
        return command;
    }

    /// <summary>The quality of JPEG files; with another format it would do nothing, so it is refused.</summary>
    private static Option<int> Quality(Option<string> format)
    {
        Option<int> quality = new("--quality")
        {
            Description = "Of JPEG files: 1 (small) to 100 (good).",
            HelpName = "Q",
            DefaultValueFactory = _ => JpegOptions.Default.Quality,
        };
        quality.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0) return;

            // A token that is no number at all is reported by the parser itself.
            if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int value) && value is < 1 or > 100)
                result.AddError(FormattableString.Invariant($"--quality is {value}; 1 to 100 is legal."));
            if (result.GetValue(format) != "jpeg") result.AddError("--quality is for --format jpeg.");
        });
        return quality;
    }
}
