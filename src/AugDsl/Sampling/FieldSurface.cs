using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>Computes a dense field: moves points by it, and back.</summary>
internal abstract unsafe class FieldSurface(FieldKind kind)
{
    // q ← p − d(q) shrinks the error by the field's steepness each time.
    private const int InversionSteps = 20;
    private const int Block = 64;

    /// <summary>The kind that it computes.</summary>
    public FieldKind Kind => kind;

    /// <summary>The length over which the field is nearly straight, in pixels: box edges are bent in parts of it.</summary>
    public abstract double Spacing { get; }

    /// <summary>Prepares a field; what it keeps lies in <paramref name="arena"/> until its next reset.</summary>
    /// <param name="field">The field, of this kind.</param>
    /// <param name="box">Where most points will lie; others must be right too.</param>
    /// <param name="arena">Where the surface keeps what it prepares.</param>
    public abstract void Begin(in DenseField field, in CanvasBox box, Arena arena);

    /// <summary>Moves every point by its displacement: p → p + d(p), clamped as all coordinates are.</summary>
    public abstract void Displace(double* xs, double* ys, int count);

    /// <summary>Moves every point p to the q with q + d(q) = p, from q ← p − d(q): right where the field is less steep than 1.</summary>
    public virtual void Undo(double* xs, double* ys, int count)
    {
        for (int i = 0; i < count; i += Block) UndoBlock(xs + i, ys + i, Math.Min(Block, count - i));
    }

    private void UndoBlock(double* xs, double* ys, int count)
    {
        double* movedX = stackalloc double[Block];
        double* movedY = stackalloc double[Block];
        double* x = stackalloc double[Block];
        double* y = stackalloc double[Block];
        for (int i = 0; i < count; i++) (x[i], y[i]) = (xs[i], ys[i]);
        for (int step = 0; step < InversionSteps; step++)
        {
            for (int i = 0; i < count; i++) (movedX[i], movedY[i]) = (x[i], y[i]);
            Displace(movedX, movedY, count);
            for (int i = 0; i < count; i++)
            {
                x[i] = xs[i] - (movedX[i] - x[i]);
                y[i] = ys[i] - (movedY[i] - y[i]);
            }
        }

        for (int i = 0; i < count; i++) (xs[i], ys[i]) = (x[i], y[i]);
    }
}
