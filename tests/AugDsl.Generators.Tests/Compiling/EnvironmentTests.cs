using System.Globalization;
using System.Reflection;
using AugDsl.Generators.Tests.Harness;
using AugDsl.Imaging;
using AugDsl.Randomness;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>The text does not depend on who builds where, and the code does not depend on the project's options.</summary>
public sealed class EnvironmentTests
{
    private const string Everything = """
        using AugDsl;
        [AugmentationPipeline(Border = Border.Constant, Fill = [0.25, 0.5, 0.75])]
        [RandomResizedCrop(24, 20)]
        [Rotate(-15.5, 15.5)]
        [Translate(-0.1, 0.1)]
        [Affine(Rotate = [-10.5, 10], TranslateX = [-0.25, 0.25])]
        [Pad(Left = 3)]
        [RandomOrder<Nine>]
        [Sharpen(0.1, 0.9)]
        [GaussianNoise(0, 0.03, Probability = 0.3)]
        [Normalize(Preset = Normalization.ImageNet)]
        public sealed partial class Train
        {
            [Fragment, Brightness(0.5, 1.5), Contrast(0.5, 1.5), Saturation(0.5, 1.5), Hue(-18.5, 18.5), Gamma(0.5, 2), Solarize(0.5), Posterize(2, 7), Invert, Rotate(-1.5, 1.5)]
            private sealed class Nine;
        }
        """;

    /// <summary>A culture with everything that French and Swedish do to numbers: decimal commas and minus signs that are no hyphens.</summary>
    [Fact]
    public void The_culture_of_the_build_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        IReadOnlyDictionary<string, string> expected = GeneratorHarness.Run(Everything).Compiles().Texts;
        CultureInfo strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NumberDecimalSeparator = ",";
        strange.NumberFormat.NegativeSign = "\u2212";
        strange.NumberFormat.NumberGroupSeparator = "\u202F";
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = strange;
            Assert.Equal("\u22121,5", (-1.5).ToString(CultureInfo.CurrentCulture));
            IReadOnlyDictionary<string, string> actual = GeneratorHarness.Run(Everything).Texts;
            foreach ((string file, string text) in expected) Assert.Equal(text, actual[file]);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_text_is_ascii_and_has_unix_lines()
    {
        foreach ((string file, string text) in GeneratorHarness.Run(Everything).Texts)
        {
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain('\t', text);
            Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
            Assert.True(text.All(c => c is < (char)128 or '°' or '×' or '–' or '−'), file);
        }
    }

    /// <summary>Nine children need more than the 32 bits that a careless cast would leave of the drawn order.</summary>
    [Fact]
    public void Checked_arithmetic_changes_nothing()
    {
        byte[] image = new byte[32 * 30 * 3];
        new Random(1).NextBytes(image);
        CSharpCompilation project = GeneratorHarness.Project(Everything);
        Assembly plain = GeneratorHarness.Run(project).Load();
        Assembly careful = GeneratorHarness.Run(project.WithOptions(GeneratorHarness.Options.WithOverflowChecks(true))).Compiles().Load();
        for (uint i = 0; i < 12; i++)
        {
            SampleKey key = SampleKey.Create(seed: 5, index: i);
            Assert.Equal(Apply(plain, image, key), Apply(careful, image, key));
        }
    }

    private static float[] Apply(Assembly assembly, byte[] image, SampleKey key)
    {
        Type type = assembly.GetType("Train")!;
        float[] output = new float[3 * 26 * 22];
        ImageSize size = (ImageSize)type.GetMethods().Single(m => m.Name == "OutputSize" && m.GetParameters().Length == 2).Invoke(null, [key, new ImageSize(32, 30)])!;
        output = new float[3 * size.Width * size.Height];
        ApplyFloats apply = type.GetMethods().Single(m => m.Name == "Apply" && m.GetParameters()[0].ParameterType == typeof(ImageView<byte>) && m.GetParameters()[1].ParameterType == typeof(SampleKey)).CreateDelegate<ApplyFloats>();
        apply(new ImageView<byte>(image, 32, 30, 3), key, output, null);
        return output;
    }

    private delegate void ApplyFloats(ImageView<byte> source, SampleKey key, Span<float> destination, AugDsl.Pipelines.AugmentationWorkspace? workspace);
}
