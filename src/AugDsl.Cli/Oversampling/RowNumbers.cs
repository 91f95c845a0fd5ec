using System.Globalization;
using System.Text.RegularExpressions;
using AugDsl.Cli.Tables;

namespace AugDsl.Cli.Oversampling;

/// <summary>
/// Columns that number the rows, as pandas and R write them in front of a table. In distances they would say that rows are near which stand near
/// each other in the file.
/// </summary>
internal static partial class RowNumbers
{
    /// <summary>
    /// Whether a column is one: 0, 1, 2 … or 1, 2, 3 … under no name or one that such columns have; under no name any whole numbers that are all
    /// different, because rows are shuffled and split.
    /// </summary>
    public static bool Are(CsvTable table, int column)
    {
        string name = table.Header[column];
        bool isNameless = Nameless().IsMatch(name);
        if ((!isNameless && !Usual().IsMatch(name)) || table.Rows.Count < 2) return false;
        long[] numbers = new long[table.Rows.Count];
        for (int row = 0; row < numbers.Length; row++)
        {
            if (!long.TryParse(table.Rows[row][column], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out numbers[row])) return false;
        }
        if (isNameless) return numbers.Distinct().Count() == numbers.Length;
        return numbers[0] is 0 or 1 && numbers.Index().All(pair => pair.Item == numbers[0] + pair.Index);
    }

    /// <summary>No name, or the one that pandas gives a column without a name.</summary>
    [GeneratedRegex("""^\s*(Unnamed: \d+(\.\d+)*)?\s*$""")]
    private static partial Regex Nameless();

    [GeneratedRegex("""^\s*(index|level_0|id|#|nr|row|row[ ._-]?(id|index|names?|nr|num|numbers?))\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Usual();
}
