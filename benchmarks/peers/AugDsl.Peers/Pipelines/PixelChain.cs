namespace AugDsl.Peers.Pipelines;

/// <summary>W4: brightness, contrast about 127/255, saturation, invert, gamma, normalise; 512 × 512 RGB8 → 3 × 512 × 512 float32.</summary>
[AugmentationPipeline]
[Brightness(1.2)]
[Contrast(0.8, Pivot = Pivot.Middle)]
[Saturation(1.3)]
[Invert]
[Gamma(0.9)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class PixelChain;
