using AugDsl.Algebra;
using AugDsl.Kernels;
using AugDsl.Randomness;
using AugDsl.Sampling;

namespace AugDsl.Steps;

/// <summary>
/// The triangles of a piecewise affine field. A cell is cut from its top left to its bottom right; outside the canvas the displacement is that of the
/// nearest point on its edge.
/// </summary>
internal sealed unsafe class MeshSurface(FieldKind kind) : FieldSurface(kind)
{
    private const int MostSteps = 100;
    private const double LeastShare = 1.0 / 1024;
    private const double FlatTriangle = 1e-3;
    private const double Exact = 1e-9;

    // At an edge of a triangle the field has a kink, which a smooth one has not: box edges get a point near it.
    private const double PartsPerCell = 8;

    private double* _nodes;
    private int _columns;
    private int _rows;
    private double _width;
    private double _height;
    private double _perCellX;
    private double _perCellY;

    /// <summary>A part of the shorter side of a cell, in pixels.</summary>
    public override double Spacing => Math.Min(1 / _perCellX, 1 / _perCellY) / PartsPerCell;

    public override void Begin(in DenseField field, in CanvasBox box, Arena arena)
    {
        (_rows, _columns) = ((int)field.B, (int)field.C);
        (_width, _height) = (field.Canvas.Width, field.Canvas.Height);
        (_perCellX, _perCellY) = ((_columns - 1) / _width, (_rows - 1) / _height);
        _nodes = arena.Allocate<double>((nint)_rows * _columns * 2);
        DrawStream draws = new(field.Key);
        for (int node = 0; node < _rows * _columns; node++)
        {
            // Two numbers a normal, two normals a node; number 1 is the scale.
            uint number = 2 + (4 * (uint)node);
            _nodes[2 * node] = field.A * _width * Clipped(draws.Normal(field.Slot, number, number + 1));
            _nodes[(2 * node) + 1] = field.A * _height * Clipped(draws.Normal(field.Slot, number + 2, number + 3));
        }
    }

    public override void Displace(double* xs, double* ys, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Triangle triangle = At(xs[i], ys[i], out double u, out double v);
            xs[i] = AxisMap.Clamp(xs[i] + triangle.X(u, v));
            ys[i] = AxisMap.Clamp(ys[i] + triangle.Y(u, v));
        }
    }

    /// <summary>Newton's steps, shorter where they lead away: exact as soon as the triangle is the right one.</summary>
    public override void Undo(double* xs, double* ys, int count)
    {
        for (int i = 0; i < count; i++) Undo(ref xs[i], ref ys[i]);
    }

    private static double Clipped(double normal) => Math.Clamp(normal, -PiecewiseAffine.Limit, PiecewiseAffine.Limit);

    private void Undo(ref double x, ref double y)
    {
        (double targetX, double targetY) = (x, y);
        double miss = Miss(x, y, targetX, targetY, out double stepX, out double stepY);
        for (int step = 0; step < MostSteps && miss > Exact; step++)
        {
            // Within the triangle a shorter step always comes nearer; a whole one may leave it for one where it does not.
            double share = 1;
            double nearer = Miss(x + stepX, y + stepY, targetX, targetY, out double nextX, out double nextY);
            for (; nearer >= miss && share > LeastShare; share /= 2)
                nearer = Miss(x + (share / 2 * stepX), y + (share / 2 * stepY), targetX, targetY, out nextX, out nextY);
            x += share * stepX;
            y += share * stepY;
            (miss, stepX, stepY) = (nearer, nextX, nextY);
        }
    }

    /// <summary>How far p + d(p) is from the target, and Newton's step towards it.</summary>
    private double Miss(double x, double y, double targetX, double targetY, out double stepX, out double stepY)
    {
        Triangle triangle = At(x, y, out double u, out double v);
        double missX = targetX - x - triangle.X(u, v);
        double missY = targetY - y - triangle.Y(u, v);

        // The slopes of p + d(p); beyond an edge of the canvas d does not change across it.
        double slopeU = x >= 0 && x <= _width ? _perCellX : 0;
        double slopeV = y >= 0 && y <= _height ? _perCellY : 0;
        double xx = 1 + (triangle.XByU * slopeU);
        double xy = triangle.XByV * slopeV;
        double yx = triangle.YByU * slopeU;
        double yy = 1 + (triangle.YByV * slopeV);
        double determinant = (xx * yy) - (xy * yx);

        // A triangle that is turned over, or flat, shows no way; a mesh that has one is undone for masks only.
        bool leads = determinant > FlatTriangle;
        stepX = leads ? ((yy * missX) - (xy * missY)) / determinant : missX;
        stepY = leads ? ((xx * missY) - (yx * missX)) / determinant : missY;
        return Math.Abs(missX) + Math.Abs(missY);
    }

    /// <summary>The triangle at a place, and the place in its cell.</summary>
    private Triangle At(double x, double y, out double u, out double v)
    {
        u = Math.Clamp(x, 0, _width) * _perCellX;
        v = Math.Clamp(y, 0, _height) * _perCellY;
        int column = Math.Min((int)u, _columns - 2);
        int row = Math.Min((int)v, _rows - 2);
        u -= column;
        v -= row;
        double* topLeft = _nodes + (2 * (((nint)row * _columns) + column));
        double* bottomLeft = topLeft + (2 * (nint)_columns);
        return u >= v ? new Triangle(topLeft, topLeft, topLeft + 2, topLeft + 2, bottomLeft + 2) : new Triangle(topLeft, bottomLeft, bottomLeft + 2, topLeft, bottomLeft);
    }

    /// <summary>A linear displacement: from a corner along both sides of the cell.</summary>
    private readonly struct Triangle(double* origin, double* beforeU, double* behindU, double* beforeV, double* behindV)
    {
        public double XByU { get; } = behindU[0] - beforeU[0];

        public double YByU { get; } = behindU[1] - beforeU[1];

        public double XByV { get; } = behindV[0] - beforeV[0];

        public double YByV { get; } = behindV[1] - beforeV[1];

        public double X(double u, double v) => origin[0] + (u * XByU) + (v * XByV);

        public double Y(double u, double v) => origin[1] + (u * YByU) + (v * YByV);
    }
}
