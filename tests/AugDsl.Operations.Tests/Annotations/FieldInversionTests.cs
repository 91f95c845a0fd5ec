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

    /// <summary>A grid is undone exactly at every legal distortion, and on the whole plane.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(64)]
    public void A_grid_always_has_an_inverse(int cells) => ComeBack(GridDistortion.Kind, 0.9, cells);

    /// <summary>A lens is undone exactly wherever AUG1020 lets it through: at the least k2 for a negative k1, and with positive numbers.</summary>
    [Theory]
    [InlineData(-0.5, 0.15)]
    [InlineData(-0.1, 0.006)]
    [InlineData(-0.5, 0.5)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.5, 0)]
    [InlineData(0, 0.5)]
    [InlineData(1e-9, 0)]
    public void A_lens_that_grows_everywhere_has_an_inverse(double k1, double k2) => ComeBack(OpticalDistortion.Kind, k1, k2);

    /// <summary>Of a lens that folds, a point goes to the nearest place that shows it, and out of sight where none does.</summary>
    [Fact]
    public void A_lens_that_folds_is_undone_up_to_its_fold()
    {
        // ρ (1 − ρ² / 4) grows up to ρ = 2 / √3, where it is 4 / (3 √3) = 0.77; the unit is 100 pixels about (150, 100).
        PointChain points = Begin(OpticalDistortion.Kind, 1, -0.25, 0, new ImageSize(300, 200), new Arena());
        double[] x = [150 + 75, 150 + 76.9, 150 + 77, 150, 150], y = [100, 100, 100, 100 - 75, 100 + 300];
        points.Undo(0, x, y);
        Assert.Equal(100, y[0]);
        Assert.Equal(75, (x[0] - 150) * (1 - (Math.Pow((x[0] - 150) / 100, 2) / 4)), 1e-9);
        Assert.InRange(x[0], 150 + 75, 150 + 115);
        Assert.InRange(x[1], x[0], 150 + 116);
        Assert.Equal(AxisMap.Farthest, x[2]);
        Assert.Equal(x[0] - 150, 100 - y[3], 1e-9);
        Assert.Equal((150, AxisMap.Farthest), (x[4], y[4]));
    }

    private static void ComeBack(FieldKind kind, double first, double second)
    {
        Random random = new(7);
        Arena arena = new();
        foreach (ImageSize canvas in new ImageSize[] { new(300, 200), new(31, 500), new(1, 1) })
        {
            for (uint sample = 0; sample < 20; sample++)
            {
                arena.Reset();
                PointChain points = Begin(kind, sample, first, second, canvas, arena);
                double[] x = [.. Enumerable.Range(0, 1000).Select(_ => (random.NextDouble() * canvas.Width * 1.5) - (canvas.Width * 0.25))];
                double[] y = [.. Enumerable.Range(0, 1000).Select(_ => (random.NextDouble() * canvas.Height * 1.5) - (canvas.Height * 0.25))];
                double[] u = [.. x], v = [.. y];
                points.Undo(0, u, v);
                points.Displace(0, u, v);
                for (int i = 0; i < x.Length; i++) Assert.True(Math.Abs(u[i] - x[i]) + Math.Abs(v[i] - y[i]) < 1e-8, $"({x[i]}, {y[i]}) comes back to ({u[i]}, {v[i]})");
            }
        }
    }

    private static PointChain Begin(FieldKind kind, uint sample, double first, double second, ImageSize canvas, Arena arena)
    {
        MapChain chain = new();
        chain.Append(new DenseField(kind, sample, 77, canvas, first, second, 0, 0));
        PointChain points = new();
        points.Begin(chain, canvas, arena);
        return points;
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
