using AugDsl.Algebra;
using AugDsl.Kernels;
using AugDsl.Randomness;
using AugDsl.Sampling;

namespace AugDsl.Steps;

/// <summary>The shifted lines of a grid distortion: two axes that know nothing of each other, each with an exact inverse.</summary>
internal sealed unsafe class GridSurface(FieldKind kind) : FieldSurface(kind)
{
    // At a line the field has a kink, which a smooth one has not: box edges get a point near it.
    private const double PartsPerCell = 8;

    private const uint FirstLine = 2;

    private Axis _across;
    private Axis _down;
    private double _spacing;

    /// <summary>A part of the shorter side of a cell, in pixels.</summary>
    public override double Spacing => _spacing;

    public override void Begin(in DenseField field, in CanvasBox box, Arena arena)
    {
        int cells = (int)field.B;
        DrawStream draws = new(field.Key);
        _across = Lines(field, draws, FirstLine, cells, field.Canvas.Width, arena);
        _down = Lines(field, draws, FirstLine + (uint)(cells - 1), cells, field.Canvas.Height, arena);
        _spacing = Math.Min(field.Canvas.Width, field.Canvas.Height) / (PartsPerCell * cells);
    }

    public override void Displace(double* xs, double* ys, int count)
    {
        for (int i = 0; i < count; i++)
        {
            xs[i] = AxisMap.Clamp(_across.Displaced(xs[i]));
            ys[i] = AxisMap.Clamp(_down.Displaced(ys[i]));
        }
    }

    public override void Undo(double* xs, double* ys, int count)
    {
        for (int i = 0; i < count; i++)
        {
            xs[i] = _across.Undone(xs[i]);
            ys[i] = _down.Undone(ys[i]);
        }
    }

    private static Axis Lines(in DenseField field, in DrawStream draws, uint number, int cells, int side, Arena arena)
    {
        double* shifts = arena.Allocate<double>(cells + 1);
        shifts[0] = 0;
        shifts[cells] = 0;
        double farthest = field.A * side / (2 * cells);
        for (int i = 1; i < cells; i++) shifts[i] = draws.Uniform(field.Slot, number++, -1, 1) * farthest;
        return new Axis(shifts, cells, side);
    }

    /// <summary>One axis: where its lines stand, and where they read from.</summary>
    private readonly struct Axis(double* shifts, int cells, double side)
    {
        public double Displaced(double place)
        {
            double scaled = Math.Clamp(place, 0, side) * (cells / side);
            int cell = Math.Min((int)scaled, cells - 1);
            return place + shifts[cell] + ((scaled - cell) * (shifts[cell + 1] - shifts[cell]));
        }

        /// <summary>The place that reads from the target: beyond the outer lines itself.</summary>
        public double Undone(double target)
        {
            if (!(target > 0 && target < side)) return target;
            int cell = cells - 1;
            while (cell > 0 && Line(cell) > target) cell--;
            return (cell + ((target - Line(cell)) / (Line(cell + 1) - Line(cell)))) * (side / cells);
        }

        private double Line(int i) => (i * side / cells) + shifts[i];
    }
}
