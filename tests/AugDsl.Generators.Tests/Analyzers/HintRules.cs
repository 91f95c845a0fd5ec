using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>AUG3xxx: information about pipelines that compile.</summary>
public sealed class HintRules
{
    [Theory]
    [InlineData("{|AUG3001:HorizontalFlip|}, {|AUG3001:VerticalFlip(Probability = 1)|}")]
    [InlineData("Rotate({|AUG3001:15|})")]
    [InlineData("Rotate({|AUG3001:-15|}), Hue({|AUG3001:20|}), TranslateX({|AUG3001:0.1|}), ShearY({|AUG3001:5|})")]
    [InlineData("Rotate({|AUG3001:15, 15|}, Expand = true)")]
    [InlineData("SomeOf<F>(1)", "HorizontalFlip, Rotate(15)")]
    [InlineData("Include<F>", "{|AUG3001:HorizontalFlip|}")]
    [InlineData("RandomOrder<F>", "{|AUG3001:HorizontalFlip|}, Rotate({|AUG3001:15|})")]
    [InlineData("Include<F>(Probability = 0.5)", "HorizontalFlip, Rotate(15)")]
    [InlineData("OneOf<F>", "HorizontalFlip, Rotate(15)")]
    [InlineData("HorizontalFlip(Probability = 0.5), Rotate(0), Rotate(15, RandomSign = true), Rotate(-15, 15), Rotate(5, Probability = 0.3), Scale(2), QuarterTurns(1)")]
    public Task Always(string steps, string children = "Invert") => Check(steps, children);

    [Theory]
    [InlineData("GaussianBlur(1), {|AUG3002:Rotate(-5, 5)|}")]
    [InlineData("GaussianNoise(0.1), Gamma(2), Saturation(0.5, 2), {|AUG3002:Rotate(-5, 5)|}, Scale(2), TranslateX(-1, 1)")]
    [InlineData("Sharpen(1), {|AUG3002:Rotate(-5, 5, Probability = 0.5)|}, {|AUG3002:Scale(2)|}, ShearX(-1, 1)")]
    [InlineData("Sharpen(1), {|AUG3002:Rotate(-5, 5)|}, GaussianBlur(1), {|AUG3002:Scale(2)|}")]
    [InlineData("Include<F>, {|AUG3002:Rotate(-5, 5)|}", "GaussianBlur(1)")]
    [InlineData("GaussianBlur(1), Include<F>", "{|AUG3002:Elastic(3)|}")]
    [InlineData("RandomOrder<F>", "GaussianBlur(1), {|AUG3002:Rotate(-5, 5)|}")]
    [InlineData("RandomOrder<F>", "{|AUG3002:Rotate(-5, 5)|}, Gamma(2), CoarseDropout(0.1)")]
    [InlineData("RandomOrder<F>, {|AUG3002:Scale(2)|}", "Gamma(2), CoarseDropout(0.1)")]
    [InlineData("Rotate(-5, 5), Scale(2), GaussianBlur(1), GaussianNoise(0.1)")]
    [InlineData("GaussianBlur(1), Rasterize, Rotate(-5, 5)")]
    [InlineData("OneOf<F>", "GaussianBlur(1), Rotate(-5, 5)")]
    [InlineData("RandomOrder<F>", "Gamma(2), Rotate(-5, 5), Saturation(0.5, 2)")]
    [InlineData("GaussianBlur(1, {|AUG3006:Probability = 0|}), Rotate(-5, 5)")]
    public Task Second_sampling(string steps, string children = "Invert") => Check(steps, children);

    [Fact]
    public async Task Second_sampling_names_the_reordering()
    {
        Assert.Equal(
            ["'Rotate' after 'GaussianBlur' samples the picture a second time: write 'Rotate' before 'GaussianBlur' to sample once"],
            await RuleHarness.Messages("[AugmentationPipeline, GaussianBlur(1), Rotate(-5, 5)] partial class P;"));
        Assert.Contains("in some of the random orders; take 'Rotate' out of the group", Assert.Single(
            await RuleHarness.Messages("[AugmentationPipeline, RandomOrder<F>] partial class P; [Fragment, GaussianBlur(1), Rotate(-5, 5)] class F;")));
    }

    [Theory]
    [InlineData("{|AUG3003:Invert|}, Rotate(-5, 5)")]
    [InlineData("{|AUG3003:Contrast(0.5, 0.9, Pivot = Pivot.Middle)|}, Gamma(2), Pad(3)")]
    [InlineData("{|AUG3003:Contrast(0.5, 0.9)|}, Elastic(3)")]
    [InlineData("{|AUG3003:Solarize(0)|}, RandomCrop(9, 9, Padding = 3)")]
    [InlineData("RandomOrder<F>", "Rotate(-5, 5), {|AUG3003:Invert|}")]
    [InlineData("GaussianNoise(0.1), {|AUG3003:Invert|}, {|AUG3002:Rotate(-5, 5)|}")]
    [InlineData("Invert, GaussianNoise(0.1), {|AUG3002:Rotate(-5, 5)|}")]
    [InlineData("{|AUG3003:Invert|}, Include<F>", "Scale(0.5)")]
    [InlineData("Brightness(0.5, 2), Gamma(2), Saturation(0.5, 2), Hue(-20, 20), Rotate(-5, 5)")]
    [InlineData("Rotate(-5, 5), Invert")]
    [InlineData("Invert, Resize(9, 9), RandomResizedCrop(9, 9), HorizontalFlip(Probability = 0.5), Scale(1, 2), Rotate(0)")]
    [InlineData("Invert, Rasterize, Rotate(-5, 5)")]
    [InlineData("OneOf<F>", "Rotate(-5, 5), Invert")]
    public Task Moved_border(string steps, string children = "Gamma(2)") => Check(steps, children);

    [Theory]
    [InlineData("Border = Border.Reflect", "Invert")]
    [InlineData("Fill = [0.5]", "{|AUG3003:Brightness(0.5, 2)|}")]
    [InlineData("Fill = [0.5]", "Saturation(0.5, 2)")]
    [InlineData("Fill = [0.5, 0.2, 0.1]", "{|AUG3003:Saturation(0.5, 2)|}")]
    [InlineData("Fill = [1]", "Brightness(1, 2)")]
    public Task Moved_border_depends_on_the_fill(string options, string step) =>
        RuleHarness.Check($"[AugmentationPipeline({options}), {step}, Rotate(-5, 5)] partial class P;");

    [Theory]
    [InlineData("Targets = Targets.Boxes, {|AUG3010:Border = Border.Reflect|}", "Rotate(-5, 5)")]
    [InlineData("{|AUG3010:Border = Border.Symmetric|}, Targets = Targets.Keypoints", "HorizontalFlip(Probability = 0.5), Pad(3)")]
    [InlineData("{|AUG3010:Border = Border.Wrap|}, Targets = Targets.Boxes | Targets.Masks", "Include<F>", "Scale(0.5, 2)")]
    [InlineData("{|AUG3010:Border = Border.Wrap|}, Targets = Targets.Boxes", "Perspective(0.2)")]
    [InlineData("{|AUG3010:Border = Border.Wrap|}, Targets = Targets.Boxes", "Elastic(2)")]
    [InlineData("{|AUG3010:Border = Border.Wrap|}, Targets = Targets.Boxes", "RandomCrop(9, 9, Padding = 3)")]
    [InlineData("{|AUG3010:Border = Border.Reflect|}, Targets = Targets.Boxes", "Rotate({|AUG3001:90|})")]
    [InlineData("Border = Border.Reflect, Targets = Targets.Boxes", "HorizontalFlip(Probability = 0.5), VerticalFlip(Probability = 0.5), QuarterTurns(0, 3), Rotate({|AUG3001:180|}), Rotate({|AUG3001:90|}, Expand = true)")]
    [InlineData("Border = Border.Reflect, Targets = Targets.Boxes", "CenterCrop(20, 20), RandomCrop(15, 15), RandomResizedCrop(9, 9), Resize(30, 30), Scale(1, 2)")]
    [InlineData("Border = Border.Reflect, Targets = Targets.Boxes", "Transpose, Dihedral, ScaleX(1, 2), ResizeShorterSide(9), ResizeLongerSide(30), CropFraction(0, 0.4), GridDistortion(0.5)")]
    [InlineData("{|AUG3010:Border = Border.Reflect|}, Targets = Targets.Boxes", "OpticalDistortion(0.1)")]
    [InlineData("{|AUG3010:Border = Border.Reflect|}, Targets = Targets.Boxes", "ScaleY(0.5, 2)")]
    [InlineData("{|AUG3010:Border = Border.Reflect|}, Targets = Targets.Boxes", "PadToSize(300, 300)")]
    [InlineData("Border = Border.Reflect, Targets = Targets.Masks", "Rotate(-5, 5)")]
    [InlineData("Border = Border.Reflect", "Rotate(-5, 5)")]
    [InlineData("Border = Border.Edge, Targets = Targets.Boxes", "Rotate(-5, 5)")]
    [InlineData("Border = Border.Constant, Targets = Targets.Boxes", "Rotate(-5, 5)")]
    [InlineData("Targets = Targets.Boxes", "Rotate(-5, 5)")]
    public Task Unlabelled_copies(string options, string steps, string children = "Gamma(2)") =>
        RuleHarness.Check($"[AugmentationPipeline({options}), {steps}] partial class P; [Fragment, {children}] class F;");

    [Fact]
    public async Task Unlabelled_copies_name_step_border_and_targets() => Assert.Equal(
        ["'Rotate' with Border.Reflect shows parts of the picture again, and boxes and keypoints do not have these copies: write Border = Border.Constant, where masks have MaskFill"],
        await RuleHarness.Messages("[AugmentationPipeline(Border = Border.Reflect, Targets = Targets.Boxes | Targets.Keypoints | Targets.Masks), Rotate(-5, 5)] partial class P;"));

    [Theory]
    [InlineData("CenterCrop(9, 9), {|AUG3004:Pad(3)|}")]
    [InlineData("RandomResizedCrop(9, 9), Gamma(2), Saturation(0.5, 2), {|AUG3004:Pad(3)|}")]
    [InlineData("Include<F>, {|AUG3004:Pad(3)|}", "RandomCrop(9, 9)")]
    [InlineData("CropFraction(0.1, KeepSize = false), {|AUG3004:PadToSize(90, 90)|}")]
    [InlineData("CenterCrop(9, 9), Rasterize, Pad(3)")]
    [InlineData("CenterCrop(9, 9), GaussianBlur(1), {|AUG3002:Pad(3)|}")]
    [InlineData("Pad(3), CenterCrop(9, 9)")]
    [InlineData("OneOf<F>", "CenterCrop(9, 9), Pad(3)")]
    public Task Pad_after_crop(string steps, string children = "Gamma(2)") => Check(steps, children);

    [Theory]
    [InlineData("Hue({|AUG3005:-0.1, 0.1|})")]
    [InlineData("Hue({|AUG3005:0.5|}, RandomSign = true)")]
    [InlineData("Hue(0)")]
    [InlineData("Hue(-18, 18), Hue(-0.5, 2)")]
    public Task Tiny_hue(string steps) => Check(steps, "Invert");

    [Theory]
    [InlineData("{|AUG3006:Grayscale(0.5, 1)|}")]
    [InlineData("Include<F>", "{|AUG3006:Grayscale(1)|}")]
    [InlineData("Invert({|AUG3006:Probability = 0|})")]
    [InlineData("Gamma(2)")]
    public Task Nothing_to_do_on_gray(string steps, string children = "Invert") =>
        RuleHarness.Check($"[AugmentationPipeline(Format = PixelFormat.Gray8), {steps}] partial class P; [Fragment, {children}] class F;");

    [Fact]
    public Task Grayscale_of_colour_does_something() => Check("Grayscale(1)", "Invert");

    [Theory]
    [InlineData("CoarseDropout(0.1, {|AUG3007:Fill = [0.5]|})")]
    [InlineData("CoarseDropout(0.1, {|AUG3007:Fill = [0.5]|}, FillMode = FillMode.Mean)")]
    [InlineData("CoarseDropout(0.1, Fill = [0.5], FillMode = FillMode.Constant)")]
    [InlineData("CoarseDropout(0.1, FillMode = FillMode.Mean)")]
    [InlineData("Cutout(0.1, {|AUG3007:Fill = [0.5]|}), RandomErasing({|AUG3007:Fill = [0.5]|}, FillMode = FillMode.Noise), GridDropout(0.1, {|AUG3007:Fill = [0.5]|}, FillMode = FillMode.Mean)")]
    [InlineData("Cutout(0.1, Fill = [0.5], FillMode = FillMode.Constant), RandomErasing(Fill = [0.5], FillMode = FillMode.Constant), GridDropout(0.1, Fill = [0.5], FillMode = FillMode.Constant)")]
    public Task Unused_fill(string steps) => Check(steps, "Invert");

    [Theory]
    [InlineData("Border = Border.Edge, {|AUG3007:Fill = [0.5]|}")]
    [InlineData("Border = Border.Constant, Fill = [0.5]")]
    public Task Unused_fill_of_the_pipeline(string options) => RuleHarness.Check($"[AugmentationPipeline({options}), Rotate(-5, 5)] partial class P;");

    [Theory]
    [InlineData("Rotate(-5, 5), HorizontalFlip(Probability = 0.5), CenterCrop(9, 9), Scale(1, 2), Elastic(3), Gamma(2)")]
    [InlineData("Transpose, Dihedral, ScaleX(1, 2), PadToSize(99, 99), CropFraction(0.1, 0.2), GridDistortion(0.3), OpticalDistortion(0.1)")]
    [InlineData("GaussianBlur(1), {|AUG3002:ScaleY(0.5, 2)|}")]
    [InlineData("GaussianBlur(1), {|AUG3002:Resize(9, 9)|}")]
    [InlineData("GaussianNoise(0.1), Include<F>", "Gamma(2), {|AUG3002:RandomResizedCrop(9, 9)|}")]
    [InlineData("Contrast(0.5, 2, Pivot = Pivot.MeanLuma), Resize(9, 9)")]
    [InlineData("HorizontalFlip(Probability = 0.5), Rasterize, Resize(9, 9)")]
    public Task Unused_scaled_decoding(string steps, string children = "Invert") => CheckScaled("{|AUG3008:ScaledDecoding = true|}, Border = Border.Edge", steps, children);

    [Theory]
    [InlineData("{|AUG3008:ScaledDecoding = true|}, Interpolation = Interpolation.Nearest")]
    [InlineData("Antialias = false, {|AUG3008:ScaledDecoding = true|}")]
    [InlineData("ScaledDecoding = false, Antialias = false")]
    [InlineData("ScaledDecoding = true, Interpolation = Interpolation.Bicubic")]
    public Task Scaled_decoding_needs_averages(string options) => CheckScaled(options, "Resize(9, 9)", "Invert");

    [Theory]
    [InlineData("Scale(0.9, 1.1)")]
    [InlineData("Affine(Scale = [0.3]), GaussianNoise(0.1)")]
    [InlineData("Perspective(0.5)")]
    [InlineData("Rasterize, Resize(9, 9)")]
    [InlineData("GaussianBlur(1, Probability = 0.5), {|AUG3002:Resize(9, 9)|}")]
    [InlineData("RandomOrder<F>", "GaussianNoise(0.1), {|AUG3002:Resize(9, 9)|}")]
    [InlineData("Contrast(0.5, 2, Pivot = Pivot.Middle), Resize(9, 9)")]
    public Task Used_scaled_decoding(string steps, string children = "Invert") => CheckScaled("ScaledDecoding = true, Border = Border.Edge", steps, children);

    [Fact]
    public async Task Unused_scaled_decoding_says_why()
    {
        Assert.Equal(
            ["ScaledDecoding has no effect: 'Sharpen' reads the whole picture before 'Scale' shrinks it, so every picture is decoded whole"],
            (await RuleHarness.Messages("[AugmentationPipeline(ScaledDecoding = true), Sharpen(1), Scale(0.5, 0.8)] partial class P;")).Where(m => m.StartsWith("Scaled", StringComparison.Ordinal)));
        Assert.Contains("no step shrinks the picture", Assert.Single(await RuleHarness.Messages("[AugmentationPipeline(ScaledDecoding = true), Gamma(2)] partial class P;")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Information_does_not_stop_the_generator()
    {
        const string Source = "using AugDsl; [AugmentationPipeline, Hue(0.5), HorizontalFlip, Invert, GaussianBlur(1), CenterCrop(9, 9), Pad(3), CoarseDropout(0.1, Fill = [1])] partial class P;";
        Assert.Equal(DiagnosticSeverity.Info, (await RuleHarness.Analyze(RuleHarness.Compile(Source))).Max(d => d.Severity));
        Assert.NotEmpty(RuleHarness.Generate(RuleHarness.Compile(Source)).GeneratedTrees);
    }

    private static Task CheckScaled(string options, string steps, string children) =>
        RuleHarness.Check($"[AugmentationPipeline({options}), {steps}] partial class P; [Fragment, {children}] class F;");

    private static Task Check(string steps, string children) =>
        RuleHarness.Check($"[AugmentationPipeline, {steps}] partial class P; [Fragment, {children}] class F;");
}
