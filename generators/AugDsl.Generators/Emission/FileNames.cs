using System.Globalization;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Emission;

/// <summary>Names generated files after the user's type.</summary>
internal static class FileNames
{
    // Written to disk on request, where a name has at most 255 bytes.
    private const int Longest = 100;

    /// <summary>The beginning of the names of a type's files: readable, and made unique by a hash.</summary>
    public static string Of(TargetModel target)
    {
        string name = target.FullName.Replace('@', '_');
        if (name.Length > Longest) name = name.Substring(0, Longest);
        return name + "." + Fnv.Hash32(target.FullName).ToString("x8", CultureInfo.InvariantCulture);
    }
}
