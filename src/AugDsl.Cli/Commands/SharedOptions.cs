using System.CommandLine;
using System.CommandLine.Parsing;
using AugDsl.Cli.Running;

namespace AugDsl.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>The pipeline's file.</summary>
    public static Argument<string> Source() => new Argument<string>("PIPELINE") { Description = "The C# file that holds the pipeline." }.AsPath();

    /// <summary>Which class of the file.</summary>
    public static Option<string?> Pipeline() => new("--pipeline")
    {
        Description = "The pipeline class, where the file has several.",
        HelpName = "NAME",
    };

    /// <summary>The random seed.</summary>
    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "The seed of all random numbers (default 0).",
        HelpName = "S",
    };

    /// <summary>The epoch.</summary>
    public static Option<uint> Epoch() => new("--epoch")
    {
        Description = "The epoch, from 0 (default 0).",
        HelpName = "E",
    };

    /// <summary>Which formats of pictures are read; <see cref="ToDecoders"/> reads it.</summary>
    public static Option<string> Decoders()
    {
        Option<string> option = new("--decoders")
        {
            Description = "all: PNG, JPEG, WebP, GIF (the first frame), TIFF, BMP and TGA; own: PNG and JPEG.",
            HelpName = "all|own",
            DefaultValueFactory = _ => "all",
        };
        option.AcceptOnlyFromAmong("all", "own");
        return option;
    }

    /// <summary>What <see cref="Decoders"/> was given.</summary>
    public static PictureDecoders ToDecoders(string? choice) => choice == "own" ? PictureDecoders.Own : PictureDecoders.All;

    /// <summary>A count of at least <paramref name="minimum"/>.</summary>
    public static Option<int> Count(string name, string helpName, int minimum, int defaultValue, string description)
    {
        Option<int> option = new(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => defaultValue };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0) return;

            // A token that is no number at all is reported by the parser itself.
            if (int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out int value) && value < minimum)
                result.AddError(FormattableString.Invariant($"{name} is {value}; at least {minimum} is needed."));
        });
        return option;
    }

    /// <summary>What stands between the fields of a table; <see cref="ToDelimiter"/> reads it.</summary>
    public static Option<string?> Delimiter(string description)
    {
        Option<string?> option = new("--delimiter") { Description = description, HelpName = "D" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0 || ToDelimiter(result.Tokens[0].Value) is not null) return;
            result.AddError($"--delimiter is '{result.Tokens[0].Value}'; one ASCII character other than a quote or a line break is needed, or 'tab'.");
        });
        return option;
    }

    /// <summary>The character that a delimiter's text means, or null.</summary>
    public static char? ToDelimiter(string text) => text switch
    {
        "tab" => '\t',
        [char one] when char.IsAscii(one) && one is not ('"' or '\r' or '\n') => one,
        _ => null,
    };

    /// <summary>The decimal mark of a table's numbers.</summary>
    public static Option<string> DecimalMark(string description)
    {
        Option<string> option = new("--decimal") { Description = description, HelpName = ".|,", DefaultValueFactory = _ => "." };
        option.AcceptOnlyFromAmong(".", ",");
        return option;
    }
}
