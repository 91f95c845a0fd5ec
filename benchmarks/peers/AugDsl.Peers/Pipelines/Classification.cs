namespace AugDsl.Peers.Pipelines;

/// <summary>W2: the classification pipeline of <c>pipes.py</c>; 500 × 375 RGB8 → 3 × 224 × 224 float32.</summary>
[AugmentationPipeline]
[RandomResizedCrop(224, 224, MinArea = 0.1, MaxArea = 1, MinRatio = 0.5, MaxRatio = 2)]
[HorizontalFlip(Probability = 0.5)]
[Rotate(-15, 15)]
[RandomOrder<Jitter>]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class Classification
{
    [Fragment, Brightness(0.6, 1.4), Contrast(0.6, 1.4), Saturation(0.6, 1.4), Hue(-36, 36)]
    private sealed class Jitter;
}
