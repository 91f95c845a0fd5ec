using AugDsl.Kernels;

namespace AugDsl.Oversampling;

/// <summary>Points in the order in which <see cref="DistanceTile"/> reads them: panels of some points, in each the norms, then column by column.</summary>
internal sealed class PointPanels
{
    private readonly float[] _values;

    /// <summary>Lays the points out.</summary>
    public PointPanels(ScaledFrame frame, int[] rows)
    {
        int points = DistanceTile.Points;
        Rows = rows;
        Count = (rows.Length + points - 1) / points;
        Length = (1 + frame.Columns + frame.Codes) * points;
        _values = new float[checked((long)Count * Length)];
        for (int i = 0; i < Count * points; i++)
        {
            Span<float> panel = Panel(i / points)[(i % points)..];

            // What fills up the last panel is infinitely far away.
            double norm = i < rows.Length ? frame.Write(rows[i], panel[points..], points) : double.PositiveInfinity;
            panel[0] = (float)norm;
            if (i < rows.Length) GreatestNorm = Math.Max(GreatestNorm, norm);
        }
    }

    /// <summary>The points' rows.</summary>
    public int[] Rows { get; }

    /// <summary>The number of panels.</summary>
    public int Count { get; }

    /// <summary>Values of a panel.</summary>
    public int Length { get; }

    /// <summary>The greatest squared norm of a point.</summary>
    public double GreatestNorm { get; }

    /// <summary>The values of a panel.</summary>
    public Span<float> Panel(int index) => _values.AsSpan(index * Length, Length);
}
