namespace AugDsl.Reference;

/// <summary>The real part of an inverse Fourier transform of f^e with random phases, from 0 to 1.</summary>
internal sealed class FrequencyBlendReference : ReferenceBlend
{
    public override Type AttributeDefinition => typeof(FrequencyBlendAttribute<>);

    public override BlendMeaning Define(StepAttribute attribute, int children, StepContext context)
    {
        RangeGroupAttribute given = (RangeGroupAttribute)attribute;
        int grid = Property<int>(attribute, "Grid");
        bool sigmoid = Property<bool>(attribute, "Sigmoid");
        double exponent = context.Uniform(1, given.Minimum, given.Maximum, "exponent");
        (int w, int h) = NoiseLattice.Sides(context.Canvas, grid);
        NoiseLattice raw = NoiseLattice.Over(context.Canvas, grid, (i, j) => Value(i, j, w, h, exponent, context.Draws));
        double least = raw.Nodes.Min();
        double greatest = raw.Nodes.Max();
        NoiseLattice lattice = raw with { Nodes = [.. raw.Nodes.Select(v => greatest - least < 1e-9 ? 0.5 : (v - least) / (greatest - least))] };
        return new BlendMeaning(true, [(x, y) => NoiseLattice.Share(lattice.At(x, y), sigmoid)]);
    }

    private static double Value(int i, int j, int w, int h, double exponent, ScalarDraws draws)
    {
        double sum = 0;
        for (int l = 0; l < h; l++)
        {
            for (int k = 0; k < w; k++)
            {
                if (k == 0 && l == 0) continue;
                double f = Math.Sqrt(Math.Pow(Math.Min(k, w - k), 2) + Math.Pow(Math.Min(l, h - l), 2));
                double u = draws.Unit(2 + (uint)((l * w) + k));
                sum += Math.Pow(f, exponent) * Math.Cos(2 * Math.PI * (((double)k * i / w) + ((double)l * j / h) + u));
            }
        }

        return sum;
    }
}
