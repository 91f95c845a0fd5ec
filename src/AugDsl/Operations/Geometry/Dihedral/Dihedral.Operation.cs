using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class DihedralOperation : Operation<DihedralAttribute>
{
    protected override void Lower(DihedralAttribute attribute, StepBuilder step)
    {
        ScalarExpr symmetry = step.Integer("Symmetry", 0, 7);
        // An odd symmetry swaps the sides, mirrored or not.
        ScalarExpr odd = symmetry - (2 * ScalarAlgebra.Apply(UnaryOperator.Floor, symmetry * 0.5));
        CanvasSize canvas = step.Canvas;
        step.Resize(canvas.Width + (odd * (canvas.Height - canvas.Width)), canvas.Height + (odd * (canvas.Width - canvas.Height)));

        // Four more quarter turns are none; two more in one row of the map are its negative: there the mirror is undone.
        ScalarExpr mirrored = 90 * (symmetry + (2 * ScalarAlgebra.Apply(UnaryOperator.Floor, symmetry * 0.25)));
        ScalarExpr mirroredCos = step.Let("MirroredCos", ScalarAlgebra.Apply(UnaryOperator.CosDegrees, mirrored));
        ScalarExpr mirroredSin = step.Let("MirroredSin", ScalarAlgebra.Apply(UnaryOperator.SinDegrees, mirrored));
        step.MapAboutCentres(mirroredCos, -mirroredSin, step.Sin(90 * symmetry), step.Cos(90 * symmetry));
        step.Explain($"symmetry {symmetry} of the square: mirrored from 4 on, then turned by quarters");
    }

    protected override GeometryTraits Traits(DihedralAttribute attribute) => new(ShowsBorder: false, CanShrink: false);
}
