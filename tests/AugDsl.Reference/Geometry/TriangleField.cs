using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>
/// A dense field over a grid of nodes, the outer ones on the canvas' edge: linear on the two triangles of every cell, which is cut from its top left
/// to its bottom right. Outside the canvas the displacement is that of the canvas' nearest point.
/// </summary>
/// <param name="canvas">The canvas.</param>
/// <param name="nodes">The displacements of the nodes in pixels, [row, column], at least 2 × 2.</param>
/// <param name="amount">What they are proportional to.</param>
public sealed class TriangleField(ImageSize canvas, (double X, double Y)[,] nodes, double amount) : IDisplacement
{
    /// <inheritdoc/>
    public double Amount => amount;

    /// <inheritdoc/>
    public (double X, double Y) At(double x, double y)
    {
        (int i, double u) = Cell(x, canvas.Width, nodes.GetLength(1) - 1);
        (int j, double v) = Cell(y, canvas.Height, nodes.GetLength(0) - 1);
        (double X, double Y) first = nodes[j, i];
        (double X, double Y) last = nodes[j + 1, i + 1];

        // The third corner is the top right where u ≥ v, else the bottom left: on the diagonal it has no weight.
        (double X, double Y) third = u >= v ? nodes[j, i + 1] : nodes[j + 1, i];
        double greater = Math.Max(u, v);
        double less = Math.Min(u, v);
        return (
            x + ((1 - greater) * first.X) + ((greater - less) * third.X) + (less * last.X),
            y + ((1 - greater) * first.Y) + ((greater - less) * third.Y) + (less * last.Y));
    }

    private static (int Cell, double Within) Cell(double place, int side, int cells)
    {
        double scaled = Math.Clamp(place, 0, side) * cells / side;
        int cell = Math.Min((int)scaled, cells - 1);
        return (cell, scaled - cell);
    }
}
