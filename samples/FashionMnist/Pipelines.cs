using AugDsl;

namespace FashionMnist;

/// <summary>What both trainings and the tests see: mean 0 and standard deviation 1, as <c>augdsl stats</c> measures them.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[Normalize(Mean = [0.286041], Std = [0.353024])]
internal sealed partial class Plain;

/// <summary>The same after random changes that leave a garment what it is.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[HorizontalFlip(Probability = 0.5)]
[Rotate(-8, 8)]
[Translate(-0.07, 0.07)]
[Scale(0.92, 1.08)]
[Brightness(0.9, 1.1)]
[Normalize(Mean = [0.286041], Std = [0.353024])]
internal sealed partial class Augmented;
