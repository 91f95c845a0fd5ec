namespace AugDsl.Operations.Tests;

/// <summary>A pipeline to read: groups in groups, a file-local fragment, names.</summary>
[AugmentationPipeline(Border = Border.Reflect)]
[Rotate(-5, 5)]
[RandomOrder<Jitter>]
[Rotate(10)]
[RandomOrder<Jitter>]
[HorizontalFlip(Name = "flip", Probability = 0.5)]
[ToTensor]
internal sealed partial class ReadPipeline
{
    [Fragment]
    [Hue(-18, 18)]
    [Brightness(0.5, 1.5)]
    [OneOf<Detail>]
    private sealed class Jitter;
}

/// <summary>A file-local fragment: its name in metadata is not its name.</summary>
[Fragment]
[GaussianBlur(1, Name = "blur")]
[Sharpen(0, 1)]
file sealed class Detail;
