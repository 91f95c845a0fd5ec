namespace AugDsl.Peers.Pipelines;

/// <summary>W1 as the rivals do it: the shift alone; 28 × 28 gray → bytes, constant border, bilinear.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[TranslateX(-10, 10, Unit = Unit.Pixel)]
public sealed partial class SmallShift;
