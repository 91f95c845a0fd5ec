using System;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Lowering;

namespace AugDsl;

internal sealed class ElasticOperation : Operation<ElasticAttribute>
{
    protected override void Lower(ElasticAttribute attribute, StepBuilder step)
    {
        ScalarExpr alpha = step.Draw("Alpha", attribute);
        step.Displace(alpha, Math.Max(1, Math.Sqrt(3) * attribute.Sigma));
        step.Explain($"elastic, up to {alpha} pixels, sigma {attribute.Sigma}");
    }
}
