namespace AugDsl.Peers.Pipelines;

/// <summary>W6: Gaussian blur of σ 1.5 (11 × 11 taps); 512 × 512 RGB8 → RGB8.</summary>
[AugmentationPipeline]
[GaussianBlur(1.5)]
public sealed partial class Blur;
