using System.ComponentModel;
using AugDsl.Algebra;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>The weights of a motion blur: the mean of bilinear footprints of points spread evenly over a segment. The numbers are its length in pixels and its angle in degrees.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MotionBlur : CorrelationKind
{
    private const double LongestSegment = 99;
    private const int PointsPerPixel = 16;

    private MotionBlur()
    {
    }

    /// <summary>The kind.</summary>
    public static MotionBlur Kind { get; } = new();

    internal override void Check(ReadOnlySpan<double> parameters)
    {
        double length = parameters[0];
        if (!(length is >= 1 and <= LongestSegment))
            throw new ArgumentException(FormattableString.Invariant($"A motion blur's length is from 1 to {LongestSegment} pixels, not {length}."), nameof(parameters));
    }

    internal override int Size(ReadOnlySpan<double> parameters) => (2 * Radius(parameters[0])) + 1;

    internal override void Fill(ReadOnlySpan<double> parameters, Span<double> weights)
    {
        (double length, double angle) = (parameters[0], parameters[1]);
        (double cos, double sin) = (DeterministicMath.CosDegrees(angle), DeterministicMath.SinDegrees(angle));
        int radius = Radius(length);
        int size = (2 * radius) + 1;
        int points = PointsPerPixel * (int)Math.Ceiling(length);
        weights.Clear();
        for (int i = 0; i < points; i++)
        {
            double along = length * (((i + 0.5) / points) - 0.5);
            double x = (along * cos) + radius, y = radius - (along * sin);
            int column = (int)x, row = (int)y;
            double right = x - column, lower = y - row;
            // No point is as far out as the radius, so the pixels to the right and below are there.
            int place = (row * size) + column;
            weights[place] += (1 - right) * (1 - lower) / points;
            weights[place + 1] += right * (1 - lower) / points;
            weights[place + size] += (1 - right) * lower / points;
            weights[place + size + 1] += right * lower / points;
        }
    }

    private static int Radius(double length) => (int)Math.Ceiling(length / 2);
}
