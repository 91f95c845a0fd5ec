using System.ComponentModel;
using AugDsl.Sampling;

namespace AugDsl.Steps;

/// <summary>
/// A grid of nodes that move at random, and two triangles a cell on which the displacement is linear. Its numbers are the nodes' standard deviation as a
/// fraction of the side, the rows, and the columns.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PiecewiseAffine : FieldKind
{
    /// <summary>No node moves farther than so many standard deviations on an axis.</summary>
    internal const double Limit = 3;

    private PiecewiseAffine()
    {
    }

    /// <summary>The kind.</summary>
    public static PiecewiseAffine Kind { get; } = new();

    internal override bool IsIdentity(in DenseField field) => field.A == 0;

    internal override double Bound(in DenseField field, in CanvasBox box) => Limit * Math.Abs(field.A) * Math.Max(field.Canvas.Width, field.Canvas.Height);

    internal override FieldSurface Create() => new MeshSurface(this);
}
