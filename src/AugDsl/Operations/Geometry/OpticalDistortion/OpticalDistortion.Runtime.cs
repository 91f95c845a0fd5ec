using System.ComponentModel;
using AugDsl.Algebra;
using AugDsl.Sampling;

namespace AugDsl.Steps;

/// <summary>The radial distortion p → p · (1 + k1 r² + k2 r⁴) about the canvas' centre, r in units of half the shorter side. Its numbers are k1 and k2.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpticalDistortion : FieldKind
{
    // From one end of all coordinates to the other: nothing is displaced farther.
    private const double Farthest = 2 * AxisMap.Farthest;

    private OpticalDistortion()
    {
    }

    /// <summary>The kind.</summary>
    public static OpticalDistortion Kind { get; } = new();

    /// <summary>Half the shorter side: the unit of radii, in pixels.</summary>
    internal static double Unit(in DenseField field) => Math.Min(field.Canvas.Width, field.Canvas.Height) * 0.5;

    internal override bool IsIdentity(in DenseField field) => field.A == 0 && field.B == 0;

    internal override double Bound(in DenseField field, in CanvasBox box)
    {
        double x = Math.Max(Math.Abs(box.Left - (field.Canvas.Width * 0.5)), Math.Abs(box.Right - (field.Canvas.Width * 0.5)));
        double y = Math.Max(Math.Abs(box.Top - (field.Canvas.Height * 0.5)), Math.Abs(box.Bottom - (field.Canvas.Height * 0.5)));
        double square = ((x * x) + (y * y)) / (Unit(field) * Unit(field));
        return Math.Min(Math.Max(x, y) * square * (Math.Abs(field.A) + (Math.Abs(field.B) * square)), Farthest);
    }

    internal override FieldSurface Create() => new RadialSurface(this);
}
