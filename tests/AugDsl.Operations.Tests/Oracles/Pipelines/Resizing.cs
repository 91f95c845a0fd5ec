namespace AugDsl.Operations.Tests.Oracles.Pipelines;

[Oracle("resize to 13 × 9"), AugmentationPipeline, Resize(13, 9), ToTensor]
internal sealed partial class ResizeDown;

[Oracle("resize to 13 × 9, bicubic"), AugmentationPipeline(Interpolation = Interpolation.Bicubic), Resize(13, 9), ToTensor]
internal sealed partial class ResizeDownBicubic;

[Oracle("resize to 13 × 9 without antialiasing"), AugmentationPipeline(Antialias = false), Resize(13, 9), ToTensor]
internal sealed partial class ResizeDownPlain;

[Oracle("resize to 44 × 31"), AugmentationPipeline, Resize(44, 31), ToTensor]
internal sealed partial class ResizeUp;

[Oracle("resize to 44 × 31, bicubic"), AugmentationPipeline(Interpolation = Interpolation.Bicubic), Resize(44, 31), ToTensor]
internal sealed partial class ResizeUpBicubic;

[Oracle("resize the shorter side to 9"), AugmentationPipeline, ResizeShorterSide(9), ToTensor]
internal sealed partial class ResizeShorterSide;

[Oracle("resize the longer side to 44"), AugmentationPipeline, ResizeLongerSide(44), ToTensor]
internal sealed partial class ResizeLongerSide;

[Oracle("crop of fractions 0.1 to 0.35, scaled back"), AugmentationPipeline, CropFraction(0.1, 0.35), ToTensor]
internal sealed partial class CropFraction;

[Oracle("scale x 0.6, constant"), AugmentationPipeline, ScaleX(0.6), ToTensor]
internal sealed partial class ScaleXDown;

[Oracle("resize to 50 × 9: one axis grows, one shrinks"), AugmentationPipeline, Resize(50, 9), ToTensor]
internal sealed partial class ResizeMixed;

[Oracle("resize to 50 × 9, nearest"), AugmentationPipeline(Interpolation = Interpolation.Nearest), Resize(50, 9), ToTensor]
internal sealed partial class ResizeNearest;

[Oracle("central crop, resize to 8 × 30"), AugmentationPipeline, CenterCrop(21, 14), Resize(8, 30), ToTensor]
internal sealed partial class CropResize;

[Oracle("random resized crop to 9 × 8"), AugmentationPipeline, RandomResizedCrop(9, 8), ToTensor]
internal sealed partial class RandomResizedCrop;

[Oracle("scale 0.6, constant"), AugmentationPipeline, Scale(0.6), ToTensor]
internal sealed partial class ScaleDown;

[Oracle("scale 0.6, bicubic, reflect")]
[AugmentationPipeline(Border = Border.Reflect, Interpolation = Interpolation.Bicubic), Scale(0.6), ToTensor]
internal sealed partial class ScaleDownReflect;
