namespace AugDsl.Operations.Tests.Conformance;

/// <summary>The pipelines by which the project is judged: the workloads W2 to W6, those of the first slices, and one a border.</summary>
internal static class IssuePipelines
{
    private const string ImageNet = "[Normalize(Preset = Normalization.ImageNet)]";

    public static IReadOnlyList<string> All { get; } =
    [
        // W2
        "[AugmentationPipeline] [RandomResizedCrop(224, 224, MinArea = 0.1, MaxArea = 1, MinRatio = 0.5, MaxRatio = 2)] [HorizontalFlip(Probability = 0.5)] [Rotate(-15, 15)] [RandomOrder<F>] "
            + ImageNet + " | [Fragment, Brightness(0.6, 1.4), Contrast(0.6, 1.4), Saturation(0.6, 1.4), Hue(-36, 36)] private sealed class F;",
        // W3
        "[AugmentationPipeline(Border = Border.Reflect)] [HorizontalFlip] [TranslateX(30, Unit = Unit.Pixel)] [TranslateY(-20, Unit = Unit.Pixel)] [Rotate(15)] [Scale(1.1)] [ShearX(8)]",
        // W4
        "[AugmentationPipeline] [Brightness(1.2)] [Contrast(0.8, Pivot = Pivot.Middle)] [Saturation(1.3)] [Invert] [Gamma(0.9)] " + ImageNet,
        // W5 and W6
        "[AugmentationPipeline] [GaussianNoise(20.0 / 255)]",
        "[AugmentationPipeline] [GaussianBlur(1.5)]",
        // The resized crop alone
        "[AugmentationPipeline] [RandomResizedCrop(224, 224)] [HorizontalFlip(Probability = 0.5)] " + ImageNet,
        // A random order of mixed kinds
        "[AugmentationPipeline] [Rotate(-20, 20)] [RandomOrder<F>] [Hue(-18, 18, Probability = 0.5)] [ToTensor] "
            + "| [Fragment, Brightness(0.6, 1.4), GaussianBlur(0.5, 1.5), Translate(-0.1, 0.1), Contrast(0.6, 1.4)] private sealed class F;",
        // Three maps in one
        "[AugmentationPipeline(Interpolation = Interpolation.Bicubic)] [RandomResizedCrop(96, 96)] [Rotate(-30, 30)] [Perspective(0, 0.4)] " + ImageNet,
        .. from border in new[] { "Constant", "Edge", "Reflect", "Symmetric", "Wrap" }
           from interpolation in new[] { "Nearest", "Bilinear", "Bicubic" }
           select $"[AugmentationPipeline(Border = Border.{border}, Interpolation = Interpolation.{interpolation}, Fill = [0.2])] [Rotate(-40, 40)] [Scale(0.4, 1.6)] [Elastic(2, Probability = 0.3)]",
    ];
}
