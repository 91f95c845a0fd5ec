namespace AugDsl.Operations.Tests.Oracles.Pipelines;

[Oracle("solarize 0.5, a share of 0.3"), AugmentationPipeline, Blend<Solarized>(0.3), ToTensor]
internal sealed partial class Blend;

[Oracle("Gaussian blur, σ 1.5, a share of 0.6"), AugmentationPipeline, Blend<Blurred>(0.6), ToTensor]
internal sealed partial class BlendBlur;

[Oracle("invert, by noise of frequencies to the power of −1.5"), AugmentationPipeline, FrequencyBlend<Inverted>(-1.5, Grid = 12), ToTensor]
internal sealed partial class FrequencyBlend;

[Fragment, Solarize(0.5)]
internal sealed class Solarized;

[Fragment, GaussianBlur(1.5)]
internal sealed class Blurred;

[Fragment, Invert]
internal sealed class Inverted;
