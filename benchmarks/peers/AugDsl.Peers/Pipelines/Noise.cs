namespace AugDsl.Peers.Pipelines;

/// <summary>W5: Gaussian noise of 20 levels, every channel by itself; 512 × 512 RGB8 → RGB8.</summary>
[AugmentationPipeline]
[GaussianNoise(20.0 / 255)]
public sealed partial class Noise;
