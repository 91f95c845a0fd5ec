extern alias generator;

using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>AUG1017, AUG3009, and what the general rules say of mixing attributes.</summary>
public sealed class MixingRules
{
    [Theory]
    [InlineData("Include<F>")]
    [InlineData("RandomOrder<F>")]
    [InlineData("OneOf<F>")]
    public Task In_a_fragment(string group) =>
        RuleHarness.Check($"[AugmentationPipeline, {group}] partial class P; [Fragment, Invert, {{|AUG1017:Mixup|}}, Gamma(2), {{|AUG1017:CutMix(2)|}}, {{|AUG1017:SamplePairing|}}] class F;");

    [Theory]
    [InlineData("Mixup({|AUG2001:0|})")]
    [InlineData("Mixup({|AUG2001:-0.2|})")]
    [InlineData("Mixup({|AUG2001:double.NaN|})")]
    [InlineData("Mixup({|AUG2001:alpha: double.PositiveInfinity|})")]
    [InlineData("CutMix({|AUG2001:1001|})")]
    [InlineData("CutMix(1, {|AUG2004:Probability = 1.1|})")]
    [InlineData("SamplePairing({|AUG2004:Probability = double.NaN|})")]
    [InlineData("Mixup({|AUG2001:StartEpoch = -1|})")]
    [InlineData("Mixup({|AUG2001:OnEpochs = 0|})")]
    [InlineData("Mixup({|AUG2001:OffEpochs = -2|})")]
    [InlineData("Mixup({|AUG2002:StartEpoch = 9, EndEpoch = 3|})")]
    [InlineData("CutMix({|AUG2002:EndEpoch = 3, Probability = 0.5, StartEpoch = 9|})")]
    [InlineData("Mixup(1000), CutMix(1e-3), SamplePairing(Probability = 0.5, StartEpoch = 100, EndEpoch = 200, OnEpochs = 8, OffEpochs = 2)", true)]
    public Task Parameters(string attributes, bool unreachable = false) =>
        RuleHarness.Check($"[AugmentationPipeline, Invert, {(unreachable ? attributes.Replace("CutMix(1e-3)", "{|AUG3009:CutMix(1e-3)|}", StringComparison.Ordinal).Replace("SamplePairing(Probability = 0.5, StartEpoch = 100, EndEpoch = 200, OnEpochs = 8, OffEpochs = 2)", "{|AUG3009:SamplePairing(Probability = 0.5, StartEpoch = 100, EndEpoch = 200, OnEpochs = 8, OffEpochs = 2)|}", StringComparison.Ordinal) : attributes)}] partial class P;");

    [Theory]
    [InlineData("Mixup, {|AUG3009:CutMix|}")]
    [InlineData("Mixup(Probability = 0.5), CutMix, {|AUG3009:SamplePairing|}")]
    [InlineData("Mixup(Probability = 0.999), CutMix")]
    [InlineData("Mixup(EndEpoch = 10), CutMix")]
    [InlineData("Mixup(EndEpoch = 10), CutMix(StartEpoch = 10)")]
    [InlineData("Mixup(EndEpoch = 10), {|AUG3009:CutMix(EndEpoch = 10)|}")]
    [InlineData("Mixup(OffEpochs = 1), CutMix")]
    [InlineData("Mixup(OnEpochs = 2, OffEpochs = 1), {|AUG3009:CutMix(OnEpochs = 2, OffEpochs = 1)|}")]
    [InlineData("Mixup(OnEpochs = 2, OffEpochs = 1), CutMix(StartEpoch = 1, OnEpochs = 2, OffEpochs = 1)")]
    [InlineData("Mixup({|AUG3009:Probability = 0|}), CutMix")]
    [InlineData("Mixup({|AUG3009:EndEpoch = 0|})")]
    [InlineData("Mixup({|AUG3009:StartEpoch = 7, EndEpoch = 7|})")]
    public async Task Never_used(string attributes)
    {
        // EndEpoch alone has no other end to show: then the attribute is marked.
        string marked = attributes == "Mixup({|AUG3009:EndEpoch = 0|})" ? "{|AUG3009:Mixup(EndEpoch = 0)|}" : attributes;
        await RuleHarness.Check($"[AugmentationPipeline, Invert, {marked}] partial class P;");
        await RuleHarness.Check($"[{marked}] [AugmentationPipeline, Invert] partial class P;");
    }

    [Fact]
    public async Task Messages()
    {
        string[] messages = await RuleHarness.Messages("[AugmentationPipeline, Invert, Mixup, CutMix(StartEpoch = 3), SamplePairing(StartEpoch = 4, EndEpoch = 2)] partial class P;");
        Assert.Contains("'CutMix' mixes no sample: 'Mixup' before it mixes every sample of its epochs; remove it", messages);
        Assert.Contains("The range is inverted: StartEpoch 4 is above EndEpoch 2; write the smaller number first", messages);
    }

    [Fact]
    public Task On_several_declarations() => RuleHarness.CheckFiles(
        ["[AugmentationPipeline, Invert, Mixup(Probability = 0.1)] partial class P;", "[CutMix] partial class {|AUG1004:P|};"]);

    /// <summary>Steps on one declaration and mixing on another: neither order is in doubt.</summary>
    [Fact]
    public Task Apart_from_the_steps() => RuleHarness.CheckFiles(
        ["[AugmentationPipeline, Invert] partial class P;", "[Mixup] partial class P;"]);

    [Fact]
    public Task Mixing_alone_is_no_pipeline() => RuleHarness.Check("[AugmentationPipeline, Mixup] partial class {|AUG1013:P|};");

    [Fact]
    public async Task A_step_may_not_draw_what_mixing_draws()
    {
        await RuleHarness.Check("[AugmentationPipeline, Invert({|AUG1010:Name = \"$mix/Mixup#1\"|}), Mixup] partial class P;");
        await RuleHarness.Check("[AugmentationPipeline, Invert(Name = \"$mix/Mixup#2\"), Mixup] partial class P;");
    }

    [Fact]
    public Task Output_steps_are_last_among_the_steps() => RuleHarness.Check("[AugmentationPipeline, Invert, ToTensor, Mixup] partial class P;");

    [Theory]
    [InlineData("Mixup(")]
    [InlineData("Mixup(\"much\")")]
    [InlineData("CutMix(Alpha = 2)")]
    [InlineData("Mixup(StartEpoch = )")]
    [InlineData("Mix")]
    public async Task Half_written(string attribute)
    {
        string source = $"using AugDsl; [AugmentationPipeline, Invert, {attribute}] partial class P;";
        Assert.DoesNotContain(await RuleHarness.Analyze(RuleHarness.Compile(source)), d => d.Severity == DiagnosticSeverity.Error);
        RuleHarness.Generate(RuleHarness.Compile(source));
    }
}
