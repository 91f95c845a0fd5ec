using System.ComponentModel;
using AugDsl.Sampling;

namespace AugDsl.Steps;

/// <summary>
/// The field d(p) = alpha · Σ n_ij B3(x/g − i) B3(y/g − j), B3 the cubic B-spline and n_ij ~ U(−1, 1) for each axis, keyed by the signed node
/// (i, j). Its numbers are alpha, the bound of the displacement in pixels, and the spacing g in pixels, at least 1.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Elastic : FieldKind
{
    private Elastic()
    {
    }

    /// <summary>The kind.</summary>
    public static Elastic Kind { get; } = new();

    internal override bool IsIdentity(in DenseField field) => field.A == 0;

    internal override double Bound(in DenseField field, in CanvasBox box) => Math.Abs(field.A);

    internal override FieldSurface Create() => new SplineSurface(this);
}
