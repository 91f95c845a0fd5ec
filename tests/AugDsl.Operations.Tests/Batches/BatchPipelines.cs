namespace AugDsl.Operations.Tests.Batches;

[AugmentationPipeline(Format = PixelFormat.Gray8), TranslateX(-0.1, 0.1), TranslateY(-0.1, 0.1), GaussianNoise(0, 0.1), Normalize(Mean = [0.286], Std = [0.353])]
internal sealed partial class GrayTensor;

[AugmentationPipeline, RandomResizedCrop(20, 12, MinArea = 0.3), HorizontalFlip(Probability = 0.5), Brightness(0.5, 1.5), ToTensor]
internal sealed partial class FixedTensor;

[AugmentationPipeline, QuarterTurns(0, 3), GaussianNoise(0.05), ToTensor]
internal sealed partial class OwnSizesPlanar;

[AugmentationPipeline, QuarterTurns(0, 3), GaussianNoise(0.05), ToTensor(Layout = Layout.Hwc)]
internal sealed partial class OwnSizesInterleaved;

[AugmentationPipeline, QuarterTurns(0, 3), Invert]
internal sealed partial class OwnSizesBytes;

[AugmentationPipeline(ScaledDecoding = true), RandomResizedCrop(48, 48), HorizontalFlip(Probability = 0.5), Normalize(Preset = Normalization.ImageNet)]
internal sealed partial class ScaledPhotos;

[AugmentationPipeline(Targets = Targets.Masks | Targets.Boxes | Targets.Keypoints, MinimumVisibility = 0.3, MaskFill = 255)]
[RandomResizedCrop(20, 12, MinArea = 0.3), Elastic(1, Sigma = 4), Rotate(-15, 15), HorizontalFlip(Probability = 0.5), ToTensor]
internal sealed partial class FixedDetector;

[AugmentationPipeline(Format = PixelFormat.Gray8, Targets = Targets.Masks | Targets.Boxes | Targets.Keypoints, MinimumVisibility = 0.7, MaskFill = 7)]
[CenterCrop(8, 8, Probability = 0.3), Rasterize, Pad(2), QuarterTurns(0, 3), TranslateX(-0.2, 0.2), GaussianNoise(0.05)]
internal sealed partial class OwnSizesDetector;

[AugmentationPipeline(ScaledDecoding = true, Targets = Targets.Masks | Targets.Boxes | Targets.Keypoints)]
[RandomResizedCrop(48, 48, MinArea = 0.5), HorizontalFlip(Probability = 0.5), ToTensor(Layout = Layout.Hwc)]
internal sealed partial class ScaledDetector;

[AugmentationPipeline(Targets = Targets.Boxes), HorizontalFlip(Probability = 0.5)]
internal sealed partial class BoxesOnly;
