namespace AugDsl.Generators.Tests.Passes;

/// <summary>Makes printed IR readable.</summary>
internal static class ShortText
{
    /// <summary>The text without the namespaces that generated code spells out.</summary>
    public static string Short(this string text) => text
        .Replace("global::AugDsl.Algebra.DeterministicMath.", "", StringComparison.Ordinal)
        .Replace("global::System.Math.", "", StringComparison.Ordinal);

    /// <summary>The first words of every line: numbers, paths and kinds, without expressions.</summary>
    public static string Heads(this string text, int words) =>
        string.Join("\n", text.Split('\n').Select(l => l[..(l.Length - l.TrimStart().Length)] + string.Join(' ', l.Trim().Split(' ').Take(words))));
}
