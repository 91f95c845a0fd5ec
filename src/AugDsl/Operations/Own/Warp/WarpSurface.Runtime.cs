using AugDsl.Kernels;
using AugDsl.OwnSteps;
using AugDsl.Sampling;

namespace AugDsl.Steps;

/// <summary>A user's warp of one sample.</summary>
internal unsafe class WarpSurface<TStep>(FieldKind kind) : FieldSurface(kind)
    where TStep : struct, IWarpStep
{
    // Of a box edge, so long a part is taken for straight: a sixteenth of half the shorter side.
    private const double PartsPerUnit = 16;

    public override double Spacing => Math.Min(Field.Canvas.Width, Field.Canvas.Height) * (0.5 / PartsPerUnit);

    protected DenseField Field { get; private set; }

    public override void Begin(in DenseField field, in CanvasBox box, Arena arena) => Field = field;

    public override void Displace(double* xs, double* ys, int count) => WarpPoints<TStep>.Map(Field, xs, ys, count);
}

/// <summary>A user's warp whose inverse the user has written.</summary>
internal sealed unsafe class InvertibleWarpSurface<TStep>(FieldKind kind) : WarpSurface<TStep>(kind)
    where TStep : struct, IInvertibleWarpStep
{
    public override void Undo(double* xs, double* ys, int count)
    {
        WarpFrame frame = new(Field);
        StepCanvas<ScalarLane> canvas = frame.Canvas;
        StepNumbers<ScalarLane> numbers = frame.Numbers;
        for (int i = 0; i < count; i++)
        {
            ScalarLane x = xs[i] - frame.CentreX, y = ys[i] - frame.CentreY;
            TStep.Invert(ref x, ref y, in canvas, in numbers);
            xs[i] = WarpFrame.Place(frame.CentreX, x, xs[i]);
            ys[i] = WarpFrame.Place(frame.CentreY, y, ys[i]);
        }
    }
}
