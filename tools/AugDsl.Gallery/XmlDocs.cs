using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AugDsl.Gallery;

/// <summary>The XML docs of the runtime, as Markdown.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> _members;
    private readonly HashSet<string> _pages;

    private XmlDocs(Dictionary<string, XElement> members, HashSet<string> pages)
    {
        _members = members;
        _pages = pages;
    }

    /// <summary>Reads the file beside the runtime.</summary>
    /// <param name="pages">Operations that have a page, to which mentions of them lead.</param>
    public static XmlDocs Load(IEnumerable<string> pages)
    {
        XDocument document = XDocument.Load(Path.ChangeExtension(typeof(StepAttribute).Assembly.Location, ".xml"));
        return new XmlDocs(document.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal), [.. pages]);
    }

    /// <summary>The summary of a type.</summary>
    public string Summary(Type type) => Text(_members.GetValueOrDefault("T:" + type.FullName)?.Element("summary"));

    /// <summary>The paragraphs of a type's remarks.</summary>
    public IReadOnlyList<string> Remarks(Type type)
    {
        XElement? remarks = _members.GetValueOrDefault("T:" + type.FullName)?.Element("remarks");
        if (remarks is null) return [];
        XElement[] paragraphs = [.. remarks.Elements("para")];
        return paragraphs.Length == 0 ? [Text(remarks)] : [.. paragraphs.Select(Text)];
    }

    /// <summary>The summary of a property, wherever it is declared.</summary>
    public string Summary(PropertyInfo property)
    {
        Type declaring = property.DeclaringType!.IsGenericType ? property.DeclaringType.GetGenericTypeDefinition() : property.DeclaringType;
        return Text(_members.GetValueOrDefault($"P:{declaring.FullName}.{property.Name}")?.Element("summary"));
    }

    /// <summary>What a constructor says of its parameter; the constructor is told by how many parameters it has.</summary>
    public string Parameter(Type type, ParameterInfo parameter)
    {
        string start = $"M:{type.FullName}.#ctor(";
        int count = ((ConstructorInfo)parameter.Member).GetParameters().Length;
        foreach ((string name, XElement member) in _members)
        {
            if (!name.StartsWith(start, StringComparison.Ordinal) || name.Count(letter => letter == ',') + 1 != count) continue;
            if (member.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == parameter.Name) is XElement found) return Text(found);
        }
        return string.Empty;
    }

    private string Text(XElement? element) =>
        element is null ? string.Empty : Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private string Text(XNode node) => node switch
    {
        XText text => Escape(text.Value),
        XElement { Name.LocalName: "see" } see => Mention((see.Attribute("cref") ?? see.Attribute("langword") ?? see.Attribute("href"))!.Value),
        XElement { Name.LocalName: "para" or "item" or "description" } part => $" {Text(part)} ",
        XElement element => $"`{element.Value}{element.Attribute("name")?.Value}`",
        _ => string.Empty,
    };

    private string Mention(string target)
    {
        string name = target.Split('(')[0].Split('.')[^1].Split('`')[0];
        string shown = target.StartsWith("F:", StringComparison.Ordinal) ? string.Join('.', target.Split('.')[^2..]) : name.Replace("Attribute", string.Empty, StringComparison.Ordinal);
        return target.StartsWith("T:", StringComparison.Ordinal) && _pages.Contains(shown) ? $"[`{shown}`]({shown}.md)" : $"`{shown}`";
    }

    /// <summary>Signs that Markdown or a table would take for its own.</summary>
    private static string Escape(string text) => text
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
