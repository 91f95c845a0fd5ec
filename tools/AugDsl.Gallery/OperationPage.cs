using System.Globalization;
using System.Text;

namespace AugDsl.Gallery;

/// <summary>The page of one operation.</summary>
internal static class OperationPage
{
    /// <summary>The Markdown.</summary>
    public static string Write(Operation operation, IReadOnlyList<RenderedRow> rows, XmlDocs docs)
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"# {operation.Title.Replace("<", "&lt;", StringComparison.Ordinal)}\n\n{docs.Summary(operation.Type)}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"```csharp\n{Example(operation, rows)}\n```\n\n");
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Row.Title.Length > 0) page.Append(CultureInfo.InvariantCulture, $"\n{rows[i].Row.Title}:\n\n");
            StripTable.Write(page, operation, i, rows[i]);
        }
        ParameterTable.Write(page, operation, docs);
        page.Append("\n[What every step has](README.md#what-every-step-has)\n");
        WriteDefinition(page, operation, rows, docs);
        page.Append(CultureInfo.InvariantCulture, $"\n[All operations](README.md) · [{operation.Name} in the source](../../{operation.Source})\n");
        return page.ToString();
    }

    private static string Example(Operation operation, IReadOnlyList<RenderedRow> rows)
    {
        if (rows.Count > 0) return string.Join("\n", Steps(rows[0].Row.Attributes[^1]).Select(step => $"[{step}]"));
        return operation.Name == "Normalize" ? "[Normalize(Preset = Normalization.ImageNet)]" : $"[{operation.Name}]";
    }

    /// <summary>Attributes that stand in one pair of brackets, at the commas outside of parentheses.</summary>
    private static IEnumerable<string> Steps(string attributes)
    {
        int depth = 0, start = 0;
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is '(' or '[' or '<') depth++;
            if (attributes[i] is ')' or ']' or '>') depth--;
            if (attributes[i] != ',' || depth != 0) continue;
            yield return attributes[start..i].Trim();
            start = i + 1;
        }
        yield return attributes[start..].Trim();
    }

    private static void WriteDefinition(StringBuilder page, Operation operation, IReadOnlyList<RenderedRow> rows, XmlDocs docs)
    {
        IReadOnlyList<string> remarks = docs.Remarks(operation.Type);
        string kind = rows.Count > 0 ? rows[0].Kind : "";
        if (remarks.Count == 0 && kind.Length == 0) return;
        page.Append("\n## Definition\n");
        foreach (string paragraph in remarks)
        {
            string text = paragraph;
            foreach (string start in (string[])["Draws:", "Source:"])
            {
                if (text.StartsWith(start, StringComparison.Ordinal)) text = $"**{start}**{text[start.Length..]}";
            }
            page.Append(CultureInfo.InvariantCulture, $"\n{text}\n");
        }
        if (kind.Length > 0) page.Append(CultureInfo.InvariantCulture, $"\n**Kind:** {kind.ToLowerInvariant()}.\n");
    }
}
