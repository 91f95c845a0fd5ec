namespace AugDsl.Reference;

/// <summary>p reads from p + d(p), d linear on the triangles between the nodes.</summary>
internal sealed class PiecewiseAffineReference : ReferenceOperation<PiecewiseAffineAttribute>
{
    protected override ReferenceStep Define(PiecewiseAffineAttribute attribute, StepContext context)
    {
        double scale = context.Value(attribute);
        (double X, double Y)[,] nodes = new (double, double)[attribute.Rows, attribute.Columns];
        for (int j = 0; j < attribute.Rows; j++)
        {
            for (int i = 0; i < attribute.Columns; i++)
            {
                uint number = 2 + (4 * (uint)((j * attribute.Columns) + i));
                double x = scale * Normal(context.Draws, number) * context.Canvas.Width;
                double y = scale * Normal(context.Draws, number + 2) * context.Canvas.Height;
                nodes[j, i] = (x, y);
            }
        }

        return new FieldStep(new TriangleField(context.Canvas, nodes, scale));
    }

    private static double Normal(ScalarDraws draws, uint number)
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - draws.Unit(number)));
        return Math.Clamp(radius * Math.Cos(2 * Math.PI * draws.Unit(number + 1)), -3, 3);
    }
}
