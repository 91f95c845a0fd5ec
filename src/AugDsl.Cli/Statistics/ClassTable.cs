using System.Globalization;
using Spectre.Console;

namespace AugDsl.Cli.Statistics;

/// <summary>Classes with their counts and shares.</summary>
internal static class ClassTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="title">What a class is called: "class", or a column's name.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="classes">The classes.</param>
    public static Table Of(string title, string unit, IReadOnlyList<(string Name, int Count)> classes)
    {
        double total = Math.Max(1, classes.Sum(entry => (long)entry.Count));
        Table table = TableDisplay.NewTable(Markup.Escape(Shown.Cell(title)), unit, "share").AlignRight(1, 2);
        foreach ((string name, int count) in classes)
            table.AddRow(Markup.Escape(Shown.Cell(name)), count.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{100 * count / total:0.0} %"));
        return table;
    }
}
