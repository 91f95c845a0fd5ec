namespace AugDsl;

/// <summary>Moves the nodes of a grid at random, and the picture between them with them: canvas point p reads from p + d(p).</summary>
/// <remarks>
/// <para>
/// In corner coordinates of the step's canvas, node (i, j), i of <see cref="Columns"/> and j of <see cref="Rows"/>, lies at (i · W /
/// (Columns − 1), j · H / (Rows − 1)) and has d = (s · z_x · W, s · z_y · H), z_x and z_y standard normals clipped to [−3, 3]. Every
/// cell is cut from its top left to its bottom right, and d is linear on each of its two triangles. Outside the canvas d is that of the
/// nearest point of the canvas. Geometric; the canvas does not change.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 is s; node k = j · Columns + i has numbers 2 + 4k and 3 + 4k for z_x, 4 + 4k and 5 + 4k for
/// z_y: with u and v these two, z = √(−2 ln(1 − u)) · cos(2πv).
/// </para>
/// <para>Source: imgaug <c>PiecewiseAffine</c>.</para>
/// </remarks>
[LegalRange(0, 0.5)]
public sealed class PiecewiseAffineAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant scale.</summary>
    /// <param name="value">The standard deviation s of the nodes, a fraction of the canvas' side: 0 to 0.5.</param>
    public PiecewiseAffineAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a scale drawn from a range.</summary>
    /// <param name="minimum">The smallest standard deviation s of the nodes, a fraction of the canvas' side: 0 to 0.5.</param>
    /// <param name="maximum">
    /// The largest standard deviation s of the nodes, a fraction of the canvas' side: 0 to 0.5, not below <paramref name="minimum"/>.
    /// </param>
    public PiecewiseAffineAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public PiecewiseAffineAttribute()
    {
    }

    /// <summary>The rows of nodes, the first and the last on the canvas' edge: 2 to 64. Default 4.</summary>
    [LegalRange(2, 64)]
    public int Rows { get; set; } = 4;

    /// <summary>The columns of nodes, the first and the last on the canvas' edge: 2 to 64. Default 4.</summary>
    [LegalRange(2, 64)]
    public int Columns { get; set; } = 4;
}
