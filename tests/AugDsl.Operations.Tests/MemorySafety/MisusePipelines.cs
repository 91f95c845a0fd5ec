namespace AugDsl.Operations.Tests.MemorySafety;

[AugmentationPipeline]
[Brightness(1.1)]
[GaussianBlur(0.5, 1.5)]
[GaussianNoise(0.01)]
public sealed partial class BlurryPipeline;

[AugmentationPipeline(Border = Border.Edge, Targets = Targets.Masks | Targets.Boxes | Targets.Keypoints)]
[Scale(0.5, 1.5)]
[Rotate(-15, 15)]
[ShearX(-10, 10, RandomSign = true)]
[RandomResizedCrop(32, 24)]
public sealed partial class MovedPipeline;

[AugmentationPipeline]
[Resize(400, 400, Probability = 0.5)]
public sealed partial class RacyPipeline;

[AugmentationPipeline(Border = Border.Reflect)]
[RandomResizedCrop(200, 150, Probability = 0.5)]
[Rotate(-15, 15, Probability = 0.5)]
[GaussianBlur(0.5, 3, Probability = 0.5)]
[Elastic(3, Probability = 0.5)]
public sealed partial class SharedPipeline;

[AugmentationPipeline]
[Scale(0.001, 1)]
[Scale(0.001, 1)]
public sealed partial class ShrinkingPipeline;

[AugmentationPipeline]
[RandomOrder<Tones>]
[OneOf<Tones>]
public sealed partial class OrderedPipeline
{
    [Fragment, Brightness(0.5, 1), Gamma(0.5, 2), Invert]
    private sealed class Tones;
}
