using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class MotionBlurOperation : Operation<MotionBlurAttribute>
{
    protected override void Lower(MotionBlurAttribute attribute, StepBuilder step)
    {
        ScalarExpr length = step.Draw("Length", attribute);
        ScalarExpr angle = step.Draw("Angle", attribute, nameof(attribute.Angle), attribute.Angle);
        step.Neighbourhood(alwaysActs: true, length, angle);
        step.Explain($"motion blur over {length} pixels at {angle} degrees");
    }
}
