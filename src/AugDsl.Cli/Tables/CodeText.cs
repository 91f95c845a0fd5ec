using System.Globalization;

namespace AugDsl.Cli.Tables;

/// <summary>Texts that can be read as numbers and hardly are any: postal codes, article and telephone numbers, dates.</summary>
internal static class CodeText
{
    private const int MostDigits = 15;
    private const int TelephoneDigits = 7;

    /// <summary>Why a number looks like a code, or null.</summary>
    /// <param name="field">A field that can be read as a number.</param>
    public static string? Oddity(string field)
    {
        ReadOnlySpan<char> text = field.AsSpan().Trim();
        ReadOnlySpan<char> digits = text.TrimStart("+-");
        if (digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1])) return "has a leading zero, which a number loses";
        if (!NumberText.IsInteger(field)) return null;
        if (digits.Length > MostDigits) return FormattableString.Invariant($"has {digits.Length} digits, more than the {MostDigits} that a number is sure to keep");
        return text[0] == '+' && digits.Length >= TelephoneDigits ? "starts with a plus sign, as telephone numbers do" : null;
    }

    /// <summary>Whether all texts are days without marks, such as 20240131: a number between two of them is none.</summary>
    public static bool AreDates(IEnumerable<string> fields) => fields.All(field =>
        DateTime.TryParseExact(field.AsSpan().Trim(), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) && day.Year is >= 1800 and < 2200);
}
