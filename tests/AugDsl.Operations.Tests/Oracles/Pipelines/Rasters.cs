namespace AugDsl.Operations.Tests.Oracles.Pipelines;

// Neighbourhood and positional steps, and a chain in which they make rasters.

[Oracle("Gaussian blur, σ 1.5"), AugmentationPipeline, GaussianBlur(1.5), ToTensor]
internal sealed partial class GaussianBlur;

[Oracle("Gaussian blur, σ 0.6"), AugmentationPipeline, GaussianBlur(0.6), ToTensor]
internal sealed partial class GaussianBlurSmall;

[Oracle("Gaussian blur, σ 9: wider than the picture"), AugmentationPipeline, GaussianBlur(9), ToTensor]
internal sealed partial class GaussianBlurWide;

[Oracle("Gaussian blur, σ 1.5, bytes to bytes"), AugmentationPipeline, GaussianBlur(1.5)]
internal sealed partial class GaussianBlurBytes;

[Oracle("sharpen 0.4"), AugmentationPipeline, Sharpen(0.4), ToTensor]
internal sealed partial class Sharpen;

[Oracle("sharpen 0.25, lightness 2"), AugmentationPipeline, Sharpen(0.25, Lightness = 2), ToTensor]
internal sealed partial class SharpenLight;

[Oracle("Gaussian noise, σ 0.08"), AugmentationPipeline, GaussianNoise(0.08), ToTensor]
internal sealed partial class GaussianNoise;

[Oracle("Gaussian noise, σ 0.08, the same for all channels"), AugmentationPipeline, GaussianNoise(0.08, PerChannel = false), ToTensor]
internal sealed partial class GaussianNoiseGray;

[Oracle("speckle noise, σ 0.2"), AugmentationPipeline, SpeckleNoise(0.2), ToTensor]
internal sealed partial class SpeckleNoise;

[Oracle("shot noise, scale 0.02"), AugmentationPipeline, ShotNoise(0.02), ToTensor]
internal sealed partial class ShotNoise;

[Oracle("salt and pepper 0.3, a quarter white"), AugmentationPipeline, SaltAndPepper(0.3, SaltShare = 0.25), ToTensor]
internal sealed partial class SaltAndPepper;

[Oracle("salt and pepper 0.3, channel by channel"), AugmentationPipeline, SaltAndPepper(0.3, PerChannel = true), ToTensor]
internal sealed partial class SaltAndPepperPerChannel;

[Oracle("pixel dropout 0.3"), AugmentationPipeline, PixelDropout(0.3), ToTensor]
internal sealed partial class PixelDropout;

[Oracle("emboss 0.4, strength 0.8"), AugmentationPipeline, Emboss(0.4, Strength = 0.8), ToTensor]
internal sealed partial class Emboss;

[Oracle("edges 0.5"), AugmentationPipeline, EdgeDetect(0.5), ToTensor]
internal sealed partial class EdgeDetect;

[Oracle("convolve with 3 × 3 weights"), AugmentationPipeline, Convolve(0.1, -0.4, 0.3, 0.2, 0.7, 0, -0.2, 0.15, 0.05), ToTensor]
internal sealed partial class Convolve;

[Oracle("coarse dropout 0.3, 8 × 8 cells, coloured")]
[AugmentationPipeline, CoarseDropout(0.3, CellFraction = 0.125, FillMode = FillMode.Constant, Fill = [0.2, 0.5, 0.9]), ToTensor]
internal sealed partial class CoarseDropout;

[Oracle("random erasing, coloured"), AugmentationPipeline, RandomErasing(FillMode = FillMode.Constant, Fill = [0.2, 0.5, 0.9]), ToTensor]
internal sealed partial class RandomErasing;

[Oracle("random erasing, noise"), AugmentationPipeline, RandomErasing(Name = "noise", FillMode = FillMode.Noise), ToTensor]
internal sealed partial class RandomErasingNoise;

[Oracle("cutout, three coloured squares")]
[AugmentationPipeline, Cutout(0.4, Count = 3, FillMode = FillMode.Constant, Fill = [0.2, 0.5, 0.9]), ToTensor]
internal sealed partial class Cutout;

[Oracle("grid dropout, cells of 0.3"), AugmentationPipeline, GridDropout(0.3, Ratio = 0.6), ToTensor]
internal sealed partial class GridDropout;

[Oracle("median of 3 × 3"), AugmentationPipeline, MedianBlur(3), ToTensor]
internal sealed partial class MedianBlur;

[Oracle("median of 7 × 7"), AugmentationPipeline, MedianBlur(7), ToTensor]
internal sealed partial class MedianBlurWide;

[Oracle("median of 15 × 15"), AugmentationPipeline, MedianBlur(15), ToTensor]
internal sealed partial class MedianBlurWidest;

[Oracle("motion blur, 7.5 pixels at 30°"), AugmentationPipeline, MotionBlur(7.5, Angle = [30]), ToTensor]
internal sealed partial class MotionBlur;

[Oracle("motion blur, 12 pixels in any direction"), AugmentationPipeline, MotionBlur(12), ToTensor]
internal sealed partial class MotionBlurDrawn;

[Oracle("sharpness 1.8"), AugmentationPipeline, Sharpness(1.8), ToTensor]
internal sealed partial class Sharpness;

[Oracle("sharpness 0.3"), AugmentationPipeline, Sharpness(0.3), ToTensor]
internal sealed partial class SharpnessSmooth;

[Oracle("directed edges 0.6 towards 30°"), AugmentationPipeline, DirectedEdgeDetect(0.6, Direction = [30]), ToTensor]
internal sealed partial class DirectedEdgeDetect;

[Oracle("directed edges in any direction"), AugmentationPipeline, DirectedEdgeDetect(1), ToTensor]
internal sealed partial class DirectedEdgeDetectDrawn;

[Oracle("CLAHE, clip 2, 8 × 8 tiles"), AugmentationPipeline, Clahe(2), ToTensor]
internal sealed partial class Clahe;

[Oracle("CLAHE, clip 4, 3 × 3 tiles"), AugmentationPipeline, Clahe(4, Tiles = 3), ToTensor]
internal sealed partial class ClaheFewTiles;

[Oracle("JPEG of quality 50, bytes to bytes"), AugmentationPipeline, JpegCompression(50)]
internal sealed partial class JpegCompression;

[Oracle("JPEG of quality 15, 4:2:2"), AugmentationPipeline, JpegCompression(15, Subsampling = JpegSubsampling.Samples422), ToTensor]
internal sealed partial class JpegCompression422;

[Oracle("JPEG of quality 90, 4:4:4"), AugmentationPipeline, JpegCompression(90, Subsampling = JpegSubsampling.Samples444), ToTensor]
internal sealed partial class JpegCompression444;

[Oracle("superpixels, 24 segments"), AugmentationPipeline, Superpixels(1, Segments = 24), ToTensor]
internal sealed partial class Superpixels;

[Oracle("superpixels, half of 60 segments"), AugmentationPipeline, Superpixels(0.5, Segments = 60), ToTensor]
internal sealed partial class SuperpixelsPart;

[Oracle("rotate, contrast about the mean luma, blur, rotate, invert; reflect")]
[AugmentationPipeline(Border = Border.Reflect), Rotate(17), Contrast(0.6), GaussianBlur(1), Rotate(-30), Invert, ToTensor]
internal sealed partial class Chain;
