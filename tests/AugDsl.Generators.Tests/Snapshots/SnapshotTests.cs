using AugDsl.Generators.Tests.Harness;

namespace AugDsl.Generators.Tests.Snapshots;

/// <summary>One text for every shape of generated code, so that a change of emission is read before it is accepted. The 512-bit twins are left out: they repeat the bodies.</summary>
public sealed class SnapshotTests
{
    /// <summary>Maps alone: one composed map, no body but the store.</summary>
    [Fact]
    public Task GeometryOnly() => Verify("""
        [AugmentationPipeline(Border = Border.Reflect)]
        [HorizontalFlip(Probability = 0.5)]
        [Rotate(-15, 15)]
        [Translate(-0.1, 0.1)]
        [Scale(0.8, 1.2)]
        [Resize(224, 224)]
        public sealed partial class Geometry;
        """);

    /// <summary>A chain of colours in a fixed order: matrices folded over dead clamps, a body with a power, a normalised tensor.</summary>
    [Fact]
    public Task StaticColours() => Verify("""
        namespace Vision;
        [AugmentationPipeline]
        [Saturation(0, 1)]
        [Invert(Probability = 0.5)]
        [Brightness(0.6, 1.4)]
        [Gamma(0.5, 2)]
        [Solarize(0.25, 0.75)]
        [Normalize(Preset = Normalization.ImageNet)]
        public sealed partial class Colours;
        """);

    /// <summary>Steps of the user's: in the body of the steps around them, in the composed map, and as a stage.</summary>
    [Fact]
    public Task OwnSteps() => Verify("""
        namespace Vision;
        [AugmentationPipeline]
        [Rotate(-15, 15)]
        [Gamma(0.5, 2)]
        [Pointwise<Tint>(0.1, 0.4)]
        [Posterize(4)]
        [Warp<Lens>(0, 0.2, 1, 1, Probability = 0.5)]
        [Raster<Mean>]
        public sealed partial class Own;

        [AugDsl.OwnSteps.StepParameter(0, "Strength", 0, 1)]
        public readonly struct Tint : AugDsl.OwnSteps.IPointwiseStep
        {
            public static void Apply<TLane>(ref TLane red, ref TLane green, ref TLane blue, in AugDsl.OwnSteps.StepNumbers<TLane> numbers)
                where TLane : struct, AugDsl.OwnSteps.ILane<TLane> => red += numbers[0];
        }

        [AugDsl.OwnSteps.StepParameter(0, "Strength", 0, 1)]
        [AugDsl.OwnSteps.StepParameter(1, "Radius", 0, 2)]
        public readonly struct Lens : AugDsl.OwnSteps.IWarpStep
        {
            public static void Map<TLane>(ref TLane x, ref TLane y, in AugDsl.OwnSteps.StepCanvas<TLane> canvas, in AugDsl.OwnSteps.StepNumbers<TLane> numbers)
                where TLane : struct, AugDsl.OwnSteps.ILane<TLane> => x *= 1 - numbers[0];
        }

        public readonly struct Mean : AugDsl.OwnSteps.IRasterStep
        {
            public static void Apply(in AugDsl.OwnSteps.RasterPlanes planes, System.ReadOnlySpan<double> numbers, ref AugDsl.OwnSteps.StepRandom random) => planes.Target(0)[0] = 1;
        }
        """);

    /// <summary>A drawn order that moves maps, canvases, colours and a statistic.</summary>
    [Fact]
    public Task RandomOrder() => Verify("""
        [AugmentationPipeline]
        [RandomOrder<Mixed>(Probability = 0.8)]
        [CenterCrop(32, 32)]
        public sealed partial class Ordered
        {
            [Fragment, Brightness(0.5, 1.5), Pad(4), Contrast(0.5, 1.5), OneOf<Either>]
            private sealed class Mixed;

            [Fragment, Rotate(-5, 5, Weight = 2), Hue(-18, 18)]
            private sealed class Either;
        }
        """);

    /// <summary>Results that are mixed in: of values in the tile, of a raster in a branch, with a share a pixel.</summary>
    [Fact]
    public Task Blends() => Verify("""
        [AugmentationPipeline]
        [Blend<Warm>(0.2, 0.8, Probability = 0.5)]
        [Rotate(-9, 9)]
        [SimplexBlend<Soft>]
        public sealed partial class Mixed
        {
            [Fragment, Gamma(0.5, 2), Contrast(0.8, 1.2, Probability = 0.5), Blend<Inner>(0.3)]
            private sealed class Warm;

            [Fragment, Invert]
            private sealed class Inner;

            [Fragment, GaussianBlur(1), Blend<Inner>(0.5, Probability = 0.3)]
            private sealed class Soft;
        }
        """);

    /// <summary>Barriers and positional bodies: two rasters.</summary>
    [Fact]
    public Task StencilAndNoise() => Verify("""
        [AugmentationPipeline(Clamping = Clamping.AtOutput)]
        [RandomResizedCrop(64, 64)]
        [GaussianBlur(0.5, 1.5, Probability = 0.5)]
        [Sharpen(0, 1)]
        [Rotate(-5, 5)]
        [GaussianNoise(0, 0.05)]
        [CoarseDropout(0, 0.2, FillMode = FillMode.Noise)]
        [ToTensor(Layout = Layout.Hwc)]
        public sealed partial class Noisy;
        """);

    /// <summary>One channel, a dense field between maps.</summary>
    [Fact]
    public Task GrayElastic() => Verify("""
        [AugmentationPipeline(Format = PixelFormat.Gray8, Fill = [1])]
        [Rotate(-10, 10)]
        [Elastic(0, 4, Sigma = 6, Probability = 0.5)]
        [Perspective(0, 0.1)]
        [Brightness(0.8, 1.2)]
        [Gamma(0.7, 1.4)]
        public sealed partial class Letters;
        """);

    /// <summary>Annotations: the members of the declared targets, and the interfaces that name them.</summary>
    [Fact]
    public Task Annotations() => Verify("""
        [AugmentationPipeline(Targets = Targets.Masks | Targets.Boxes | Targets.Keypoints, MinimumVisibility = 0.25, MaskFill = 255)]
        [RandomResizedCrop(64, 64)]
        [HorizontalFlip(Probability = 0.5)]
        [ToTensor]
        public sealed partial class Detector;
        """);

    /// <summary>Scaled decoding: what reads and applies a picture at 1/2, 1/4 or 1/8, for a tensor.</summary>
    [Fact]
    public Task ScaledDecoding() => Verify("""
        [AugmentationPipeline(ScaledDecoding = true)]
        [RandomResizedCrop(224, 224)]
        [Normalize(Preset = Normalization.ImageNet, Layout = Layout.Hwc)]
        public sealed partial class Scaled;
        """);

    /// <summary>Mixing: rules among the facts, lines in the plan, and the kernel of pairs.</summary>
    [Fact]
    public Task Mixing() => Verify("""
        [AugmentationPipeline]
        [RandomCrop(28, 28, Padding = 2)]
        [Mixup(0.4, Probability = 0.25, EndEpoch = 150)]
        [CutMix(Probability = 0.5)]
        [ToTensor]
        [SamplePairing(StartEpoch = 100, EndEpoch = 180, OnEpochs = 8, OffEpochs = 2)]
        public sealed partial class Mixed;
        """);

    private static Task Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string member = "")
    {
        GeneratorRun run = GeneratorHarness.Run("using AugDsl;\n" + source).Compiles();
        IEnumerable<string> files = run.Texts.Where(t => !t.Key.EndsWith(".512.g.cs", StringComparison.Ordinal)).Select(t => $"// ======== {t.Key}\n{t.Value}");
        return Snapshot.Verify(string.Join("\n", files), member: member);
    }
}
