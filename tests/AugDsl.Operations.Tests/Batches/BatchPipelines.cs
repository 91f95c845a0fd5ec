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
