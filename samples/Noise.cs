using AugDsl;

namespace Samples;

/// <summary>Noise and dropout need the pixel's own place, so they come after the crop: what a sensor and an obstacle do to a picture.</summary>
[AugmentationPipeline]
[RandomCrop(256, 256)]
[Gamma(0.7, 1.4)]
[GaussianNoise(0.02, 0.12)]
[CoarseDropout(0.0, 0.15, CellFraction = 0.06, FillMode = FillMode.Noise, Probability = 0.5)]
public sealed partial class Noise;
