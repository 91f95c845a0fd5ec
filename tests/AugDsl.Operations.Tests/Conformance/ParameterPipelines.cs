namespace AugDsl.Operations.Tests.Conformance;

/// <summary>Draws of every type: gates, integers, doubles, an order, a choice, a window; the output's size differs per sample.</summary>
[AugmentationPipeline(Border = Border.Reflect)]
[Rotate(-30, 30, Expand = true)]
[HorizontalFlip(Probability = 0.5)]
[RandomOrder<Jitter>]
[OneOf<Detail>(Probability = 0.7)]
[ToTensor]
internal sealed partial class DrawnPipeline
{
    [Fragment, Brightness(0.5, 1.5), Posterize(2, 6), RandomCrop(20, 16)]
    private sealed class Jitter;

    [Fragment, GaussianBlur(0.5, 1.5), Sharpen(0.0, 1.0), Pad(Left = 3)]
    private sealed class Detail;
}

/// <summary>One angle that is drawn.</summary>
[AugmentationPipeline, Rotate(-30, 30)]
internal sealed partial class TurnedPipeline;

/// <summary>That angle as a constant.</summary>
[AugmentationPipeline, Rotate(12.5)]
internal sealed partial class TurnedByConstant;

/// <summary>The canvas grows with the angle.</summary>
[AugmentationPipeline, Rotate(-30, 30, Expand = true)]
internal sealed partial class ExpandedPipeline;

/// <summary>A picture of one channel, and a crop, whose draws look at the size.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8), RandomResizedCrop(8, 8)]
internal sealed partial class GrayPipeline;

/// <summary>A result that no array can hold.</summary>
[AugmentationPipeline, Pad(40000)]
internal sealed partial class HugePipeline;

/// <summary>A raster on the way that no memory can hold, for a result of a few pixels.</summary>
[AugmentationPipeline, Pad(60000), GaussianBlur(1), CenterCrop(4, 4)]
internal sealed partial class HugeRasterPipeline;
