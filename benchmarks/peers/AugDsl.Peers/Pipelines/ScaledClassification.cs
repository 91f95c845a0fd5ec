namespace AugDsl.Peers.Pipelines;

/// <summary>W2 with JPEG files decoded as small as the drawn crop allows.</summary>
[AugmentationPipeline(ScaledDecoding = true)]
[RandomResizedCrop(224, 224, MinArea = 0.1, MaxArea = 1, MinRatio = 0.5, MaxRatio = 2)]
[HorizontalFlip(Probability = 0.5)]
[Rotate(-15, 15)]
[RandomOrder<Jitter>]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class ScaledClassification
{
    [Fragment, Brightness(0.6, 1.4), Contrast(0.6, 1.4), Saturation(0.6, 1.4), Hue(-36, 36)]
    private sealed class Jitter;
}
