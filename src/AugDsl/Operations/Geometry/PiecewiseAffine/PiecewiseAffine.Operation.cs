using System;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class PiecewiseAffineOperation : Operation<PiecewiseAffineAttribute>
{
    // Two neighbours differ by at most six times the scale; up to half of their distance no triangle can turn over.
    private const double SteepestPerCell = 1.0 / 12;

    protected override void Lower(PiecewiseAffineAttribute attribute, StepBuilder step)
    {
        ScalarExpr scale = step.Draw("Scale", attribute);
        step.Displace(scale, attribute.Rows, attribute.Columns);
        double largest = SteepestPerCell / (Math.Max(attribute.Rows, attribute.Columns) - 1);
        if (attribute.Maximum > largest)
        {
            string why = FormattableString.Invariant($"nodes that move by {attribute.Maximum} of the side may fold the picture; with {attribute.Rows} x {attribute.Columns} nodes at most {Math.Floor(largest * 10000) / 10000} has an inverse");
            step.HasNoRuleFor(Targets.Boxes | Targets.Keypoints, why, nameof(attribute.Maximum));
        }

        step.Explain($"piecewise affine, {attribute.Rows} x {attribute.Columns} nodes, scale {scale}");
    }
}
