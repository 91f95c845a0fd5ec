using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AugDsl.Algebra;
using AugDsl.Kernels;
using AugDsl.Randomness;
using AugDsl.Sampling;

namespace AugDsl.Steps;

/// <summary>
/// The nodes of an elastic field and its evaluation: d(p) = alpha · Σ n_ij B3(x/g − i) B3(y/g − j). The nodes around a canvas are computed
/// once; a point far from it computes its own, so that the field exists on the whole plane.
/// </summary>
internal sealed unsafe class SplineSurface(FieldKind kind) : FieldSurface(kind)
{
    // 16 MB of nodes; a larger lattice (spacing near 1 on a huge canvas) is computed point by point.
    private const long LargestCache = 1 << 20;
    private const uint Purpose = 1;

    private DenseField _field;
    private double _perSpacing;
    private double* _nodes;
    private int _firstColumn;
    private int _firstRow;
    private int _columns;
    private int _rows;

    /// <summary>The distance of two nodes, in pixels.</summary>
    public override double Spacing => _field.B;

    public override void Begin(in DenseField field, in CanvasBox box, Arena arena)
    {
        _field = field;
        _perSpacing = 1 / Spacing;
        _firstColumn = (int)Math.Floor(box.Left * _perSpacing) - 1;
        _firstRow = (int)Math.Floor(box.Top * _perSpacing) - 1;
        int lastColumn = (int)Math.Floor(box.Right * _perSpacing) + 2;
        int lastRow = (int)Math.Floor(box.Bottom * _perSpacing) + 2;
        _columns = lastColumn - _firstColumn + 1;
        _rows = lastRow - _firstRow + 1;
        if ((long)_columns * _rows > LargestCache)
        {
            _columns = 0;
            _rows = 0;
            return;
        }

        _nodes = arena.Allocate<double>((nint)_columns * _rows * 2);
        double* node = _nodes;
        for (int row = 0; row < _rows; row++)
        {
            for (int column = 0; column < _columns; column++, node += 2) (node[0], node[1]) = Node(_firstColumn + column, _firstRow + row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Displace(double* xs, double* ys, int count)
    {
        double* across = stackalloc double[4];
        double* down = stackalloc double[4];
        for (int i = 0; i < count; i++)
        {
            double u = xs[i] * _perSpacing;
            double v = ys[i] * _perSpacing;
            double column = Math.Floor(u);
            double row = Math.Floor(v);
            Spline(u - column, across);
            Spline(v - row, down);
            Vector128<double> displacement = Sum((int)column - 1, (int)row - 1, across, down);
            xs[i] = AxisMap.Clamp(xs[i] + (_field.A * displacement[0]));
            ys[i] = AxisMap.Clamp(ys[i] + (_field.A * displacement[1]));
        }
    }

    /// <summary>The weighted sum of the 4 × 4 nodes from (<paramref name="column"/>, <paramref name="row"/>) on: x and y are the lanes of one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<double> Sum(int column, int row, double* across, double* down)
    {
        int cachedColumn = column - _firstColumn;
        int cachedRow = row - _firstRow;
        bool cached = cachedColumn >= 0 && cachedRow >= 0 && cachedColumn + 4 <= _columns && cachedRow + 4 <= _rows;
        if (!cached) return SumOfFresh(column, row, across, down);
        Vector128<double> sum = Vector128<double>.Zero;
        double* node = _nodes + ((((nint)cachedRow * _columns) + cachedColumn) * 2);
        for (int j = 0; j < 4; j++)
        {
            Vector128<double> line =
                (Vector128.Create(across[0]) * Vector128.Load(node)) + (Vector128.Create(across[1]) * Vector128.Load(node + 2))
                + (Vector128.Create(across[2]) * Vector128.Load(node + 4)) + (Vector128.Create(across[3]) * Vector128.Load(node + 6));
            sum += Vector128.Create(down[j]) * line;
            node += (nint)_columns * 2;
        }

        return sum;
    }

    /// <summary>The same with nodes that the cache does not hold.</summary>
    private Vector128<double> SumOfFresh(int column, int row, double* across, double* down)
    {
        Vector128<double> sum = Vector128<double>.Zero;
        for (int j = 0; j < 4; j++)
        {
            Vector128<double> line = Vector128<double>.Zero;
            for (int i = 0; i < 4; i++)
            {
                (double nodeX, double nodeY) = Node(column + i, row + j);
                line += Vector128.Create(across[i]) * Vector128.Create(nodeX, nodeY);
            }

            sum += Vector128.Create(down[j]) * line;
        }

        return sum;
    }

    private (double X, double Y) Node(int column, int row)
    {
        Philox.Block words = Philox.Generate(_field.Key, (uint)column, (uint)row, _field.Slot, Purpose);
        return (((words.W0 * (1.0 / 4294967296)) * 2) - 1, ((words.W1 * (1.0 / 4294967296)) * 2) - 1);
    }

    /// <summary>The four values of the uniform cubic B-spline at distance t + 1, t, 1 − t and 2 − t.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Spline(double t, double* weights)
    {
        double s = 1 - t;
        weights[0] = s * s * s / 6;
        weights[1] = ((((3 * t) - 6) * t * t) + 4) / 6;
        weights[2] = ((((3 * s) - 6) * s * s) + 4) / 6;
        weights[3] = t * t * t / 6;
    }
}
