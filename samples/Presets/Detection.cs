using AugDsl;

namespace Presets;

/// <summary>Detection: boxes follow the geometry, and one of which less than 30 % is left is dropped.</summary>
[AugmentationPipeline(Targets = Targets.Boxes, MinimumVisibility = 0.3, Border = Border.Constant, Fill = [0.485, 0.456, 0.406])]
[HorizontalFlip(Probability = 0.5)]
[Affine(Scale = [0.7, 1.4], Rotate = [-5, 5], TranslateX = [-0.1, 0.1], TranslateY = [-0.1, 0.1])]
[ResizeLongerSide(640)]
[PadToSize(640, 640)]
[CenterCrop(640, 640)]
[RandomOrder<Photometric>]
[ToTensor]
public sealed partial class Detection
{
    [Fragment]
    [Brightness(0.875, 1.125, Probability = 0.5)]
    [Contrast(0.5, 1.5, Probability = 0.5)]
    [Saturation(0.5, 1.5, Probability = 0.5)]
    [Hue(-18, 18, Probability = 0.5)]
    private sealed class Photometric;
}
