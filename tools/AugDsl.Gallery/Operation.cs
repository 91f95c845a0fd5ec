using System.Reflection;

namespace AugDsl.Gallery;

/// <summary>An operation of the catalogue: an attribute that is a step, found in the sources' folders.</summary>
/// <param name="Type">The attribute.</param>
/// <param name="Family">The folder under Operations.</param>
/// <param name="Source">The attribute's file, from the repository's root.</param>
internal sealed record Operation(Type Type, string Family, string Source)
{
    private const string Ending = "Attribute";

    /// <summary>The name as it is written in a pipeline, without type arguments.</summary>
    public string Name { get; } = NameOf(Type);

    /// <summary>The name as headings show it.</summary>
    public string Title => Type.IsGenericTypeDefinition ? $"{Name}<T>" : Name;

    /// <summary>Whether it applies the steps of a fragment.</summary>
    public bool IsGroup => Type.IsSubclassOf(typeof(GroupAttribute));

    /// <summary>Whether it ends the pipeline.</summary>
    public bool IsOutput => Type.IsSubclassOf(typeof(OutputAttribute));

    /// <summary>The legal values of both ends of its range; null where it has none.</summary>
    public LegalRangeAttribute? Range => Type.GetCustomAttribute<LegalRangeAttribute>();

    /// <summary>The operations under src/AugDsl/Operations, family by family, each in the order of its files.</summary>
    public static IReadOnlyList<Operation> Scan(string root)
    {
        string folder = Path.Combine(root, "src", "AugDsl", "Operations");
        Dictionary<string, Type> types = typeof(StepAttribute).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(StepAttribute)))
            .ToDictionary(type => type.Name.Split('`')[0], StringComparer.Ordinal);
        List<Operation> found = [];
        foreach (string family in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            foreach (string file in Directory.GetFiles(family, "*Attribute.cs", SearchOption.AllDirectories).OrderBy(Path.GetFileName, StringComparer.Ordinal))
            {
                if (!types.Remove(Path.GetFileNameWithoutExtension(file), out Type? type)) continue;
                found.Add(new Operation(type, Path.GetFileName(family), Path.GetRelativePath(root, file).Replace('\\', '/')));
            }
        }
        if (types.Count > 0) throw new InvalidOperationException($"no file *Attribute.cs of its own under {folder}: {string.Join(", ", types.Keys)}");
        return found;
    }

    /// <summary>The name of an attribute's type without its ending.</summary>
    public static string NameOf(Type type)
    {
        string name = type.Name.Split('`')[0];
        return name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : name;
    }
}
