using System.Globalization;

namespace AugDsl.Cli.Tables;

/// <summary>Writes new numbers of a column the way the file writes them.</summary>
/// <param name="decimalMark">'.' or ','.</param>
/// <param name="writesPoint">Whether whole numbers have decimals: 127.0.</param>
internal sealed class NumberText(char decimalMark, bool writesPoint)
{
    /// <summary>The shortest text that is read as the same number.</summary>
    public string Of(double value)
    {
        // A negative zero is none that a table should show.
        string text = (value + 0.0).ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        if (writesPoint && text.All(letter => char.IsAsciiDigit(letter) || letter == '-')) text += ".0";
        return decimalMark == '.' ? text : text.Replace('.', decimalMark);
    }

    /// <summary>A whole number with all its digits.</summary>
    public static string OfInteger(double value) => (value + 0.0).ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>Whether a field is a whole number without a decimal mark or an exponent.</summary>
    public static bool IsInteger(string field)
    {
        ReadOnlySpan<char> digits = field.AsSpan().Trim().TrimStart("+-");
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
