using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AugDsl.Generators.Tests.OneCall;

/// <summary>What the attributes' XML docs say, for the methods of <c>Augment</c>.</summary>
internal static class OneCallDocs
{
    private static readonly Dictionary<string, XElement> s_docs = XDocument
        .Load(Path.ChangeExtension(typeof(StepAttribute).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>The operation in a sentence or two.</summary>
    public static string Summary(OneCallOperation operation) => Text(s_docs["T:" + operation.Attribute.FullName].Element("summary")!, operation);

    /// <summary>What a number is: a constructor's words for the constant of a range, else the property's.</summary>
    public static string Parameter(OneCallOperation operation, OneCallParameter parameter) => parameter.Property == "Minimum"
        ? Text(s_docs.Single(d => IsConstant(d.Key, operation)).Value.Elements("param").Single(), operation)
        : Property(operation, parameter.Property) + (parameter.IsOptional ? " Null: not set." : "");

    /// <summary>What a property is.</summary>
    public static string Property(OneCallOperation operation, string property) => Text(s_docs[$"P:{operation.Attribute.FullName}.{property}"].Element("summary")!, operation);

    private static bool IsConstant(string member, OneCallOperation operation) =>
        member.StartsWith($"M:{operation.Attribute.FullName}.#ctor(", StringComparison.Ordinal) && !member.Contains(',', StringComparison.Ordinal);

    private static string Text(XElement element, OneCallOperation operation) =>
        Regex.Replace(string.Concat(element.Nodes().Select(node => Text(node, operation))), @"\s+", " ").Trim()
            .Replace("Default 0, or the constructor's.", "", StringComparison.Ordinal).Replace(" Default NaN, not set.", "", StringComparison.Ordinal).Trim();

    private static string Text(XNode node, OneCallOperation operation)
    {
        if (node is XText text) return new XText(text.Value).ToString();
        if (node is not XElement element) return "";
        if (element.Name.LocalName != "see" || element.Attribute("cref") is not { } cref) return element.Name.LocalName == "paramref" ? $"<c>{element.Attribute("name")!.Value}</c>" : element.ToString(SaveOptions.DisableFormatting);
        string own = $"P:{operation.Attribute.FullName}.";
        if (cref.Value.StartsWith(own, StringComparison.Ordinal))
        {
            string property = cref.Value[own.Length..];
            string name = char.ToLowerInvariant(property[0]) + property[1..];
            return operation.Switches.Any(s => s.Name == name) || operation.Parameters.Any(p => p.Name == name) ? $"<paramref name=\"{name}\"/>" : $"<c>{property}</c>";
        }

        return $"<see cref=\"{cref.Value[2..].Replace("AugDsl.", "", StringComparison.Ordinal)}\"/>";
    }
}
