using System.Globalization;
using System.Reflection;
using System.Text;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Operations.Tests.Harness.Recording;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Metamorphic;

/// <summary>
/// What is constant is settled at build time, what is drawn for each sample, and both by the same laws: a pipeline of constants gives the same bits as the same pipeline with
/// ranges that were drawn to those constants.
/// </summary>
[Long]
public sealed class ConstantLawTests
{
    private const int PerCompilation = 30;
    private const string Head = """
        using AugDsl; using AugDsl.Imaging; using AugDsl.Randomness; using System.Reflection;
        namespace Law;

        public static class Draws
        {
            /// <summary>Sets the numbers of a sample, in the order of its steps.</summary>
            public static T Set<T>(T parameters, double[] values) where T : struct
            {
                object boxed = parameters;
                int next = 0;
                foreach (FieldInfo field in typeof(T).GetFields())
                {
                    if (field.FieldType == typeof(double)) field.SetValue(boxed, values[next++]);
                }

                return next == values.Length ? (T)boxed : throw new System.InvalidOperationException(next + " draws, " + values.Length + " values");
            }
        }

        """;

    // A step as a constant, as a range, and the constant as a draw.
    private static readonly (string Constant, string Range, double Value)[] s_steps =
    [
        ("Rotate(15)", "Rotate(-90, 90)", 15),
        ("Rotate(-37.3)", "Rotate(-90, 90)", -37.3),
        ("Scale(1.1)", "Scale(0.5, 2)", 1.1),
        ("Scale(0.61)", "Scale(0.5, 2)", 0.61),
        ("ShearX(8)", "ShearX(-30, 30)", 8),
        ("ShearY(-11.5)", "ShearY(-30, 30)", -11.5),
        ("ShearX(17, Origin = ShearOrigin.TopLeft)", "ShearX(-30, 30, Origin = ShearOrigin.TopLeft)", 17),
        ("ShearY(-9.5, Origin = ShearOrigin.TopLeft)", "ShearY(-30, 30, Origin = ShearOrigin.TopLeft)", -9.5),
        ("TranslateX(0.13)", "TranslateX(-1, 1)", 0.13),
        ("TranslateY(-7.25, Unit = Unit.Pixel)", "TranslateY(-20, 20, Unit = Unit.Pixel)", -7.25),
        ("Brightness(1.2)", "Brightness(0.5, 2)", 1.2),
        ("Brightness(0.7)", "Brightness(0.5, 2)", 0.7),
        ("Contrast(0.8, Pivot = Pivot.Middle)", "Contrast(0.5, 2, Pivot = Pivot.Middle)", 0.8),
        ("Contrast(1.6, Pivot = Pivot.Middle)", "Contrast(0.5, 2, Pivot = Pivot.Middle)", 1.6),
        ("Contrast(1.3, Pivot = Pivot.MeanLuma)", "Contrast(0.5, 2, Pivot = Pivot.MeanLuma)", 1.3),
        ("Saturation(1.3)", "Saturation(0, 2)", 1.3),
        ("Saturation(0.4)", "Saturation(0, 2)", 0.4),
        ("Hue(25)", "Hue(-90, 90)", 25),
        ("Gamma(0.9)", "Gamma(0.5, 2)", 0.9),
        ("Gamma(1.7)", "Gamma(0.5, 2)", 1.7),
        ("Solarize(0.4)", "Solarize(0, 1)", 0.4),
        ("SolarizeAdd(0.25)", "SolarizeAdd(0, 1)", 0.25),
        ("GaussianBlur(1.2)", "GaussianBlur(0.1, 3)", 1.2),
        ("Sharpen(0.5, Lightness = 1)", "Sharpen(0, 1, Lightness = 1)", 0.5),
        ("GaussianNoise(0.05)", "GaussianNoise(0, 0.2)", 0.05),
        ("Add(0.15)", "Add(-1, 1)", 0.15),
        ("LogContrast(1.2)", "LogContrast(0, 2)", 1.2),
        ("SigmoidContrast(6)", "SigmoidContrast(0, 20)", 6),
        ("ColorTemperature(4300)", "ColorTemperature(2000, 15000)", 4300),
        ("ColorTemperature(2150)", "ColorTemperature(2000, 15000)", 2150),
        ("ShotNoise(0.01)", "ShotNoise(0, 0.1)", 0.01),
        ("Emboss(0.4)", "Emboss(0, 1)", 0.4),
        ("Sharpness(1.6)", "Sharpness(0, 3)", 1.6),
        ("AutoContrast", "AutoContrast", double.NaN),
        ("HorizontalFlip", "HorizontalFlip", double.NaN),
        ("Invert", "Invert", double.NaN),
        ("Grayscale", "Grayscale", double.NaN),
        ("Resize(24, 31)", "Resize(24, 31)", double.NaN),
        ("CenterCrop(17, 19)", "CenterCrop(17, 19)", double.NaN),
        ("Identity", "Identity", double.NaN),
        ("Rasterize", "Rasterize", double.NaN),
    ];

    private static readonly string[] s_rules =
    [
        "", "Border = Border.Reflect", "Interpolation = Interpolation.Nearest", "Interpolation = Interpolation.Bicubic, Border = Border.Wrap", "Antialias = false", "Clamping = Clamping.AtOutput",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Constants_and_equal_draws_give_the_same_bits(int seed)
    {
        Random random = new(seed);
        StringBuilder text = new(Head);
        List<string> names = [];
        for (int i = 0; i < PerCompilation; i++) names.Add(Write(text, random, i));
        Assembly assembly = PipelineCompilation.Load([text.ToString()]);
        ImageView<byte> picture = TestPicture.Make(33, 27, 3, seed);
        byte[] pixels = picture.Pixels.ToArray();
        StringBuilder wrong = new();
        for (int i = 0; i < PerCompilation; i++)
        {
            float[][] results = (float[][])assembly.GetType("Law.Run" + i, throwOnError: true)!.GetMethod("Both")!.Invoke(null, [pixels, picture.Width, picture.Height])!;
            Outputs.Noted(assembly.GetType("Law.C" + i, throwOnError: true)!, "Apply", Outputs.From(picture.Size), results[0]);
            if (results[0].Any(float.IsNaN)) wrong.Append(names[i]).Append(": not a number\n");
            int at = Enumerable.Range(0, results[0].Length).FirstOrDefault(k => BitConverter.SingleToInt32Bits(results[0][k]) != BitConverter.SingleToInt32Bits(results[1][k]), -1);
            if (at >= 0) wrong.Append(CultureInfo.InvariantCulture, $"{names[i]}: value {at} is {results[0][at]:R} for constants, {results[1][at]:R} for draws\n");
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    private static string Write(StringBuilder text, Random random, int number)
    {
        (string Constant, string Range, double Value)[] steps = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => s_steps[random.Next(s_steps.Length)])];
        string output = random.Next(3) switch { 0 => "Normalize(Preset = Normalization.ImageNet)", 1 => "ToTensor", _ => "Normalize(Preset = Normalization.MinusOneToOne, Layout = Layout.Hwc)" };
        string rule = s_rules[random.Next(s_rules.Length)];
        string attribute = rule.Length == 0 ? "AugmentationPipeline" : $"AugmentationPipeline({rule})";
        string values = string.Join(", ", steps.Where(s => !double.IsNaN(s.Value)).Select(s => s.Value.ToString("R", CultureInfo.InvariantCulture)));
        text.Append(CultureInfo.InvariantCulture, $"[{attribute}, {string.Join(", ", steps.Select(s => s.Constant))}, {output}] public sealed partial class C{number};\n");
        text.Append(CultureInfo.InvariantCulture, $"[{attribute}, {string.Join(", ", steps.Select(s => s.Range))}, {output}] public sealed partial class D{number};\n");
        text.Append(CultureInfo.InvariantCulture, $$"""
            public static class Run{{number}}
            {
                public static float[][] Both(byte[] pixels, int width, int height)
                {
                    ImageView<byte> picture = new(pixels, width, height, 3);
                    SampleKey key = new(77);
                    C{{number}}.Parameters c = C{{number}}.Draw(key, picture.Size);
                    D{{number}}.Parameters d = Draws.Set(D{{number}}.Draw(key, picture.Size), new double[] { {{values}} });
                    ImageSize size = C{{number}}.OutputSize(in c);
                    float[] a = new float[size.Width * size.Height * 3], b = new float[a.Length];
                    C{{number}}.Apply(picture, in c, a);
                    D{{number}}.Apply(picture, in d, b);
                    return [a, b];
                }
            }

            """);
        return $"[{attribute}] {string.Join(", ", steps.Select(s => s.Constant))}, {output}";
    }
}
