using System.Text;
using AugDsl.Cli;
using AugDsl.Cli.Tables;
using AugDsl.Tests.Shared;
using CsvHelper;

namespace AugDsl.Tests.Cli;

/// <summary>Reading tables: dialects, quotes, places of mistakes, numbers.</summary>
public sealed class CsvTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a,b\n1,2\n", ',', "\n", false)]
    [InlineData("a;b,c;d\r\n1;2;3\r\n", ';', "\r\n", false)]
    [InlineData("a\tb\r1\t2\r", '\t', "\r", false)]
    [InlineData("a|b\n1|2", '|', "\n", false)]
    [InlineData("\"a;;;\",b,c\n1,2,3\n", ',', "\n", false)]
    [InlineData("\"a\",\"b,\"\"\"\n1,2\n", ',', "\n", true)]
    [InlineData("\r\n\r\na;b\n1;2\n", ';', "\n", false)]
    [InlineData("a\n1\n", ',', "\n", false)]
    public void The_dialect_is_found_in_the_header(string text, char delimiter, string newLine, bool quotesAll)
    {
        foreach (bool mark in (bool[])[false, true])
        {
            string path = _folder["t.csv"];
            File.WriteAllText(path, text, new UTF8Encoding(mark));
            CsvTable table = CsvTable.Read(path);
            Assert.Equal(new CsvDialect(delimiter, newLine, quotesAll, mark), table.Dialect);
            Assert.Single(table.Rows);
        }
    }

    [Fact]
    public void A_given_delimiter_wins()
    {
        CsvTable table = CsvTable.Read(_folder.Write("t.csv", "a,b c\n1,2 3\n"), ' ');
        Assert.Equal(["a,b", "c"], table.Header);
        Assert.Equal(["1,2", "3"], table.Rows[0]);
    }

    [Fact]
    public void Quoted_fields_hold_anything()
    {
        CsvTable table = CsvTable.Read(TestData.Require("malformed/csv/bom_crlf_quotes.csv"));
        Assert.Equal(["a", "b \"q\"", "label"], table.Header);
        Assert.Equal(["1", "2", "x,1"], table.Rows[0]);
        Assert.Equal(["3", "4", "y\r\nz"], table.Rows[1]);
        Assert.Equal(new CsvDialect(',', "\r\n", false, true), table.Dialect);
    }

    [Fact]
    public void A_table_is_written_as_it_was_read()
    {
        string[] texts =
        [
            "a,b,c\n1,\"x,y\",\"say \"\"hi\"\"\"\n,\"two\nlines\", é \n",
            "\"a\";\"b\"\r\n\"1\";\"\"\r\n",
            "one\n1\n2\n",
        ];
        foreach (bool mark in (bool[])[false, true])
        {
            foreach (string text in texts)
            {
                string path = _folder["t.csv"];
                File.WriteAllText(path, text, new UTF8Encoding(mark));
                CsvTable table = CsvTable.Read(path);
                using MemoryStream stream = new();
                using (CsvWriter writer = CsvWriter.Create(stream, table.Dialect.ToWriterOptions(), leaveOpen: true))
                {
                    writer.WriteRecord([.. table.Header]);
                    foreach (string[] row in table.Rows) writer.WriteRecord(row);
                }
                Assert.Equal(File.ReadAllBytes(path), stream.ToArray());
            }
        }
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("\n\n", "it is empty")]
    [InlineData("a,b\n", "it has a header, but no row")]
    [InlineData("a,b,a\n1,2,3\n", "two columns are called \"a\"")]
    [InlineData("a,b\n1,2\n\n3\n", "row 2 (line 4) has 1 field, the header has 2")]
    [InlineData("a,b\n1,\"x\ny\"\n3,4,5\n", "row 2 (line 4) has 3 fields, the header has 2")]
    [InlineData("a,b\n1,2\n3,\"4\n5,6\n", "row 2 (line 3) opens a quote that is never closed")]
    [InlineData("a,b\n1,5\"\n", "row 1 (line 2) has a quote in the middle of a field")]
    [InlineData("a,b\n1,\"5\"x\n", "row 1 (line 2) has text behind a closing quote")]
    [InlineData("a,b\"\n1,2\n", "the header has a quote in the middle of a field")]
    [InlineData("\"a,b\n1,2\n", "the header opens a quote that is never closed")]
    public void Mistakes_are_named_with_their_place(string text, string reason)
    {
        string path = _folder.Write("t.csv", text);
        ToolException error = Assert.Throws<ToolException>(() => CsvTable.Read(path));
        Assert.Equal(ExitCode.Failed, error.ExitCode);
        Assert.StartsWith($"cannot read {path}: {reason}", error.Message);
    }

    [Fact]
    public void Other_encodings_are_refused()
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.Latin1])
        {
            File.WriteAllText(_folder["t.csv"], "a,é\n1,2\n", encoding);
            Assert.Contains("it is not UTF-8 text", Assert.Throws<ToolException>(() => CsvTable.Read(_folder["t.csv"])).Message);
        }
    }

    [Theory]
    [InlineData("1", '.', 1.0)]
    [InlineData(" -2.5e-3 ", '.', -0.0025)]
    [InlineData("+.5", '.', 0.5)]
    [InlineData("inf", '.', double.PositiveInfinity)]
    [InlineData("-Infinity", '.', double.NegativeInfinity)]
    [InlineData("1e999", '.', double.PositiveInfinity)]
    [InlineData("1,5", ',', 1.5)]
    [InlineData("2", ',', 2.0)]
    public void Numbers_are_read(string field, char decimalMark, double expected)
    {
        Assert.Equal(FieldKind.Number, FieldText.Read(field, decimalMark, out double value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("", '.', false)]
    [InlineData("  ", '.', false)]
    [InlineData("NaN", '.', false)]
    [InlineData("nan", '.', false)]
    [InlineData("N/A", '.', false)]
    [InlineData("NULL", '.', false)]
    [InlineData("?", '.', true)]
    [InlineData("1,5", '.', true)]
    [InlineData("1,000", '.', true)]
    [InlineData("1.5", ',', true)]
    [InlineData("1.000,5", ',', true)]
    [InlineData("0x10", '.', true)]
    [InlineData("(1)", '.', true)]
    [InlineData("--1", '.', true)]
    [InlineData("--inf", '.', true)]
    [InlineData("-nan", '.', true)]
    [InlineData("∞", '.', true)]
    [InlineData("abc", '.', true)]
    public void What_is_no_number_is_missing_or_text(string field, char decimalMark, bool isText)
    {
        Assert.Equal(isText ? FieldKind.Text : FieldKind.Missing, FieldText.Read(field, decimalMark, out double value));
        Assert.Equal(double.NaN, value);
    }

    [Fact]
    public void Missing_numbers_are_NaN()
    {
        CsvTable table = CsvTable.Read(_folder.Write("t.csv", "a,b\n1,x\n,y\n2.5,\n"));
        Assert.Equal([1, double.NaN, 2.5], table.Numbers(0, '.'));
        Assert.EndsWith("row 1 (line 2), column \"b\": \"x\" is no number", Assert.Throws<ToolException>(() => table.Numbers(1, '.')).Message);
    }
}
