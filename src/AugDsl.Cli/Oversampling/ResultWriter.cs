using AugDsl.Cli.Tables;
using AugDsl.Oversampling;
using CsvHelper;

namespace AugDsl.Cli.Oversampling;

/// <summary>Writes a resampled table the way its source is written: old rows byte by byte, new ones behind them.</summary>
/// <param name="table">The source.</param>
/// <param name="mark">The column that tells which rows are new, or null.</param>
internal sealed class ResultWriter(EncodedTable table, string? mark)
{
    private const string Old = "false";
    private const string New = "true";

    private readonly CsvDialect _dialect = table.Source.Dialect;

    // Its quotes stand around the whole file's fields, or around none that does not need them.
    private CsvQuoting MarkQuoting => _dialect.QuotesAll ? CsvQuoting.Always : CsvQuoting.WhenNeeded;

    private CsvWriterOptions Options => _dialect.ToWriterOptions() with { WriteByteOrderMark = false };

    /// <summary>Writes the whole table.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The rows.</param>
    public void Write(Stream stream, Resampling<double> result)
    {
        WriteKept(stream, result.Kept);
        WriteSynthetic(stream, result);
    }

    private void WriteKept(Stream stream, int[] kept)
    {
        byte[] newLine = System.Text.Encoding.UTF8.GetBytes(_dialect.NewLine);
        byte[] none = mark is null ? [] : Behind(Old);
        stream.Write(table.Source.Raw.Header);
        if (mark is not null) stream.Write(Behind(mark));
        stream.Write(table.Source.Raw.HeaderEnd);
        foreach (int row in kept)
        {
            stream.Write(table.Source.Raw.Row(row));
            stream.Write(none);
            ReadOnlySpan<byte> end = table.Source.Raw.RowEnd(row);
            stream.Write(end.IsEmpty ? newLine : end);
        }
    }

    private void WriteSynthetic(Stream stream, Resampling<double> result)
    {
        using CsvWriter writer = CsvWriter.Create(stream, Options, leaveOpen: true);
        CsvQuoting[] quoting = [.. table.Columns.Select(column => table.Source.Raw.IsQuoted(column.Index) ? CsvQuoting.Always : CsvQuoting.WhenNeeded)];
        int[] features = new int[table.Columns.Count];
        for (int i = 0; i < table.Features.Length; i++) features[table.Features[i].Index] = i;
        for (int i = 0; i < result.Synthetic.Length; i++)
        {
            int row = result.Kept.Length + i;
            foreach (TableColumn column in table.Columns)
            {
                if (column.Role == ColumnRole.Ignored) writer.WriteField("", CsvQuoting.WhenNeeded);
                else
                {
                    double value = column.Role == ColumnRole.Label ? result.Labels[row] : result.Row(row)[features[column.Index]];
                    writer.WriteField(Text(column, value, result.Synthetic[i].Base), quoting[column.Index]);
                }
            }
            if (mark is not null) writer.WriteField(New, MarkQuoting);
            writer.EndRecord();
        }
    }

    /// <summary>A value that is that of the base keeps its text: a copied 1.50 stays one.</summary>
    private string Text(TableColumn column, double value, int origin) =>
        value.Equals(column.Values[origin]) ? table.Source.Rows[origin][column.Index] : column.TextOf(value);

    /// <summary>A delimiter and a field, as they stand at a line's end.</summary>
    private byte[] Behind(string field)
    {
        using MemoryStream stream = new();
        using (CsvWriter writer = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            writer.WriteField("x", CsvQuoting.WhenNeeded);
            writer.WriteField(field, MarkQuoting);
            writer.EndRecord();
        }
        return stream.ToArray()[1..^_dialect.NewLine.Length];
    }
}
