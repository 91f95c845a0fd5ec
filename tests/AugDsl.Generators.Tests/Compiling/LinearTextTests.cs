using System.Globalization;
using AugDsl.Generators.Tests.Harness;
using AugDsl.Tests.Shared;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>The text grows with the steps and never with their permutations or compositions.</summary>
[Long]
public sealed class LinearTextTests
{
    [Theory]
    [InlineData("geometry", "Rotate({0}, 5)|ShearX({0}, 3)|Scale(0.5, 1.{1})|Perspective(0, 0.{1})")]
    [InlineData("canvases", "Rotate({0}, 5, Expand = true)|RandomCrop(3{1}, 30)|Pad({1})|QuarterTurns(0, 3)")]
    [InlineData("optional geometry", "Rotate({0}, 5, Probability = 0.5)|HorizontalFlip(Probability = 0.5)|QuarterTurns(0, 3, Probability = 0.3)|Translate(-0.1, 0.{1}, Probability = 0.5)")]
    [InlineData("colours", "Saturation(0, 0.{1})|Invert|Brightness(0, 0.{1})|Contrast(0, 0.{1}, Pivot = Pivot.Middle)")]
    [InlineData("saturations", "Saturation(0, 0.{1})")]
    [InlineData("constant colours", "Saturation(1.{1})|Invert|Brightness(1.{1})|Contrast(1.{1}, Pivot = Pivot.Middle)")]
    [InlineData("constant saturations", "Saturation(1.{1})")]
    [InlineData("solarizations", "Solarize(0.1, 0.{1})")]
    [InlineData("bodies", "Gamma(0.5, 1.{1})|Solarize(0.{1})|Posterize(2, 5)|Hue({0}, 9)")]
    [InlineData("rasters", "GaussianBlur(0, 1.{1})|Sharpen(0, 0.{1})|GaussianNoise(0, 0.{1})|Rotate({0}, 5)")]
    public void Length_is_at_most_proportional(string what, string steps)
    {
        string[] kinds = steps.Split('|');
        foreach (string group in new[] { "", "RandomOrder", "Include" })
        {
            int zero = Length(0, kinds, group), four = Length(4, kinds, group) - zero, eight = Length(8, kinds, group) - zero, sixteen = Length(16, kinds, group) - zero;
            // Longer numbers and names ("width10") cost a little: 15 %.
            Assert.True(eight <= 2.15 * four, $"{what} {group}: 4 steps {four}, 8 steps {eight} characters");
            Assert.True(sixteen <= 2.15 * eight, $"{what} {group}: 8 steps {eight}, 16 steps {sixteen} characters");
        }
    }

    [Fact]
    public void Nested_orders_are_linear_too()
    {
        int[] lengths = [.. new[] { 1, 2, 4 }.Select(n =>
        {
            string fragments = "", inner = "Rotate(1, 2), Gamma(0.5, 2)";
            for (int i = 0; i < n; i++)
            {
                fragments += $"[Fragment, {inner}] private sealed class F{i};\n";
                inner = $"RandomOrder<F{i}>, Rotate(1, 2), Gamma(0.5, 2)";
            }

            return GeneratorHarness.Run(Compiler.Source($"[{inner}]", fragments)).Compiles().Length;
        })];
        // Indentation and paths grow with the depth.
        Assert.True(lengths[2] - lengths[1] <= 3 * (lengths[1] - lengths[0]), string.Join(", ", lengths));
    }

    private static int Length(int count, string[] kinds, string group)
    {
        string steps = string.Join("\n", Enumerable.Range(0, count).Select(i =>
            "[" + string.Format(CultureInfo.InvariantCulture, kinds[i % kinds.Length], -1 - (i % 5), 1 + (i % 5)) + "]"));
        // An empty pipeline is an error; one Rasterize is the least.
        string source = group.Length == 0 || count == 0
            ? Compiler.Source("[Rasterize]\n" + steps)
            : Compiler.Source($"[Rasterize]\n[{group}<F>]", "[Fragment]\n" + steps + "\nprivate sealed class F;");
        return GeneratorHarness.Run(source).Compiles().Length;
    }
}
