using System.Text;

namespace AugDsl.Generators.Emission;

/// <summary>Writes indented text. Lines end with \n everywhere.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _justOpened;

    /// <summary>Writes lines, each at the current indentation.</summary>
    public SourceWriter Line(string text = "")
    {
        // A blank line separates; right behind an opening brace there is nothing to separate.
        if (text.Length == 0 && _justOpened) return this;
        _justOpened = false;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0) _text.Append(' ', _indent * 4).Append(line);
            _text.Append('\n');
        }

        return this;
    }

    /// <summary>Opens a block.</summary>
    public SourceWriter Open(string? header = null)
    {
        if (header is not null) Line(header);
        Line("{");
        _justOpened = true;
        _indent++;
        return this;
    }

    /// <summary>Closes a block.</summary>
    public SourceWriter Close(string end = "}")
    {
        _indent--;
        return Line(end);
    }

    /// <summary>Writes one indented statement under a header: an if without braces.</summary>
    public SourceWriter Under(string header, string statement)
    {
        Line(header);
        _indent++;
        Line(statement);
        _indent--;
        return this;
    }

    /// <summary>An expression without the parentheses around the whole of it.</summary>
    public static string Bare(string expression)
    {
        if (expression[0] != '(') return expression;
        int depth = 0;
        for (int i = 0; i < expression.Length; i++)
        {
            depth += expression[i] == '(' ? 1 : expression[i] == ')' ? -1 : 0;
            if (depth == 0) return i == expression.Length - 1 ? expression.Substring(1, i - 1) : expression;
        }

        return expression;
    }

    public override string ToString() => _text.ToString();
}
