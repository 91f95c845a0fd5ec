using System.ComponentModel;
using AugDsl.Sampling;

namespace AugDsl.Steps;

/// <summary>
/// A grid whose inner lines are shifted at random, and each axis linear between its lines. Its numbers are the distortion, the farthest shift in halves
/// of a cell, and the cells of each axis.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GridDistortion : FieldKind
{
    private GridDistortion()
    {
    }

    /// <summary>The kind.</summary>
    public static GridDistortion Kind { get; } = new();

    internal override bool IsIdentity(in DenseField field) => field.A == 0;

    internal override double Bound(in DenseField field, in CanvasBox box) => Math.Abs(field.A) * Math.Max(field.Canvas.Width, field.Canvas.Height) / (2 * field.B);

    internal override FieldSurface Create() => new GridSurface(this);
}
