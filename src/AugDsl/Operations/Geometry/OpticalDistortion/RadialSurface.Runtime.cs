using AugDsl.Algebra;
using AugDsl.Kernels;
using AugDsl.Sampling;

namespace AugDsl.Steps;

/// <summary>A radial distortion and its inverse: the direction stays, and the radius solves ρ (1 + k1 ρ² + k2 ρ⁴) = r.</summary>
internal sealed unsafe class RadialSurface(FieldKind kind) : FieldSurface(kind)
{
    private const int MostSteps = 100;
    private const double Exact = 1e-13;

    // A chord as long as a quarter of this stays within a few hundredths of a pixel of its arc.
    private const double PartsPerUnit = 16;

    private double _k1;
    private double _k2;
    private double _centreX;
    private double _centreY;
    private double _unit;
    private double _perSquare;
    private double _fold;

    public override double Spacing => _unit / PartsPerUnit;

    public override void Begin(in DenseField field, in CanvasBox box, Arena arena)
    {
        (_k1, _k2) = (field.A, field.B);
        (_centreX, _centreY) = (field.Canvas.Width * 0.5, field.Canvas.Height * 0.5);
        _unit = OpticalDistortion.Unit(field);
        _perSquare = 1 / (_unit * _unit);
        _fold = Fold(_k1, _k2);
    }

    public override void Displace(double* xs, double* ys, int count)
    {
        for (int i = 0; i < count; i++)
        {
            double x = xs[i] - _centreX;
            double y = ys[i] - _centreY;
            double square = ((x * x) + (y * y)) * _perSquare;
            double factor = 1 + (square * (_k1 + (square * _k2)));
            xs[i] = AxisMap.Clamp(_centreX + (x * factor));
            ys[i] = AxisMap.Clamp(_centreY + (y * factor));
        }
    }

    /// <summary>Moves every point to the nearest place that reads from it; one that no place reads from goes out of sight.</summary>
    public override void Undo(double* xs, double* ys, int count)
    {
        for (int i = 0; i < count; i++)
        {
            double x = xs[i] - _centreX;
            double y = ys[i] - _centreY;
            double radius = Math.Sqrt((x * x) + (y * y)) / _unit;
            if (radius == 0) continue;
            double share = Undo(radius) / radius;
            xs[i] = AxisMap.Clamp(_centreX + (x * share));
            ys[i] = AxisMap.Clamp(_centreY + (y * share));
        }
    }

    /// <summary>The radius from which on the field runs back: the least at which 1 + 3 k1 ρ² + 5 k2 ρ⁴ is 0, infinite where there is none.</summary>
    private static double Fold(double k1, double k2)
    {
        double discriminant = (9 * k1 * k1) - (20 * k2);
        if (discriminant < 0) return double.PositiveInfinity;
        double divisor = Math.Sqrt(discriminant) - (3 * k1);
        return divisor > 0 ? Math.Sqrt(2 / divisor) : double.PositiveInfinity;
    }

    private double Displaced(double radius) => radius * (1 + (radius * radius * (_k1 + (radius * radius * _k2))));

    private double Slope(double radius) => 1 + (radius * radius * ((3 * _k1) + (5 * radius * radius * _k2)));

    /// <summary>Newton's steps within bounds that close in on the radius.</summary>
    private double Undo(double target)
    {
        double low = 0;
        double high = _fold;
        if (double.IsPositiveInfinity(high))
        {
            high = target;
            while (Displaced(high) < target) high *= 2;
        }
        else if (Displaced(high) < target)
        {
            // No place reads from so far out. Four times the longest way in pixels is beyond all coordinates in every direction.
            return 4 * AxisMap.Farthest / _unit;
        }

        double radius = Math.Min(target, high);
        for (int step = 0; step < MostSteps; step++)
        {
            double over = Displaced(radius) - target;
            if (Math.Abs(over) <= Exact * target) break;
            if (over > 0) high = radius;
            else low = radius;
            double next = radius - (over / Slope(radius));
            radius = next > low && next < high ? next : (low + high) * 0.5;
        }

        return radius;
    }
}
