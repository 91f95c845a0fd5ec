using AugDsl;

namespace Presets;

/// <summary>
/// The PaddlePaddle seed: eight operations in a random order, then a crop that is resized by an interpolation of its own for every sample, and SamplePairing by its
/// schedule: off in the first 100 epochs, then 8 on and 2 off, off in the last 50 of 300.
/// </summary>
[AugmentationPipeline(Border = Border.Reflect)]
[RandomOrder<Eight>]
[RandomResizedCrop(224, 224, MinArea = 0.3, RandomInterpolation = [Interpolation.Nearest, Interpolation.Bilinear, Interpolation.Bicubic])]
[Normalize(Preset = Normalization.ImageNet)]
[SamplePairing(StartEpoch = 100, EndEpoch = 250, OnEpochs = 8, OffEpochs = 2)]
public sealed partial class PaddleSeed
{
    [Fragment]
    [Brightness(0.6, 1.4, Probability = 0.5)]
    [Contrast(0.6, 1.4, Probability = 0.5)]
    [Saturation(0.6, 1.4, Probability = 0.5)]
    [Hue(-18, 18, Probability = 0.5)]
    [Sharpness(0.5, 1.5, Probability = 0.5)]
    [HorizontalFlip(Probability = 0.5)]
    [Rotate(-15, 15, Probability = 0.5)]
    [GaussianNoise(0, 0.03, Probability = 0.5)]
    private sealed class Eight;
}

/// <summary>The same seed with Mixup instead of SamplePairing.</summary>
[AugmentationPipeline(Border = Border.Reflect)]
[HorizontalFlip(Probability = 0.5)]
[RandomResizedCrop(224, 224, MinArea = 0.3, RandomInterpolation = [Interpolation.Nearest, Interpolation.Bilinear, Interpolation.Bicubic])]
[Normalize(Preset = Normalization.ImageNet)]
[Mixup(0.2)]
public sealed partial class PaddleSeedMixup;
