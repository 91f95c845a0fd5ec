namespace AugDsl.Reference;

/// <summary>The area's corners move inwards by u · d of half the side; the content shrinks into the quad.</summary>
internal sealed class PerspectiveReference : ReferenceOperation<PerspectiveAttribute>
{
    protected override ReferenceStep Define(PerspectiveAttribute attribute, StepContext context)
    {
        double distortion = context.Value(attribute);

        // In halves of the sides about the centre, y down: the area's corners TL, TR, BR, BL and where they go.
        (double X, double Y)[] area = [(-1, -1), (1, -1), (1, 1), (-1, 1)];
        (double X, double Y)[] quad = new (double, double)[4];
        for (uint corner = 0; corner < 4; corner++)
        {
            double u = context.Uniform(2 + (2 * corner), 0, 1, "u x");
            double v = context.Uniform(3 + (2 * corner), 0, 1, "u y");
            (double x, double y) = area[corner];
            quad[corner] = (x * (1 - (u * distortion)), y * (1 - (v * distortion)));
        }

        double halfWidth = context.Canvas.Width / 2.0;
        double halfHeight = context.Canvas.Height / 2.0;
        Matrix3 toHalves = Matrix3.Affine(1 / halfWidth, 0, -1, 0, 1 / halfHeight, -1);
        Matrix3 fromHalves = Matrix3.Affine(halfWidth, 0, halfWidth, 0, halfHeight, halfHeight);
        return new MapStep(fromHalves * Homography(quad, area) * toHalves, context.Canvas);
    }

    /// <summary>The projective map that takes four points to four points, M22 = 1: eight linear equations.</summary>
    private static Matrix3 Homography((double X, double Y)[] from, (double X, double Y)[] to)
    {
        double[,] system = new double[8, 9];
        for (int i = 0; i < 4; i++)
        {
            (double x, double y) = from[i];
            (double tx, double ty) = to[i];
            double[] first = [x, y, 1, 0, 0, 0, -x * tx, -y * tx, tx];
            double[] second = [0, 0, 0, x, y, 1, -x * ty, -y * ty, ty];
            for (int k = 0; k < 9; k++) (system[2 * i, k], system[(2 * i) + 1, k]) = (first[k], second[k]);
        }

        double[] m = Solve(system);
        return new Matrix3(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], 1);
    }

    /// <summary>Gauss and Jordan, the largest pivot of the column.</summary>
    private static double[] Solve(double[,] system)
    {
        const int n = 8;
        for (int column = 0; column < n; column++)
        {
            int pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(system[row, column]));
            for (int k = 0; k <= n; k++) (system[column, k], system[pivot, k]) = (system[pivot, k], system[column, k]);
            for (int row = 0; row < n; row++)
            {
                if (row == column) continue;
                double factor = system[row, column] / system[column, column];
                for (int k = column; k <= n; k++) system[row, k] -= factor * system[column, k];
            }
        }

        return [.. Enumerable.Range(0, n).Select(row => system[row, n] / system[row, row])];
    }
}
