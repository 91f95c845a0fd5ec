namespace AugDsl.Peers.Pipelines;

/// <summary>W1 as a training loop wants it: shift along x, noise, normalise; 28 × 28 gray → float32.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[TranslateX(-10, 10, Unit = Unit.Pixel)]
[GaussianNoise(0, 0.1)]
[Normalize(Mean = [0.286041], Std = [0.353024])]
public sealed partial class SmallGray;
