using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>A lattice of noise over a canvas, read bilinearly at pixel centres.</summary>
/// <param name="Canvas">The canvas.</param>
/// <param name="Columns">Nodes in a row.</param>
/// <param name="Rows">Rows of nodes.</param>
/// <param name="Nodes">The values, row by row.</param>
public sealed record NoiseLattice(ImageSize Canvas, int Columns, int Rows, double[] Nodes)
{
    /// <summary>Nodes on both axes: <paramref name="longest"/> on the longer side of the canvas, but not more than it has pixels, and in proportion on the other.</summary>
    public static (int Columns, int Rows) Sides(ImageSize canvas, int longest)
    {
        double longer = Math.Max(canvas.Width, canvas.Height);
        double nodes = Math.Min(longest, longer);
        return ((int)Math.Max(1, Math.Floor((nodes * canvas.Width / longer) + 0.5)), (int)Math.Max(1, Math.Floor((nodes * canvas.Height / longer) + 0.5)));
    }

    /// <summary>A lattice over a canvas.</summary>
    public static NoiseLattice Over(ImageSize canvas, int longest, Func<int, int, double> value)
    {
        (int columns, int rows) = Sides(canvas, longest);
        return new NoiseLattice(canvas, columns, rows, [.. Enumerable.Range(0, columns * rows).Select(n => value(n % columns, n / columns))]);
    }

    /// <summary>The share that noise becomes.</summary>
    public static double Share(double noise, bool sigmoid) => sigmoid ? 1 / (1 + Math.Exp(-20 * (noise - 0.5))) : noise;

    /// <summary>The value at a pixel.</summary>
    public double At(int x, int y)
    {
        double u = Math.Clamp(((x + 0.5) * Columns / Canvas.Width) - 0.5, 0, Columns - 1);
        double v = Math.Clamp(((y + 0.5) * Rows / Canvas.Height) - 0.5, 0, Rows - 1);
        double sum = 0;
        for (int j = 0; j < Rows; j++)
        {
            for (int i = 0; i < Columns; i++) sum += Math.Max(0, 1 - Math.Abs(u - i)) * Math.Max(0, 1 - Math.Abs(v - j)) * Nodes[(j * Columns) + i];
        }

        return sum;
    }
}
