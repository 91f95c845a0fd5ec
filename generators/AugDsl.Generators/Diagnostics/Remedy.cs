using System.Collections.Immutable;

namespace AugDsl.Generators.Diagnostics;

/// <summary>
/// Which mechanical remedy a diagnostic has, told to the code fixes through <see cref="Microsoft.CodeAnalysis.Diagnostic.Properties"/>:
/// the analyzer knows what a step is; a fix sees only syntax.
/// </summary>
internal static class Remedy
{
    /// <summary>The property's key.</summary>
    public const string Key = "Remedy";

    /// <summary>Move the step to the end of its class.</summary>
    public const string MoveLast = "MoveLast";

    /// <summary>Remove <c>Probability</c>.</summary>
    public const string RemoveProbability = "RemoveProbability";

    /// <summary>Add <c>Probability = 0.5</c>.</summary>
    public const string AddProbability = "AddProbability";

    /// <summary>Write (−value, value) for a constant.</summary>
    public const string WriteRange = "WriteRange";

    /// <summary>Move the step before the one at the additional location, or insert a step between them.</summary>
    public const string MoveBefore = "MoveBefore";

    /// <summary>Insert <c>[Rasterize]</c> before the step.</summary>
    public const string InsertRasterize = "InsertRasterize";

    /// <summary>The properties that carry a remedy.</summary>
    public static ImmutableDictionary<string, string?> Properties(string? remedy) =>
        remedy is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Key, remedy);
}
