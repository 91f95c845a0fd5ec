extern alias generator;

using AugDsl.Generators.Tests.Harness;
using generator::AugDsl.Generators.Ir;
using generator::AugDsl.Generators.Passes;
using generator::AugDsl.Generators.Steps;

namespace AugDsl.Generators.Tests.Passes;

/// <summary>Composition of maps: what is known at compile time is gone from the text, and the shape is never more general than need be.</summary>
public sealed class MapTests
{
    [Theory]
    [InlineData("[HorizontalFlip][HorizontalFlip]", "[1.0 0.0 0.0 ; 0.0 1.0 0.0 ; 0.0 0.0 1.0]")]
    [InlineData("[VerticalFlip][HorizontalFlip][VerticalFlip]", "[(-1.0) 0.0 width ; 0.0 1.0 0.0 ; 0.0 0.0 1.0]")]
    [InlineData("[TranslateX(3, Unit = Unit.Pixel)][TranslateX(4.5, Unit = Unit.Pixel)]", "[1.0 0.0 (-7.5) ; 0.0 1.0 0.0 ; 0.0 0.0 1.0]")]
    [InlineData("[Resize(7, 9)][Resize(14, 27)]", "[((width / 7.0) * 0.5) 0.0 0.0 ; 0.0 ((height / 9.0) * 0.3333333333333333) 0.0 ; 0.0 0.0 1.0]")]
    [InlineData("[Rotate(0)]", "[1.0 0.0 0.0 ; 0.0 1.0 0.0 ; 0.0 0.0 1.0]")]
    [InlineData("[Scale(1)][ShearX(0)][TranslateY(0)]", "[1.0 0.0 0.0 ; 0.0 1.0 0.0 ; 0.0 0.0 1.0]")]
    [InlineData("[HorizontalFlip(Probability = 0)]", "[1.0 0.0 0.0 ; 0.0 1.0 0.0 ; 0.0 0.0 1.0]")]
    [InlineData("[HorizontalFlip(Probability = 0.5)]", "[(p.HorizontalFlipActive ? (-1.0) : 1.0) 0.0 (p.HorizontalFlipActive ? width : 0.0) ; 0.0 1.0 0.0 ; 0.0 0.0 1.0]")]
    public void Composed(string steps, string expected) => Assert.Equal(expected, Product(Compiler.Lower(steps).Steps).ToString().Short());

    [Theory]
    [InlineData("[HorizontalFlip][HorizontalFlip]", "Identity")]
    [InlineData("[HorizontalFlip(Probability = 0.5)][VerticalFlip]", "Exact")]
    [InlineData("[RandomCrop(9, 9)][Pad(1)][HorizontalFlip]", "Exact")]
    [InlineData("[TranslateX(3, Unit = Unit.Pixel)]", "Exact")]
    [InlineData("[TranslateX(3.5, Unit = Unit.Pixel)]", "AxisAligned")]
    [InlineData("[TranslateX(0, 9, Unit = Unit.Pixel)]", "AxisAligned")]
    [InlineData("[Resize(9, 9)][HorizontalFlip]", "AxisAligned")]
    [InlineData("[Scale(0.5, 2)]", "AxisAligned")]
    [InlineData("[Rotate(-5, 5)][HorizontalFlip]", "Affine")]
    [InlineData("[ShearX(0.1)]", "Affine")]
    [InlineData("[Perspective(0, 0.2)][Rotate(10)]", "Projective")]
    [InlineData("[Resize(9, 9)][Perspective(0.1, Probability = 0.1)]", "Projective")]
    public void Shapes(string steps, string expected)
    {
        PassPlan plan = Compiler.Plan(steps);
        Assert.Equal(expected, Assert.IsType<PlanMap>(Assert.Single(plan.Items)).Shape.ToString());
    }

    [Fact]
    public void Shapes_are_a_chain() =>
        Assert.Equal([MapShape.Identity, MapShape.Exact, MapShape.AxisAligned, MapShape.Affine, MapShape.Projective], Enum.GetValues<MapShape>().OrderBy(s => s));

    /// <summary>Composing and simplifying must not change a value: every entry against a plain product of matrices.</summary>
    [Theory]
    [InlineData("[Rotate(-30, 30)][Translate(-0.2, 0.2)][ShearX(-9, 9)][Scale(0.5, 2)][HorizontalFlip(Probability = 0.5)]")]
    [InlineData("[Resize(31, 17)][RandomCrop(11, 13)][Rotate(-30, 30, Expand = true)][Pad(3)][Resize(8, 8)]")]
    [InlineData("[QuarterTurns(0, 3)][VerticalFlip(Probability = 0.5)][Affine(Rotate = [-9, 9], Scale = [0.5, 1.5], TranslateX = [-0.3, 0.3])][QuarterTurns(1, 2)]")]
    public void Composition_keeps_values(string steps)
    {
        PassPlan plan = Compiler.Plan(steps);
        IReadOnlyList<Step> all = plan.Steps;
        MapMatrix[] composed = [Product(all), Assert.Single(Assert.IsType<PlanMap>(Assert.Single(plan.Items)).Lines.OfType<PrepareLine.Call>().SelectMany(c => c.Arguments).OfType<CallArgument.Map>()).Matrix];
        for (int seed = 0; seed < 20; seed++)
        {
            RandomLeaves leaves = new(seed);
            double[] expected = [1, 0, 0, 0, 1, 0, 0, 0, 1];
            foreach (Step step in all.Where(s => leaves.Holds(s.Active)))
                expected = Multiply(expected, [.. step.Map!.Entries.Select(e => e.Evaluate(leaves.Of))]);
            foreach (MapMatrix map in composed)
            {
                for (int i = 0; i < 9; i++)
                    Assert.Equal(expected[i], map.Entries[i].Evaluate(leaves.Of), 1e-9 * (1 + Math.Abs(expected[i])));
            }
        }
    }

    private static MapMatrix Product(IEnumerable<Step> steps) =>
        steps.Where(s => s.Map is not null).Aggregate(MapMatrix.Identity, (total, step) => total.After(step.Map!.When(step.Active)));

    private static double[] Multiply(double[] a, double[] b) =>
        [.. Enumerable.Range(0, 9).Select(i => Enumerable.Range(0, 3).Sum(k => a[(i / 3 * 3) + k] * b[(k * 3) + (i % 3)]))];
}
