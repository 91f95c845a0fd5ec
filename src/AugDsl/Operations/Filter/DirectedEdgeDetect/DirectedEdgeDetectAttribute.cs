namespace AugDsl;

/// <summary>Blends towards the edges that face a direction.</summary>
/// <remarks>
/// <para>
/// (1 − α) · identity + α · E, a 3 × 3 correlation of every channel: the centre of E is 1, neighbour k has −w_k / Σw, w = (1 − a / 180)⁴
/// with a the angle between the direction to the neighbour and <see cref="Direction"/>, 0 to 180 degrees. At the canvas' edge the
/// picture is mirrored, the border pixel not repeated. Neighbourhood.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 is α, number 2 is the direction. All always exist.</para>
/// <para>Source: imgaug <c>DirectedEdgeDetect</c>, which measures clockwise from up.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class DirectedEdgeDetectAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant share.</summary>
    /// <param name="value">The share α of the edges: 0 to 1.</param>
    public DirectedEdgeDetectAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a share drawn from a range.</summary>
    /// <param name="minimum">The smallest share α of the edges: 0 to 1.</param>
    /// <param name="maximum">The largest share α of the edges: 0 to 1, not below <paramref name="minimum"/>.</param>
    public DirectedEdgeDetectAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public DirectedEdgeDetectAttribute()
    {
    }

    /// <summary>
    /// The direction in degrees, 0 right and 90 up as seen: −360 to 360, <c>[min, max]</c>, drawn uniformly, or one number, a constant.
    /// Default all directions, 0 to 360.
    /// </summary>
    [LegalRange(-360, 360)]
    public double[] Direction { get; set; } = [0, 360];
}
