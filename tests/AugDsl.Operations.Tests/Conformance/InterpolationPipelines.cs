namespace AugDsl.Operations.Tests.Conformance;

/// <summary>A pipeline that draws its interpolation, and the same in each way; steps of one name draw the same numbers.</summary>
[AugmentationPipeline(Border = Border.Reflect, Interpolation = Interpolation.Nearest, ScaledDecoding = true, Targets = Targets.Masks)]
[RandomResizedCrop(12, 10, RandomInterpolation = [Interpolation.Nearest, Interpolation.Bilinear, Interpolation.Bicubic])]
[Rotate(-20, 20, Probability = 0.5)]
internal sealed partial class DrawnInterpolation;

[AugmentationPipeline(Border = Border.Reflect, Interpolation = Interpolation.Nearest, ScaledDecoding = true, Targets = Targets.Masks)]
[RandomResizedCrop(12, 10)]
[Rotate(-20, 20, Probability = 0.5)]
internal sealed partial class AlwaysNearest;

[AugmentationPipeline(Border = Border.Reflect, Interpolation = Interpolation.Bilinear, ScaledDecoding = true, Targets = Targets.Masks)]
[RandomResizedCrop(12, 10)]
[Rotate(-20, 20, Probability = 0.5)]
internal sealed partial class AlwaysBilinear;

[AugmentationPipeline(Border = Border.Reflect, Interpolation = Interpolation.Bicubic, ScaledDecoding = true, Targets = Targets.Masks)]
[RandomResizedCrop(12, 10)]
[Rotate(-20, 20, Probability = 0.5)]
internal sealed partial class AlwaysBicubic;

/// <summary>The step that draws is in half of the samples.</summary>
[AugmentationPipeline(Border = Border.Reflect, Interpolation = Interpolation.Bicubic)]
[Rotate(-20, 20)]
[Resize(12, 10, RandomInterpolation = [Interpolation.Nearest, Interpolation.Bilinear], Probability = 0.5)]
internal sealed partial class SometimesDrawn;

[AugmentationPipeline(Border = Border.Reflect, Interpolation = Interpolation.Bicubic)]
[Rotate(-20, 20)]
internal sealed partial class TurnedBicubic;
