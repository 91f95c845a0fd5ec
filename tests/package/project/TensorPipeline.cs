using AugDsl;

namespace Stranger.Pipelines;

/// <summary>A pipeline with groups, in a namespace: bytes to a tensor.</summary>
[AugmentationPipeline(Border = Border.Reflect)]
[RandomResizedCrop(64, 48)]
[HorizontalFlip(Probability = 0.5)]
[RandomOrder<Jitter>]
[GaussianNoise(0, 0.05)]
[Normalize(Preset = Normalization.ImageNet)]
internal sealed partial class TensorPipeline
{
    [Fragment]
    [Brightness(0.6, 1.4)]
    [Contrast(0.6, 1.4)]
    [Hue(-18, 18)]
    private sealed class Jitter;
}
