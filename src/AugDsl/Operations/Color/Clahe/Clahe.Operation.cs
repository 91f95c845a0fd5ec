using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ClaheOperation : Operation<ClaheAttribute>
{
    protected override void Lower(ClaheAttribute attribute, StepBuilder step)
    {
        ScalarExpr clip = step.Draw("Clip", attribute);
        step.Region(draws: false, alwaysActs: true, clip, attribute.Tiles);
        step.Explain($"equalize luma in {attribute.Tiles} x {attribute.Tiles} tiles, clip {clip}");
    }
}
