namespace AugDsl.Peers.Pipelines;

/// <summary>RandomResizedCrop 224 (antialiased), flip, normalise; 500 × 375 RGB8 → 3 × 224 × 224 float32.</summary>
[AugmentationPipeline]
[RandomResizedCrop(224, 224)]
[HorizontalFlip(Probability = 0.5)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class ResizedCrop;
