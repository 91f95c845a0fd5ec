using AugDsl;

namespace FashionMnist;

/// <summary>What both trainings and the tests see: mean 0 and standard deviation 1, as <c>augdsl stats</c> measures them.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[Normalize(Mean = [0.286041], Std = [0.353024])]
internal sealed partial class Plain;

/// <summary>The same after random changes that leave a garment what it is.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[Translate(-0.03, 0.03, Probability = 0.5)]
[GaussianNoise(0, 0.08)]
[Normalize(Mean = [0.286041], Std = [0.353024])]
internal sealed partial class Augmented;
