using System.CommandLine;
using AugDsl.Cli.Statistics;
using AugDsl.Datasets;

namespace AugDsl.Cli.Commands;

/// <summary><c>augdsl stats</c>: what a data set or a table is like.</summary>
internal static class StatsCommand
{
    private static readonly string[] s_tableEndings = [".csv", ".tsv", ".txt"];

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        Argument<string> source = new("SOURCE")
        {
            Description = "A folder of pictures with a folder per class, an IDX file of pictures (plain or gzip), or a table (.csv, .tsv, .txt).",
        };
        source.AsPath();
        Option<string?> labels = DatasetOptions.Labels();
        Option<bool> flat = DatasetOptions.Flat();
        Option<string?> format = new("--format")
        {
            Description = "Pictures: convert them first (default: RGB if any picture has colour). Alpha is dropped.",
            HelpName = "rgb|gray",
        };
        format.AcceptOnlyFromAmong("rgb", "gray");
        Option<int> threads = SharedOptions.Count("--threads", "T", 1, Environment.ProcessorCount, "Pictures at a time. The results are the same for any number.");
        Option<string> onError = new("--on-error")
        {
            Description = "Pictures that cannot be read. fail: no statistics; skip: they are left out and named.",
            HelpName = "fail|skip",
            DefaultValueFactory = _ => "fail",
        };
        onError.AcceptOnlyFromAmong("fail", "skip");
        Option<string> decoders = SharedOptions.Decoders();
        Option<string?> label = new("--label") { Description = "Table: the column whose values are counted.", HelpName = "COLUMN" };
        Option<string[]> numbers = new("--number")
        {
            Description = "Table: a column that must be numbers; a field that is none is an error. May be repeated.",
            HelpName = "COLUMN",
        };
        Option<string?> delimiter = SharedOptions.Delimiter("Table: what stands between fields: one character, or tab (default: the one that the header has most of).");
        Option<string> decimalMark = SharedOptions.DecimalMark("Table: the decimal mark of numbers.");
        Option<bool> json = new("--json") { Description = "Print JSON." };
        Command command = new("stats", "Prints counts, sizes, means and standard deviations of a data set, or the columns of a table.")
        {
            source, labels, flat, format, threads, onError, decoders, label, numbers, delimiter, decimalMark, json,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(source);
            bool isTable = !Directory.Exists(path) && s_tableEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
            foreach (Option option in isTable ? (Option[])[labels, flat, format, threads, onError, decoders] : [label, numbers, delimiter, decimalMark])
            {
                if (parsed.GetResult(option) is not { Implicit: false }) continue;
                throw ToolException.Usage($"{option.Name} belongs to {(isTable ? "pictures" : "tables")}; {path} is {(isTable ? "a table" : "none")}");
            }
            return isTable
                ? TableStatistics.Execute(
                    new TableRequest(
                        path,
                        parsed.GetValue(label),
                        parsed.GetValue(numbers) ?? [],
                        parsed.GetValue(delimiter) is string given ? SharedOptions.ToDelimiter(given) : null,
                        parsed.GetRequiredValue(decimalMark)[0],
                        parsed.GetValue(json)),
                    console)
                : PictureStatistics.Execute(
                    new PictureRequest(
                        path,
                        parsed.GetValue(labels),
                        parsed.GetValue(flat),
                        parsed.GetValue(format) switch { "rgb" => PixelFormat.Rgb8, "gray" => PixelFormat.Gray8, _ => null },
                        parsed.GetValue(threads),
                        parsed.GetValue(onError) == "skip" ? DatasetErrorHandling.Skip : DatasetErrorHandling.Throw,
                        SharedOptions.ToDecoders(parsed.GetValue(decoders)),
                        parsed.GetValue(json)),
                    console);
        });
        return command;
    }
}
