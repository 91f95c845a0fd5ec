namespace AugDsl.Cli.Statistics;

/// <summary>What <c>augdsl stats</c> was asked about a table.</summary>
/// <param name="Path">The CSV file.</param>
/// <param name="Label">The column whose values are counted, or null.</param>
/// <param name="Numbers">Columns that must be numbers.</param>
/// <param name="Delimiter">What stands between fields, or null to find it out.</param>
/// <param name="DecimalMark">'.' or ','.</param>
/// <param name="AsJson">Whether to print JSON.</param>
internal sealed record TableRequest(string Path, string? Label, IReadOnlyList<string> Numbers, char? Delimiter, char DecimalMark, bool AsJson);
