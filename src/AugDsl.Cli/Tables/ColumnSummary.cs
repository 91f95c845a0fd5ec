namespace AugDsl.Cli.Tables;

/// <summary>What a column holds.</summary>
internal enum ColumnKind
{
    /// <summary>Nothing but missing fields.</summary>
    Empty,

    /// <summary>Numbers; some fields may be missing.</summary>
    Number,

    /// <summary>Names; some fields may be missing.</summary>
    Category,
}

/// <summary>A column in a few figures.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">A number where every field that is not missing is one.</param>
/// <param name="Missing">The missing fields.</param>
/// <param name="Distinct">The different values: of numbers by their value, of names as they stand in the file.</param>
/// <param name="Infinite">The infinite numbers, which the other figures leave out.</param>
/// <param name="Mean">The mean; NaN where there is no finite number.</param>
/// <param name="StandardDeviation">The standard deviation of the population (division by n); NaN where there is no finite number.</param>
/// <param name="Minimum">The smallest finite number, or NaN.</param>
/// <param name="Maximum">The largest finite number, or NaN.</param>
/// <param name="Remark">What looks odd about it; or null.</param>
internal sealed record ColumnSummary(
    string Name,
    ColumnKind Kind,
    int Missing,
    int Distinct,
    int Infinite,
    double Mean,
    double StandardDeviation,
    double Minimum,
    double Maximum,
    string? Remark)
{
    /// <summary>Looks through a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="decimalMark">'.' or ','.</param>
    public static ColumnSummary Of(CsvTable table, int column, char decimalMark)
    {
        List<double> numbers = [];
        List<int> texts = [];
        int missing = 0;
        for (int row = 0; row < table.Rows.Count; row++)
        {
            FieldKind kind = FieldText.Read(table.Rows[row][column], decimalMark, out double value);
            if (kind == FieldKind.Missing) missing++;
            else if (kind == FieldKind.Number) numbers.Add(value);
            else texts.Add(row);
        }
        string name = table.Header[column];
        if (texts.Count == 0 && numbers.Count > 0)
        {
            ColumnSummary figures = OfNumbers(name, numbers, missing);
            return figures.Remark is null && table.Rows.Select(row => row[column]).FirstOrDefault(field => CodeText.Oddity(field) is not null) is string code
                ? figures with { Remark = $"column {Shown.Quoted(name)} is taken as numbers, but {Shown.Quoted(code)} {CodeText.Oddity(code)}" }
                : figures;
        }
        IEnumerable<string> present = table.Rows.Select(row => row[column]).Where(field => FieldText.Read(field, decimalMark, out _) != FieldKind.Missing);
        int distinct = present.Distinct(StringComparer.Ordinal).Count();
        return new ColumnSummary(
            name, texts.Count == 0 ? ColumnKind.Empty : ColumnKind.Category, missing, distinct, 0, double.NaN, double.NaN, double.NaN, double.NaN, Oddity());

        string? Oddity()
        {
            if (texts.Count == 0) return null;
            string example = Shown.Quoted(table.Rows[texts[0]][column]);
            string place = $"column {Shown.Quoted(name)} is taken as a category: ";
            if (decimalMark == '.' && texts.TrueForAll(row => FieldText.Read(table.Rows[row][column], ',', out _) == FieldKind.Number))
                return $"{place}numbers such as {example} have a decimal comma (--decimal , reads them)";
            return numbers.Count > 0
                ? FormattableString.Invariant($"{place}{texts.Count} of its {texts.Count + numbers.Count} values are no numbers, first {table.PlaceOf(texts[0])}: {example}")
                : null;
        }
    }

    private static ColumnSummary OfNumbers(string name, List<double> numbers, int missing)
    {
        double[] finite = [.. numbers.Where(double.IsFinite)];
        int distinct = numbers.Distinct().Count();
        (double mean, double deviation) = Moments(finite);
        (double minimum, double maximum) = finite.Length > 0 ? (finite.Min(), finite.Max()) : (double.NaN, double.NaN);
        int infinite = numbers.Count - finite.Length;
        string? remark = infinite > 0 ? FormattableString.Invariant($"column {Shown.Quoted(name)} has infinite values: {infinite}; mean and deviation leave them out") : null;
        return new ColumnSummary(name, ColumnKind.Number, missing, distinct, infinite, mean, deviation, minimum, maximum, remark);
    }

    /// <summary>In units of the largest magnitude, so that squares neither overflow nor vanish; twice, so that little cancels.</summary>
    private static (double Mean, double Deviation) Moments(double[] values)
    {
        if (values.Length == 0) return (double.NaN, double.NaN);
        double unit = values.Max(Math.Abs);
        if (unit == 0) return (0, 0);
        double mean = values.Sum(value => value / unit) / values.Length;
        double rest = 0;
        double squares = 0;
        foreach (double value in values)
        {
            double difference = (value / unit) - mean;
            rest += difference;
            squares += difference * difference;
        }
        double variance = Math.Max(0, (squares - (rest * rest / values.Length)) / values.Length);
        return (mean * unit, Math.Sqrt(variance) * unit);
    }
}
