using System.Collections.Generic;
using System.Text;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Emission;

/// <summary>
/// Writes every type in a kernel from the global namespace on: bodies are written with short names, as a person would, and a user's
/// <c>Vector</c> in an enclosing namespace must not come between.
/// </summary>
internal static class KernelNames
{
    private static readonly Dictionary<string, string> s_types = new()
    {
        ["Vector"] = "global::System.Numerics.Vector",
        ["Vector512"] = "global::System.Runtime.Intrinsics.Vector512",
        ["MethodImpl"] = "global::System.Runtime.CompilerServices.MethodImpl",
        ["MethodImplOptions"] = "global::System.Runtime.CompilerServices.MethodImplOptions",
        ["Constants"] = "global::AugDsl.Tiles.Constants",
        ["Hexcone"] = "global::AugDsl.Tiles.Hexcone",
        ["Pointwise"] = "global::AugDsl.Steps.Pointwise",
        ["PixelPlaces"] = "global::AugDsl.CompilerServices.PixelPlaces",
        ["PixelNoise"] = "global::AugDsl.CompilerServices.PixelNoise",
        ["RowTile"] = "global::AugDsl.Tiles.RowTile",
        ["SegmentBody"] = "global::AugDsl.Tiles.SegmentBody",
        ["Threshold"] = "global::AugDsl.Tiles.Threshold",
        ["VectorMath"] = "global::AugDsl.Tiles.VectorMath",
        // No keyword: a class may be called @nuint.
        ["nuint"] = "global::System.UIntPtr",
    };

    /// <summary>The short names of all types that bodies use.</summary>
    public static IReadOnlyCollection<string> Short => s_types.Keys;

    /// <summary>What a body calls a user's type until it is written in full: none of its words may be taken for one of ours.</summary>
    public static string Placeholder(OwnBody body) => "OwnStep_" + Fnv.Hash32(body.Type).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The same text with every type in full.</summary>
    /// <param name="source">The text.</param>
    /// <param name="bodies">The users' bodies that it calls.</param>
    public static string Qualify(string source, IEnumerable<OwnBody> bodies)
    {
        Dictionary<string, string> own = [];
        foreach (OwnBody body in bodies) own[Placeholder(body)] = body.Type;
        StringBuilder result = new(source.Length * 2);
        SyntaxKind before = SyntaxKind.None;
        foreach (SyntaxToken token in SyntaxFactory.ParseTokens(source))
        {
            bool isType = token.IsKind(SyntaxKind.IdentifierToken) && before is not (SyntaxKind.DotToken or SyntaxKind.ColonColonToken);
            result.Append(token.LeadingTrivia.ToFullString()).Append(isType && (s_types.TryGetValue(token.Text, out string? full) || own.TryGetValue(token.Text, out full)) ? full : token.Text);
            result.Append(token.TrailingTrivia.ToFullString());
            before = token.Kind();
        }

        return result.ToString();
    }
}
