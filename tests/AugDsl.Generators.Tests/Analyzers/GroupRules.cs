namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>AUG1021, AUG3011, and what is said of SomeOf and of policies.</summary>
public sealed class GroupRules
{
    [Theory]
    [InlineData("SomeOf<F>({|AUG1021:4|})", "Gamma(2), Gamma(3), Gamma(4)")]
    [InlineData("SomeOf<F>({|AUG1021:1, 4|})", "Gamma(2), Gamma(3), Gamma(4)")]
    [InlineData("SomeOf<F>({|AUG1021:maximum: 2, minimum: 1|})", "Gamma(2), Gamma(3, {|AUG3011:Weight = 0|})")]
    [InlineData("SomeOf<F>(1, 2)", "Gamma(2), Gamma(3), Gamma(4, {|AUG3011:Weight = 0|})")]
    [InlineData("SomeOf<F>(3), SomeOf<F>(0, 3, Ordered = false), SomeOf<F>(1)", "Gamma(2), Gamma(3, Weight = 0.5), Gamma(4, Weight = 1e100)")]
    public Task Too_few_children(string steps, string children) => Check(steps, children);

    [Fact]
    public async Task Too_few_children_says_how_many_there_are() => Assert.Contains(
        "SomeOf takes up to 3 children, but 'F' has 2 that can be drawn: lower the number, or give the fragment more steps with a Weight above 0",
        await RuleHarness.Messages("[AugmentationPipeline, SomeOf<F>(1, 3)] partial class P; [Fragment, Gamma(2), Gamma(3), Gamma(4, Weight = 0)] class F;"));

    [Theory]
    [InlineData("SomeOf<F>({|AUG2002:2, 1|})", "Gamma(2), Gamma(3)")]
    [InlineData("SomeOf<F>({|AUG2001:-1|}, 1)", "Gamma(2), Gamma(3)")]
    [InlineData("{|AUG1015:SomeOf<F>({|AUG3011:0|})|}", "Gamma(2, {|AUG3011:Weight = 0|})")]
    public Task Numbers_of_SomeOf(string steps, string children) => Check(steps, children);

    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public Task SomeOf_has_at_most_sixteen_children(int count, bool wrong)
    {
        string steps = string.Concat(Enumerable.Repeat(", Gamma(2)", count));
        return RuleHarness.Check($"[AugmentationPipeline, {(wrong ? "{|AUG1006:SomeOf<A>(1)|}" : "SomeOf<A>(1)")}] partial class P; [Fragment{steps}] class A;");
    }

    /// <summary>Each way of never being drawn.</summary>
    [Theory]
    [InlineData("OneOf<F>", "Gamma(2), Invert({|AUG3011:Weight = 0|})")]
    [InlineData("SomeOf<F>(1)", "Gamma(2), Include<G>({|AUG3011:Weight = 0|})")]
    [InlineData("Include<F>({|AUG3011:Probability = 0|})", "Gamma(2)")]
    [InlineData("RandomOrder<F>({|AUG3011:Probability = 0|})", "Gamma(2)")]
    [InlineData("OneOf<F>({|AUG3011:Probability = 0|})", "Gamma(2)")]
    [InlineData("SomeOf<F>({|AUG3011:0|})", "Gamma(2)")]
    [InlineData("SomeOf<F>({|AUG3011:0, 0|}, Ordered = false)", "Gamma(2)")]
    [InlineData("RandAugment({|AUG3011:Probability = 0|})", "Gamma(2)")]
    [InlineData("SomeOf<F>(0, 1), OneOf<F>(Probability = 0.001), Include<F>", "Gamma(2), Gamma(3)")]
    public Task Unreachable(string steps, string children) => Check(steps, children);

    [Theory]
    [InlineData("OneOf<F>", "Gamma(2), Invert(Weight = 0)", "Invert is never drawn: its Weight is 0; remove it, or change that")]
    [InlineData("Include<F>(Probability = 0)", "Gamma(2)", "Every child of Include<F> is never drawn: the group's Probability is 0; remove it, or change that")]
    [InlineData("SomeOf<F>(0)", "Gamma(2)", "Every child of SomeOf<F> is never drawn: the group takes none; remove it, or change that")]
    public async Task Unreachable_says_why(string steps, string children, string message) =>
        Assert.Equal([message], await RuleHarness.Messages($"[AugmentationPipeline, {steps}] partial class P; [Fragment, {children}] class F;"));

    /// <summary>What a policy stands for was written by nobody: steps that sample twice, pairs of probability 0, factors of 1. Steps of the user's beside it are spoken of as before.</summary>
    [Theory]
    [InlineData("RandAugment(4, 9)")]
    [InlineData("RandAugment(2, 0, Variant = RandAugmentVariant.Timm), TrivialAugment, ColorJitter(0.4, 0.4, 0.4, 0.5)")]
    [InlineData("AutoAugment, AutoAugment(Policy = AutoAugmentPolicy.Cifar10), AutoAugment(Policy = AutoAugmentPolicy.Svhn)")]
    [InlineData("Include<F>", "AutoAugment, ColorJitter(0.1)")]
    [InlineData("{|AUG3001:HorizontalFlip|}, TrivialAugment")]
    [InlineData("TrivialAugment, GaussianBlur(1), {|AUG3002:Rotate(-5, 5)|}")]
    [InlineData("RandomOrder<F>", "TrivialAugment, Hue({|AUG3005:-0.1, 0.1|})")]
    public Task Hints_are_about_what_was_written(string steps, string children = "Gamma(2)") => Check(steps, children);

    /// <summary>The magnitude's largest value belongs to the variant.</summary>
    [Theory]
    [InlineData("RandAugment(2, 30)")]
    [InlineData("RandAugment(2, {|AUG2001:31|})")]
    [InlineData("RandAugment(2, {|AUG2001:11|}, Variant = RandAugmentVariant.Paper)")]
    [InlineData("RandAugment({|AUG2001:magnitude: 30|}, Variant = RandAugmentVariant.Timm)")]
    [InlineData("RandAugment(2, 10, Variant = RandAugmentVariant.Paper), RandAugment(2, 10, Variant = RandAugmentVariant.Timm)")]
    [InlineData("RandAugment({|AUG2001:0|}), RandAugment({|AUG2001:9|}, {|AUG2001:-1|})")]
    [InlineData("RandAugment({|AUG2001:Variant = (RandAugmentVariant)3|}), AutoAugment({|AUG2001:Policy = (AutoAugmentPolicy)7|})")]
    [InlineData("RandAugment({|AUG1014:Weight = 2|})")]
    public Task Parameters_of_policies(string steps) => Check(steps, "Gamma(2)");

    [Fact]
    public async Task The_magnitude_is_named_with_its_limit() => Assert.Contains(
        "Magnitude = 12 is not legal: it must be at most 10 with RandAugmentVariant.Timm",
        await RuleHarness.Messages("[AugmentationPipeline, RandAugment(2, 12, Variant = RandAugmentVariant.Timm)] partial class P;"));

    [Theory]
    [InlineData("ColorJitter({|AUG2001:-0.1|})", "")]
    [InlineData("ColorJitter(0, 0, 0, {|AUG2001:-1|})", "Hue = -1 is not legal: it must be at least 0")]
    [InlineData("ColorJitter(0, {|AUG2001:contrast: -0.5|})", "Contrast = -0.5 is not legal: it must be at least 0")]
    [InlineData("ColorJitter(0, {|AUG2002:Contrast = [2, 1]|})", "2 is above 1")]
    [InlineData("ColorJitter({|AUG2001:Saturation = []|})", "Saturation = [] is not legal: it must be [value] or [minimum, maximum]")]
    [InlineData("ColorJitter({|AUG2001:Saturation = [1, 2, 3]|})", "Saturation = [1, 2, 3] is not legal: it must be [value] or [minimum, maximum]")]
    [InlineData("ColorJitter({|AUG2003:Saturation = null!|})", "")]
    [InlineData("ColorJitter(hue: 180), ColorJitter(1, 99, 0), ColorJitter(Hue = [10]), ColorJitter", "")]
    public async Task Parameters_of_ColorJitter(string steps, string message)
    {
        await Check(steps, "Gamma(2)");
        if (message.Length == 0) return;
        Assert.Contains((await RuleHarness.Messages($"[AugmentationPipeline, {Markup.Parse(steps).Source}] partial class P;")), m => m.Contains(message, StringComparison.Ordinal));
    }

    /// <summary>Eight layers, and gray pictures, are within the budget and compile.</summary>
    [Theory]
    [InlineData("RandAugment(8, 9)", "Rgb8")]
    [InlineData("RandAugment(8, 9, Variant = RandAugmentVariant.Timm)", "Gray8")]
    [InlineData("TrivialAugment, AutoAugment, RandAugment, ColorJitter(0.4, 0.4, 0.4, 36)", "Gray8")]
    public void Compiles(string steps, string format) => RuleHarness.GenerateAndCompile($"[AugmentationPipeline(Format = PixelFormat.{format}), {steps}] public sealed partial class P;");

    /// <summary>The budget counts what policies stand for.</summary>
    [Fact]
    public Task Policies_count_against_the_budget() => RuleHarness.Check(
        $"[AugmentationPipeline{string.Concat(Enumerable.Repeat(", RandAugment(8, 9)", 4))}, {{|AUG1018:RandAugment(8, 9)|}}] partial class P;");

    private static Task Check(string steps, string children) =>
        RuleHarness.Check($"[AugmentationPipeline, {steps}] partial class P; [Fragment, {children}] class F; [Fragment, Gamma(2)] class G;");
}
