using System;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class OpticalDistortionOperation : Operation<OpticalDistortionAttribute>
{
    // The slope of the radius is 1 + 3 k1 r² + 5 k2 r⁴, at least 1 − 9 k1² / (20 k2) for a negative k1: with this, nowhere below a quarter.
    private const double LeastPerSquare = 0.6;

    protected override void Lower(OpticalDistortionAttribute attribute, StepBuilder step)
    {
        ScalarExpr k1 = step.Draw("K1", attribute);
        ScalarExpr k2 = step.Draw("K2", attribute, nameof(attribute.K2), attribute.K2);
        step.Displace(draws: false, k1, k2);
        double steepest = Math.Min(attribute.Minimum, 0);
        double least = LeastPerSquare * steepest * steepest;
        if (k2.Range.Low < least)
        {
            string why = FormattableString.Invariant($"with k1 = {attribute.Minimum} and K2 = {k2.Range.Low} it folds the picture at some distance from the centre; with K2 of at least {Math.Ceiling(least * 10000) / 10000} it has an inverse");
            step.HasNoRuleFor(Targets.Boxes | Targets.Keypoints, why, steepest < 0 ? nameof(attribute.Minimum) : nameof(attribute.K2));
        }

        step.Explain($"optical distortion, k1 {k1}, k2 {k2}");
    }
}
