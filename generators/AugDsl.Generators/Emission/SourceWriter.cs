using System.Text;

namespace AugDsl.Generators.Emission;

/// <summary>Writes indented text. Lines end with \n everywhere.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes lines, each at the current indentation.</summary>
    public SourceWriter Line(string text = "")
    {
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

    public override string ToString() => _text.ToString();
}
