using AugDsl.CodeFixes;

namespace AugDsl.Generators.Tests.CodeFixes;

/// <summary>Fixes that edit, move, add or remove attributes.</summary>
public sealed class StepFixes
{
    [Theory]
    [InlineData("Rotate(15, -15)", "Rotate(-15, 15)")]
    [InlineData("Rotate(15, /* low */ -15, RandomSign = true)", "Rotate(-15, /* low */ 15, RandomSign = true)")]
    [InlineData("Rotate(maximum: -15, minimum: 15)", "Rotate(maximum: 15, minimum: -15)")]
    [InlineData("Affine(Rotate = [9, -9])", "Affine(Rotate = [-9, 9])")]
    [InlineData("Affine(Rotate = new double[] { 9, -9 })", "Affine(Rotate = new double[] { -9, 9 })")]
    [InlineData("RandomResizedCrop(8, 8, MaxArea = 0.2, MinRatio = 0.9, MinArea = 0.5)", "RandomResizedCrop(8, 8, MaxArea = 0.5, MinRatio = 0.9, MinArea = 0.2)")]
    public Task Swap(string before, string after) => FixHarness.Fixes(new SwapRangeFix(), Pipeline(before), Pipeline(after));

    [Fact]
    public Task Swap_everywhere() => FixHarness.FixesAll(
        new SwapRangeFix(), Pipeline("Rotate(5, -5), Affine(Scale = [2, 1], Rotate = [9, -9]), Gamma(2, 1)"), Pipeline("Rotate(-5, 5), Affine(Scale = [1, 2], Rotate = [-9, 9]), Gamma(1, 2)"));

    [Fact]
    public Task Swap_needs_two_numbers() => FixHarness.OffersNothing(new SwapRangeFix(), Pipeline("RandomResizedCrop(8, 8, MaxArea = 0.01)"));

    [Theory]
    [InlineData("[AugmentationPipeline]\n[ToTensor] // out\n[Invert] // one\n[Gamma(2)] // two\npartial class P;", "[AugmentationPipeline]\n[Invert] // one\n[Gamma(2)] // two\n[ToTensor] // out\npartial class P;")]
    [InlineData("[AugmentationPipeline, ToTensor, Invert] partial class P;", "[AugmentationPipeline, Invert, ToTensor] partial class P;")]
    [InlineData("/// <summary>P.</summary>\n[ToTensor]\n[AugmentationPipeline]\n[Invert, Gamma(2)]\npartial class P;", "/// <summary>P.</summary>\n[AugmentationPipeline]\n[Invert]\n[Gamma(2), ToTensor]\npartial class P;")]
    [InlineData("[AugmentationPipeline, Invert, ToTensor(Probability = 0.5)] partial class P;", "[AugmentationPipeline, Invert, ToTensor] partial class P;")]
    [InlineData("[AugmentationPipeline, ToTensor(Probability = 0.5, Layout = Layout.Hwc)] partial class P;", "[AugmentationPipeline, ToTensor(Layout = Layout.Hwc)] partial class P;")]
    public Task Output_step(string before, string after) => FixHarness.Fixes(new OutputStepFix(), before, after);

    [Fact]
    public Task Output_step_in_a_fragment() => FixHarness.OffersNothing(
        new OutputStepFix(), "[AugmentationPipeline, Include<F>] partial class P; [Fragment, ToTensor, Invert] class F;");

    [Fact]
    public Task Two_output_steps() => FixHarness.OffersNothing(new OutputStepFix(), Pipeline("ToTensor, Normalize(Preset = Normalization.ImageNet)"));

    [Theory]
    [InlineData("HorizontalFlip", "HorizontalFlip(Probability = 0.5)")]
    [InlineData("VerticalFlip()", "VerticalFlip(Probability = 0.5)")]
    [InlineData("HorizontalFlip(Name = \"f\")", "HorizontalFlip(Name = \"f\", Probability = 0.5)")]
    [InlineData("HorizontalFlip(Probability = 1)", "HorizontalFlip(Probability = 0.5)")]
    [InlineData("Rotate(15)", "Rotate(-15, 15)")]
    [InlineData("Rotate(-15.5, Expand = true)", "Rotate(-15.5, 15.5, Expand = true)")]
    [InlineData("Rotate(value: 15)", "Rotate(-15, 15)")]
    [InlineData("Hue(20, 20)", "Hue(-20, 20)")]
    public Task Always(string before, string after) => FixHarness.Fixes(new AlwaysHappensFix(), Pipeline(before), Pipeline(after));

    [Fact]
    public Task Always_needs_a_written_number() => FixHarness.OffersNothing(
        new AlwaysHappensFix(), "[AugmentationPipeline, Rotate(Angle)] partial class P { public const double Angle = 5; }");

    [Fact]
    public Task Always_everywhere_fixes_one_kind() => FixHarness.FixesAll(
        new AlwaysHappensFix(), Pipeline("HorizontalFlip, Rotate(5), VerticalFlip"), Pipeline("HorizontalFlip(Probability = 0.5), Rotate(5), VerticalFlip(Probability = 0.5)"));

    [Theory]
    [InlineData("[AugmentationPipeline]\n[Gamma(2)]\n[GaussianBlur(1)] // soft\n[Invert]\n[Rotate(-5, 5)] // turn\npartial class P;", "[AugmentationPipeline]\n[Gamma(2)]\n[Rotate(-5, 5)] // turn\n[GaussianBlur(1)] // soft\n[Invert]\npartial class P;")]
    [InlineData("[AugmentationPipeline, GaussianBlur(1), Sharpen(1), Rotate(-5, 5)] partial class P;", "[AugmentationPipeline, Rotate(-5, 5), GaussianBlur(1), Sharpen(1)] partial class P;")]
    public Task Sample_once(string before, string after) => FixHarness.Fixes(new SampleOnceFix(), before, after);

    [Fact]
    public Task Sample_once_everywhere() => FixHarness.FixesAll(
        new SampleOnceFix(), Pipeline("GaussianBlur(1), Rotate(-5, 5, Probability = 0.5), Scale(2)"), Pipeline("Rotate(-5, 5, Probability = 0.5), Scale(2), GaussianBlur(1)"));

    [Theory]
    [InlineData("[AugmentationPipeline, RandomOrder<F>] partial class P; [Fragment, GaussianBlur(1), Rotate(-5, 5)] class F;")]
    [InlineData("[AugmentationPipeline, Include<F>, Rotate(-5, 5)] partial class P; [Fragment, GaussianBlur(1)] class F;")]
    public Task Sample_once_within_one_declaration_only(string source) => FixHarness.OffersNothing(new SampleOnceFix(), source);

    [Theory]
    [InlineData("/// <summary>P.</summary>\n[CenterCrop(9, 9)]\n    [Pad(3)] // pad\n[AugmentationPipeline]\npartial class P;", "/// <summary>P.</summary>\n[CenterCrop(9, 9)]\n    [Rasterize]\n    [Pad(3)] // pad\n[AugmentationPipeline]\npartial class P;")]
    [InlineData("[AugmentationPipeline, CenterCrop(9, 9), AugDsl.Pad(3)] partial class P;", "[AugmentationPipeline, CenterCrop(9, 9), AugDsl.Rasterize, AugDsl.Pad(3)] partial class P;")]
    [InlineData("[AugmentationPipeline] [CenterCrop(9, 9)] [Pad(3)] partial class P;", "[AugmentationPipeline] [CenterCrop(9, 9)] [Rasterize] [Pad(3)] partial class P;")]
    public Task Insert_rasterize(string before, string after) => FixHarness.Fixes(new InsertRasterizeFix(), before, after);

    [Theory]
    [InlineData("Invert(Weight = 2)", "Invert")]
    [InlineData("Gamma(1, 2, Weight = 2, Name = \"g\")", "Gamma(1, 2, Name = \"g\")")]
    [InlineData("Gamma(1, 2, Weight = 2)", "Gamma(1, 2)")]
    public Task Remove_weight(string before, string after) => FixHarness.Fixes(new RemoveWeightFix(), Pipeline(before), Pipeline(after));

    [Fact]
    public Task Remove_weight_everywhere() => FixHarness.FixesAll(
        new RemoveWeightFix(), Pipeline("Invert(Weight = 2), Gamma(2, Weight = 1)"), Pipeline("Invert, Gamma(2)"));

    [Theory]
    [InlineData("[AugmentationPipeline(Format = PixelFormat.Gray8)]\n[Hue(-20, 20)] // turn\n[Invert]\npartial class P;", "[AugmentationPipeline(Format = PixelFormat.Gray8)]\n[Invert]\npartial class P;")]
    [InlineData("/// <summary>P.</summary>\n[Hue(-20, 20)]\n[AugmentationPipeline(Format = PixelFormat.Gray8)]\npartial class P;", "/// <summary>P.</summary>\n[AugmentationPipeline(Format = PixelFormat.Gray8)]\npartial class P;")]
    [InlineData("[AugmentationPipeline(Format = PixelFormat.Gray8), Hue(-20, 20), Invert] partial class P;", "[AugmentationPipeline(Format = PixelFormat.Gray8), Invert] partial class P;")]
    [InlineData("[AugmentationPipeline(Format = PixelFormat.Gray8), Include<F>] partial class P; [Fragment, Hue(-20, 20)] class F;", "[AugmentationPipeline(Format = PixelFormat.Gray8), Include<F>] partial class P; [Fragment] class F;")]
    public Task Remove_step(string before, string after) => FixHarness.Fixes(new RemoveStepFix(), before, after);

    [Theory]
    [InlineData("[AugmentationPipeline, Include<F>] partial class P; [Fragment, Invert, Mixup(0.3)] class F;", "[AugmentationPipeline, Include<F>] partial class P; [Fragment, Invert] class F;")]
    [InlineData("[AugmentationPipeline, Include<F>] partial class P;\n[Fragment]\n[CutMix] // cut\n[Invert]\nclass F;", "[AugmentationPipeline, Include<F>] partial class P;\n[Fragment]\n[Invert]\nclass F;")]
    public Task Remove_mixing(string before, string after) => FixHarness.Fixes(new RemoveMixingFix(), before, after);

    [Fact]
    public Task Swap_epochs() => FixHarness.Fixes(new SwapRangeFix(), Pipeline("Invert, Mixup(StartEpoch = 9, EndEpoch = 3)"), Pipeline("Invert, Mixup(StartEpoch = 3, EndEpoch = 9)"));

    /// <summary>A diagnostic of an older text is not applied: what stands at its place now may be another step.</summary>
    [Fact]
    public Task Stale_diagnostics_are_ignored() => FixHarness.OffersNothingLater(
        new RemoveStepFix(),
        "[AugmentationPipeline(Format = PixelFormat.Gray8), Hue(-20, 20), Invert] partial class P;",
        "[AugmentationPipeline(Format = PixelFormat.Gray8), Rotate(-9, 9), Invert] partial class P;");

    private static string Pipeline(string steps) => $"[AugmentationPipeline, {steps}] partial class P;";
}
