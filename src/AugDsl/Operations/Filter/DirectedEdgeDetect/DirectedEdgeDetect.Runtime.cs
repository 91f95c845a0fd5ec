using System.ComponentModel;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>
/// The weights (1 − alpha) · identity + alpha · E of a directed edge detection: E has 1 in its centre, and its neighbours share −1 by (1 − angle / 180)⁴, the
/// angle being that between the neighbour's direction and the step's. The numbers are alpha, and the direction in degrees, from right to up.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DirectedEdgeDetect : CorrelationKind
{
    private const int Centre = 4;

    private DirectedEdgeDetect()
    {
    }

    /// <summary>The kind.</summary>
    public static DirectedEdgeDetect Kind { get; } = new();

    // Where the neighbours lie as seen, row by row.
    private static ReadOnlySpan<double> Directions => [135, 90, 45, 180, 0, 0, 225, 270, 315];

    internal override int Size(ReadOnlySpan<double> parameters) => 3;

    internal override void Fill(ReadOnlySpan<double> parameters, Span<double> weights)
    {
        (double alpha, double direction) = (parameters[0], parameters[1]);
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = i == Centre ? 0 : Closeness(direction - Directions[i]);
            sum += weights[i];
        }

        for (int i = 0; i < weights.Length; i++) weights[i] *= -alpha / sum;
        weights[Centre] = 1;
    }

    private static double Closeness(double difference)
    {
        double angle = Math.Abs(difference - (360 * Math.Floor((difference / 360) + 0.5)));
        double near = 1 - (angle / 180);
        return near * near * (near * near);
    }
}
