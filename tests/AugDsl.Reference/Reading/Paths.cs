using System.Text;
using System.Text.RegularExpressions;

namespace AugDsl.Reference;

/// <summary>Names, paths and slots (DESIGN.md 5).</summary>
public static partial class Paths
{
    /// <summary>FNV-1a-32 over the UTF-8 bytes of a path.</summary>
    public static uint Slot(string path)
    {
        uint hash = 2166136261;
        foreach (byte b in Encoding.UTF8.GetBytes(path)) hash = (hash ^ b) * 16777619;
        return hash;
    }

    /// <summary>The kind of a step or group: <c>Hue</c>, <c>RandomOrder&lt;Jitter&gt;</c>.</summary>
    /// <param name="attribute">The attribute's type.</param>
    /// <param name="fragment">The fragment's name; null for that of the type argument.</param>
    public static string Kind(Type attribute, string? fragment = null)
    {
        string name = attribute.Name.Split('`')[0];
        name = name[..^"Attribute".Length];
        return attribute.IsGenericType ? $"{name}<{fragment ?? SimpleName(attribute.GetGenericArguments()[0])}>" : name;
    }

    // A file-local class is called <File>F0123…__Name in metadata.
    private static string SimpleName(Type fragment) => FileLocal().Replace(fragment.Name, string.Empty);

    [GeneratedRegex("^<.*>F[0-9A-F]+__")]
    private static partial Regex FileLocal();
}
