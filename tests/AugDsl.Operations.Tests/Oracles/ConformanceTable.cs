using System.Globalization;
using System.Text;

namespace AugDsl.Operations.Tests.Oracles;

/// <summary>The table of docs/conformance.md, between its two marks.</summary>
internal static class ConformanceTable
{
    private const string Begin = "<!-- oracles: written by OracleTests, begin -->";
    private const string End = "<!-- oracles: end -->";

    private static readonly string s_path = Path.Combine(Repository.Root, "docs", "conformance.md");

    /// <summary>The table as the page has it.</summary>
    public static string Read()
    {
        string page = File.ReadAllText(s_path);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return page[begin..page.IndexOf(End, StringComparison.Ordinal)].Trim();
    }

    /// <summary>Puts a new table into the page.</summary>
    public static void Write(string table) =>
        File.WriteAllText(s_path, File.ReadAllText(s_path).Replace(Read(), table, StringComparison.Ordinal));

    /// <summary>The table as it is now.</summary>
    public static string Measure()
    {
        StringBuilder table = new();
        table.AppendLine("| operation | system | kernel | interpreter | reason |");
        table.Append("|---|---|---:|---:|---|");
        foreach (OracleCase oracle in OracleCase.Arrays.Select(OracleCase.Load))
        {
            string unit = oracle.Expected.IsBytes ? " levels" : string.Empty;
            table.AppendLine();
            table.Append(CultureInfo.InvariantCulture, $"| {oracle.Description} | {SystemName(oracle.System)} | {Text(oracle.KernelDifference())}{unit} | ");
            table.Append(CultureInfo.InvariantCulture, $"{Text(oracle.InterpreterDifference())}{unit} | {Reason(oracle.Array)} |");
        }

        return table.ToString().ReplaceLineEndings("\n");
    }

    // Below this only the last bits of single precision differ, which may depend on the platform's mathematics.
    private static string Text(double difference) => difference < 1e-7 ? "< 1e-7" : difference.ToString("0.0e-0", CultureInfo.InvariantCulture);

    private static string Reason(string array) => OracleTolerances.Of(array).Reason is { Length: > 0 } reason ? reason : "rounding";

    private static string SystemName(string system) => system switch
    {
        "opencv" => "OpenCV",
        "pillow" => "Pillow",
        "numpy" => "NumPy",
        "scipy" => "SciPy",
        "skimage" => "scikit-image",
        "python" => "Python colorsys",
        "several" => "scikit-image, NumPy, SciPy",
        _ => system,
    };
}
