namespace AugDsl.Peers.Pipelines.Alone;

// Every operation of the catalogue alone, from 512 × 512 RGB8 to RGB8: rivals_operations.py has the same work under the same names. The driver finds them by name.

[AugmentationPipeline, HorizontalFlip]
public sealed partial class HorizontalFlip;

[AugmentationPipeline, VerticalFlip]
public sealed partial class VerticalFlip;

[AugmentationPipeline, Transpose]
public sealed partial class Transpose;

[AugmentationPipeline, QuarterTurns(1)]
public sealed partial class QuarterTurns;

[AugmentationPipeline, Dihedral]
public sealed partial class Dihedral;

[AugmentationPipeline, Rotate(15)]
public sealed partial class Rotate;

[AugmentationPipeline, TranslateX(30.5, Unit = Unit.Pixel)]
public sealed partial class TranslateX;

[AugmentationPipeline, TranslateY(-20.25, Unit = Unit.Pixel)]
public sealed partial class TranslateY;

[AugmentationPipeline, Translate(-20.25, Unit = Unit.Pixel)]
public sealed partial class Translate;

[AugmentationPipeline, Scale(1.2)]
public sealed partial class Scale;

[AugmentationPipeline, ScaleX(1.2)]
public sealed partial class ScaleX;

[AugmentationPipeline, ScaleY(1.2)]
public sealed partial class ScaleY;

[AugmentationPipeline, ShearX(12)]
public sealed partial class ShearX;

[AugmentationPipeline, ShearY(12)]
public sealed partial class ShearY;

[AugmentationPipeline, Affine(Rotate = [15], Scale = [1.1], ShearX = [8], TranslateX = [0.06], TranslateY = [-0.04])]
public sealed partial class Affine;

[AugmentationPipeline, Perspective(0.3)]
public sealed partial class Perspective;

[AugmentationPipeline, Elastic(8, Sigma = 8)]
public sealed partial class Elastic;

[AugmentationPipeline, PiecewiseAffine(0.03)]
public sealed partial class PiecewiseAffine;

[AugmentationPipeline, GridDistortion(0.3)]
public sealed partial class GridDistortion;

[AugmentationPipeline, OpticalDistortion(0.2)]
public sealed partial class OpticalDistortion;

[AugmentationPipeline, Resize(224, 224)]
public sealed partial class Resize;

[AugmentationPipeline, ResizeShorterSide(384)]
public sealed partial class ResizeShorterSide;

[AugmentationPipeline, ResizeLongerSide(384)]
public sealed partial class ResizeLongerSide;

[AugmentationPipeline, CenterCrop(384, 384)]
public sealed partial class CenterCrop;

[AugmentationPipeline, RandomCrop(384, 384)]
public sealed partial class RandomCrop;

[AugmentationPipeline, CropFraction(0.1)]
public sealed partial class CropFraction;

[AugmentationPipeline, RandomResizedCrop(224, 224)]
public sealed partial class RandomResizedCrop;

[AugmentationPipeline, Pad(32)]
public sealed partial class Pad;

[AugmentationPipeline, PadToSize(576, 576)]
public sealed partial class PadToSize;

[AugmentationPipeline, Rasterize]
public sealed partial class Rasterize;

[AugmentationPipeline, Brightness(1.2)]
public sealed partial class Brightness;

[AugmentationPipeline, Add(0.1)]
public sealed partial class Add;

[AugmentationPipeline, Contrast(1.3)]
public sealed partial class Contrast;

[AugmentationPipeline, Saturation(1.4)]
public sealed partial class Saturation;

[AugmentationPipeline, Hue(20)]
public sealed partial class Hue;

[AugmentationPipeline, Gamma(0.8)]
public sealed partial class Gamma;

[AugmentationPipeline, Grayscale]
public sealed partial class Grayscale;

[AugmentationPipeline, Invert]
public sealed partial class Invert;

[AugmentationPipeline, Solarize(0.5)]
public sealed partial class Solarize;

[AugmentationPipeline, Posterize(4)]
public sealed partial class Posterize;

[AugmentationPipeline, LogContrast(1.1)]
public sealed partial class LogContrast;

[AugmentationPipeline, SigmoidContrast(6)]
public sealed partial class SigmoidContrast;

[AugmentationPipeline, HsvShift(Hue = [20], Saturation = [0.1], Value = [0.05])]
public sealed partial class HsvShift;

[AugmentationPipeline, ChannelShuffle]
public sealed partial class ChannelShuffle;

[AugmentationPipeline, ColorTemperature(4000)]
public sealed partial class ColorTemperature;

[AugmentationPipeline, AutoContrast]
public sealed partial class AutoContrast;

[AugmentationPipeline, Equalize]
public sealed partial class Equalize;

[AugmentationPipeline, Clahe(2)]
public sealed partial class Clahe;

[AugmentationPipeline, GaussianNoise(0.08)]
public sealed partial class GaussianNoise;

[AugmentationPipeline, SaltAndPepper(0.1)]
public sealed partial class SaltAndPepper;

[AugmentationPipeline, ShotNoise(0.01)]
public sealed partial class ShotNoise;

[AugmentationPipeline, SpeckleNoise(0.1)]
public sealed partial class SpeckleNoise;

[AugmentationPipeline, PixelDropout(0.1)]
public sealed partial class PixelDropout;

[AugmentationPipeline, CoarseDropout(0.3)]
public sealed partial class CoarseDropout;

[AugmentationPipeline, Cutout(0.3)]
public sealed partial class Cutout;

[AugmentationPipeline, GridDropout(0.1)]
public sealed partial class GridDropout;

[AugmentationPipeline, RandomErasing]
public sealed partial class RandomErasing;

[AugmentationPipeline, GaussianBlur(1.5)]
public sealed partial class GaussianBlur;

[AugmentationPipeline, Sharpen(0.5)]
public sealed partial class Sharpen;

[AugmentationPipeline, Sharpness(1.8)]
public sealed partial class Sharpness;

[AugmentationPipeline, Emboss(0.5)]
public sealed partial class Emboss;

[AugmentationPipeline, EdgeDetect(0.5)]
public sealed partial class EdgeDetect;

[AugmentationPipeline, DirectedEdgeDetect(0.6, Direction = [30])]
public sealed partial class DirectedEdgeDetect;

[AugmentationPipeline, Convolve(0.1, -0.4, 0.3, 0.2, 0.7, 0, -0.2, 0.15, 0.05)]
public sealed partial class Convolve;

[AugmentationPipeline, MedianBlur(3)]
public sealed partial class MedianBlur3;

[AugmentationPipeline, MedianBlur(5)]
public sealed partial class MedianBlur5;

[AugmentationPipeline, MedianBlur(11)]
public sealed partial class MedianBlur11;

[AugmentationPipeline, MotionBlur(9, Angle = [30])]
public sealed partial class MotionBlur;

[AugmentationPipeline, JpegCompression(50)]
public sealed partial class JpegCompression;

[AugmentationPipeline, Superpixels(0.5)]
public sealed partial class Superpixels;

[AugmentationPipeline, RandAugment(2, 9)]
public sealed partial class RandAugment;

[AugmentationPipeline, TrivialAugment]
public sealed partial class TrivialAugment;

[AugmentationPipeline, AutoAugment]
public sealed partial class AutoAugment;

[AugmentationPipeline, AugMix]
public sealed partial class AugMix;
