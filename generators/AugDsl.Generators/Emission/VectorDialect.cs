using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Emission;

/// <summary>
/// Rewrites a body written for <c>Vector&lt;T&gt;</c> to the same body for <c>Vector512&lt;T&gt;</c>, word for word:
/// <c>Vector&lt;T&gt;</c> stays at 256 bits by default, even where the processor has 512 (docs/decisions).
/// </summary>
internal static class VectorDialect
{
    /// <summary>The suffix of every twin: class <c>Kernels</c> becomes <c>Kernels512</c>.</summary>
    public const string Suffix = "512";

    /// <summary>The identifier that is replaced.</summary>
    public const string Word = "Vector";

    /// <summary>Replaces the identifier <c>Vector</c> by <c>Vector512</c> and every name in <paramref name="twins"/> by its twin's name.</summary>
    public static string ToVector512(string source, ISet<string> twins)
    {
        System.Text.StringBuilder result = new(source.Length + 256);
        foreach (SyntaxToken token in SyntaxFactory.ParseTokens(source))
        {
            if (token.IsKind(SyntaxKind.EndOfFileToken))
            {
                result.Append(token.LeadingTrivia.ToFullString());
                break;
            }

            result.Append(token.LeadingTrivia.ToFullString()).Append(token.Text);
            if (token.IsKind(SyntaxKind.IdentifierToken) && (token.Text == Word || twins.Contains(token.Text))) result.Append(Suffix);
            result.Append(token.TrailingTrivia.ToFullString());
        }

        return result.ToString();
    }
}
