namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>AUG1020 and AUG3020: what a pipeline declares about annotations and cannot keep, or does not need.</summary>
public sealed class AnnotationRules
{
    [Theory]
    [InlineData("Targets.Keypoints", "Elastic({|AUG1020:6|})")]
    [InlineData("Targets.Boxes | Targets.Masks", "Rotate(-5, 5), Elastic(0, {|AUG1020:6|}, Probability = 0.5)")]
    [InlineData("Targets.Boxes", "Include<F>", "Elastic(1, {|AUG1020:1.4|}, Sigma = 0.1), Invert")]
    [InlineData("Targets.Boxes", "{|AUG1020:MixChains<F>|}", "Invert, Rotate(5, Probability = 0.5)")]
    [InlineData("Targets.Boxes", "Rotate(-5, 5), MixChains<F>, Blend<F>(0.5), SimplexBlend<F>", "Invert, GaussianBlur(2)")]
    [InlineData("Targets.Masks", "Invert, {|AUG1020:CutMix(Probability = 0.5)|}, {|AUG1020:Mixup|}")]
    [InlineData("Targets.None", "Invert, Mixup(Probability = 0.5), SamplePairing")]
    [InlineData("Targets.Keypoints", "OpticalDistortion({|AUG1020:-0.1|}, 0.1)")]
    [InlineData("Targets.Boxes", "OpticalDistortion({|AUG1020:-0.1|}, 0.1, K2 = [0.005, 0.1])")]
    [InlineData("Targets.Boxes", "OpticalDistortion(0.1, {|AUG1020:K2 = [-0.1, 0.1]|})")]
    [InlineData("Targets.Boxes", "OpticalDistortion(-0.1, 0.1, K2 = [0.006, 0.1]), OpticalDistortion(0.5), GridDistortion(0, 0.9, Cells = 64)")]
    [InlineData("Targets.Masks", "OpticalDistortion(-0.5)")]
    [InlineData("Targets.Masks", "Elastic(60)")]
    [InlineData("Targets.None", "Elastic(60)")]
    [InlineData("Targets.Boxes | Targets.Keypoints", "Elastic(1, 5), Elastic(12, Sigma = 10), Perspective(0.1, 0.6), CoarseDropout(0.3), GaussianBlur(1)")]
    public Task No_rule(string targets, string steps, string children = "Invert") => RuleHarness.Check(
        $"[AugmentationPipeline(Targets = {targets}), {steps}] partial class P; [Fragment, {children}] class F;");

    [Fact]
    public async Task The_message_names_targets_reason_and_remedy() => Assert.Equal(
        ["'Elastic' has no rule for boxes and keypoints: it folds the picture where it displaces by 6 pixels; with Sigma = 4 at most 5.19 has an inverse"],
        await RuleHarness.Messages("[AugmentationPipeline(Targets = Targets.Boxes | Targets.Keypoints | Targets.Masks), Elastic(0, 6)] partial class P;"));

    [Theory]
    [InlineData("{|AUG3020:MinimumVisibility = 0.2|}")]
    [InlineData("{|AUG3020:MaskFill = 255|}, Targets = Targets.Boxes, MinimumVisibility = 0.2")]
    [InlineData("{|AUG3020:MaskFill = 255|}, {|AUG3020:MinimumVisibility = 0.2|}, Targets = Targets.Keypoints")]
    [InlineData("MaskFill = 255, MinimumVisibility = 0.2, Targets = Targets.Boxes | Targets.Masks")]
    public Task Unused_options(string options) => RuleHarness.Check($"[AugmentationPipeline({options}), Rotate(-5, 5)] partial class P;");
}
