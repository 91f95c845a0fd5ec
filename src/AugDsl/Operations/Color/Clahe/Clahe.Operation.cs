using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ClaheOperation : Operation<ClaheAttribute>
{
    protected override void Lower(ClaheAttribute attribute, StepBuilder step)
    {
        ScalarExpr clip = step.Draw("Clip", attribute);
        ScalarExpr tiles = step.Number(attribute, nameof(attribute.Tiles), attribute.Tiles);
        step.Region(draws: false, alwaysActs: true, clip, tiles);
        step.Explain($"equalize luma in {tiles} x {tiles} tiles, clip {clip}");
    }
}
