extern alias generator;

using System.Globalization;
using AugDsl.Generators.Tests.Harness;
using generator::AugDsl.Generators.Ir;
using generator::AugDsl.Generators.Lowering;
using generator::AugDsl.Generators.Passes;
using generator::AugDsl.Generators.Steps;

namespace AugDsl.Generators.Tests.Passes;

/// <summary>Translation validation: old and new IR have the same values on random pixels and draws.</summary>
public sealed class TranslationTests
{
    private static readonly DrawField[] s_draws =
    [
        new("s", "A", DrawType.Double, new Interval(0, 1), 0, null),
        new("s", "B", DrawType.Double, new Interval(-0.5, 1.5), 0, null),
        new("s", "C", DrawType.Double, new Interval(0.5, 2), 0, null),
    ];

    [Fact]
    public void Ranges_hold_every_value_and_dead_clamps_change_none()
    {
        int dropped = 0;
        for (int seed = 0; seed < 3000; seed++)
        {
            Random random = new(seed);
            ValueExpr value = Expression(random, 5);
            ValueExpr simpler = RangeAnalysis.DropDeadClamps(value, Interval.Unit);
            if (!ReferenceEquals(value, simpler)) dropped++;
            Interval range = RangeAnalysis.Of(value, Interval.Unit);
            for (int i = 0; i < 12; i++)
            {
                RandomLeaves leaves = new((seed * 100) + i);
                double[] pixel = Pixel(random);
                double expected = value.Evaluate(pixel, leaves.Of);
                if (double.IsNaN(expected)) continue;
                Assert.Equal(expected, simpler.Evaluate(pixel, leaves.Of));
                Assert.True(expected >= range.Low - 1e-9 && expected <= range.High + 1e-9, $"{expected} is not in {range}: {value}");
            }
        }

        Assert.True(dropped > 100, $"Only {dropped} expressions had a dead clamp: the test says nothing.");
    }

    /// <summary>A clamp called dead changes no value; one called live changes some for every draw.</summary>
    [Fact]
    public void Dead_clamps_are_dead_and_live_ones_live()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Step step = Compiler.Plan(RandomStep(new Random(seed))).Steps[0];
            bool everActs = false, alwaysActs = true;
            for (int i = 0; i < 30; i++)
            {
                RandomLeaves leaves = new((seed * 100) + i);
                bool acts = Corners().Any(pixel => step.Values!.Any(v => v.Evaluate(pixel, leaves.Of) is < -1e-9 or > 1 + 1e-9));
                everActs |= acts;
                alwaysActs &= acts;
            }

            if (step.Clamp == ClampKind.Dead) Assert.False(everActs, step.Sentence);
            if (step.Clamp == ClampKind.Live) Assert.True(alwaysActs, step.Sentence);
        }
    }

    [Fact]
    public void Affine_forms_are_what_they_match()
    {
        int matched = 0;
        for (int seed = 0; seed < 20_000; seed++)
        {
            Random random = new(seed);
            ValueExpr[] values = [.. Enumerable.Range(0, 3).Select(_ => Expression(random, 3))];
            if (AffineForm.TryMatch(values) is not { } form) continue;
            matched++;
            IReadOnlyList<ValueExpr> again = form.ToValues();
            RandomLeaves leaves = new(seed);
            double[] pixel = Pixel(random);
            for (int c = 0; c < 3; c++) Assert.Equal(values[c].Evaluate(pixel, leaves.Of), again[c].Evaluate(pixel, leaves.Of), 1e-9);
        }

        Assert.True(matched > 50, $"Only {matched} were affine.");
    }

    [Fact]
    public void Substitution_is_composition()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Random random = new(seed);
            ValueExpr[] first = [.. Enumerable.Range(0, 3).Select(_ => Expression(random, 3))];
            ValueExpr second = Expression(random, 3);
            RandomLeaves leaves = new(seed);
            double[] pixel = Pixel(random);
            double expected = second.Evaluate([.. first.Select(v => v.Evaluate(pixel, leaves.Of))], leaves.Of);
            Assert.Equal(expected, second.Substitute(first).Evaluate(pixel, leaves.Of));
        }
    }

    /// <summary>Folded matrices and joined bodies against the steps one by one, each followed by its clamp.</summary>
    [Theory]
    [InlineData("EveryStep")]
    [InlineData("AtOutput")]
    public void A_plan_is_its_steps(string clamping)
    {
        int folded = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            string steps = string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(_ => RandomStep(random)));
            PassPlan plan = Compiler.Plan(steps, options: "Clamping = Clamping." + clamping);
            folded += plan.Items.Count(i => i.Steps.Count > 1);
            IReadOnlyList<Step> lowered = Compiler.Lower(steps, options: "Clamping = Clamping." + clamping).Steps;
            for (int i = 0; i < 10; i++)
            {
                RandomLeaves leaves = new((seed * 100) + i);
                double[] expected = Pixel(random), actual = expected;
                foreach (Step step in lowered.Where(s => leaves.Holds(s.Active))) expected = Run(step.Values!, expected, leaves, clamp: clamping == "EveryStep");
                foreach (PlanItem item in plan.Items)
                {
                    if (item is PlanMatrix matrix && leaves.Holds(matrix.Condition)) actual = Run(matrix.Form.ToValues(), actual, leaves, clamp: clamping == "EveryStep");
                    if (item is PlanSegment segment && leaves.Holds(segment.Condition)) actual = Run(segment.Values, actual, leaves, clamp: false);
                }

                // A gamma below 1 magnifies a rounding at black.
                for (int c = 0; c < 3; c++) Assert.True(Math.Abs(expected[c] - actual[c]) < 1e-6, $"{steps}: {expected[c]} and {actual[c]}\n{plan.After("PlanPasses")}");
            }
        }

        Assert.True(folded > (clamping == "EveryStep" ? 30 : 5), $"{folded} items have several steps: the test says nothing");
    }

    private static double[] Run(IReadOnlyList<ValueExpr> values, double[] pixel, RandomLeaves leaves, bool clamp) =>
        [.. values.Select(v => v.Evaluate(pixel, leaves.Of)).Select(v => clamp ? Math.Clamp(v, 0, 1) : v)];

    private static string RandomStep(Random random)
    {
        // Continuous steps: at a threshold a rounding decides, and then both sides are right.
        string text = random.Next(6) switch
        {
            0 => $"Brightness({Range(random, 0, 1.5)}{(random.Next(2) == 0 ? ", PerChannel = true" : "")}",
            1 => $"Contrast({Range(random, 0, 1.6)}, Pivot = Pivot.Middle",
            2 => $"Saturation({Range(random, 0, 1.6)}",
            3 => $"Gamma({Range(random, 0.6, 2)}",
            4 => $"Grayscale({Range(random, 0, 1)}",
            _ => "Invert(",
        };
        string gate = random.Next(4) == 0 ? "Probability = 0.5" : "";
        return $"[{text}{(gate.Length > 0 && !text.EndsWith('(') ? ", " : "")}{gate})]";
    }

    private static string Range(Random random, double low, double high)
    {
        double a = low + (random.NextDouble() * (high - low));
        // A constant: runs of them become one body.
        if (random.Next(2) == 0) return string.Create(CultureInfo.InvariantCulture, $"{a:0.0##}");
        double b = random.Next(3) == 0 ? 1 : low + (random.NextDouble() * (high - low));
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Min(a, b):0.0##}, {Math.Max(a, b):0.0##}");
    }

    private static ValueExpr Expression(Random random, int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
        {
            return random.Next(3) switch
            {
                0 => ValueExpr.Channel(random.Next(3)),
                1 => Math.Round((random.NextDouble() * 3) - 1, 1),
                _ => new DrawRef(s_draws[random.Next(s_draws.Length)]),
            };
        }

        ValueExpr Next() => Expression(random, depth - 1);
        return random.Next(12) switch
        {
            0 or 1 => Next() + Next(),
            2 or 3 => Next() - Next(),
            4 or 5 => Next() * Next(),
            6 => ValueExpr.Clamp01(Next()),
            7 => ValueExpr.Min(Next(), Next()),
            8 => ValueExpr.Max(Next(), Next()),
            9 => ValueExpr.IfLess(Next(), Next(), Next(), Next()),
            10 => ValueExpr.Floor(Next()),
            _ => ValueExpr.Power(ValueExpr.Clamp01(Next()), new DrawRef(s_draws[2])),
        };
    }

    private static double[] Pixel(Random random) => [.. Enumerable.Range(0, 3).Select(_ => random.Next(4) switch { 0 => 0.0, 1 => 1.0, _ => random.NextDouble() })];

    private static IEnumerable<double[]> Corners() => Enumerable.Range(0, 8).Select(i => (double[])[i & 1, (i >> 1) & 1, (i >> 2) & 1]);
}
