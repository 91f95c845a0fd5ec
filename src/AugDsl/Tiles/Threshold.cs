using System.ComponentModel;

namespace AugDsl.Tiles;

/// <summary>The threshold round(p · 2³²) of a per-pixel Bernoulli draw, as two floats that are exact: constants of bodies are floats.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Threshold
{
    /// <summary>The part above the low 16 bits, 0 to 65,536.</summary>
    /// <param name="probability">The probability, 0 to 1.</param>
    public static float High(double probability) => Of(probability) >> 16;

    /// <summary>The low 16 bits.</summary>
    /// <param name="probability">The probability, 0 to 1.</param>
    public static float Low(double probability) => Of(probability) & 0xFFFF;

    /// <summary>The threshold from its parts.</summary>
    public static ulong Join(float high, float low) => ((ulong)high << 16) | (ulong)low;

    private static ulong Of(double probability) => (ulong)Math.Round(probability * 4294967296.0);
}
