namespace AugDsl.Reference;

/// <summary>The greatest of several layers of simplex noise on a lattice.</summary>
internal sealed class SimplexBlendReference : ReferenceBlend
{
    public override Type AttributeDefinition => typeof(SimplexBlendAttribute<>);

    public override BlendMeaning Define(StepAttribute attribute, int children, StepContext context)
    {
        int[] iterations = Property<int[]>(attribute, "Iterations");
        int maxGrid = Property<int>(attribute, "MaxGrid");
        bool sigmoid = Property<bool>(attribute, "Sigmoid");
        int layers = (int)context.Note("iterations", context.Draws.Integer(1, iterations[0], iterations[^1]));
        List<NoiseLattice> lattices = [];
        for (int k = 0; k < layers; k++)
        {
            int longest = context.Draws.Integer(2 + (uint)k, 2, maxGrid);
            uint first = (uint)((k + 1) * 32768);
            lattices.Add(NoiseLattice.Over(context.Canvas, longest, (i, j) => Math.Clamp(0.5 + (49 * Noise(i + 0.5, j + 0.5, (c, d) => context.Draws.Integer(first + (uint)((256 * c) + d), 0, 7))), 0, 1)));
        }

        return new BlendMeaning(true, [(x, y) => NoiseLattice.Share(lattices.Max(l => l.At(x, y)), sigmoid)]);
    }

    private static double Noise(double x, double y, Func<int, int, int> direction)
    {
        double skew = (Math.Sqrt(3) - 1) / 2;
        double unskew = (3 - Math.Sqrt(3)) / 6;
        int a = (int)Math.Floor(x + ((x + y) * skew));
        int b = (int)Math.Floor(y + ((x + y) * skew));
        double offsetX = x - (a - ((a + b) * unskew));
        double offsetY = y - (b - ((a + b) * unskew));
        (int C, int D)[] corners = [(a, b), offsetX > offsetY ? (a + 1, b) : (a, b + 1), (a + 1, b + 1)];
        double sum = 0;
        foreach ((int c, int d) in corners)
        {
            double u = x - (c - ((c + d) * unskew));
            double v = y - (d - ((c + d) * unskew));
            double angle = direction(c, d) * Math.PI / 4;
            sum += Math.Pow(Math.Max(0, 0.5 - ((u * u) + (v * v))), 4) * ((Math.Cos(angle) * u) + (Math.Sin(angle) * v));
        }

        return sum;
    }
}
