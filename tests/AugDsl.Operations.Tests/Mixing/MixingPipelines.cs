namespace AugDsl.Operations.Tests.Mixing;

[AugmentationPipeline]
[Resize(12, 10)]
[Mixup(0.4, Probability = 0.25, EndEpoch = 150)]
[CutMix]
[ToTensor]
[SamplePairing(StartEpoch = 150, OnEpochs = 8, OffEpochs = 2)]
[Mixup]
internal sealed partial class MixingPipeline;

[AugmentationPipeline(ScaledDecoding = true)]
[RandomResizedCrop(24, 20)]
[GaussianBlur(0.5, 1)]
internal sealed partial class ScaledMixingPipeline;
