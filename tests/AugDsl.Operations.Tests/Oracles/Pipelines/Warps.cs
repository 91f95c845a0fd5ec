namespace AugDsl.Operations.Tests.Oracles.Pipelines;

[Oracle("rotate 17°, constant"), AugmentationPipeline, Rotate(17), ToTensor]
internal sealed partial class Rotate;

[Oracle("rotate 40°, edge"), AugmentationPipeline(Border = Border.Edge), Rotate(40), ToTensor]
internal sealed partial class RotateEdge;

[Oracle("rotate 40°, reflect"), AugmentationPipeline(Border = Border.Reflect), Rotate(40), ToTensor]
internal sealed partial class RotateReflect;

[Oracle("rotate 40°, symmetric"), AugmentationPipeline(Border = Border.Symmetric), Rotate(40), ToTensor]
internal sealed partial class RotateSymmetric;

[Oracle("rotate 40°, wrap"), AugmentationPipeline(Border = Border.Wrap), Rotate(40), ToTensor]
internal sealed partial class RotateWrap;

[Oracle("rotate 17°, bicubic, reflect")]
[AugmentationPipeline(Border = Border.Reflect, Interpolation = Interpolation.Bicubic), Rotate(17), ToTensor]
internal sealed partial class RotateBicubic;

[Oracle("rotate 17°, nearest"), AugmentationPipeline(Interpolation = Interpolation.Nearest), Rotate(17), ToTensor]
internal sealed partial class RotateNearest;

[Oracle("rotate −33°, expanded canvas"), AugmentationPipeline, Rotate(-33, Expand = true), ToTensor]
internal sealed partial class RotateExpand;

[Oracle("translate x by 3.3 pixels"), AugmentationPipeline, TranslateX(3.3, Unit = Unit.Pixel), ToTensor]
internal sealed partial class TranslateX;

[Oracle("translate y by −0.2 of the height"), AugmentationPipeline, TranslateY(-0.2), ToTensor]
internal sealed partial class TranslateY;

[Oracle("scale 1.3"), AugmentationPipeline, Scale(1.3), ToTensor]
internal sealed partial class Scale;

[Oracle("scale x 1.3"), AugmentationPipeline, ScaleX(1.3), ToTensor]
internal sealed partial class ScaleX;

[Oracle("scale y 1.7, symmetric"), AugmentationPipeline(Border = Border.Symmetric), ScaleY(1.7), ToTensor]
internal sealed partial class ScaleY;

[Oracle("shear x 20°"), AugmentationPipeline, ShearX(20), ToTensor]
internal sealed partial class ShearX;

[Oracle("shear y −12°"), AugmentationPipeline, ShearY(-12), ToTensor]
internal sealed partial class ShearY;

[Oracle("affine: scale 1.2, rotate −25°, shear 9° and −6°, translate; reflect")]
[AugmentationPipeline(Border = Border.Reflect)]
[Affine(Scale = [1.2], Rotate = [-25], ShearX = [9], ShearY = [-6], TranslateX = [2.5], TranslateY = [-1.25], Unit = Unit.Pixel)]
[ToTensor]
internal sealed partial class Affine;

[Oracle("affine: scale 1.2, rotate −25°, translate; constant")]
[AugmentationPipeline, Affine(Scale = [1.2], Rotate = [-25], TranslateX = [2], TranslateY = [-1], Unit = Unit.Pixel), ToTensor]
internal sealed partial class AffineTurned;

[Oracle("perspective 0.5, constant"), AugmentationPipeline, Perspective(0.5), ToTensor]
internal sealed partial class Perspective;

[Oracle("perspective 0.5, edge"), AugmentationPipeline(Border = Border.Edge), Perspective(0.5), ToTensor]
internal sealed partial class PerspectiveEdge;

[Oracle("random resized crop, rotate 12°, perspective 0.4; bicubic, symmetric")]
[AugmentationPipeline(Border = Border.Symmetric, Interpolation = Interpolation.Bicubic)]
[RandomResizedCrop(30, 26, MinArea = 0.3, MaxArea = 0.9), Rotate(12), Perspective(0.4), ToTensor]
internal sealed partial class Composed;

[Oracle("scale 0.4, rotate 20°: box averages over 2 × 2; reflect")]
[AugmentationPipeline(Border = Border.Reflect), Scale(0.4), Rotate(20), ToTensor]
internal sealed partial class Mips;

[Oracle("elastic 5, σ 2.5, reflect"), AugmentationPipeline(Border = Border.Reflect), Elastic(5, Sigma = 2.5), ToTensor]
internal sealed partial class Elastic;

[Oracle("piecewise affine 0.05, 4 × 4 nodes, reflect"), AugmentationPipeline(Border = Border.Reflect), PiecewiseAffine(0.05), ToTensor]
internal sealed partial class PiecewiseAffine;

[Oracle("piecewise affine 0.04, 5 × 3 nodes, padded: what it does outside its canvas; symmetric")]
[AugmentationPipeline(Border = Border.Symmetric), PiecewiseAffine(0.04, Columns = 5, Rows = 3), Pad(Left = 9, Top = 6, Right = 9, Bottom = 6), ToTensor]
internal sealed partial class PiecewiseAffineOutside;

[Oracle("grid distortion 0.8, 5 cells, reflect"), AugmentationPipeline(Border = Border.Reflect), GridDistortion(0.8), ToTensor]
internal sealed partial class GridDistortion;

[Oracle("grid distortion 0.9, 3 cells, padded: what it does outside its canvas; symmetric")]
[AugmentationPipeline(Border = Border.Symmetric), GridDistortion(0.9, Cells = 3), Pad(Left = 9, Top = 6, Right = 9, Bottom = 6), ToTensor]
internal sealed partial class GridDistortionOutside;

[Oracle("optical distortion 0.2 and 0.05, reflect"), AugmentationPipeline(Border = Border.Reflect), OpticalDistortion(0.2, K2 = [0.05]), ToTensor]
internal sealed partial class OpticalDistortion;

[Oracle("optical distortion −0.15 and 0.02, padded: what it does outside its canvas; symmetric")]
[AugmentationPipeline(Border = Border.Symmetric), OpticalDistortion(-0.15, K2 = [0.02]), Pad(Left = 9, Top = 6, Right = 9, Bottom = 6), ToTensor]
internal sealed partial class OpticalDistortionOutside;
