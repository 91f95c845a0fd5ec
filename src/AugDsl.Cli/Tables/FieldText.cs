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
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value) && !double.IsNaN(value)) return FieldKind.Number;
        string unsigned = text.TrimStart('-', '+');
        if (text.Length - unsigned.Length > 1 || !(unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase)))
        {
            value = double.NaN;
            return FieldKind.Text;
        }
        value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        return FieldKind.Number;
    }
}
