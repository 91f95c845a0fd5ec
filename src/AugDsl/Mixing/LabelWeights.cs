namespace AugDsl.Mixing;

/// <summary>The shares of the two labels of a mixed sample. As floats they sum to exactly 1.</summary>
/// <param name="Own">The share of the sample's own label, 0 to 1.</param>
/// <param name="Partner">The share of the partner's label, 0 to 1. Equal labels get both shares: add, do not assign.</param>
public readonly record struct LabelWeights(float Own, float Partner)
{
    /// <summary>A sample that is not mixed: (1, 0).</summary>
    public static LabelWeights Alone => new(1, 0);

    /// <summary>The weights where the sample's own label has the share <paramref name="own"/>.</summary>
    internal static LabelWeights OfOwn(double own) => new((float)own, 1 - (float)own);

    /// <summary>The weights where the partner's label has the share <paramref name="partner"/>.</summary>
    internal static LabelWeights OfPartner(double partner) => new(1 - (float)partner, (float)partner);
}
