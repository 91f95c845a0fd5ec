using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class AffineOperation : Operation<AffineAttribute>
{
    protected override void Lower(AffineAttribute attribute, StepBuilder step)
    {
        ScalarExpr scale = step.Draw("Scale", attribute, nameof(attribute.Scale), attribute.Scale);
        ScalarExpr degrees = step.Draw("Degrees", attribute, nameof(attribute.Rotate), attribute.Rotate);
        ScalarExpr tanX = step.Tan(step.Draw("ShearXDegrees", attribute, nameof(attribute.ShearX), attribute.ShearX), "TanX");
        ScalarExpr tanY = step.Tan(step.Draw("ShearYDegrees", attribute, nameof(attribute.ShearY), attribute.ShearY), "TanY");
        ScalarExpr x = step.Draw("TranslateX", attribute, nameof(attribute.TranslateX), attribute.TranslateX);
        ScalarExpr y = step.Draw("TranslateY", attribute, nameof(attribute.TranslateY), attribute.TranslateY);
        if (attribute.Unit == Unit.Fraction) (x, y) = (x * step.Canvas.Width, y * step.Canvas.Height);

        // The content is scaled, turned, sheared along x, then y, and moved; the map undoes that from the end.
        ScalarExpr cos = step.Cos(degrees);
        ScalarExpr sin = step.Sin(degrees);
        ScalarExpr inverse = step.Let("Inverse", 1 / scale);
        ScalarExpr halfWidth = step.Canvas.Width * 0.5, halfHeight = step.Canvas.Height * 0.5;
        step.Map(MapMatrix.Translation(halfWidth, halfHeight)
            .After(MapMatrix.Scaling(inverse, inverse))
            .After(MapMatrix.Affine(cos, -sin, 0, sin, cos, 0))
            .After(MapMatrix.Affine(1, -tanX, 0, 0, 1, 0))
            .After(MapMatrix.Affine(1, 0, 0, -tanY, 1, 0))
            .After(MapMatrix.Translation(-halfWidth - x, -halfHeight - y)));
        step.Explain($"affine: scale {scale}, rotate {degrees}°");
    }
}
