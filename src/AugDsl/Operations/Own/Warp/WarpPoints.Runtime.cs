using AugDsl.Algebra;
using AugDsl.OwnSteps;
using AugDsl.Sampling;

namespace AugDsl.Steps;

/// <summary>Moves points by a user's warp.</summary>
internal static unsafe class WarpPoints<TStep>
    where TStep : struct, IWarpStep
{
    /// <summary>Moves every point to the place that it reads from.</summary>
    public static void Map(in DenseField field, double* xs, double* ys, int count)
    {
        WarpFrame frame = new(field);
        StepCanvas<ScalarLane> canvas = frame.Canvas;
        StepNumbers<ScalarLane> numbers = frame.Numbers;
        for (int i = 0; i < count; i++)
        {
            ScalarLane x = xs[i] - frame.CentreX, y = ys[i] - frame.CentreY;
            TStep.Map(ref x, ref y, in canvas, in numbers);
            xs[i] = WarpFrame.Place(frame.CentreX, x, xs[i]);
            ys[i] = WarpFrame.Place(frame.CentreY, y, ys[i]);
        }
    }

    /// <summary>
    /// How far the points of a box go, about: the farthest of some of them, and half as much again. It decides how much the fields and boxes behind the warp prepare; a point that goes
    /// farther is computed all the same.
    /// </summary>
    public static double Bound(in DenseField field, in CanvasBox box)
    {
        const int Side = 9;
        double* xs = stackalloc double[Side * Side];
        double* ys = stackalloc double[Side * Side];
        for (int i = 0; i < Side * Side; i++) (xs[i], ys[i]) = Point(box, i);
        Map(field, xs, ys, Side * Side);
        double farthest = 1;
        for (int i = 0; i < Side * Side; i++)
        {
            (double x, double y) = Point(box, i);
            farthest = Math.Max(farthest, Math.Max(Math.Abs(xs[i] - x), Math.Abs(ys[i] - y)));
        }

        return Math.Min(1.5 * farthest, 2 * AxisMap.Farthest);

        static (double X, double Y) Point(in CanvasBox box, int i) =>
            (box.Left + ((box.Right - box.Left) * (i % Side) / (Side - 1)), box.Top + ((box.Bottom - box.Top) * (i / Side) / (Side - 1)));
    }
}

/// <summary>What a user's warp is told of the sample.</summary>
internal readonly struct WarpFrame(in DenseField field)
{
    public readonly double CentreX = field.Canvas.Width * 0.5;
    public readonly double CentreY = field.Canvas.Height * 0.5;
    public readonly StepCanvas<ScalarLane> Canvas = new(field.Canvas.Width, field.Canvas.Height);
    public readonly StepNumbers<ScalarLane> Numbers = new(field.A, field.B, field.C, field.D);

    /// <summary>A coordinate on the canvas; what is not a number stays where it was.</summary>
    public static double Place(double centre, ScalarLane moved, double before) => double.IsNaN(moved.Value) ? before : AxisMap.Clamp(centre + moved.Value);
}
