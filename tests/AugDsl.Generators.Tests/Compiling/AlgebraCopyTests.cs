extern alias generator;

using Ours = generator::AugDsl.Algebra;
using Runtimes = AugDsl.Algebra;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>The algebra is compiled twice, for netstandard2.0 in the generator and for the runtime: what the compiler settles has the bits that a sample would have got.</summary>
public sealed class AlgebraCopyTests
{
    [Fact]
    public void Functions_give_the_same_bits()
    {
        Random random = new(5);
        for (int i = 0; i < 200_000; i++)
        {
            // Every size of number: angles beyond 2⁵³ too, whose reduction multiplies 64 bits by 192.
            double x = (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-40, 200)), y = (random.NextDouble() - 0.5) * 40;
            Same(Ours.DeterministicMath.SinDegrees(x), Runtimes.DeterministicMath.SinDegrees(x));
            Same(Ours.DeterministicMath.CosDegrees(x), Runtimes.DeterministicMath.CosDegrees(x));
            Same(Ours.DeterministicMath.TanDegrees(x), Runtimes.DeterministicMath.TanDegrees(x));
            Same(Ours.DeterministicMath.Sin(x), Runtimes.DeterministicMath.Sin(x));
            Same(Ours.DeterministicMath.Atan(x), Runtimes.DeterministicMath.Atan(x));
            Same(Ours.DeterministicMath.Exp(y), Runtimes.DeterministicMath.Exp(y));
            Same(Ours.DeterministicMath.Log(Math.Abs(x)), Runtimes.DeterministicMath.Log(Math.Abs(x)));
            Same(Ours.DeterministicMath.Pow(Math.Abs(x), y), Runtimes.DeterministicMath.Pow(Math.Abs(x), y));
        }

        for (int i = 0; i < 5_000; i++)
        {
            double u = random.NextDouble(), alpha = 0.1 + (99 * Math.Pow(random.NextDouble(), 4)), beta = 0.1 + (99 * Math.Pow(random.NextDouble(), 4));
            Same(Ours.Quantiles.LogUniform(u, 0.3, 7), Runtimes.Quantiles.LogUniform(u, 0.3, 7));
            Same(Ours.Quantiles.TruncatedNormal(u, -3, 7), Runtimes.Quantiles.TruncatedNormal(u, -3, 7));
            Same(Ours.Quantiles.Beta(u, -3, 7, alpha, beta), Runtimes.Quantiles.Beta(u, -3, 7, alpha, beta));
        }

        foreach (double x in (double[])[0, -0.0, 45, 90, 180, 270, 360, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity])
            Same(Ours.DeterministicMath.CosDegrees(x), Runtimes.DeterministicMath.CosDegrees(x));
    }

    [Fact]
    public void Maps_and_homographies_give_the_same_bits()
    {
        Random random = new(6);
        for (int i = 0; i < 20_000; i++)
        {
            double[] n = [.. Enumerable.Range(0, 18).Select(_ => (random.NextDouble() - 0.5) * 100)];
            Ours.Map3x3 a = new Ours.Map3x3(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]).After(new Ours.Map3x3(n[9], n[10], n[11], n[12], n[13], n[14], n[15], n[16], n[17]));
            Runtimes.Map3x3 b = new Runtimes.Map3x3(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]).After(new Runtimes.Map3x3(n[9], n[10], n[11], n[12], n[13], n[14], n[15], n[16], n[17]));
            Assert.Equal(b.ToString(), a.ToString());
            double[] u = [.. Enumerable.Range(0, 8).Select(_ => random.NextDouble())];
            Assert.Equal(
                Runtimes.Homography.FromInsets(33, 21, 0.4, u[0], u[1], u[2], u[3], u[4], u[5], u[6], u[7]).ToString(),
                Ours.Homography.FromInsets(33, 21, 0.4, u[0], u[1], u[2], u[3], u[4], u[5], u[6], u[7]).ToString());
        }
    }

    /// <summary>The folding itself: every sequence of matrices, clamps and ends comes to the same matrices and bounds.</summary>
    [Fact]
    public void Foldings_give_the_same_bits()
    {
        for (int seed = 0; seed < 5_000; seed++)
        {
            Random random = new(seed);
            bool clamps = random.Next(2) == 0;
            int channels = random.Next(2) == 0 ? 1 : 3;
            OurFolding ours = new();
            RuntimesFolding runtimes = new();
            ours.Begin(channels, clamps, true);
            runtimes.Begin(channels, clamps, true);
            for (int step = random.Next(1, 7); step > 0; step--)
            {
                bool isDiagonal = random.Next(2) == 0;
                double[] n = [.. Enumerable.Range(0, 12).Select(i => isDiagonal && i % 4 != i / 4 && i % 4 != 3 ? 0 : (random.NextDouble() * 2) - 0.5)];
                ours.Add(new Ours.ColorMatrix(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11]));
                runtimes.Add(new Runtimes.ColorMatrix(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11]));
                if (random.Next(4) != 0) continue;
                ours.Pass();
                runtimes.Pass();
            }

            ours.Finish(Ours.ColorMatrix.Diagonal(2.1, -0.7));
            runtimes.Finish(Runtimes.ColorMatrix.Diagonal(2.1, -0.7));
            Assert.Equal(runtimes.Log, ours.Log);
        }
    }

    /// <summary>Decisions of samplings: maps of every class, fields, filters, canvases inside and outside of their sources.</summary>
    [Fact]
    public void Decisions_are_the_same()
    {
        HashSet<Runtimes.MapClass> classes = [];
        HashSet<Runtimes.FilterKind> filters = [];
        for (int seed = 0; seed < 50_000; seed++)
        {
            Random random = new(seed);
            double[] m = [1, 0, 0, 0, 1, 0, 0, 0, 1];
            double Number() => random.Next(3) == 0 ? random.Next(-2, 3) : (random.NextDouble() - 0.5) * 9;
            foreach (int i in (int[])[0, 2, 4, 5]) m[i] = Number();
            if (random.Next(3) == 0) (m[1], m[3]) = (Number(), Number());
            if (random.Next(4) == 0) (m[0], m[4]) = (0, 0);
            if (random.Next(6) == 0) (m[6], m[7]) = (random.NextDouble() / 90, random.NextDouble() / 90);
            (bool field, bool antialias, int way) = (random.Next(4) == 0, random.Next(4) != 0, random.Next(3));
            (int Width, int Height) canvas = (random.Next(1, 90), random.Next(1, 90)), source = (random.Next(1, 300), random.Next(1, 300));
            Runtimes.SamplingDecision expected = Runtimes.SamplingLaw.Decide(
                new Runtimes.Map3x3(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]), field, canvas, source, new Runtimes.SamplingRule(Border.Edge, (Interpolation)way, antialias, 0, 0, 0));
            Ours.SamplingDecision actual = Ours.SamplingLaw.Decide(
                new Ours.Map3x3(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]), field, canvas, source, new Ours.SamplingRule(default, (generator::AugDsl.Interpolation)way, antialias, 0, 0, 0));
            Assert.Equal(expected.ToString(), actual.ToString());
            classes.Add(expected.Class);
            filters.Add(expected.Filter);
        }

        Assert.Equal((4, 3), (classes.Count, filters.Count));
    }

    private static void Same(double a, double b) => Assert.Equal(BitConverter.DoubleToInt64Bits(b), BitConverter.DoubleToInt64Bits(a));

    private sealed class OurFolding : Ours.ColorFolding
    {
        public List<string> Log { get; } = [];

        protected override void Emit(in Ours.ColorMatrix matrix, in Ours.ChannelBounds bounds) => Log.Add($"{matrix} {bounds}");
    }

    private sealed class RuntimesFolding : Runtimes.ColorFolding
    {
        public List<string> Log { get; } = [];

        protected override void Emit(in Runtimes.ColorMatrix matrix, in Runtimes.ChannelBounds bounds) => Log.Add($"{matrix} {bounds}");
    }
}
