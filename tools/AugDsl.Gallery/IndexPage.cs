using System.Globalization;
using System.Reflection;
using System.Text;

namespace AugDsl.Gallery;

/// <summary>The gallery's first page: every operation with its strip, family by family.</summary>
internal static class IndexPage
{
    private const string Head = """
        # Operations

        Every step that exists, with what it does to a picture that the tool renders. A name leads to the step's page: all its parameters, what is
        legal, its definition, its draws, where it comes from.

        These pages are written from the attributes, their XML docs and their pixels:
        `dotnet run -c Release --project tools/AugDsl.Gallery` writes them, and the tests fail where they are stale. Steps that mix several samples are
        on [a page of their own](../using/mixing.md).


        """;

    /// <summary>The Markdown.</summary>
    public static string Write(IReadOnlyList<(Operation Operation, IReadOnlyList<RenderedRow> Rows)> operations, XmlDocs docs)
    {
        StringBuilder page = new(Head.ReplaceLineEndings("\n"));
        IGrouping<string, (Operation Operation, IReadOnlyList<RenderedRow> Rows)>[] families = [.. operations.GroupBy(entry => entry.Operation.Family)];
        foreach (IGrouping<string, (Operation Operation, IReadOnlyList<RenderedRow> Rows)> family in families)
            page.Append(CultureInfo.InvariantCulture, $"- [{family.Key}](#{family.Key.ToLowerInvariant()}): {string.Join(", ", family.Select(entry => $"[{entry.Operation.Name}]({entry.Operation.Name}.md)"))}\n");
        WriteCommon(page, docs);
        foreach (IGrouping<string, (Operation Operation, IReadOnlyList<RenderedRow> Rows)> family in families)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {family.Key}\n");
            foreach ((Operation operation, IReadOnlyList<RenderedRow> rows) in family) Write(page, operation, rows, docs);
        }
        return page.ToString();
    }

    private static void WriteCommon(StringBuilder page, XmlDocs docs)
    {
        page.Append("\n## What every step has\n\n");
        foreach (PropertyInfo property in ParameterTable.CommonProperties()) page.Append(CultureInfo.InvariantCulture, $"- `{property.Name}`: {docs.Summary(property)}\n");
        page.Append("- One number is a constant. Two numbers are a range, drawn for every sample.\n");
        page.Append("- Intensities are in units of full scale, angles in degrees (counter-clockwise as seen), lengths in pixels or fractions of the canvas.\n");
    }

    private static void Write(StringBuilder page, Operation operation, IReadOnlyList<RenderedRow> rows, XmlDocs docs)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### [{operation.Title.Replace("<", "&lt;", StringComparison.Ordinal)}]({operation.Name}.md)\n\n{docs.Summary(operation.Type)}\n\n");
        string properties = string.Join(", ", ParameterTable.OwnProperties(operation).Select(own => $"`{own.Property.Name} = {own.Default}`"));
        page.Append(CultureInfo.InvariantCulture, $"{ParameterTable.Signatures(operation)}{(properties.Length > 0 ? "; " + properties : "")}\n\n");
        if (rows.Count > 0) StripTable.Write(page, operation, 0, rows[0]);
    }
}
