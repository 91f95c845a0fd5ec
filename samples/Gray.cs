using AugDsl;

namespace Samples;

/// <summary>A pipeline on one channel: small gray pictures of digits or garments, padded crop, a little geometry, and a tensor from 0 to 1.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8, Border = Border.Constant)]
[RandomCrop(240, 240, Padding = 24)]
[Affine(Rotate = [-12, 12], Scale = [0.85, 1.15], ShearX = [-10, 10])]
[Perspective(0, 0.2, Probability = 0.5)]
[OneOf<Detail>]
[ToTensor]
public sealed partial class Gray
{
    [Fragment]
    [GaussianBlur(0.5, 2)]
    [Sharpen(0.2, 0.8)]
    [Posterize(2, 4)]
    [Solarize(0.4, 0.8)]
    private sealed class Detail;
}
