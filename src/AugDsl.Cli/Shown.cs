using System.Globalization;
using System.Text;

namespace AugDsl.Cli;

/// <summary>Shows texts from files and command lines so that everything in them can be seen: blanks at the ends, nothing at all, line ends.</summary>
internal static class Shown
{
    /// <summary>In quotes, with what cannot be seen as in C#: <c>"a\tb"</c>. One line, whatever it holds.</summary>
    public static string Quoted(string text)
    {
        StringBuilder shown = new("\"", text.Length + 2);
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => shown.Append('\\').Append(letter),
                '\t' => shown.Append("\\t"),
                '\n' => shown.Append("\\n"),
                '\r' => shown.Append("\\r"),
                _ when IsInvisible(letter) => shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => shown.Append(letter),
            };
        }
        return shown.Append('"').ToString();
    }

    /// <summary>Names in quotes, with commas between them.</summary>
    public static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quoted));

    /// <summary>As it is typed behind an option: bare if it is a word, else in quotes.</summary>
    public static string Argument(string text) =>
        text.Length > 0 && text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or '=') ? text : Quoted(text);

    /// <summary>In a printed table: in quotes only if something could not be seen.</summary>
    public static string Cell(string text) => text.Length == 0 || text != text.Trim() || text.Any(IsInvisible) ? Quoted(text) : text;

    private static bool IsInvisible(char letter) =>
        letter != ' ' && (char.IsControl(letter) || char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format);
}
