using System.Globalization;
using System.Text;

namespace AugDsl.Operations.Tests.Oracles;

/// <summary>The table of docs/meaning/conformance.md, between its two marks.</summary>
internal static class ConformanceTable
{
    private const string Begin = "<!-- oracles: written by OracleTests, begin -->";
    private const string End = "<!-- oracles: end -->";

    private static readonly string s_path = Path.Combine(Repository.Root, "docs", "meaning", "conformance.md");

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
        foreach (OracleCase oracle in OracleCase.Arrays.Select(OracleCase.Load).OrderBy(oracle => oracle.Description, StringComparer.Ordinal))
        {
            table.AppendLine();
            table.Append($"| {oracle.Description} | {SystemName(oracle.System)} | ");
            table.Append($"{Text(oracle, oracle.KernelDifference(), 1e-5)} | {Text(oracle, oracle.InterpreterDifference(), 1e-6)} | {Reason(oracle.Array)} |");
        }

        return table.ToString().ReplaceLineEndings("\n");
    }

    // Below the floor only the last bits of single precision differ: they change with every kernel, and say nothing.
    private static string Text(OracleCase oracle, double difference, double floor)
    {
        if (oracle.Expected.IsBytes) return difference.ToString("0.0", CultureInfo.InvariantCulture) + " levels";
        return difference < floor
            ? string.Create(CultureInfo.InvariantCulture, $"< {floor:0e-0}")
            : difference.ToString("0.0e-0", CultureInfo.InvariantCulture);
    }

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
