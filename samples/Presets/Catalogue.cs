using AugDsl;

namespace Presets;

/// <summary>The catalogue seed's class <c>DataAugment</c> with its steps switched on: flips, turns, crops, brightness, contrast, noise, blur, and a square cut out.</summary>
[AugmentationPipeline(Border = Border.Reflect)]
[HorizontalFlip(Probability = 0.5)]
[VerticalFlip(Probability = 0.1)]
[Rotate(-20, 20, Probability = 0.5)]
[CropFraction(0, 0.15, Probability = 0.5)]
[Brightness(0.7, 1.3, Probability = 0.5)]
[Contrast(0.7, 1.3, Probability = 0.5)]
[OneOf<Noises>(Probability = 0.3)]
[GaussianBlur(0.3, 1.5, Probability = 0.2)]
[Cutout(0.1, 0.3, Probability = 0.3)]
public sealed partial class CatalogueSeed
{
    [Fragment]
    [GaussianNoise(0.01, 0.06)]
    [SaltAndPepper(0.005, 0.03)]
    private sealed class Noises;
}
