using AugDsl;

namespace Presets;

/// <summary>The torchvision chapter's training set: pictures from the web, for a network that has seen ImageNet.</summary>
[AugmentationPipeline]
[RandomResizedCrop(224, 224)]
[HorizontalFlip(Probability = 0.5)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class TorchvisionTrain;

/// <summary>Its test set.</summary>
[AugmentationPipeline]
[Resize(256, 256)]
[CenterCrop(224, 224)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class TorchvisionTest;

/// <summary>The chapter's tour: every transform that it shows, one after the other.</summary>
[AugmentationPipeline]
[HorizontalFlip(Probability = 0.5)]
[VerticalFlip(Probability = 0.5)]
[ColorJitter(0.5, 0.5, 0.5, 90)]
[Rotate(-30, 30)]
[Perspective(0, 0.5, Probability = 0.5)]
[RandomResizedCrop(200, 200, MinArea = 0.1, MinRatio = 0.5, MaxRatio = 2)]
[RandomErasing(Probability = 0.5)]
[ToTensor]
public sealed partial class TorchvisionTour;
