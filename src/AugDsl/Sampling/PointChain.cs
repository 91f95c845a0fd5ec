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

    private ProjectiveStage[] _stages = new ProjectiveStage[4];
    private Map3x3[] _forward = new Map3x3[4];
    // Those in use stand first, one a field; behind them wait others, whose kinds earlier samples had.
    private readonly List<FieldSurface> _surfaces = [];
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
            Take(i - 1, field.Kind).Begin(field, box, arena);
            box = box.Widened(field.Kind.Bound(field, box));
            _reaches[i - 1] = box;
        }
    }

    /// <summary>Matrix <paramref name="index"/>, towards the source; its denominator is 1 on the way of the canvas' centre.</summary>
    public Map3x3 Backward(int index) => _stages[index].Map;

    /// <summary>The inverse of matrix <paramref name="index"/>, towards the canvas, scaled likewise.</summary>
    public Map3x3 Forward(int index) => _forward[index];

    /// <summary>The length over which field <paramref name="index"/> is nearly straight, in pixels.</summary>
    public double Spacing(int index) => _surfaces[FieldCount - 1 - index].Spacing;

    /// <summary>What the canvas can read behind field <paramref name="index"/>: the places that it displaces to.</summary>
    public CanvasBox Reach(int index) => _reaches[index];

    /// <summary>Moves canvas points to the source.</summary>
    public void Back(double* xs, double* ys, int count)
    {
        for (int i = FieldCount; i >= 0; i--)
        {
            _stages[i].Move(xs, ys, count);
            if (i > 0) _surfaces[FieldCount - i].Displace(xs, ys, count);
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
        fixed (double* x = xs, y = ys) _surfaces[FieldCount - 1 - index].Displace(x, y, xs.Length);
    }

    /// <summary>Moves points through the inverse of field <paramref name="index"/>, towards the canvas: to the q with q + d(q) = p.</summary>
    public void Undo(int index, Span<double> xs, Span<double> ys)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(ys.Length, xs.Length);
        fixed (double* x = xs, y = ys) _surfaces[FieldCount - 1 - index].Undo(x, y, xs.Length);
    }

    /// <summary>The surface of a field. They are taken in the order from the canvas to the source, so the one of field i stands at FieldCount − 1 − i.</summary>
    private FieldSurface Take(int index, FieldKind kind)
    {
        int place = FieldCount - 1 - index;
        int found = place;
        while (found < _surfaces.Count && _surfaces[found].Kind != kind) found++;
        if (found == _surfaces.Count) _surfaces.Add(kind.Create());

        (_surfaces[place], _surfaces[found]) = (_surfaces[found], _surfaces[place]);
        return _surfaces[place];
    }

    private void Grow()
    {
        if (_stages.Length <= FieldCount)
        {
            Array.Resize(ref _stages, FieldCount + 1);
            Array.Resize(ref _forward, FieldCount + 1);
        }

        if (_reaches.Length < FieldCount) Array.Resize(ref _reaches, FieldCount);
    }
}
