using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using Xunit;

namespace AugDsl.Tests.Scheduling;

/// <summary>Random lists of all kinds of steps against the slow meaning of the list.</summary>
public sealed class RandomScheduleTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(1, false)]
    [InlineData(3, false)]
    public void MeansWhatTheListMeans(int channels, bool clampEveryStep)
    {
        for (int seed = 0; seed < 70; seed++) Draw(seed, channels, clampEveryStep).Check(3e-5);
    }

    internal static Trial Draw(int seed, int channels, bool clampEveryStep)
    {
        Random random = new((seed * 4) + channels);
        ImageSize size = new(random.Next(1, random.Next(2, 300)), random.Next(1, 40));
        Trial trial = new(size.Width, size.Height, channels, seed, random.Next(0, 3) * 5)
        {
            ClampEveryStep = clampEveryStep,
            Output = random.Next(3) == 0 ? ColorMatrix.Diagonal(Number(random, 1, 5), Number(random, -2, 2), Number(random, -5, 5), 0.5, 4, -2) : null,
        };
        int count = random.Next(0, 7);
        for (int i = 0; i < count; i++)
        {
            TestStep step = Step(random, size, channels);
            if (step is GeometryStep geometry) size = geometry.Canvas;
            trial.Steps.Add(step);
        }

        return trial;
    }

    private static TestStep Step(Random random, ImageSize size, int channels) => random.Next(16) switch
    {
        0 => GeometryStep.FlipX(size),
        1 => GeometryStep.Transpose(size),
        2 or 3 => GeometryStep.Window(random.Next(-9, 9), random.Next(-9, 9), Math.Max(1, size.Width + random.Next(-12, 5)), Math.Max(1, size.Height + random.Next(-9, 5))),
        4 => GeometryStep.Window(0, 0, size.Width, size.Height),
        5 or 6 => new MatrixStep(ColorMatrix.Diagonal(Number(random, 0.4, 1.6), Number(random, -0.3, 0.3))),
        7 => new MatrixStep(Mixing(random)),
        8 => new MatrixStep(ColorMatrix.Diagonal(-1, 1)),
        9 => new SquareStep((float)Number(random, 0, 1)),
        10 or 11 => new ContrastStep(Number(random, 0.3, 1.7), random.Next(2) == 0),
        12 => new PatternStep(),
        13 => new BlurStep(random.Next(3) switch { 0 => 0, 1 => Number(random, 0.01, 2), _ => Number(random, 2, 9) }),
        14 => new StencilStep(3, [0, -0.5f, 0, -0.5f, 3f, -0.5f, 0, -0.5f, 0]),
        _ => new RasterStep(),
    };

    /// <summary>A saturation: keeps [0, 1] when it draws towards gray.</summary>
    private static ColorMatrix Mixing(Random random)
    {
        double f = Number(random, 0.2, 1.5);
        (double r, double g, double b) = (0.299 * (1 - f), 0.587 * (1 - f), 0.114 * (1 - f));
        return new ColorMatrix(r + f, g, b, 0, r, g + f, b, 0, r, g, b + f, 0);
    }

    private static double Number(Random random, double low, double high) => low + ((high - low) * random.NextDouble());
}
