using System.Text.RegularExpressions;
using AugDsl.Oversampling;

namespace AugDsl.Cli.Oversampling;

/// <summary>Says what the library says in the words of the command line: classes by their names, methods and properties by their options.</summary>
internal static partial class ResamplingMistake
{
    private static readonly Dictionary<string, string> s_words = new()
    {
        ["Smote"] = "--method smote",
        ["SmoteNc"] = "--method smote-nc",
        ["SmoteN"] = "--method smote-n",
        ["RandomOversampler"] = "--method random",
        ["RandomUndersampler"] = "--method random-under",
        ["BorderlineSmote"] = "--method borderline-1",
        ["KMeansSmote"] = "--method kmeans",
        ["Adasyn"] = "--method adasyn",
        ["Neighbours"] = "--k",
    };

    // What the library advises to do, where the command line has another way or none.
    private static readonly (string Library, string Tool)[] s_phrases =
    [
        ("leave the class out of the target", "name only other classes with --count"),
        (", or more DangerNeighbours", ""),
        ("more Neighbours", "a larger --k"),
        ("Use other numbers of Clusters or Neighbours, or a higher ImbalanceThreshold", "Use another --k or another --method"),
        ("use Auto, a ratio or counts", "use --ratio or --count"),
    ];

    /// <summary>The end of the command.</summary>
    public static ToolException Translate(ResamplingException error, EncodedTable table)
    {
        // What stands in quotes is the table's own, whatever words it holds.
        string text = string.Concat(Quoted().Split(error.Message).Select((part, i) => i % 2 == 1 ? part : Words(part, table)));
        return ToolException.Failed($"cannot resample {table.Source.Path}: {text.TrimEnd('.')}");
    }

    private static string Words(string text, EncodedTable table)
    {
        text = Row().Replace(text, match => table.Source.PlaceOf(Number(match)));
        text = AtMost().Replace(text, match => $"Use --k {match.Groups[1].Value} or less");
        foreach ((string library, string tool) in s_phrases) text = text.Replace(library, tool, StringComparison.Ordinal);
        text = Word().Replace(text, match => s_words.GetValueOrDefault(match.Value, match.Value));
        return Class().Replace(text, match => Name(table, Number(match)));
    }

    private static string Name(EncodedTable table, int code) =>
        code < table.Labels.Names.Count ? $"class {Shown.Quoted(table.Labels.Names[code])}" : FormattableString.Invariant($"class {code}");

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("""^row (\d+)(?=,)""")]
    private static partial Regex Row();

    [GeneratedRegex("""\bclass (\d+)\b""")]
    private static partial Regex Class();

    [GeneratedRegex("""Use at most (\d+)(?: neighbours?)?\b""")]
    private static partial Regex AtMost();

    [GeneratedRegex("""("(?:[^"\\]|\\.)*")""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""\b[A-Z]\w+""")]
    private static partial Regex Word();
}
