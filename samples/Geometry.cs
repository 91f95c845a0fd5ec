using AugDsl;

namespace Samples;

/// <summary>Six geometric steps, one sampling: the maps are multiplied and the picture is read once (W3 of benchmarks/peers, with ranges for its constants).</summary>
[AugmentationPipeline(Border = Border.Reflect)]
[HorizontalFlip(Probability = 0.5)]
[TranslateX(-30, 30, Unit = Unit.Pixel)]
[TranslateY(-20, 20, Unit = Unit.Pixel)]
[Rotate(-15, 15)]
[Scale(0.9, 1.2)]
[ShearX(-8, 8)]
public sealed partial class Geometry;
