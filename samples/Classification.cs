using AugDsl;

namespace Samples;

/// <summary>What a photo goes through before a classifier sees it: geometry, colour, detail, noise, and the normalisation of ImageNet.</summary>
[AugmentationPipeline(Border = Border.Reflect)]
[RandomResizedCrop(224, 224, MinArea = 0.35)]
[HorizontalFlip(Probability = 0.5)]
[Rotate(-15, 15)]
[RandomOrder<Jitter>]
[OneOf<Detail>(Probability = 0.3)]
[GaussianNoise(0, 0.03, Probability = 0.3)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class Classification
{
    [Fragment]
    [Brightness(0.6, 1.4)]
    [Contrast(0.6, 1.4)]
    [Saturation(0.6, 1.4)]
    [Hue(-18, 18)]
    private sealed class Jitter;

    [Fragment]
    [GaussianBlur(0.5, 1.5)]
    [Sharpen(0.0, 1.0)]
    private sealed class Detail;
}
