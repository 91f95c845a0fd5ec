using System.Globalization;

namespace AugDsl.Cli.Tables;

/// <summary>What a field of a table holds.</summary>
internal enum FieldKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A number, which may be infinite.</summary>
    Number,

    /// <summary>Anything else.</summary>
    Text,
}

/// <summary>Reads fields.</summary>
internal static class FieldText
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly Dictionary<string, double> s_infinities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["inf"] = double.PositiveInfinity,
        ["+inf"] = double.PositiveInfinity,
        ["-inf"] = double.NegativeInfinity,
        ["infinity"] = double.PositiveInfinity,
        ["+infinity"] = double.PositiveInfinity,
        ["-infinity"] = double.NegativeInfinity,
    };

    private static readonly HashSet<string> s_missing = new(StringComparer.OrdinalIgnoreCase) { "", "NA", "N/A", "NaN", "null" };

    /// <summary>
    /// What a field is, blanks around it apart. Missing: empty, NA, N/A, NaN, null. A number: as C# writes it (1, -2.5, 1e-3), inf or infinity; beyond
    /// the range of a double it is infinite. Case does not matter.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="decimalMark">'.' or ','. There are no thousands separators.</param>
    /// <param name="value">The number.</param>
    public static FieldKind Read(string field, char decimalMark, out double value)
    {
        string text = field.Trim();
        value = double.NaN;
        if (s_missing.Contains(text)) return FieldKind.Missing;
        if (decimalMark == ',') text = text.Contains('.', StringComparison.Ordinal) ? "?" : text.Replace(',', '.');
        if (s_infinities.TryGetValue(text, out value)) return FieldKind.Number;

        // .NET reads names too: its own infinity sign, and a NaN with a sign.
        if (!text.Any(char.IsAsciiDigit) || !double.TryParse(text, Styles, CultureInfo.InvariantCulture, out value))
        {
            value = double.NaN;
            return FieldKind.Text;
        }
        return FieldKind.Number;
    }
}
