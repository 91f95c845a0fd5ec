using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class SuperpixelsOperation : Operation<SuperpixelsAttribute>
{
    protected override void Lower(SuperpixelsAttribute attribute, StepBuilder step)
    {
        ScalarExpr share = step.Draw("Share", attribute);
        step.Region(draws: true, alwaysActs: share.Range.Low > 0, share, attribute.Segments);
        step.Explain($"replace a share {share} of {attribute.Segments} superpixels by their mean");
    }
}
