using AugDsl;

namespace Presets;

// The imgaug seed shows one augmenter a figure, on garments of 28 x 28 gray pixels. Each figure is a pipeline here; all of them together are the last one.

/// <summary>Mirrored, half of the time.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[HorizontalFlip(Probability = 0.5)]
public sealed partial class FashionFlip;

/// <summary>Shifted by up to five pixels: what the seed's heat map of translations is about.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[Translate(-5, 5, Unit = Unit.Pixel)]
public sealed partial class FashionTranslate;

/// <summary>Turned, scaled and sheared.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[Affine(Rotate = [-25, 25], Scale = [0.8, 1.2], ShearX = [-8, 8])]
public sealed partial class FashionAffine;

/// <summary>Cropped by up to a tenth on every side.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[CropFraction(0, 0.1)]
public sealed partial class FashionCrop;

/// <summary>Seen from aside.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[Perspective(0.05, 0.3)]
public sealed partial class FashionPerspective;

/// <summary>Bent.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[Elastic(0.5, 2.5, Sigma = 2)]
public sealed partial class FashionElastic;

/// <summary>Pulled at a grid of points.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[PiecewiseAffine(0.01, 0.05)]
public sealed partial class FashionPiecewiseAffine;

/// <summary>Noise.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[GaussianNoise(0.02, 0.15)]
public sealed partial class FashionNoise;

/// <summary>Salt and pepper.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[SaltAndPepper(0.02, 0.15)]
public sealed partial class FashionSaltAndPepper;

/// <summary>Pixels dropped, one by one or in squares.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[OneOf<Kinds>]
public sealed partial class FashionDropout
{
    [Fragment]
    [PixelDropout(0.05, 0.2)]
    [CoarseDropout(0.05, 0.2, CellFraction = 0.15)]
    [Cutout(0.2, 0.4)]
    private sealed class Kinds;
}

/// <summary>Blurred, sharpened, embossed, or its edges shown.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[OneOf<Kinds>]
public sealed partial class FashionFilter
{
    [Fragment]
    [GaussianBlur(0.3, 1.2)]
    [Sharpen(0.2, 1)]
    [Emboss(0.2, 1)]
    [EdgeDetect(0.2, 0.8)]
    [DirectedEdgeDetect(0.2, 0.8, Direction = [0, 360])]
    private sealed class Kinds;
}

/// <summary>Edges that come and go with simplex noise.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[SimplexBlend<Edges>]
public sealed partial class FashionSimplex
{
    [Fragment]
    [EdgeDetect(0.3)]
    private sealed class Edges;
}

/// <summary>Brightness that comes and goes with noise of one frequency.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[FrequencyBlend<Bright>(-4, 4)]
public sealed partial class FashionFrequency
{
    [Fragment]
    [Brightness(1.5)]
    private sealed class Bright;
}

/// <summary>Brightness, contrast, gamma, or the negative.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[OneOf<Kinds>]
public sealed partial class FashionTones
{
    [Fragment]
    [Brightness(0.5, 1.5)]
    [Contrast(0.5, 2, Pivot = Pivot.Middle)]
    [Gamma(0.5, 2)]
    [Add(-0.2, 0.2)]
    [Invert]
    private sealed class Kinds;
}

/// <summary>Everything that leaves a garment what it is, and the normalisation of the data set.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[HorizontalFlip(Probability = 0.5)]
[Affine(Rotate = [-10, 10], Scale = [0.9, 1.1], TranslateX = [-0.1, 0.1], TranslateY = [-0.1, 0.1])]
[SomeOf<Kinds>(0, 2)]
[Normalize(Mean = [0.286041], Std = [0.353024])]
public sealed partial class FashionTrain
{
    [Fragment]
    [Elastic(0.5, 1.5, Sigma = 2)]
    [GaussianNoise(0, 0.08)]
    [Brightness(0.8, 1.2)]
    [PixelDropout(0.02, 0.1)]
    [GaussianBlur(0.3, 0.8)]
    private sealed class Kinds;
}
