using AugDsl;

/// <summary>A pipeline outside every namespace: bytes to bytes.</summary>
[AugmentationPipeline(Border = Border.Edge)]
[Rotate(-30, 30)]
[GaussianBlur(1.2, Probability = 0.5)]
[Solarize(0.5)]
internal sealed partial class GlobalPipeline;
