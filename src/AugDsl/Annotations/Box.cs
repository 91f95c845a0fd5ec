namespace AugDsl.Annotations;

/// <summary>An object's box in corner coordinates: pixel (i, j) covers (i, j) to (i + 1, j + 1), so its centre lies at (i + ½, j + ½).</summary>
/// <param name="Left">The left edge, in pixels.</param>
/// <param name="Top">The upper edge, in pixels.</param>
/// <param name="Right">The right edge, in pixels, not left of <paramref name="Left"/>.</param>
/// <param name="Bottom">The lower edge, in pixels, not above <paramref name="Top"/>.</param>
/// <param name="Label">The class, or the index of whatever else belongs to the box: it stays with it and is not looked at.</param>
public readonly record struct Box(float Left, float Top, float Right, float Bottom, int Label)
{
    /// <summary>Right − left, in pixels.</summary>
    public float Width => Right - Left;

    /// <summary>Bottom − top, in pixels.</summary>
    public float Height => Bottom - Top;
}
