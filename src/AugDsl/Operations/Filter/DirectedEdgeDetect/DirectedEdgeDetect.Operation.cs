using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class DirectedEdgeDetectOperation : Operation<DirectedEdgeDetectAttribute>
{
    protected override void Lower(DirectedEdgeDetectAttribute attribute, StepBuilder step)
    {
        ScalarExpr alpha = step.Draw("Alpha", attribute);
        ScalarExpr direction = step.Draw("Direction", attribute, nameof(attribute.Direction), attribute.Direction);
        step.Neighbourhood(alwaysActs: true, alpha, direction);
        step.Explain($"edges towards {direction} degrees by {alpha}");
    }
}
