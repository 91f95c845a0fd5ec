namespace AugDsl.Operations.Tests.Oracles.Pipelines;

/// <summary>One operation of torchvision's RandAugment at its level 9.</summary>
[AugmentationPipeline, RandAugment(1, 9)]
internal sealed partial class RandAugmented;

/// <summary>Two layers, for the draws.</summary>
[AugmentationPipeline, RandAugment(2, 9)]
internal sealed partial class TwiceAugmented;

/// <summary>One operation of TrivialAugment at any level.</summary>
[AugmentationPipeline, TrivialAugment]
internal sealed partial class TriviallyAugmented;

/// <summary>timm's layers, of which half do nothing.</summary>
[AugmentationPipeline, RandAugment(2, 9, Variant = RandAugmentVariant.Timm)]
internal sealed partial class TimmAugmented;
