using System.Reflection;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>Constants at the ends of their legal ranges, and chains of them that leave the range of a number: they compile, and run to an end.</summary>
public sealed class ExtremeConstantTests
{
    /// <summary>Steps whose one number is as small or as large as it may be agree with their meaning.</summary>
    [Theory]
    [InlineData("Rotate(-0.0, RandomSign = true)")]
    [InlineData("Translate(-0.0, RandomSign = true)")]
    [InlineData("Translate(-0.0, 0.0)")]
    [InlineData("Gamma(1e-320)")]
    [InlineData("Gamma(1e-320, 1e-310)")]
    [InlineData("Gamma(100)")]
    [InlineData("Brightness(1e-320)")]
    [InlineData("Brightness(100), Brightness(1e-320, 100)")]
    [InlineData("GaussianBlur(1e-320)")]
    [InlineData("GaussianBlur(1e-200, 1e-190)")]
    [InlineData("GaussianNoise(1e-320)")]
    [InlineData("Elastic(1e-320, Sigma = 1e-320)")]
    [InlineData("Elastic(2, Sigma = 1e-320)")]
    [InlineData("Perspective(1e-320)")]
    [InlineData("Translate(1e-320)")]
    [InlineData("Rotate(1e-320)")]
    [InlineData("CoarseDropout(1e-320)")]
    [InlineData("Solarize(1e-320)")]
    [InlineData("Sharpen(1e-320, Lightness = 1e-320)")]
    [InlineData("RandomResizedCrop(8, 8, MinArea = 1e-320, MaxArea = 1e-310)")]
    [InlineData("RandomResizedCrop(8, 8, MinRatio = 1e-320, MaxRatio = 1e-310)")]
    [InlineData("RandomResizedCrop(8, 8, MinRatio = 1e-320, MaxRatio = 1000)")]
    [InlineData("RandomErasing(MinArea = 1e-320, MaxArea = 1e-310)")]
    [InlineData("RandomErasing(MinRatio = 1e-320, MaxRatio = 1000)")]
    [InlineData("PiecewiseAffine(1e-320)")]
    [InlineData("GridDistortion(1e-320)")]
    [InlineData("OpticalDistortion(1e-320)")]
    [InlineData("OpticalDistortion(-0.0, K2 = [1e-320])")]
    [InlineData("CropFraction(1e-320)")]
    [InlineData("ResizeLongerSide(1), ResizeShorterSide(300)")]
    [InlineData("DirectedEdgeDetect(1e-320)")]
    [InlineData("Superpixels(1e-320)")]
    [InlineData("ShearX(3), Contrast(1.0, Pivot = Pivot.MeanLuma), Contrast(0.5, Pivot = Pivot.MeanPerChannel), Contrast(1.0, Pivot = Pivot.MeanPerChannel)")]
    [InlineData("OneOf<F>")]
    [InlineData("Invert(Probability = 1e-320)")]
    public void Agree(string steps)
    {
        Type type = PipelineCompilation.Load([$"using AugDsl; namespace Extreme; [AugmentationPipeline, {steps}] public sealed partial class P {{ [Fragment, Invert(Weight = 1e100), Gamma(2, Weight = 1e-320), Gamma(3, Weight = 1e100)] class F; }}"]).GetType("Extreme.P", throwOnError: true)!;
        CompiledPipeline pipeline = CompiledPipeline.Of(type);
        for (int i = 0; i < 3; i++)
        {
            Reference.AgreementReport report = pipeline.Compare(TestPicture.Make(33, 21, 3, i, padding: 0), SampleKey.Create(7, (ulong)i));
            Assert.True(report.Agrees, report.ToString());
        }
    }

    /// <summary>Products of constants that are no numbers any more: infinite, as they would be if they were drawn.</summary>
    [Theory]
    [InlineData("Clamping = Clamping.AtOutput", "Brightness(100)")]
    [InlineData("Clamping = Clamping.AtOutput", "Brightness(100), Gamma(2)")]
    [InlineData("Clamping = Clamping.AtOutput", "Saturation(-100), Brightness(0)")]
    [InlineData("Border = Border.Edge", "Scale(1000)")]
    [InlineData("Border = Border.Wrap", "Scale(1000), Translate(0.5)")]
    public void Run_to_an_end(string options, string step) => Apply(options, step);

    /// <summary>A map that shrinks the picture beyond all numbers has no pixel to show.</summary>
    [Fact]
    public void A_map_that_is_no_number_is_refused() =>
        Assert.Contains("not finite", Assert.Throws<ArgumentException>(() => Apply("Border = Border.Edge", "Scale(0.001)")).Message, StringComparison.Ordinal);

    private static void Apply(string options, string step)
    {
        string steps = string.Join(", ", Enumerable.Repeat(step, 170));
        Type type = PipelineCompilation.Load([$"using AugDsl; namespace Extreme; [AugmentationPipeline({options}), {steps}] public sealed partial class P;"]).GetType("Extreme.P", throwOnError: true)!;
        MethodInfo apply = type.GetMethods().Single(m => m.Name == "Apply" && m.GetParameters()[0].ParameterType == typeof(ImageView<byte>) && m.GetParameters()[1].ParameterType == typeof(SampleKey));
        byte[] output = new byte[9 * 7 * 3];
        apply.CreateDelegate<ApplyBytes>()(TestPicture.Make(9, 7, 3, 1, padding: 0), SampleKey.Create(1, 2), output, null);
    }

    private delegate void ApplyBytes(ImageView<byte> source, SampleKey key, Span<byte> destination, Pipelines.AugmentationWorkspace? workspace);
}
