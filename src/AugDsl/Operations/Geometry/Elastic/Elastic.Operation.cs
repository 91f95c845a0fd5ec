using System;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ElasticOperation : Operation<ElasticAttribute>
{
    // Up to here the inverse of the field is found for all but a few of 100,000 points (docs/using/annotations.md); far beyond there is none.
    private const double SteepestPerSpacing = 0.75;

    protected override void Lower(ElasticAttribute attribute, StepBuilder step)
    {
        ScalarExpr alpha = step.Draw("Alpha", attribute);
        double spacing = Math.Max(1, Math.Sqrt(3) * attribute.Sigma);
        step.Displace(alpha, spacing);
        double largest = SteepestPerSpacing * spacing;
        if (attribute.Maximum > largest)
        {
            string why = FormattableString.Invariant($"it folds the picture where it displaces by {attribute.Maximum} pixels; with Sigma = {attribute.Sigma} at most {Math.Floor(largest * 100) / 100} has an inverse");
            step.HasNoRuleFor(Targets.Boxes | Targets.Keypoints, why, nameof(attribute.Maximum));
        }

        step.Explain($"elastic, up to {alpha} pixels, sigma {attribute.Sigma}");
    }
}
