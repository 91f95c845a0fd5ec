using AugDsl;

namespace Presets;

/// <summary>Semantic segmentation: masks go through the same geometry by the nearest label, and what comes in from outside is 255, the label to ignore.</summary>
[AugmentationPipeline(Targets = Targets.Masks, MaskFill = 255, Border = Border.Constant)]
[Scale(0.5, 2)]
[RandomCrop(512, 512, Padding = 64)]
[HorizontalFlip(Probability = 0.5)]
[ColorJitter(0.3, 0.3, 0.3, 10)]
[GaussianBlur(0.1, 1.5, Probability = 0.2)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class Segmentation;

/// <summary>Tissue and other pictures without an up: quarter turns and mirror images, an elastic grid, and little colour.</summary>
[AugmentationPipeline(Targets = Targets.Masks, MaskFill = 255, Border = Border.Constant)]
[RandomCrop(352, 352)]
[Dihedral]
[Elastic(4, 24, Sigma = 14, Probability = 0.5)]
[GridDistortion(0, 0.3, Probability = 0.3)]
[Brightness(0.9, 1.1)]
[HsvShift(Hue = [-8, 8], Saturation = [-0.1, 0.1], Value = [-0.05, 0.05])]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class TissueSegmentation;
