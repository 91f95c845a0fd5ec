using AugDsl;

namespace Presets;

/// <summary>Training a classifier on ImageNet, as torchvision's reference recipe does it: crop, flip, TrivialAugment, and a rectangle erased now and then.</summary>
[AugmentationPipeline]
[RandomResizedCrop(224, 224)]
[HorizontalFlip(Probability = 0.5)]
[TrivialAugment]
[RandomErasing(Probability = 0.1, FillMode = FillMode.Mean)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class ImageNetTrain;

/// <summary>Its counterpart for validation: the middle of the picture, and no chance.</summary>
[AugmentationPipeline]
[ResizeShorterSide(256)]
[CenterCrop(224, 224)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class ImageNetValidate;

/// <summary>The stronger recipe of RandAugment's paper: two operations of a list of fourteen, all with one strength.</summary>
[AugmentationPipeline]
[RandomResizedCrop(224, 224)]
[HorizontalFlip(Probability = 0.5)]
[RandAugment(2, 9)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class ImageNetRandAugment;

/// <summary>What was searched for ImageNet: one of 25 pairs of operations.</summary>
[AugmentationPipeline]
[RandomResizedCrop(224, 224)]
[HorizontalFlip(Probability = 0.5)]
[AutoAugment(Policy = AutoAugmentPolicy.ImageNet)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class ImageNetAutoAugment;

/// <summary>Training for pictures that are worse than the training set: three chains of operations mixed in, none of which a robustness test such as ImageNet-C has among its own.</summary>
[AugmentationPipeline]
[RandomResizedCrop(224, 224)]
[HorizontalFlip(Probability = 0.5)]
[AugMix]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class ImageNetAugMix;
