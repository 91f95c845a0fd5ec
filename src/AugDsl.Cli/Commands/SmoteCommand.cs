using System.CommandLine;
using System.Globalization;
using AugDsl.Cli.Oversampling;

namespace AugDsl.Cli.Commands;

/// <summary><c>augdsl smote</c>: balances the classes of a table.</summary>
internal static class SmoteCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        Argument<string> input = new Argument<string>("IN.csv") { Description = "The table: a header and rows, UTF-8; - for the standard input." }.AsPath();
        Argument<string> output = new Argument<string>("OUT.csv") { Description = "The result, written like the input: old rows as they are, new ones behind them; - for the standard output." }.AsPath();
        Option<string> label = new("--label") { Description = "The column with the classes.", HelpName = "COLUMN", Required = true };
        Option<string?> method = new("--method")
        {
            Description = $"{string.Join(", ", ResamplingMethod.Names)}. Default: smote for numbers, smote-nc for numbers and categories, smote-n for categories alone.",
            HelpName = "NAME",
        };
        method.AcceptOnlyFromAmong(ResamplingMethod.Names);
        Option<double?> ratio = Positive("--ratio", "R", "Every class gets at least R times the rows of the largest, 0 to 1. For methods that only remove: at most those of the smallest / R.", 1);
        Option<double?> percent = Positive("--percent", "N", "N new rows for every hundred of each class but the largest (200: three times as many).", double.MaxValue);
        Option<string[]> counts = new("--count") { Description = "So many rows for a class; the others stay as they are. May be repeated.", HelpName = "CLASS=ROWS" };
        counts.Validators.Add(result =>
        {
            foreach (System.CommandLine.Parsing.Token token in result.Tokens)
            {
                if (TargetRequest.Split(token.Value) is null) result.AddError($"--count is '{token.Value}'; CLASS=ROWS is needed.");
            }
        });
        Option<int?> neighbours = new("--k") { Description = "Neighbours (default: the method's own; 5, or 3 where rows are removed).", HelpName = "K" };
        neighbours.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int value) && value < 1)
                result.AddError(FormattableString.Invariant($"--k is {value}; at least 1 is needed."));
        });
        Option<string[]> categorical = Columns("--categorical", "Columns that are names, whatever they look like. Text columns are anyway. Commas between them, or repeated.");
        Option<string[]> numbers = Columns("--number", "Columns that are numbers although they look like codes (leading zeros, very many digits) or count the rows.");
        Option<string[]> ignored = Columns("--ignore", "Columns that take no part, such as a row's number: kept in old rows, empty in new ones.");
        Option<ulong> seed = SharedOptions.Seed();
        Option<int> threads = SharedOptions.Count("--threads", "T", 1, Environment.ProcessorCount, "Threads. The result is the same for any number.");
        Option<string?> mark = new("--mark") { Description = "Adds a column with this name: true for new rows, false for old ones.", HelpName = "COLUMN" };
        mark.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value.Length == 0) result.AddError("--mark needs a name.");
        });
        Option<string?> delimiter = SharedOptions.Delimiter("What stands between fields: one character, or tab (default: the one that the header has most of).");
        Option<string> decimalMark = SharedOptions.DecimalMark("The decimal mark of numbers.");
        Command command = new("smote", "Balances the classes of a table: adds rows between neighbours (SMOTE and its relatives), or removes some.")
        {
            input, output, label, method, ratio, percent, counts, neighbours, categorical, numbers, ignored, seed, threads, mark, delimiter, decimalMark,
        };
        command.Validators.Add(result =>
        {
            if (((Option[])[ratio, percent, counts]).Count(option => result.GetResult(option) is { Implicit: false }) > 1)
                result.AddError("--ratio, --percent and --count exclude each other.");
        });
        command.SetAction(parsed => SmoteRun.Execute(
            new SmoteRequest(
                parsed.GetRequiredValue(input),
                parsed.GetRequiredValue(output),
                parsed.GetRequiredValue(label),
                parsed.GetValue(method),
                new TargetRequest(parsed.GetValue(ratio), parsed.GetValue(percent), parsed.GetValue(counts) ?? []),
                parsed.GetValue(neighbours),
                parsed.GetValue(categorical) ?? [],
                parsed.GetValue(numbers) ?? [],
                parsed.GetValue(ignored) ?? [],
                parsed.GetValue(seed),
                parsed.GetValue(threads),
                parsed.GetValue(mark),
                parsed.GetValue(delimiter) is string given ? SharedOptions.ToDelimiter(given) : null,
                parsed.GetRequiredValue(decimalMark)[0]),
            console));
        return command;
    }

    private static Option<string[]> Columns(string name, string description) => new(name) { Description = description, HelpName = "COLUMNS" };

    private static Option<double?> Positive(string name, string helpName, string description, double maximum)
    {
        Option<double?> option = new(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            // A token that is no number at all is reported by the parser itself.
            if (result.Tokens.Count == 0 || !double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out double value)) return;
            if (!(value > 0 && value <= maximum)) result.AddError(FormattableString.Invariant($"{name} is {value}; above 0{(maximum == 1 ? " and at most 1" : "")} is needed."));
        });
        return option;
    }
}
