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

    /// <summary>Where the next line begins.</summary>
    public int Position => _text.Length;

    /// <summary>What was written since a position.</summary>
    public string Since(int position) => _text.ToString(position, _text.Length - position);

    /// <summary>Writes a line before what was written since a position.</summary>
    public void Insert(int position, string line) => _text.Insert(position, new string(' ', _indent * 4) + line + "\n");

    public override string ToString() => _text.ToString();
}
