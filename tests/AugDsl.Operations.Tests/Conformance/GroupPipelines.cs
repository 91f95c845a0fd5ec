namespace AugDsl.Operations.Tests.Conformance;

/// <summary>Some of four, applied as they are written.</summary>
[AugmentationPipeline, SomeOf<Tones>(1, 3)]
internal sealed partial class SomePipeline
{
    [Fragment, Brightness(0.5, 0.9), Gamma(1.5, 3, Weight = 2), Invert(Weight = 0.5), GaussianBlur(0.5, 1.5)]
    private sealed class Tones;
}

/// <summary>The same in the order in which they are taken.</summary>
[AugmentationPipeline, SomeOf<Tones>(1, 3, Ordered = false)]
internal sealed partial class TakenPipeline
{
    [Fragment, Brightness(0.5, 0.9), Gamma(1.5, 3, Weight = 2), Invert(Weight = 0.5), GaussianBlur(0.5, 1.5)]
    private sealed class Tones;
}

/// <summary>What is left of both where the first and the third are chosen.</summary>
[AugmentationPipeline, Brightness(0.5, 0.9), Invert]
internal sealed partial class BrightInvertedPipeline;

/// <summary>The other way round.</summary>
[AugmentationPipeline, Invert, Brightness(0.5, 0.9)]
internal sealed partial class InvertedBrightPipeline;
