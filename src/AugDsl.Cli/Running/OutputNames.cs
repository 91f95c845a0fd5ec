using System.Globalization;

namespace AugDsl.Cli.Running;

/// <summary>The names of the results: <c>stem_variant.ending</c>, or <c>stem.input-ending_variant.ending</c> where two inputs of a folder share a stem.</summary>
internal static class OutputNames
{
    /// <summary>For every picture the result's relative path up to the variant.</summary>
    public static string[] Bases(IReadOnlyList<InputFile> pictures)
    {
        string[] full = [.. pictures.Select(picture => picture.Relative)];
        string[] bases = [.. full.Select(WithoutEnding)];

        // A full name is unique, but a shorter one may equal it (a.png and a.jpg beside a.png.png): then that one is not shortened either.
        while (true)
        {
            HashSet<string> clashing = [.. bases.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
            if (clashing.Count == 0) return bases;
            for (int i = 0; i < bases.Length; i++)
            {
                if (clashing.Contains(bases[i])) bases[i] = full[i];
            }
        }
    }

    /// <summary>The result's path relative to the output folder.</summary>
    public static string Of(string baseName, int variant, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"{baseName}_{variant}.{ending}").Replace('/', Path.DirectorySeparatorChar);

    private static string WithoutEnding(string relative)
    {
        int dot = relative.LastIndexOf('.');

        // ".png" is a name without a stem, and a dot may belong to a folder.
        return dot > relative.LastIndexOf('/') + 1 ? relative[..dot] : relative;
    }
}
