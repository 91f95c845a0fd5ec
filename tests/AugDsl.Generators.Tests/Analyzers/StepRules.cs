namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>AUG1005 to AUG1008, AUG1010 to AUG1012, AUG1014, AUG1015: rules of steps and groups.</summary>
public sealed class StepRules
{
    [Theory]
    [InlineData("[Fragment, {|AUG1005:Include<A>|}] class A;")]
    [InlineData("[Fragment, RandomOrder<B>] class A; [Fragment, Invert, {|AUG1005:OneOf<A>|}] class B;")]
    [InlineData("[Fragment, Include<B>, Include<B>] class A; [Fragment, Invert] class B;")]
    public Task Fragment_cycle(string fragments) => RuleHarness.Check("[AugmentationPipeline, Include<A>] partial class P; " + fragments);

    [Fact]
    public Task A_pipeline_that_is_its_own_fragment() => RuleHarness.Check("[AugmentationPipeline, Fragment, Invert, {|AUG1005:Include<P>|}] partial class P;");

    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public Task Too_many_children(int count, bool wrong)
    {
        string steps = string.Concat(Enumerable.Repeat(", Invert", count));
        return RuleHarness.Check($"[AugmentationPipeline, {(wrong ? "{|AUG1006:RandomOrder<A>|}" : "RandomOrder<A>")}] partial class P; [Fragment{steps}] class A;");
    }

    [Fact]
    public Task Many_steps_at_top_level() =>
        RuleHarness.Check($"[AugmentationPipeline{string.Concat(Enumerable.Repeat(", Invert", 20))}] partial class P;");

    [Theory]
    [InlineData("{|AUG1007:ToTensor|}, Invert")]
    [InlineData("{|AUG1007:ToTensor|}, Invert, {|AUG1007:ToTensor(Layout = Layout.Hwc)|}, Gamma(2)")]
    [InlineData("{|AUG1007:ToTensor|}, Normalize(Preset = Normalization.ImageNet)")]
    [InlineData("Invert, ToTensor({|AUG1007:Probability = 0.5|})")]
    [InlineData("Invert, ToTensor(Probability = 1)")]
    [InlineData("Invert, ToTensor")]
    public Task Output_step_not_last(string steps) => RuleHarness.Check($"[AugmentationPipeline, {steps}] partial class P;");

    [Theory]
    [InlineData("Include<F>")]
    [InlineData("RandomOrder<F>")]
    [InlineData("OneOf<F>")]
    public Task Output_step_in_a_fragment(string group) =>
        RuleHarness.Check($"[AugmentationPipeline, {group}] partial class P; [Fragment, Invert, {{|AUG1007:ToTensor|}}] class F;");

    [Theory]
    [InlineData("Saturation(0.5, 1.5)")]
    [InlineData("Hue(-18, 18)")]
    public async Task Colour_step_on_one_channel(string step)
    {
        await RuleHarness.Check($"[AugmentationPipeline(Format = PixelFormat.Gray8), Gamma(2), {{|AUG1008:{step}|}}] partial class P;");
        await RuleHarness.Check($"[AugmentationPipeline(Format = PixelFormat.Rgb8), Gamma(2), {step}] partial class P;");
        await RuleHarness.Check($"[AugmentationPipeline(Format = PixelFormat.Gray8), OneOf<F>, Include<F>] partial class P; [Fragment, {{|AUG1008:{step}|}}] class F;");
    }

    [Theory]
    [InlineData("Invert(Name = \"a\"), Gamma(2, {|AUG1010:Name = \"a\"|})")]
    [InlineData("Invert, Gamma(2, {|AUG1010:Name = \"Invert#1\"|})")]
    [InlineData("Include<F>(Name = \"a\"), Include<F>({|AUG1010:Name = \"a\"|})", " [Fragment, {|AUG1010:Invert|}] class F;")]
    [InlineData("Include<F>, Include<F>", " [Fragment, Invert] class F;")]
    [InlineData("Invert, Invert")]
    [InlineData("Invert(Name = \"a\"), Include<F>(Name = \"b\")", " [Fragment, Invert(Name = \"a\")] class F;")]
    public Task Equal_paths(string steps, string fragment = "") => RuleHarness.Check($"[AugmentationPipeline, {steps}] partial class P;{fragment}");

    /// <summary>Two short names with the same FNV-1a-32 hash are found by search: other paths, equal numbers.</summary>
    [Fact]
    public async Task Equal_hashes_of_other_paths()
    {
        (string first, string second) = Collision();
        await RuleHarness.Check($"[AugmentationPipeline, Invert(Name = \"{first}\"), Invert({{|AUG1010:Name = \"{second}\"|}})] partial class P;");
        Assert.Contains($"'{first}' and '{second}' have the same number", Assert.Single(
            await RuleHarness.Messages($"[AugmentationPipeline, Invert(Name = \"{first}\"), Invert(Name = \"{second}\")] partial class P;")));
    }

    [Theory]
    [InlineData("{|AUG1011:Include<F>|}", "class F;")]
    [InlineData("{|AUG1011:OneOf<string>|}", "")]
    [InlineData("{|AUG1011:RandomOrder<int[]>|}", "")]
    [InlineData("Include<F>", "[Fragment, Invert] class F;")]
    public Task Not_a_fragment(string step, string fragment) => RuleHarness.Check($"[AugmentationPipeline, {step}] partial class P; {fragment}");

    [Fact]
    public Task Unknown_step() => RuleHarness.Check(
        "[AugmentationPipeline, Invert, {|AUG1012:Vignette|}] partial class P; sealed class VignetteAttribute : StepAttribute;");

    [Fact]
    public Task Unknown_generic_step() => RuleHarness.Check(
        "[AugmentationPipeline, {|AUG1012:Mosaic<string>|}] partial class P; sealed class MosaicAttribute<T> : GroupAttribute;");

    [Theory]
    [InlineData("Invert({|AUG1014:Weight = 2|})", "")]
    [InlineData("Include<F>", "[Fragment, Invert({|AUG1014:Weight = 2|})] class F;")]
    [InlineData("RandomOrder<F>", "[Fragment, Invert({|AUG1014:Weight = 2|})] class F;")]
    [InlineData("OneOf<F>", "[Fragment, Invert(Weight = 2), Include<G>(Weight = 3)] class F; [Fragment, Gamma(2, {|AUG1014:Weight = 2|})] class G;")]
    [InlineData("OneOf<F>, Include<F>", "[Fragment, Invert({|AUG1014:Weight = 2|})] class F;")]
    public Task Weight_outside_a_choice(string step, string fragment) => RuleHarness.Check($"[AugmentationPipeline, {step}] partial class P; {fragment}");

    [Theory]
    [InlineData("Blend<F>(0.5)", "{|AUG1022:Rotate(9)|}, Invert", "Invert")]
    [InlineData("SimplexBlend<F>", "Include<G>, RandomOrder<G>, {|AUG1022:Elastic(2)|}", "Invert, GaussianBlur(1)")]
    [InlineData("FrequencyBlend<F>(-2, {|AUG3011:Probability = 0|})", "Blend<G>(0.1)", "{|AUG1022:Pad(1, Probability = 0)|}, Contrast(2)")]
    [InlineData("Rotate(-9, 9), Blend<F>(0.5), {|AUG3002:Rotate(-9, 9)|}", "OneOf<G>, Rasterize, RandomErasing, SimplexBlend<G>(MaxGrid = 3)", "Invert, Superpixels(0.5), Blend<H>(0.3)")]
    [InlineData("MixChains<F>", "Rotate(9), Include<G>, {|AUG1022:Resize(3, 3)|}", "Invert, Scale(2), Blend<H>(0.5)")]
    [InlineData("MixChains<F>", "Blend<G>(0.5), Invert", "Invert, {|AUG1022:Scale(2)|}")]
    [InlineData("Blend<F>(0.5)", "MixChains<G>", "Invert, Scale(2)")]
    public Task Nothing_moves_in_a_blend(string step, string f, string g) =>
        RuleHarness.Check($"[AugmentationPipeline, {step}] partial class P; [Fragment, {f}] class F; [Fragment, {g}] class G; [Fragment, Gamma(2)] class H;");

    [Theory]
    [InlineData("Blend<F>({|AUG2001:1.5|})")]
    [InlineData("Blend<F>({|AUG2002:0.5, 0.2|})")]
    [InlineData("FrequencyBlend<F>({|AUG2001:-5|}, 0)")]
    [InlineData("FrequencyBlend<F>(0, {|AUG2001:Grid = 1|})")]
    [InlineData("SimplexBlend<F>({|AUG2003:Iterations = []|})")]
    [InlineData("SimplexBlend<F>({|AUG2001:Iterations = [0, 2]|})")]
    [InlineData("SimplexBlend<F>({|AUG2002:Iterations = [3, 2]|})")]
    public Task Wrong_numbers_of_a_blend(string step) => RuleHarness.Check($"[AugmentationPipeline, {step}] partial class P; [Fragment, Invert] class F;");

    [Theory]
    [InlineData("{|AUG1015:OneOf<F>|}", "Invert({|AUG3011:Weight = 0|}), Gamma(2, {|AUG3011:Weight = 0|})")]
    [InlineData("{|AUG1015:SomeOf<F>({|AUG1021:1|})|}", "Invert({|AUG3011:Weight = 0|}), Gamma(2, {|AUG3011:Weight = 0|})")]
    [InlineData("OneOf<F>", "Invert({|AUG3011:Weight = 0|}), Gamma(2, Weight = 0.001)")]
    public Task Nothing_to_choose(string step, string children) => RuleHarness.Check($"[AugmentationPipeline, {step}] partial class P; [Fragment, {children}] class F;");

    private static (string First, string Second) Collision()
    {
        Dictionary<uint, string> seen = [];
        for (int i = 0; ; i++)
        {
            string name = "n" + i.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
            uint hash = 2166136261;
            foreach (char c in name) hash = unchecked((hash ^ c) * 16777619);
            if (!seen.TryAdd(hash, name)) return (seen[hash], name);
        }
    }
}
