namespace AugDsl.Operations.Tests.Oracles.Pipelines;

[Oracle("brightness 1.4"), AugmentationPipeline, Brightness(1.4), ToTensor]
internal sealed partial class Brightness;

[Oracle("contrast 1.6 about the mean luma"), AugmentationPipeline, Contrast(1.6), ToTensor]
internal sealed partial class Contrast;

[Oracle("contrast 0.7 about 127/255"), AugmentationPipeline, Contrast(0.7, Pivot = Pivot.Middle), ToTensor]
internal sealed partial class ContrastMiddle;

[Oracle("contrast 0.5 about the mean of each channel"), AugmentationPipeline, Contrast(0.5, Pivot = Pivot.MeanPerChannel), ToTensor]
internal sealed partial class ContrastPerChannel;

[Oracle("saturation 1.7"), AugmentationPipeline, Saturation(1.7), ToTensor]
internal sealed partial class Saturation;

[Oracle("hue 50°"), AugmentationPipeline, Hue(50), ToTensor]
internal sealed partial class Hue;

[Oracle("hue −100°"), AugmentationPipeline, Hue(-100), ToTensor]
internal sealed partial class HueBack;

[Oracle("gamma 2.2"), AugmentationPipeline, Gamma(2.2), ToTensor]
internal sealed partial class Gamma;

[Oracle("gamma 0.45"), AugmentationPipeline, Gamma(0.45), ToTensor]
internal sealed partial class GammaBelowOne;

[Oracle("grayscale"), AugmentationPipeline, Grayscale, ToTensor]
internal sealed partial class Grayscale;

[Oracle("grayscale 0.4"), AugmentationPipeline, Grayscale(0.4), ToTensor]
internal sealed partial class GrayscalePart;

[Oracle("invert"), AugmentationPipeline, Invert, ToTensor]
internal sealed partial class Invert;

[Oracle("solarize 0.5"), AugmentationPipeline, Solarize(0.5), ToTensor]
internal sealed partial class Solarize;

[Oracle("posterize 3 bits"), AugmentationPipeline, Posterize(3), ToTensor]
internal sealed partial class Posterize;

[Oracle("equalise"), AugmentationPipeline, Equalize, ToTensor]
internal sealed partial class Equalize;

[Oracle("equalise 231 pixels: too few for a table"), AugmentationPipeline, CenterCrop(21, 11), Equalize, ToTensor]
internal sealed partial class EqualizeFew;

[Oracle("brightness 1.3, saturation 1.4, invert, gamma 0.8"), AugmentationPipeline, Brightness(1.3), Saturation(1.4), Invert, Gamma(0.8), ToTensor]
internal sealed partial class PixelChain;

[Oracle("normalise, ImageNet"), AugmentationPipeline, Normalize(Preset = Normalization.ImageNet)]
internal sealed partial class Normalize;

[Oracle("to tensor"), AugmentationPipeline, ToTensor]
internal sealed partial class ToTensor;

[Oracle("add 0.2"), AugmentationPipeline, Add(0.2), ToTensor]
internal sealed partial class Add;

[Oracle("add −0.3"), AugmentationPipeline, Add(-0.3), ToTensor]
internal sealed partial class AddNegative;

[Oracle("autocontrast of 25 pixels"), AugmentationPipeline, CenterCrop(5, 5), AutoContrast, ToTensor]
internal sealed partial class AutoContrast;

[Oracle("logarithmic contrast, gain 0.8"), AugmentationPipeline, LogContrast(0.8), ToTensor]
internal sealed partial class LogContrast;

[Oracle("sigmoid contrast, gain 8 about 0.4"), AugmentationPipeline, SigmoidContrast(8, Cutoff = 0.4), ToTensor]
internal sealed partial class SigmoidContrast;

[Oracle("HSV plus (40°, 0.2, −0.1)"), AugmentationPipeline, HsvShift(Hue = [40], Saturation = [0.2], Value = [-0.1]), ToTensor]
internal sealed partial class HsvShift;

[Oracle("channel shuffle"), AugmentationPipeline, ChannelShuffle, ToTensor]
internal sealed partial class ChannelShuffle;
