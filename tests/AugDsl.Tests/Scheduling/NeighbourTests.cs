using AugDsl.Algebra;
using AugDsl.CompilerServices;

namespace AugDsl.Tests.Scheduling;

/// <summary>Blurs and stencils against brute force, also where the stencil is larger than the picture.</summary>
public sealed class NeighbourTests
{
    [Fact]
    public void BlursOfAllSizes()
    {
        double[] sigmas = [0, 0.01, 0.34, 1, 2.5, 7, 20];
        for (int size = 1; size <= 40; size++)
        {
            double sigma = sigmas[size % sigmas.Length];
            new Trial(size, 1 + (size * 7 % 40), 1 + (2 * (size % 2)), size) { Steps = [new BlurStep(sigma)] }.Check();
            new Trial(1 + (size * 11 % 40), size, 3, size) { Steps = [new BlurStep(sigmas[(size + 3) % sigmas.Length])], Output = ColorMatrix.Diagonal(2, 0) }.Check();
        }
    }

    /// <summary>The integer body, for every radius that it takes, on noise (which is the worst for it) and on strided sources.</summary>
    [Fact]
    public void BlursOfBytesAlone()
    {
        for (int radius = 1; radius <= 31; radius++)
        {
            double sigma = (radius - 0.3) / 3;
            for (int channels = 1; channels <= 3; channels += 2)
            {
                Trial trial = new(1 + (radius * 37 % 90), 1 + (radius * 53 % 60), channels, radius, radius % 4) { Steps = [new BlurStep(sigma)] };
                trial.CheckBytes(0.5 + 0.35);
                byte[] blurred = trial.Bytes();
                Array.Fill(trial.Pixels, (byte)(radius * 8));
                Assert.All(trial.Bytes(), level => Assert.Equal(radius * 8, level));
                Assert.Equal(trial.Size.Area * channels, blurred.Length);
            }
        }
    }

    [Fact]
    public void ABlurAcrossSeveralTiles() => new Trial(700, 9, 3) { Steps = [new BlurStep(4)] }.Check();

    [Fact]
    public void TheLargestBlur() => new Trial(37, 5, 3) { Steps = [new BlurStep(100)] }.Check();

    [Fact]
    public void StencilsOfAllSizes()
    {
        Random random = new(5);
        for (int size = 1; size <= 40; size++)
        {
            int side = 1 + (2 * (size % 4));
            float[] weights = Enumerable.Range(0, side * side).Select(_ => random.Next(3) == 0 ? 0 : (random.NextSingle() - 0.4f) / side).ToArray();
            new Trial(size, 1 + (size * 7 % 40), 3, size) { Steps = [new StencilStep(side, weights)] }.Check();
            new Trial(1 + (size * 11 % 40), size, 1, size) { Steps = [new StencilStep(side, weights)], ClampEveryStep = false, Output = ColorMatrix.Diagonal(2, 0) }.Check();
        }
    }

    [Fact]
    public void AStencilOfZerosGivesBlack() => new Trial(19, 4, 3) { Steps = [new StencilStep(3, new float[9])] }.Check();

    [Fact]
    public void StencilsInARow() =>
        new Trial(300, 30, 3) { Steps = [new BlurStep(2), new StencilStep(3, [0, -1, 0, -1, 5, -1, 0, -1, 0]), new PatternStep(), new BlurStep(1)] }.Check();

    [Fact]
    public void TwoRastersWithGeometryBetween() =>
        new Trial(50, 40, 3) { Steps = [new BlurStep(1), GeometryStep.Window(-5, -5, 70, 30), new MatrixStep(ColorMatrix.Diagonal(-1, 1)), new PatternStep(), GeometryStep.FlipX(new(70, 30))] }.Check();

    [Fact]
    public void WhatARasterCutAwayIsGone() =>
        new Trial(50, 40, 3) { Steps = [GeometryStep.Window(10, 10, 20, 20), new RasterStep(), GeometryStep.Window(-10, -10, 50, 40)] }.Check(1e-7);
}
