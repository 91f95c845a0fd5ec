using System.Globalization;
using AugDsl.Oversampling;

namespace AugDsl.Cli.Oversampling;

/// <summary>How many rows each class shall have: at most one of the three.</summary>
/// <param name="Ratio">A share of the largest class, or null.</param>
/// <param name="Percent">New rows for every hundred, or null.</param>
/// <param name="Counts">"class=rows" for some classes.</param>
internal sealed record TargetRequest(double? Ratio, double? Percent, IReadOnlyList<string> Counts)
{
    /// <summary>Whether nothing is asked for.</summary>
    public bool IsAuto => Ratio is null && Percent is null && Counts.Count == 0;

    /// <summary>The target for a table.</summary>
    /// <exception cref="ToolException">A count names no class of the table.</exception>
    public SamplingTarget For(EncodedTable table)
    {
        if (Ratio is double ratio) return SamplingTarget.Ratio(ratio);
        if (Percent is double percent) return SamplingTarget.Percent(percent);
        if (Counts.Count == 0) return SamplingTarget.Auto;
        Dictionary<int, int> counts = [];
        foreach (string count in Counts)
        {
            (string name, int rows) = Split(count)!.Value;
            int code = table.Labels.CodeOf(name);
            if (code < 0) throw ToolException.Usage($"--count {Shown.Argument(count)}: there is no class {Shown.Quoted(name)}; there are {Shown.List(table.Labels.Names)}");
            if (!counts.TryAdd(code, rows)) throw ToolException.Usage($"--count names the class {Shown.Quoted(name)} twice");
        }
        return SamplingTarget.Counts(counts);
    }

    /// <summary>The parts of "class=rows", or null. A class may hold an equals sign, a number does not.</summary>
    public static (string Name, int Rows)? Split(string text)
    {
        int equals = text.LastIndexOf('=');
        return equals >= 0 && int.TryParse(text.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int rows) ? (text[..equals], rows) : null;
    }
}
