using AugDsl;

namespace Presets;

/// <summary>The Gluon chapter's last example: flip, a crop of a tenth to all of the picture, and colours changed by half, in a random order.</summary>
[AugmentationPipeline]
[HorizontalFlip(Probability = 0.5)]
[ColorJitter(0.5, 0.5, 0.5, 90)]
[RandomResizedCrop(200, 200, MinArea = 0.1, MinRatio = 0.5, MaxRatio = 2)]
public sealed partial class GluonSeed;

/// <summary>What the chapter trains CIFAR-10 with.</summary>
[AugmentationPipeline]
[HorizontalFlip(Probability = 0.5)]
[ToTensor]
public sealed partial class GluonCifar10;
