using AugDsl;

namespace Presets;

/// <summary>imgaug's "simple and common" example of its README: all of it in a random order.</summary>
[AugmentationPipeline(Border = Border.Constant)]
[RandomOrder<Steps>]
public sealed partial class ImgaugLight
{
    [Fragment]
    [HorizontalFlip(Probability = 0.5)]
    [CropFraction(0, 0.1)]
    [GaussianBlur(0, 0.5, Probability = 0.5)]
    [Contrast(0.75, 1.5, Pivot = Pivot.Middle)]
    [OneOf<Noise>]
    [OneOf<Multiply>]
    [Affine(Scale = [0.8, 1.2], TranslateX = [-0.2, 0.2], TranslateY = [-0.2, 0.2], Rotate = [-25, 25], ShearX = [-8, 8])]
    private sealed class Steps;

    [Fragment]
    [GaussianNoise(0, 0.05)]
    [GaussianNoise(0, 0.05, PerChannel = false)]
    private sealed class Noise;

    [Fragment]
    [Brightness(0.8, 1.2, Weight = 0.8)]
    [Brightness(0.8, 1.2, PerChannel = true, Weight = 0.2)]
    private sealed class Multiply;
}

/// <summary>imgaug's "heavy" example: flips, crops and an affine map half of the time, then up to five of fourteen in a random order.</summary>
[AugmentationPipeline(Border = Border.Reflect)]
[HorizontalFlip(Probability = 0.5)]
[VerticalFlip(Probability = 0.2)]
[CropFraction(0, 0.1, Probability = 0.5)]
[Affine(Scale = [0.8, 1.2], TranslateX = [-0.2, 0.2], TranslateY = [-0.2, 0.2], Rotate = [-45, 45], ShearX = [-16, 16], Probability = 0.5)]
[SomeOf<Heavy>(0, 5, Ordered = false)]
public sealed partial class ImgaugHeavy
{
    [Fragment]
    [Superpixels(0, 1, Segments = 100, Probability = 0.5)]
    [OneOf<Blurs>]
    [Sharpen(0, 1, Lightness = 1)]
    [Emboss(0, 1)]
    [SimplexBlend<Edges>]
    [GaussianNoise(0, 0.05)]
    [OneOf<Dropouts>]
    [Invert(Probability = 0.05)]
    [Add(-0.04, 0.04)]
    [HsvShift(Hue = [-28, 28], Saturation = [-0.08, 0.08])]
    [OneOf<Brighter>]
    [Contrast(0.5, 2, Pivot = Pivot.Middle)]
    [Grayscale(0, 1)]
    [OneOf<Bent>(Probability = 0.5)]
    private sealed class Heavy;

    [Fragment]
    [GaussianBlur(0, 3)]
    [Convolve(0.111, 0.111, 0.111, 0.111, 0.112, 0.111, 0.111, 0.111, 0.111)]
    [MedianBlur(3, 11)]
    private sealed class Blurs;

    [Fragment]
    [OneOf<EdgeKinds>]
    private sealed class Edges;

    [Fragment]
    [EdgeDetect(0.5, 1)]
    [DirectedEdgeDetect(0.5, 1, Direction = [0, 360])]
    private sealed class EdgeKinds;

    [Fragment]
    [PixelDropout(0.01, 0.1)]
    [CoarseDropout(0.03, 0.15, CellFraction = 0.04)]
    private sealed class Dropouts;

    [Fragment]
    [Brightness(0.5, 1.5)]
    [FrequencyBlend<Darker>(-4, 0)]
    private sealed class Brighter;

    [Fragment]
    [Contrast(0.5, 2, Pivot = Pivot.Middle)]
    private sealed class Darker;

    [Fragment]
    [Elastic(0.5, 3.5, Sigma = 5)]
    [PiecewiseAffine(0.01, 0.05)]
    [Perspective(0.01, 0.2)]
    private sealed class Bent;
}
