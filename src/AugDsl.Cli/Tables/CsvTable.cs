using System.Text.Unicode;
using CsvHelper;

namespace AugDsl.Cli.Tables;

/// <summary>A CSV file by RFC 4180: a header and rows of as many fields. UTF-8, with or without a mark; empty lines are left out.</summary>
internal sealed class CsvTable
{
    private readonly int[] _lines;

    private CsvTable(string path, CsvDialect dialect, string[] header, IReadOnlyList<string[]> rows, int[] lines, CsvRawText raw)
    {
        Path = path;
        Dialect = dialect;
        Header = header;
        Rows = rows;
        Raw = raw;
        _lines = lines;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>How it is written.</summary>
    public CsvDialect Dialect { get; }

    /// <summary>The names of the columns, all different.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The fields, row by row, as they stand in the file without their quotes. At least one row.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>The same, byte by byte as it stands in the file.</summary>
    public CsvRawText Raw { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="delimiter">What stands between fields; null to find it out from the header.</param>
    /// <exception cref="ToolException">The file is no such table; the message says where.</exception>
    public static CsvTable Read(string path, char? delimiter = null)
    {
        byte[] file = ReadBytes(path);
        CsvDialect dialect = CsvDialect.Detect(file, delimiter);
        using CsvReader reader = CsvReader.Create(file, new CsvReaderOptions
        {
            Separator = dialect.Delimiter,
            TrackLineNumbers = true,
            PoolStrings = true,

            // Wrong quotes can be guessed at, but a wrong guess moves every field behind them.
            OnMalformedRecord = record => throw Cannot(path, $"{Place(record.RecordNumber - 1, record.LineNumber)} {Reason(record.Reason)}"),
        });
        string[] header = [.. reader.Headers];
        if (header.Length == 0) throw Cannot(path, $"it is empty");
        if (header.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Cannot(path, $"two columns are called {Shown.Quoted(twice.Key)}");
        List<string[]> rows = [];
        List<int> lines = [];
        CsvRawText raw = new(file, header.Length);
        while (reader.Read())
        {
            if (reader.FieldCount != header.Length)
            {
                string fields = reader.FieldCount == 1 ? "field" : "fields";
                throw Cannot(path, $"{Place(reader.RowNumber, reader.LineNumber)} has {reader.FieldCount} {fields}, the header has {header.Length}");
            }
            string[] row = new string[header.Length];
            for (int column = 0; column < row.Length; column++) row[column] = reader.GetString(column);
            rows.Add(row);
            lines.Add((int)reader.LineNumber);
            raw.Add(reader);
        }
        if (rows.Count == 0) throw Cannot(path, $"it has a header, but no row");
        return new CsvTable(path, dialect, header, rows, [.. lines], raw);
    }

    /// <summary>The index of a column.</summary>
    /// <exception cref="ToolException">There is no such column.</exception>
    public int Column(string name)
    {
        for (int i = 0; i < Header.Count; i++)
        {
            if (Header[i] == name) return i;
        }
        string hint = Header.FirstOrDefault(other => other.Trim() == name.Trim()) is string near ? $"; blanks belong to a name: did you mean {Shown.Quoted(near)}?" : "";
        throw ToolException.Usage($"{Path} has no column {Shown.Quoted(name)}; it has {Shown.List(Header)}{hint}");
    }

    /// <summary>The numbers of a column; NaN where a field is missing.</summary>
    /// <param name="column">The column.</param>
    /// <param name="decimalMark">'.' or ','.</param>
    /// <exception cref="ToolException">A field is no number; the message names row and column.</exception>
    public double[] Numbers(int column, char decimalMark)
    {
        double[] numbers = new double[Rows.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (FieldText.Read(Rows[i][column], decimalMark, out numbers[i]) == FieldKind.Text)
                throw Cannot(Path, $"{PlaceOf(i)}, column {Shown.Quoted(Header[column])}: {Shown.Quoted(Rows[i][column])} is no number");
        }
        return numbers;
    }

    /// <summary>Where a row stands, for messages: "row 2 (line 3)".</summary>
    public string PlaceOf(int row) => Place(row + 1, _lines[row]);

    private static byte[] ReadBytes(string path)
    {
        byte[] bytes = TableBytes.Read(path);
        return Utf8.IsValid(bytes) ? bytes : throw Cannot(path, $"it is not UTF-8 text; save it as UTF-8");
    }

    private static string Reason(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "opens a quote that is never closed",
        CsvMalformedReason.TextAfterClosingQuote => "has text behind a closing quote; a quote inside a quoted field is written twice",
        CsvMalformedReason.StrayQuote => "has a quote in the middle of a field; such a field stands in quotes, and the quote is written twice",
        _ => $"is malformed ({reason})",
    };

    private static string Place(long row, long line) => row == 0 ? "the header" : FormattableString.Invariant($"row {row} (line {line})");

    private static ToolException Cannot(string path, FormattableString reason) => ToolException.Failed($"cannot read {path}: {FormattableString.Invariant(reason)}");
}
