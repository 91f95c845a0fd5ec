using CsvHelper;

namespace AugDsl.Cli.Tables;

/// <summary>The records of a CSV file as they are written: what is copied stays as it is, quotes and all.</summary>
/// <param name="file">The file.</param>
/// <param name="columns">The number of columns.</param>
internal sealed class CsvRawText(byte[] file, int columns)
{
    private readonly List<(int Start, int Length)> _rows = [];
    private readonly bool[] _hasQuoted = new bool[columns];
    private readonly bool[] _hasBare = new bool[columns];

    /// <summary>Everything in front of the first row, without its last line break: a mark, if there is one, and the header.</summary>
    public ReadOnlySpan<byte> Header => file.AsSpan(0, _rows[0].Start).TrimEnd("\r\n"u8);

    /// <summary>The line break behind the header, and nothing of the empty lines that may follow it.</summary>
    public ReadOnlySpan<byte> HeaderEnd => EndAt(Header.Length);

    /// <summary>The line break behind a row: its own, which need not be the file's; empty where the file ends without one.</summary>
    public ReadOnlySpan<byte> RowEnd(int row) => EndAt(_rows[row].Start + _rows[row].Length);

    /// <summary>A row without its line break.</summary>
    public ReadOnlySpan<byte> Row(int row) => file.AsSpan(_rows[row].Start, _rows[row].Length);

    /// <summary>Whether the fields of a column stand in quotes, all that are not empty.</summary>
    public bool IsQuoted(int column) => _hasQuoted[column] && !_hasBare[column];

    private ReadOnlySpan<byte> EndAt(int place)
    {
        ReadOnlySpan<byte> rest = file.AsSpan(place);
        return rest.StartsWith("\r\n"u8) ? rest[..2] : rest.StartsWith("\r"u8) || rest.StartsWith("\n"u8) ? rest[..1] : [];
    }

    /// <summary>Takes in the row that the reader is at.</summary>
    public void Add(CsvReader reader)
    {
        _rows.Add(((int)reader.ByteOffset, reader.RawRecord.Length));
        for (int column = 0; column < columns; column++)
        {
            ReadOnlySpan<byte> field = reader.GetRawSpan(column);
            if (field.IsEmpty) continue;
            (field[0] == '"' ? _hasQuoted : _hasBare)[column] = true;
        }
    }
}
