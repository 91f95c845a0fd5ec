extern alias generator;

using AugDsl.Generators.Tests.Harness;
using generator::AugDsl.Generators.Ir;

namespace AugDsl.Generators.Tests.Passes;

/// <summary>Shares of samples: of one draw against all that can be drawn, and of steps in groups as the plan has them.</summary>
public sealed class ShareTests
{
    [Theory]
    [InlineData(0, 0, 1.0, 2.0, 3.0)]
    [InlineData(1, 1, 1.0, 2.0, 3.0)]
    [InlineData(0, 3, 1.0, 2.0, 3.0)]
    [InlineData(2, 2, 0.1, 0.0, 7.0, 1.0, 1.0)]
    [InlineData(1, 4, 0.1, 0.0, 7.0, 1.0, 1.0)]
    [InlineData(4, 4, 0.1, 0.0, 7.0, 1.0, 1.0)]
    [InlineData(2, 5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)]
    [InlineData(1, 3, 1e-8, 1.0, 1e8, 5.0)]
    [InlineData(0, 3, 1e-300, 1.0, 1e100, 1.0)]
    public void A_set_has_a_child_as_often_as_all_orders_say(int minimum, int maximum, params double[] weights)
    {
        double[] expected = new double[weights.Length];
        Take([], 1, weights.Sum());
        SubsetDraw draw = new(1, minimum, maximum, weights);
        for (int i = 0; i < weights.Length; i++) Assert.Equal(expected[i], draw.Share(i), 1e-12);
        Assert.Equal((minimum + maximum) / 2.0, expected.Sum(), 1e-12);

        // Every sequence in which children can be taken, to its end.
        void Take(int[] taken, double probability, double rest)
        {
            if (taken.Length >= minimum && taken.Length <= maximum)
            {
                foreach (int i in taken) expected[i] += probability / (maximum - minimum + 1);
            }

            if (taken.Length == maximum) return;
            for (int i = 0; i < weights.Length; i++)
            {
                if (weights[i] > 0 && !taken.Contains(i)) Take([.. taken, i], probability * weights[i] / rest, weights.Where((_, k) => k != i && !taken.Contains(k)).Sum());
            }
        }
    }

    [Fact]
    public void Sixteen_equal_children_share_alike()
    {
        SubsetDraw draw = new(1, 3, 8, [.. Enumerable.Repeat(1.0, 16)]);
        for (int i = 0; i < 16; i++) Assert.Equal(5.5 / 16, draw.Share(i), 1e-12);
    }

    [Fact]
    public void Steps_have_the_product_of_what_is_around_them()
    {
        LoweredShares shares = new(
            "[Gamma(2)][Gamma(3, Probability = 0.25)][OneOf<A>(Probability = 0.5)]",
            "[Fragment, Gamma(4, Weight = 3), SomeOf<B>(1, Weight = 1)] class A; [Fragment, Gamma(5), RandomOrder<C>(Probability = 0.6), Gamma(6, Weight = 0)] class B; [Fragment, Gamma(7, Probability = 0)] class C;");
        Assert.Equal([1, 0.25, 0.5 * 0.75, 0.5 * 0.25 * 0.5, 0, 0], shares.All, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void The_plan_prints_them()
    {
        string plan = string.Join("\n", generator::AugDsl.Generators.Emission.PlanText.Lines(Compiler.Plan("[SomeOf<A>(1, 2)][Gamma(5)]", "[Fragment, Gamma(2), Gamma(3, Probability = 0.5), Gamma(4)] class A;")));
        Assert.Contains("(if A.Chosen & 1) != 0", plan.Replace("(if (", "(if ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(": 50 % of the samples)", plan, StringComparison.Ordinal);
        Assert.Contains(": 25 % of the samples)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("100 %", plan, StringComparison.Ordinal);
    }

    private sealed class LoweredShares(string steps, string fragments)
    {
        public IReadOnlyList<double> All { get; } = [.. Compiler.Lower(steps, fragments).Steps.Select(s => s.Active.Share)];
    }
}
