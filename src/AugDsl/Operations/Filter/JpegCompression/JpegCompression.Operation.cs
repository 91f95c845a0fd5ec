using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class JpegCompressionOperation : Operation<JpegCompressionAttribute>
{
    protected override void Lower(JpegCompressionAttribute attribute, StepBuilder step)
    {
        ScalarExpr quality = step.Integer("Quality", attribute);
        step.Region(draws: false, alwaysActs: true, quality, (int)attribute.Subsampling);
        step.Explain($"JPEG of quality {quality}");
    }
}
