using AugDsl.Randomness;

namespace AugDsl.Reference;

/// <summary>
/// A dense field: d(p) = alpha · Σ n_ij B3(x/g − i) B3(y/g − j) on each axis, B3 the cubic B-spline, n_ij ~ U(−1, 1) keyed by the signed node.
/// </summary>
/// <param name="key">The sample's key.</param>
/// <param name="slot">The step's slot.</param>
/// <param name="alpha">The bound of the displacement in pixels.</param>
/// <param name="spacing">The lattice's spacing in pixels.</param>
public sealed class SplineField(ulong key, uint slot, double alpha, double spacing) : IDisplacement
{
    private readonly Dictionary<(int I, int J), (double X, double Y)> _nodes = [];

    /// <inheritdoc/>
    public double Amount => alpha;

    /// <inheritdoc/>
    public (double X, double Y) At(double x, double y)
    {
        // Beyond the range of coordinates nothing is meant to be exact; the lattice's indices must only stay integers.
        double u = Math.Clamp(x, -PlaneMap.CoordinateLimit, PlaneMap.CoordinateLimit) / spacing;
        double v = Math.Clamp(y, -PlaneMap.CoordinateLimit, PlaneMap.CoordinateLimit) / spacing;
        int firstI = (int)Math.Floor(u) - 1;
        int firstJ = (int)Math.Floor(v) - 1;
        double dx = 0;
        double dy = 0;
        for (int j = firstJ; j < firstJ + 4; j++)
        {
            double weightY = Spline(v - j);
            for (int i = firstI; i < firstI + 4; i++)
            {
                double weight = weightY * Spline(u - i);
                (double nx, double ny) = Node(i, j);
                dx += weight * nx;
                dy += weight * ny;
            }
        }

        return (x + (alpha * dx), y + (alpha * dy));
    }

    private static double Spline(double t)
    {
        t = Math.Abs(t);
        if (t >= 2) return 0;
        return t < 1 ? (4 - (6 * t * t) + (3 * t * t * t)) / 6 : (2 - t) * (2 - t) * (2 - t) / 6;
    }

    private (double X, double Y) Node(int i, int j)
    {
        if (_nodes.TryGetValue((i, j), out (double X, double Y) node)) return node;
        Philox.Block block = Philox.Generate(key, (uint)i, (uint)j, slot, 1);
        node = ((2 * (block.W0 * Math.Pow(2, -32))) - 1, (2 * (block.W1 * Math.Pow(2, -32))) - 1);
        _nodes.Add((i, j), node);
        return node;
    }
}
