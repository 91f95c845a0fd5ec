using System.Runtime.CompilerServices;
using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>Computes, in double, where the pixels of a row of the last canvas lie in the source (or its averages): any map, any fields.</summary>
internal sealed unsafe class CoordinateRows
{
    private readonly PointChain _chain = new();
    private double _scaleX;
    private double _scaleY;

    /// <summary>The source's x of each pixel of the last <see cref="Row"/>, in corner coordinates.</summary>
    public double* X { get; private set; }

    /// <summary>The source's y.</summary>
    public double* Y { get; private set; }

    public void Begin(MapChain chain, in SamplingDecision decision, ImageSize canvas, Arena arena)
    {
        // Averages over blocks of 2^m are read at coordinates divided by exactly 2^m.
        _scaleX = 1.0 / (1L << decision.MipX);
        _scaleY = 1.0 / (1L << decision.MipY);
        X = arena.Allocate<double>(RowTile.Capacity);
        Y = arena.Allocate<double>(RowTile.Capacity);
        _chain.Begin(chain, canvas, arena);
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

        _chain.Back(xs, ys, count);
        if (_scaleX == 1 && _scaleY == 1) return;
        for (int i = 0; i < count; i++)
        {
            xs[i] *= _scaleX;
            ys[i] *= _scaleY;
        }
    }
}
