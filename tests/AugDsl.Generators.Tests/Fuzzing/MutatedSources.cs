using System.Globalization;
using AugDsl.Generators.Tests.Harness;
using AugDsl.Tests.Shared;

namespace AugDsl.Generators.Tests.Fuzzing;

/// <summary>Sources that nobody would write, by the thousand. AUGDSL_FUZZ_SOURCES asks for more of them, AUGDSL_FUZZ_SEED for others.</summary>
[Long]
public sealed class MutatedSources
{
    private const int Batches = 8;
    private static readonly int s_total = TestSettings.Number("AUGDSL_FUZZ_SOURCES", 1200);
    private static readonly int s_seed = TestSettings.Number("AUGDSL_FUZZ_SEED", 20261127);

    private static readonly string[] s_corpus =
    [
        """
        using AugDsl;
        namespace N.@class;
        public partial class Outer
        {
            [AugmentationPipeline(Border = Border.Constant, Fill = [0.5, 0.2, 0.1], Interpolation = Interpolation.Bicubic)]
            [RandomResizedCrop(24, 24, MinArea = 0.35, MaxRatio = 4.0 / 3), Affine(Rotate = [-5, 5], Scale = new[] { 0.5, 2.0 })]
            [Normalize(Mean = [0.5, 0.5, 0.5], Std = [0.2, 0.2, 0.2], Layout = Layout.Hwc)]
            public sealed partial class Train;
        }
        """,
        """
        using AugDsl;
        [AugmentationPipeline, RandomOrder<Jitter>, OneOf<Detail>(Probability = 0.3, Name = "detail")]
        public sealed partial class Train
        {
            [Fragment, Brightness(0.6, 1.4, PerChannel = true), Rotate(minimum: -15, maximum: 15, Expand = true)] private sealed class Jitter;
            [Fragment, CoarseDropout(0.1, Fill = [0.5], FillMode = FillMode.Constant, Weight = 2), Include<Deep>] private sealed class Detail;
            [Fragment, Elastic(3), Gamma(0.5)] private sealed class Deep;
        }
        """,
        """
        using AugDsl;
        [AugmentationPipeline(Format = PixelFormat.Gray8, Targets = Targets.Boxes | Targets.Masks, MinimumVisibility = 0.2)]
        [Scale(0.5, 1.5), RandomOrder<A>(Probability = 0.5), QuarterTurns(0, 3), ToTensor]
        public partial record P(int Width);
        [Fragment, RandomOrder<B>(Probability = 0), OneOf<B>] class A;
        [Fragment, Resize(21, 69), Translate(-0.1, 0.1, RandomSign = true)] file class B;
        """,
        """
        using AugDsl;
        class Base { public const double Low = -3, High = 5; protected int Other; }
        [AugmentationPipeline, Rotate(Base.Low, Base.High), Solarize(0.5), Mixup(0.4, StartEpoch = 2, EndEpoch = 9), CutMix]
        partial class P : Base { public static int Sum(int a) => a; }
        """,
        """
        using AugDsl;
        [AugmentationPipeline(ScaledDecoding = true, Clamping = Clamping.AtOutput), Contrast(0.5, 1.5, Pivot = Pivot.Middle), Pad(2, Left = 3), Normalize(Preset = Normalization.ImageNet)]
        internal sealed partial class P;
        """,
        """
        using AugDsl;
        [AugmentationPipeline(Border = Border.Edge), SomeOf<A>(0, 2, Ordered = false), ColorJitter(0.4, hue: 20, Contrast = [0.5, 2]), RandAugment(1, 9, Variant = RandAugmentVariant.Paper)]
        public sealed partial class P;
        [Fragment, Invert(Weight = 0.5), SomeOf<B>(1, Probability = 0.5), ShearX(-5, 5, Origin = ShearOrigin.TopLeft)] class A;
        [Fragment, SolarizeAdd(0.1, Weight = 3), Identity] class B;
        """,
        """
        using AugDsl; using AugDsl.OwnSteps;
        [AugmentationPipeline(Targets = Targets.Boxes), Gamma(2), Pointwise<Own.Tint>(0.1, 0.4, 0, 1, Probability = 0.5), Warp<Lens>(0.2), Raster<Own.Mean>]
        public sealed partial class P;
        public static class Own
        {
            [StepParameter(0, "Strength", 0, 1), StepParameter(1, "Warmth", 0, 1)]
            public readonly struct Tint : IPointwiseStep
            {
                public static void Apply<TLane>(ref TLane red, ref TLane green, ref TLane blue, in StepNumbers<TLane> numbers) where TLane : struct, ILane<TLane> =>
                    red = TLane.Clamp(red + (numbers[0] * 0.5), 0, TLane.Max(green, blue));
            }
            public struct Mean : IRasterStep { public static void Apply(in RasterPlanes planes, System.ReadOnlySpan<double> numbers, ref StepRandom random) => planes.Target(0)[0] = 1; }
        }
        [Contraction, StepParameter(0, "Amount", -1, 1)]
        public struct Lens : IWarpStep
        {
            public static void Map<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers) where TLane : struct, ILane<TLane> => x += canvas.Unit * numbers[0];
        }
        """,
        """
        using AugDsl.Oversampling;
        #nullable enable
        public enum Kind { A, B }
        public abstract record B([property: Continuous] double Length) { [Ignore] public string Note { get; init; } = ""; }
        [Oversample(Variant = SmoteVariant.SmoteNc)] public sealed partial record R([Label] Kind Y, double Length, [Integer] int? Count, [Categorical] bool Red) : B(Length) { public double Twice => 2 * Length; }
        """,
        """
        using AugDsl.Oversampling;
        [Oversample] public partial class C { [Label] public string Y { get; set; } = "a"; [Continuous] public decimal X { get; set; } [Ignore] public int Z { get; private init; } }
        [Oversample] public readonly partial record struct S([Categorical] string X, [Categorical] char Z, [Label] int Y);
        """,
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Batches)];

    [Fact]
    public async Task The_sources_are_right()
    {
        foreach (string source in s_corpus)
        {
            Soundness judged = (await Soundness.Of(source)).Holds(source);
            Assert.Equal("", judged.Errors);
            Assert.DoesNotContain(judged.Theirs, d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
            Assert.NotEqual(0, judged.Files);
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Nothing_fails_and_what_is_generated_compiles(int batch)
    {
        SourceMutator mutator = new(s_seed + batch, s_corpus);
        int compiled = 0;
        for (int i = 0; i < s_total / Batches; i++)
        {
            string source = mutator.Next();
            Soundness judged = (await Soundness.Of(FuzzProject.Of(source), warnings: false, analyzers: i % 4 == 0)).Holds(source);
            if (judged.Files > 0 && judged.Errors.Length == 0) compiled++;
        }

        // Most are wrong somewhere; if all were, nothing would have been tried.
        Assert.True(compiled > s_total / Batches / 20, compiled.ToString(CultureInfo.InvariantCulture));
    }
}
