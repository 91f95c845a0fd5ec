using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class PerspectiveOperation : Operation<PerspectiveAttribute>
{
    protected override void Lower(PerspectiveAttribute attribute, StepBuilder step)
    {
        ScalarExpr distortion = step.Draw("Distortion", attribute);
        string[] corners = ["TopLeft", "TopRight", "BottomRight", "BottomLeft"];
        ScalarExpr[] insets = [.. corners.SelectMany(c => new[] { c + "X", c + "Y" }).Select(name => step.Uniform(name, 0, 1))];
        step.Map(new RuntimeMember("Algebra.Homography", nameof(Algebra.Homography.FromInsets)), [step.Canvas.Width, step.Canvas.Height, distortion, .. insets]);
        step.Explain($"perspective, corners moved by up to {distortion} of half a side");
    }
}
