using System.Runtime.CompilerServices;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>Computes, in double, where the pixels of a row of the last canvas lie in the source (or its averages): any map, any fields.</summary>
internal sealed unsafe class CoordinateRows
{
    private ProjectiveStage[] _stages = new ProjectiveStage[4];
    private FieldLattice[] _lattices = [];
    private int _fields;
    private double _scaleX;
    private double _scaleY;

    /// <summary>The source's x of each pixel of the last <see cref="Row"/>, in corner coordinates.</summary>
    public double* X { get; private set; }

    /// <summary>The source's y.</summary>
    public double* Y { get; private set; }

    public void Begin(MapChain chain, in SamplingDecision decision, ImageSize canvas, Arena arena)
    {
        _fields = chain.FieldCount;
        if (_stages.Length <= _fields) Array.Resize(ref _stages, _fields + 1);
        if (_lattices.Length < _fields)
        {
            int old = _lattices.Length;
            Array.Resize(ref _lattices, _fields);
            for (int i = old; i < _fields; i++) _lattices[i] = new FieldLattice();
        }

        // Averages over blocks of 2^m are read at coordinates divided by exactly 2^m.
        _scaleX = 1.0 / (1L << decision.MipX);
        _scaleY = 1.0 / (1L << decision.MipY);
        X = arena.Allocate<double>(RowTile.Capacity);
        Y = arena.Allocate<double>(RowTile.Capacity);

        double centreX = canvas.Width * 0.5;
        double centreY = canvas.Height * 0.5;
        CanvasBox box = CanvasBox.Of(canvas);
        for (int i = _fields; i >= 0; i--)
        {
            Map3x3 matrix = _fields == 0 ? chain.Matrix : chain.MatrixAt(i);
            _stages[i] = ProjectiveStage.Centred(matrix, ref centreX, ref centreY);
            box = box.Through(_stages[i]);
            if (i == 0) break;
            DenseField field = chain.FieldAt(i - 1);
            _lattices[i - 1].Begin(field, box, arena);
            box = box.Widened(Math.Abs(field.Alpha));
        }
    }

    /// <summary>Computes the coordinates of <paramref name="count"/> pixels from (<paramref name="x"/>, <paramref name="y"/>) on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Row(int y, int x, int count)
    {
        double* xs = X;
        double* ys = Y;
        for (int i = 0; i < count; i++)
        {
            xs[i] = x + i + 0.5;
            ys[i] = y + 0.5;
        }

        for (int i = _fields; i >= 0; i--)
        {
            _stages[i].Move(xs, ys, count);
            if (i > 0) _lattices[i - 1].Displace(xs, ys, count);
        }

        if (_scaleX == 1 && _scaleY == 1) return;
        for (int i = 0; i < count; i++)
        {
            xs[i] *= _scaleX;
            ys[i] *= _scaleY;
        }
    }
}
