namespace AugDsl.Operations.Tests.Loading;

[AugmentationPipeline(ScaledDecoding = true), Resize(160, 106)]
internal sealed partial class ScaledResize;

[AugmentationPipeline, Resize(160, 106)]
internal sealed partial class WholeResize;

[AugmentationPipeline(Format = PixelFormat.Gray8, ScaledDecoding = true), Resize(40, 40)]
internal sealed partial class ScaledGray;

[AugmentationPipeline(ScaledDecoding = true), RandomResizedCrop(96, 96, MinArea = 0.02)]
internal sealed partial class ScaledCrop;

[AugmentationPipeline(ScaledDecoding = true), Resize(100, 100), Contrast(0.5, 2), GaussianBlur(0.5), Rotate(-30, 30), Normalize(Preset = Normalization.ImageNet)]
internal sealed partial class ScaledTensor;
