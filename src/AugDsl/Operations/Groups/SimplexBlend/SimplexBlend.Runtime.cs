using System.ComponentModel;
using AugDsl.Kernels;
using AugDsl.Randomness;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>Shares by simplex noise. Its numbers are the layers, the most nodes on an axis, and 1 for a sigmoid.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SimplexBlend : AlphaKind
{
    private const int MostNodes = 64;
    private const int MostLayers = 8;

    // Draws of a layer, and of a row of corners in it.
    private const uint LayerNumbers = 1 << 15;
    private const uint CornerNumbers = 256;
    private static readonly double s_skew = (Math.Sqrt(3) - 1) / 2;
    private static readonly double s_unskew = (3 - Math.Sqrt(3)) / 6;
    private static readonly double s_diagonal = Math.Sqrt(0.5);

    private SimplexBlend()
    {
    }

    /// <summary>The kind.</summary>
    public static AlphaKind Kind { get; } = new SimplexBlend();

    internal override void Check(ReadOnlySpan<double> numbers)
    {
        if (numbers.Length != 3 || !(numbers[0] is >= 1 and <= MostLayers) || !(numbers[1] is >= 2 and <= MostNodes))
            throw new ArgumentException("Simplex noise has 1 to 8 layers with lattices of 2 to 64 nodes on an axis.", nameof(numbers));
    }

    internal override void Paint(in AlphaPlane plane, ReadOnlySpan<double> numbers, Arena arena)
    {
        DrawStream draws = new(plane.Key);
        for (uint layer = 0; layer < (uint)numbers[0]; layer++)
        {
            AlphaLattice lattice = new(plane.Size, draws.Integer(plane.Slot, 2 + layer, 2, (int)numbers[1]), arena);
            for (int row = 0; row < lattice.Rows; row++)
            {
                for (int column = 0; column < lattice.Columns; column++)
                    lattice[column, row] = (float)Math.Clamp(0.5 + (49 * Noise(draws, plane.Slot, LayerNumbers * (layer + 1), column + 0.5, row + 0.5)), 0, 1);
            }

            lattice.Paint(plane, greatest: layer > 0, arena);
        }

        AlphaLattice.Finish(plane, numbers[2] != 0);
    }

    private static double Noise(in DrawStream draws, uint slot, uint first, double x, double y)
    {
        double skew = (x + y) * s_skew;
        (int a, int b) = ((int)Math.Floor(x + skew), (int)Math.Floor(y + skew));
        double unskew = (a + b) * s_unskew;
        bool right = x - (a - unskew) > y - (b - unskew);
        return Corner(draws, slot, first, a, b, x, y)
            + Corner(draws, slot, first, right ? a + 1 : a, right ? b : b + 1, x, y)
            + Corner(draws, slot, first, a + 1, b + 1, x, y);
    }

    private static double Corner(in DrawStream draws, uint slot, uint first, int c, int d, double x, double y)
    {
        double unskew = (c + d) * s_unskew;
        (double u, double v) = (x - (c - unskew), y - (d - unskew));
        double fade = 0.5 - (u * u) - (v * v);
        if (fade <= 0) return 0;
        double slope = draws.Integer(slot, first + (CornerNumbers * (uint)c) + (uint)d, 0, 7) switch
        {
            0 => u,
            1 => (u + v) * s_diagonal,
            2 => v,
            3 => (v - u) * s_diagonal,
            4 => -u,
            5 => -(u + v) * s_diagonal,
            6 => -v,
            _ => (u - v) * s_diagonal,
        };
        return fade * fade * fade * fade * slope;
    }
}
