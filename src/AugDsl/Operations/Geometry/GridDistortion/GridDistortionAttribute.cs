namespace AugDsl;

/// <summary>Moves the lines of a grid at random, and the picture between them with them: columns and rows are stretched and squeezed.</summary>
/// <remarks>
/// <para>
/// In corner coordinates of the step's canvas, line i of n = <see cref="Cells"/> cells stands at x_i = i · W / n. An inner line, i from 1 to n − 1,
/// has the shift s_i = u · d · W / (2n), u ~ U(−1, 1); the outer lines stay, s_0 = s_n = 0. Canvas point x reads from x + s(x), s linear between the
/// lines; y likewise, with H and lines of its own. Neighbouring lines never pass each other, since d ≤ 0.9. Outside the canvas the displacement is
/// that of the nearest point of the canvas: beside it nothing moves across, and rows move up and down as they do at its edge; above and below it
/// likewise. The canvas does not change.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 is d; then the u of the x lines from left to right, numbers 2 to n, and of the y lines from top to
/// bottom, numbers n + 1 to 2n − 1: u = 2v − 1 of the number's v in [0, 1).
/// </para>
/// <para>Source: Albumentations <c>GridDistortion</c>, whose lines move by products of random steps.</para>
/// </remarks>
[LegalRange(0, 0.9)]
public sealed class GridDistortionAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant distortion.</summary>
    /// <param name="value">The distortion d: the farthest that a line moves, in halves of a cell: 0 to 0.9.</param>
    public GridDistortionAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a distortion drawn from a range.</summary>
    /// <param name="minimum">The smallest distortion d, in halves of a cell: 0 to 0.9.</param>
    /// <param name="maximum">The largest distortion d, in halves of a cell: 0 to 0.9, not below <paramref name="minimum"/>.</param>
    public GridDistortionAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public GridDistortionAttribute()
    {
    }

    /// <summary>The cells n of each axis: 2 to 64. Default 5.</summary>
    [LegalRange(2, 64)]
    public int Cells { get; set; } = 5;
}
