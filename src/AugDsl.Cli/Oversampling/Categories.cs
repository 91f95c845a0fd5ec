using System.Globalization;

namespace AugDsl.Cli.Oversampling;

/// <summary>The different texts of a column, each with a code: 0, 1, … in order.</summary>
internal sealed class Categories
{
    private readonly Dictionary<string, int> _codes;

    private Categories(string[] names)
    {
        Names = names;
        _codes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int code = 0; code < names.Length; code++) _codes.Add(names[code], code);
    }

    /// <summary>The texts, by code.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The categories of a column, so that the codes do not depend on the order of the rows: whole numbers by value, texts by code unit.</summary>
    public static Categories Of(IEnumerable<string> fields)
    {
        string[] names = [.. fields.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        long?[] numbers = [.. names.Select(Whole)];
        return new Categories(numbers.Contains(null) ? names : [.. names.OrderBy(name => Whole(name))]);
    }

    /// <summary>The code of a text, or −1.</summary>
    public int CodeOf(string name) => _codes.GetValueOrDefault(name, -1);

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;
}
