using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>A source with expected diagnostics written into it: <c>{|AUG1001:Name|}</c>; they may nest.</summary>
internal sealed class Markup
{
    private Markup(string source, IReadOnlyList<(string Id, TextSpan Span)> expected)
    {
        Source = source;
        Expected = expected;
    }

    /// <summary>The source without marks.</summary>
    public string Source { get; }

    /// <summary>What is expected where.</summary>
    public IReadOnlyList<(string Id, TextSpan Span)> Expected { get; }

    /// <summary>Reads a marked source.</summary>
    public static Markup Parse(string text)
    {
        StringBuilder source = new();
        List<(string Id, TextSpan Span)> expected = [];
        Stack<(string Id, int Start)> open = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith("{|AUG", StringComparison.Ordinal))
            {
                int colon = text.IndexOf(':', i);
                open.Push((text[(i + 2)..colon], source.Length));
                i = colon;
            }
            else if (text.AsSpan(i).StartsWith("|}", StringComparison.Ordinal) && open.TryPop(out (string Id, int Start) mark))
            {
                expected.Add((mark.Id, TextSpan.FromBounds(mark.Start, source.Length)));
                i++;
            }
            else
            {
                source.Append(text[i]);
            }
        }

        Assert.Empty(open);
        return new Markup(source.ToString(), expected);
    }

    /// <summary>A source with marks around what was found: what a failing test should have said.</summary>
    public static string Write(string source, IEnumerable<(string Id, TextSpan Span)> found)
    {
        StringBuilder text = new(source);
        foreach ((int place, string mark) in found
            .SelectMany(f => new[] { (Place: f.Span.Start, Text: "{|" + f.Id + ":", IsEnd: 0), (Place: f.Span.End, Text: "|}", IsEnd: 1) })
            .OrderByDescending(m => m.Place).ThenBy(m => m.IsEnd).Select(m => (m.Place, m.Text)))
            text.Insert(place, mark);
        return text.ToString();
    }
}
