using System.Globalization;
using System.Text;

namespace AugDsl.Gallery;

/// <summary>A row of pictures in a page: its strips, and a caption below each picture.</summary>
internal static class StripTable
{
    /// <summary>How many pictures of a row stand in one strip: six in two strips of three.</summary>
    public static int PerStrip(int count) => count <= Strip.Most ? count : (count + 1) / 2;

    /// <summary>The strips of a row.</summary>
    public static IEnumerable<Strip> Strips(Operation operation, int row, RenderedRow rendered)
    {
        int part = 0;
        foreach (Picture[] pictures in rendered.Pictures.Chunk(PerStrip(rendered.Pictures.Count))) yield return Strip.Of(FileName(operation, row, part++), pictures);
    }

    /// <summary>The table, as HTML: Markdown's own tables cannot span.</summary>
    public static void Write(StringBuilder page, Operation operation, int row, RenderedRow rendered)
    {
        page.Append("<table>\n");
        int part = 0;
        foreach (Picture[] pictures in rendered.Pictures.Chunk(PerStrip(rendered.Pictures.Count)))
        {
            string name = FileName(operation, row, part++);
            string alternative = Escape($"{operation.Name}: {string.Join(" | ", pictures.Select(picture => picture.Caption))}");
            page.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"{pictures.Length}\"><img src=\"{GalleryFiles.PictureFolder}/{name}\" alt=\"{alternative}\"></td></tr>\n<tr>");
            foreach (Picture picture in pictures)
                page.Append(CultureInfo.InvariantCulture, $"<td width=\"{100 / pictures.Length}%\" align=\"center\">{Escape(picture.Caption).Replace("; ", "<br>", StringComparison.Ordinal)}</td>");
            page.Append("</tr>\n");
        }
        page.Append("</table>\n");
    }

    private static string FileName(Operation operation, int row, int part) =>
        operation.Name + (row == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{row + 1}")) + (part == 0 ? "" : "b") + ".png";

    /// <summary>Only what HTML needs: ° stays readable in the source.</summary>
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
