using System.Text;
using CsvHelper;

namespace AugDsl.Cli.Tables;

/// <summary>How a CSV file is written, so that another one can be written the same way.</summary>
/// <param name="Delimiter">What stands between fields.</param>
/// <param name="NewLine">What ends a line.</param>
/// <param name="QuotesAll">Whether every field stands in quotes; otherwise only those that need them (RFC 4180).</param>
/// <param name="HasByteOrderMark">Whether the file starts with UTF-8's mark.</param>
internal sealed record CsvDialect(char Delimiter, string NewLine, bool QuotesAll, bool HasByteOrderMark)
{
    private const string Delimiters = ",;\t|";

    /// <summary>Finds it out from the header.</summary>
    /// <param name="file">The file.</param>
    /// <param name="delimiter">The delimiter, or null for that of , ; tab | which the header has most of, the first of equals.</param>
    public static CsvDialect Detect(ReadOnlySpan<byte> file, char? delimiter)
    {
        bool hasMark = file.StartsWith(Encoding.UTF8.Preamble);
        if (hasMark) file = file[Encoding.UTF8.Preamble.Length..];
        string header = Header(file, out string newLine);
        char found = delimiter ?? Delimiters.MaxBy(candidate => CountOutside(header, candidate));
        return new CsvDialect(found, newLine, AreAllQuoted(header, found), hasMark);
    }

    /// <summary>The options that write this way.</summary>
    public CsvWriterOptions ToWriterOptions() => new()
    {
        Separator = Delimiter,
        NewLine = NewLine,
        Quoting = QuotesAll ? CsvQuoting.Always : CsvQuoting.WhenNeeded,
        WriteByteOrderMark = HasByteOrderMark,
    };

    /// <summary>The first line that is not empty; a quoted name may hold a line break.</summary>
    private static string Header(ReadOnlySpan<byte> text, out string newLine)
    {
        text = text.TrimStart("\r\n"u8);
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') isQuoted = !isQuoted;
            if (isQuoted || text[i] is not ((byte)'\r' or (byte)'\n')) continue;
            newLine = text[i] == '\n' ? "\n" : i + 1 < text.Length && text[i + 1] == '\n' ? "\r\n" : "\r";
            return Encoding.UTF8.GetString(text[..i]);
        }
        newLine = "\n";
        return Encoding.UTF8.GetString(text);
    }

    private static int CountOutside(string header, char candidate)
    {
        bool isQuoted = false;
        int count = 0;
        foreach (char letter in header)
        {
            if (letter == '"') isQuoted = !isQuoted;
            else if (!isQuoted && letter == candidate) count++;
        }
        return count;
    }

    private static bool AreAllQuoted(string header, char delimiter)
    {
        bool isQuoted = false;
        bool isStart = true;
        foreach (char letter in header)
        {
            if (isStart && letter != '"') return false;
            if (letter == '"') isQuoted = !isQuoted;
            isStart = !isQuoted && letter == delimiter;
        }
        return !isStart;
    }
}
