namespace AugDsl.Peers.Pipelines;

/// <summary>W3: flip, translate, rotate, scale, shear; 512 × 512 RGB8 → RGB8, reflect, bilinear.</summary>
[AugmentationPipeline(Border = Border.Reflect)]
[HorizontalFlip]
[TranslateX(30, Unit = Unit.Pixel)]
[TranslateY(-20, Unit = Unit.Pixel)]
[Rotate(15)]
[Scale(1.1)]
[ShearX(8)]
public sealed partial class AffineChain;
