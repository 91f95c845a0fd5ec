namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>AUG2xxx: numbers, reported at their argument.</summary>
public sealed class ParameterRules
{
    [Theory]
    [InlineData("Rotate({|AUG2001:400|})")]
    [InlineData("Rotate({|AUG2001:-400|}, 30)")]
    [InlineData("Rotate(-30, {|AUG2001:400|})")]
    [InlineData("Rotate({|AUG2001:-400|}, {|AUG2001:400|})")]
    [InlineData("Rotate({|AUG2001:maximum: 400|}, minimum: 0)")]
    [InlineData("Rotate({|AUG2001:double.NaN|})")]
    [InlineData("Rotate(0, {|AUG2001:double.NaN|})")]
    [InlineData("Rotate({|AUG2001:double.NegativeInfinity|}, 0)")]
    [InlineData("Gamma({|AUG2001:0.0|}, 2)")]
    [InlineData("Brightness({|AUG2001:-0.1|}, 2)")]
    [InlineData("Posterize({|AUG2001:0|}, 4)")]
    [InlineData("Posterize(4, {|AUG2001:9|})")]
    [InlineData("Resize({|AUG2001:0|}, {|AUG2001:0|})")]
    [InlineData("Resize(8, {|AUG2001:70000|})")]
    [InlineData("Pad({|AUG2001:-1|})")]
    [InlineData("Pad(3, {|AUG2001:Top = -1|})")]
    [InlineData("Contrast(0.5, 2, {|AUG2001:PivotValue = 2|})")]
    [InlineData("Contrast(0.5, 2, {|AUG2001:Pivot = (Pivot)9|})")]
    [InlineData("ToTensor({|AUG2001:Layout = (Layout)(-1)|})")]
    [InlineData("Affine({|AUG2001:Rotate = [0, 500]|}, {|AUG2001:Scale = [0.0]|})")]
    [InlineData("RandomResizedCrop(8, 8, {|AUG2001:MinRatio = 3 / 4|})")]
    [InlineData("Elastic(1, {|AUG2001:Sigma = double.NaN|})")]
    [InlineData("CoarseDropout(0.1, FillMode = FillMode.Constant, {|AUG2001:Fill = [2]|})")]
    [InlineData("Normalize(Mean = [0.5, 0.5, 0.5], {|AUG2001:Std = [0.2, 0, 0.2]|})")]
    [InlineData("Invert({|AUG2001:Name = \"\"|})")]
    [InlineData("Invert({|AUG2001:Name = \"a\\nb\"|})")]
    [InlineData("Invert(Name = null)")]
    [InlineData("Rotate(-360, 360), Gamma(0.1, 2), Posterize(1, 8), Resize(1, 65535), Contrast(0.5, 2)")]
    public Task Out_of_range(string step) => RuleHarness.Check($"[AugmentationPipeline, {step}] partial class P;");

    [Theory]
    [InlineData("Rotate(400)", "value = 400 is not legal: it must be at least -360 and at most 360")]
    [InlineData("Pad(-1)", "pixels = -1 is not legal: it must be at least 0 and at most 65535")]
    [InlineData("Rotate(double.NaN, 1)", "Minimum = NaN is not legal: it must be at least -360 and at most 360")]
    [InlineData("RandomResizedCrop(8, 8, MinRatio = 3 / 4)", "MinRatio = 0 is not legal: it must be greater than 0 and at most 1000 (3 / 4 is integer division; write 0.75)")]
    [InlineData("Contrast(0.5, 2, Pivot = (Pivot)9)", "Pivot = 9 is not legal: it must be one of MeanLuma, MeanPerChannel, Middle")]
    public async Task Messages(string step, string message) =>
        Assert.Contains(message, await RuleHarness.Messages($"[AugmentationPipeline, {step}] partial class P;"));

    [Theory]
    [InlineData("{|AUG2001:Fill = [1.5]|}")]
    [InlineData("{|AUG2001:Fill = [double.NaN]|}")]
    [InlineData("{|AUG2001:Border = (Border)77|}")]
    [InlineData("{|AUG2001:Format = (PixelFormat)77|}")]
    [InlineData("Fill = [0.5]")]
    [InlineData("{|AUG2001:Targets = (Targets)8|}")]
    [InlineData("{|AUG2001:Targets = Targets.Boxes | (Targets)16|}")]
    [InlineData("Targets = Targets.Masks | Targets.Boxes | Targets.Keypoints, MaskFill = 255, MinimumVisibility = 1")]
    [InlineData("Targets = Targets.Boxes, {|AUG2001:MinimumVisibility = 1.1|}")]
    public Task Options_out_of_range(string options) => RuleHarness.Check($"[AugmentationPipeline({options}), Rotate(-5, 5)] partial class P;");

    [Theory]
    [InlineData("Rotate({|AUG2002:15, -15|})")]
    [InlineData("Rotate({|AUG2002:minimum: 15, maximum: -15|})")]
    [InlineData("Rotate({|AUG2002:maximum: -15, minimum: 15|})")]
    [InlineData("Rotate({|AUG2002:15, -15|}, RandomSign = true)")]
    [InlineData("Posterize({|AUG2002:6, 2|})")]
    [InlineData("Affine({|AUG2002:Rotate = [9, -9]|}, Scale = [1, 2], {|AUG2002:ShearX = new[] { 3.0, 1 }|})")]
    [InlineData("RandomResizedCrop(8, 8, {|AUG2002:MinArea = 0.9, MaxArea = 0.5|})")]
    [InlineData("RandomResizedCrop(8, 8, {|AUG2002:MaxRatio = 0.5, MinArea = 0.1, MinRatio = 2|})")]
    [InlineData("{|AUG2002:RandomResizedCrop(8, 8, MaxArea = 0.01)|}")]
    [InlineData("Rotate(-15, 15), Affine(Rotate = [-9, 9]), RandomResizedCrop(8, 8, MinArea = 0.5, MaxArea = 0.5)")]
    public Task Inverted(string step) => RuleHarness.Check($"[AugmentationPipeline, {step}] partial class P;");

    [Theory]
    [InlineData("", "Normalize({|AUG2003:Mean = [0.5, 0.5]|}, Std = [0.5, 0.5])")]
    [InlineData("", "Normalize(Mean = [0.5, 0.5, 0.5], {|AUG2003:Std = [0.5, 0.5]|})")]
    [InlineData("", "{|AUG2003:Normalize|}")]
    [InlineData("", "Affine({|AUG2003:Rotate = [1, 2, 3]|})")]
    [InlineData("", "Affine({|AUG2003:Rotate = []|})")]
    [InlineData("", "Affine({|AUG2003:Rotate = null!|})")]
    [InlineData("", "CoarseDropout(0.1, FillMode = FillMode.Constant, {|AUG2003:Fill = [0.1, 0.2]|})")]
    [InlineData("({|AUG2003:Fill = [0.1, 0.2]|})", "Invert")]
    [InlineData("({|AUG2003:Fill = []|})", "Invert")]
    [InlineData("({|AUG2003:Fill = null!|})", "Invert")]
    [InlineData("(Format = PixelFormat.Gray8, {|AUG2003:Fill = [0.1, 0.2, 0.3]|})", "Invert")]
    [InlineData("(Fill = [0.1, 0.2, 0.3])", "Normalize(Mean = [0.5, 0.5, 0.5], Std = [0.5, 0.5, 0.5])")]
    public Task Wrong_length(string options, string step) => RuleHarness.Check($"[AugmentationPipeline{options}, {step}] partial class P;");

    [Theory]
    [InlineData("HorizontalFlip({|AUG2004:Probability = 1.5|})")]
    [InlineData("HorizontalFlip({|AUG2004:Probability = -0.1|})")]
    [InlineData("Rotate(-5, 5, {|AUG2004:Probability = double.NaN|})")]
    [InlineData("Include<F>({|AUG2004:Probability = 30|})")]
    [InlineData("HorizontalFlip(Probability = 0.001), Include<F>(Probability = 1)")]
    public Task Probability(string step) => RuleHarness.Check($"[AugmentationPipeline, {step}] partial class P; [Fragment, Invert] class F;");

    [Theory]
    [InlineData("Resize(64, 64), CenterCrop({|AUG2005:65|}, 10)")]
    [InlineData("Resize(64, 64), CenterCrop(10, {|AUG2005:height: 65|})")]
    [InlineData("Resize(64, 64), RandomCrop({|AUG2005:65|}, {|AUG2005:66|})")]
    [InlineData("RandomResizedCrop(64, 64), Invert, Rotate(-5, 5), CenterCrop({|AUG2005:65|}, 1, Probability = 0.5)")]
    [InlineData("Resize(64, 64), Include<F>", "CenterCrop({|AUG2005:65|}, 10)")]
    [InlineData("Resize(64, 64), OneOf<F>", "RandomCrop({|AUG2005:65|}, 10)")]
    [InlineData("Resize(64, 64), RandomCrop(65, 66, Padding = 1)")]
    [InlineData("Resize(64, 64), CenterCrop(64, 64)")]
    [InlineData("CenterCrop(1000, 1000)")]
    [InlineData("Resize(64, 64, Probability = 0.5), CenterCrop(65, 65)")]
    public Task Crop_too_large(string steps, string children = "Invert") =>
        RuleHarness.Check($"[AugmentationPipeline, {steps}] partial class P; [Fragment, {children}] class F;");
}
