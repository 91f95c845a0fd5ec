using AugDsl;

namespace Samples;

/// <summary>Elastic deformation as for segmenting tissue: quarter turns, a bent grid and a small rotation, still one sampling.</summary>
[AugmentationPipeline(Border = Border.Reflect, Interpolation = Interpolation.Bicubic)]
[CenterCrop(352, 352)]
[QuarterTurns(0, 3)]
[Elastic(4, 24, Sigma = 14)]
[Rotate(-10, 10)]
[Brightness(0.8, 1.2)]
[Contrast(0.8, 1.2)]
public sealed partial class Elastic;
