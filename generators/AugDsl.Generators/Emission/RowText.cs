using System.Linq;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Emission;

/// <summary>Expressions for the values of a row.</summary>
internal static class RowText
{
    private const string Values = "global::AugDsl.CompilerServices.RowValues.";

    public static bool HasCategories(RowModel model) => model.Columns.Any(c => c.Role == RowRole.Categorical);

    /// <summary>A number of a row, that converts to double without a cast.</summary>
    /// <param name="column">The column.</param>
    /// <param name="place">Its place.</param>
    /// <param name="row">The row's variable.</param>
    /// <param name="index">The variable with the row's index, if there is one.</param>
    public static string Number(ColumnModel column, int place, string row, string? index = null)
    {
        string value = row + "." + Names.Escape(column.Name);
        bool cast = column.Format is NumberFormat.Half or NumberFormat.Decimal;
        if (!column.IsNullable) return cast ? "(double)" + value : value;
        return $"{Values}Required({(cast ? "(double?)" : "")}{value}, \"{column.Name}\", {place}{(index is null ? "" : ", " + index)})";
    }

    /// <summary>The same as a double: integers must not be subtracted as integers.</summary>
    public static string Double(ColumnModel column, int place, string row)
    {
        string number = Number(column, place, row);
        return column.IsNullable || column.Format is NumberFormat.Double or NumberFormat.Half or NumberFormat.Decimal ? number : "(double)" + number;
    }

    /// <summary>A double as a value of the column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The double.</param>
    /// <param name="isRounded">Whether it is a whole number already if it must be.</param>
    public static string Convert(ColumnModel column, string value, bool isRounded)
    {
        bool whole = column.Format is NumberFormat.Integer or NumberFormat.LongInteger;
        bool rounds = column.Role == RowRole.Integer && (whole || !isRounded);
        if (column.Format == NumberFormat.Double && !rounds) return value;
        // A double has fewer digits than these: what has not changed is taken from the base.
        string start = column.Format is NumberFormat.LongInteger or NumberFormat.Decimal
            ? $", @base.{Names.Escape(column.Name)}{(column.IsNullable ? ".GetValueOrDefault()" : "")}" : "";
        return $"{Values}{(rounds ? "Integer" : "Continuous")}<{column.Number}>({value}{start})";
    }
}
