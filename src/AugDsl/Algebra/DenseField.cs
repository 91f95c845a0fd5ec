using System.ComponentModel;

namespace AugDsl.Algebra;

/// <summary>
/// A dense displacement field on a canvas: d(p) = Alpha · Σ n_ij B3(x/g − i) B3(y/g − j), g = <see cref="Spacing"/>, B3 the cubic B-spline and
/// n_ij ~ U(−1, 1) for each axis, keyed by the signed node (i, j), so the field exists on the whole plane. The map is p → p + d(p).
/// </summary>
/// <param name="Key">The sample's key.</param>
/// <param name="Slot">The step's slot.</param>
/// <param name="Alpha">The bound of the displacement on each axis, in pixels.</param>
/// <param name="Spacing">The lattice's spacing in pixels, at least 1.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct DenseField(ulong Key, uint Slot, double Alpha, double Spacing);
