using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>
/// A chain of maps and dense fields, ready to move points: backward, from the canvas to the source, as pictures are read; and forward, where
/// the content goes.
/// </summary>
/// <remarks>
/// Backward a point goes through matrix n, field n − 1, matrix n − 1, … matrix 0, n being <see cref="FieldCount"/>; forward through the
/// inverses in the other order.
/// </remarks>
internal sealed unsafe class PointChain
{
    /// <summary>What stands in front of the viewer has a denominator above this, where the canvas' centre has 1.</summary>
    public const double Horizon = ProjectiveStage.SmallestDenominator;

    // q ← p − d(q) shrinks the error by the field's steepness each time.
    private const int InversionSteps = 20;
    private const int Block = 64;

    private ProjectiveStage[] _stages = new ProjectiveStage[4];
    private Map3x3[] _forward = new Map3x3[4];
    private FieldLattice[] _lattices = [];
    private CanvasBox[] _reaches = [];

    /// <summary>How many dense fields there are.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Prepares the maps of a chain; the nodes of its fields lie in <paramref name="arena"/> until its next reset.</summary>
    public void Begin(MapChain chain, ImageSize canvas, Arena arena)
    {
        FieldCount = chain.FieldCount;
        Grow();
        double centreX = canvas.Width * 0.5;
        double centreY = canvas.Height * 0.5;
        CanvasBox box = CanvasBox.Of(canvas);
        for (int i = FieldCount; i >= 0; i--)
        {
            Map3x3 matrix = FieldCount == 0 ? chain.Matrix : chain.MatrixAt(i);
            _stages[i] = ProjectiveStage.Centred(matrix, ref centreX, ref centreY);
            _forward[i] = Inversion.Centred(_stages[i].Map, centreX, centreY);
            box = box.Through(_stages[i]);
            if (i == 0) break;
            DenseField field = chain.FieldAt(i - 1);
            _lattices[i - 1].Begin(field, box, arena);
            box = box.Widened(Math.Abs(field.Alpha));
            _reaches[i - 1] = box;
        }
    }

    /// <summary>Matrix <paramref name="index"/>, towards the source; its denominator is 1 on the way of the canvas' centre.</summary>
    public Map3x3 Backward(int index) => _stages[index].Map;

    /// <summary>The inverse of matrix <paramref name="index"/>, towards the canvas, scaled likewise.</summary>
    public Map3x3 Forward(int index) => _forward[index];

    /// <summary>The distance of the nodes of field <paramref name="index"/>, in pixels.</summary>
    public double Spacing(int index) => _lattices[index].Spacing;

    /// <summary>What the canvas can read behind field <paramref name="index"/>: the places that it displaces to.</summary>
    public CanvasBox Reach(int index) => _reaches[index];

    /// <summary>Moves canvas points to the source.</summary>
    public void Back(double* xs, double* ys, int count)
    {
        for (int i = FieldCount; i >= 0; i--)
        {
            _stages[i].Move(xs, ys, count);
            if (i > 0) _lattices[i - 1].Displace(xs, ys, count);
        }
    }

    /// <summary>Moves canvas points to the source.</summary>
    public void Back(Span<double> xs, Span<double> ys)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(ys.Length, xs.Length);
        fixed (double* x = xs, y = ys) Back(x, y, xs.Length);
    }

    /// <summary>Moves points through field <paramref name="index"/>, towards the source: p → p + d(p).</summary>
    public void Displace(int index, Span<double> xs, Span<double> ys)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(ys.Length, xs.Length);
        fixed (double* x = xs, y = ys) _lattices[index].Displace(x, y, xs.Length);
    }

    /// <summary>Moves points through the inverse of field <paramref name="index"/>, towards the canvas: the q with q + d(q) = p, from q ← p − d(q).</summary>
    public void Undo(int index, Span<double> xs, Span<double> ys)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(ys.Length, xs.Length);
        fixed (double* x = xs, y = ys)
        {
            for (int i = 0; i < xs.Length; i += Block) Undo(_lattices[index], x + i, y + i, Math.Min(Block, xs.Length - i));
        }
    }

    private static void Undo(FieldLattice lattice, double* xs, double* ys, int count)
    {
        double* movedX = stackalloc double[Block];
        double* movedY = stackalloc double[Block];
        double* x = stackalloc double[Block];
        double* y = stackalloc double[Block];
        for (int i = 0; i < count; i++) (x[i], y[i]) = (xs[i], ys[i]);
        for (int step = 0; step < InversionSteps; step++)
        {
            for (int i = 0; i < count; i++) (movedX[i], movedY[i]) = (x[i], y[i]);
            lattice.Displace(movedX, movedY, count);
            for (int i = 0; i < count; i++)
            {
                x[i] = xs[i] - (movedX[i] - x[i]);
                y[i] = ys[i] - (movedY[i] - y[i]);
            }
        }

        for (int i = 0; i < count; i++) (xs[i], ys[i]) = (x[i], y[i]);
    }

    private void Grow()
    {
        if (_stages.Length <= FieldCount)
        {
            Array.Resize(ref _stages, FieldCount + 1);
            Array.Resize(ref _forward, FieldCount + 1);
        }

        if (_lattices.Length >= FieldCount) return;
        int old = _lattices.Length;
        Array.Resize(ref _lattices, FieldCount);
        Array.Resize(ref _reaches, FieldCount);
        for (int i = old; i < FieldCount; i++) _lattices[i] = new FieldLattice();
    }
}
