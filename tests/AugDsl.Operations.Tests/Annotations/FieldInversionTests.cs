using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;
using AugDsl.Steps;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Annotations;

/// <summary>How well twenty steps of q ← p − d(q) invert a field, by its height α over the distance g of its nodes: where the compiler draws the line.</summary>
[JudgedOnce]
public sealed class FieldInversionTests
{
    [Theory]
    [InlineData(0.25, 0, 1e-8)]
    [InlineData(0.48, 0, 1e-2)]
    [InlineData(0.75, 1e-4, 8)]
    public void Points_come_back_through_their_field(double alphaPerSpacing, double shareOfMisses, double worst)
    {
        double[] misses = Misses(alphaPerSpacing);
        Assert.True(misses.Count(m => m > 0.5) <= shareOfMisses * misses.Length, $"{misses.Count(m => m > 0.5)} of {misses.Length} points miss by more than half a pixel");
        Assert.True(misses.Max() <= worst, $"one misses by {misses.Max()}");
    }

    /// <summary>The rule that refuses steep fields is no caution: at twice the distance of the nodes two points in five are lost.</summary>
    [Fact]
    public void A_steep_field_has_no_inverse() => Assert.True(Misses(2).Count(m => m > 0.5) > 60_000);

    /// <summary>A mesh is undone exactly up to the scale that AUG1020 lets through, and on the whole plane.</summary>
    [Theory]
    [InlineData(4, 4)]
    [InlineData(2, 9)]
    [InlineData(64, 64)]
    public void A_mesh_that_cannot_fold_has_an_inverse(int rows, int columns)
    {
        Random random = new(7);
        Arena arena = new();
        PointChain points = new();
        ImageSize canvas = new(300, 200);
        double scale = 1.0 / 12 / (Math.Max(rows, columns) - 1);
        for (uint sample = 0; sample < 50; sample++)
        {
            arena.Reset();
            MapChain chain = new();
            chain.Append(new DenseField(PiecewiseAffine.Kind, sample, 77, canvas, scale, rows, columns, 0));
            points.Begin(chain, canvas, arena);
            double[] x = [.. Enumerable.Range(0, 1000).Select(_ => (random.NextDouble() * 400) - 50)];
            double[] y = [.. Enumerable.Range(0, 1000).Select(_ => (random.NextDouble() * 300) - 50)];
            double[] u = [.. x], v = [.. y];
            points.Undo(0, u, v);
            points.Displace(0, u, v);
            for (int i = 0; i < x.Length; i++) Assert.True(Math.Abs(u[i] - x[i]) + Math.Abs(v[i] - y[i]) < 1e-6, $"({x[i]}, {y[i]}) comes back to ({u[i]}, {v[i]})");
        }
    }

    private static double[] Misses(double alphaPerSpacing)
    {
        const double Spacing = 8;
        Random random = new(1);
        Arena arena = new();
        PointChain points = new();
        List<double> misses = [];
        for (uint sample = 0; sample < 200; sample++)
        {
            arena.Reset();
            MapChain chain = new();
            chain.Append(new DenseField(Elastic.Kind, sample, 77, default, alphaPerSpacing * Spacing, Spacing, 0, 0));
            points.Begin(chain, new ImageSize(256, 256), arena);
            double[] x = [.. Enumerable.Range(0, 1000).Select(_ => random.NextDouble() * 256)];
            double[] y = [.. Enumerable.Range(0, 1000).Select(_ => random.NextDouble() * 256)];
            double[] u = [.. x], v = [.. y];
            points.Undo(0, u, v);
            points.Displace(0, u, v);
            misses.AddRange(x.Select((_, i) => Math.Max(Math.Abs(u[i] - x[i]), Math.Abs(v[i] - y[i]))));
        }

        return [.. misses];
    }
}
