using System.Runtime.Intrinsics;
using AugDsl.Kernels;

namespace AugDsl.Oversampling;

/// <summary>Points in the order in which <see cref="DistanceTile"/> reads them: panels of neighbouring points, in each the norms, then column by column.</summary>
internal sealed class PointPanels
{
    private readonly float[] _values;

    /// <summary>Lays the points out.</summary>
    /// <param name="frame">Gives their coordinates.</param>
    /// <param name="rows">The points.</param>
    /// <param name="projections">Their projections.</param>
    /// <param name="order">Places of <paramref name="rows"/>, neighbours side by side.</param>
    public PointPanels(ScaledFrame frame, int[] rows, Vector256<float>[] projections, int[] order)
    {
        int points = DistanceTile.Points;
        Rows = [.. order.Select(place => rows[place])];
        Count = (rows.Length + points - 1) / points;
        Length = (1 + frame.Columns + frame.Codes) * points;
        Boxes = new Box8[Count];
        _values = new float[checked(Count * Length)];
        float[] coordinates = new float[frame.Columns + frame.Codes];
        double[] scratch = new double[frame.Columns];
        for (int i = 0; i < Count * points; i++)
        {
            (int index, int lane) = Math.DivRem(i, points);
            Span<float> panel = Panel(index);
            if (lane == 0) Boxes[index] = Box8.Empty;

            // What fills up the last panel is infinitely far away.
            panel[lane] = float.PositiveInfinity;
            if (i >= rows.Length) continue;
            double norm = frame.Write(Rows[i], coordinates, scratch);
            panel[lane] = (float)norm;
            for (int j = 0; j < coordinates.Length; j++) panel[((j + 1) * points) + lane] = coordinates[j];
            GreatestNorm = Math.Max(GreatestNorm, norm);
            Boxes[index] = Boxes[index].With(projections[order[i]]);
        }
    }

    /// <summary>The points' rows, in the order of the panels.</summary>
    public int[] Rows { get; }

    /// <summary>The box of each panel's projections.</summary>
    public Box8[] Boxes { get; }

    /// <summary>The number of panels.</summary>
    public int Count { get; }

    /// <summary>Values of a panel.</summary>
    public int Length { get; }

    /// <summary>The greatest squared norm of a point.</summary>
    public double GreatestNorm { get; }

    /// <summary>The values of a panel.</summary>
    public Span<float> Panel(int index) => _values.AsSpan(index * Length, Length);
}
