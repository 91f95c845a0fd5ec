namespace AugDsl.Operations.Tests.Oracles.Pipelines;

// Exact maps, crops and pads: every output pixel is a source pixel or the border.

[Oracle("horizontal flip"), AugmentationPipeline, HorizontalFlip, ToTensor]
internal sealed partial class HorizontalFlip;

[Oracle("vertical flip"), AugmentationPipeline, VerticalFlip, ToTensor]
internal sealed partial class VerticalFlip;

[Oracle("quarter turn"), AugmentationPipeline, QuarterTurns(1), ToTensor]
internal sealed partial class QuarterTurns;

[Oracle("three quarter turns"), AugmentationPipeline, QuarterTurns(3), ToTensor]
internal sealed partial class QuarterTurns3;

[Oracle("transpose"), AugmentationPipeline, Transpose, ToTensor]
internal sealed partial class Transpose;

[Oracle("one of the eight symmetries, drawn"), AugmentationPipeline, Dihedral, ToTensor]
internal sealed partial class Dihedral;

[Oracle("translate by −5 pixels on both axes, edge"), AugmentationPipeline(Border = Border.Edge), Translate(-5, Unit = Unit.Pixel), ToTensor]
internal sealed partial class TranslateWhole;

[Oracle("pad, constant"), AugmentationPipeline, Pad(Left = 6, Top = 9, Right = 13, Bottom = 4), ToTensor]
internal sealed partial class PadConstant;

[Oracle("pad, edge"), AugmentationPipeline(Border = Border.Edge), Pad(Left = 6, Top = 9, Right = 13, Bottom = 4), ToTensor]
internal sealed partial class PadEdge;

[Oracle("pad, reflect"), AugmentationPipeline(Border = Border.Reflect), Pad(Left = 6, Top = 9, Right = 13, Bottom = 4), ToTensor]
internal sealed partial class PadReflect;

[Oracle("pad, symmetric"), AugmentationPipeline(Border = Border.Symmetric), Pad(Left = 6, Top = 9, Right = 13, Bottom = 4), ToTensor]
internal sealed partial class PadSymmetric;

[Oracle("pad, wrap"), AugmentationPipeline(Border = Border.Wrap), Pad(Left = 6, Top = 9, Right = 13, Bottom = 4), ToTensor]
internal sealed partial class PadWrap;

[Oracle("pad by more than twice the width, reflect"), AugmentationPipeline(Border = Border.Reflect), Pad(Right = 70), ToTensor]
internal sealed partial class PadFar;

[Oracle("pad to 20 × 40, reflect"), AugmentationPipeline(Border = Border.Reflect), PadToSize(20, 40), ToTensor]
internal sealed partial class PadToSize;

[Oracle("crop of fractions 0.1 to 0.35"), AugmentationPipeline, CropFraction(0.1, 0.35, KeepSize = false), ToTensor]
internal sealed partial class CropFractionWindow;

[Oracle("central crop"), AugmentationPipeline, CenterCrop(20, 14), ToTensor]
internal sealed partial class CenterCrop;

[Oracle("central crop, higher than the picture"), AugmentationPipeline, CenterCrop(10, 30), ToTensor]
internal sealed partial class CenterCropBeyond;

[Oracle("pad after a crop: the source is still there"), AugmentationPipeline(Border = Border.Reflect), CenterCrop(15, 11), Pad(4), ToTensor]
internal sealed partial class PadAfterCrop;

[Oracle("pad after a crop and a raster, reflect"), AugmentationPipeline(Border = Border.Reflect), CenterCrop(15, 11), Rasterize, Pad(4), ToTensor]
internal sealed partial class PadAfterRaster;

[Oracle("random crop with padding 4"), AugmentationPipeline, RandomCrop(26, 20, Padding = 4), ToTensor]
internal sealed partial class RandomCrop;
