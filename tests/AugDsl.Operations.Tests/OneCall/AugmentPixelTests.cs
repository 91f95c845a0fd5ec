using System.Reflection;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.OneCall;

/// <summary>A call gives the bytes of a pipeline that the compiler makes of the attribute with the same constants: all methods, all switches, every way to read.</summary>
[Long]
public sealed class AugmentPixelTests
{
    /// <summary>The operations that have a method.</summary>
    public static TheoryData<string> Names => [.. AugmentCases.Methods.Select(m => m.Name).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>That none is missing is asked of the catalogue (OneCallSourceTests); that none is missed here, of this.</summary>
    [Fact]
    public void Every_method_is_compared() => Assert.True(Names.Count > 40, $"{Names.Count} methods");

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bytes_are_the_attributes(string name) => Compare(AugmentCases.Of(AugmentCases.Methods.Single(m => m.Name == name)));

    [Theory]
    [InlineData("Rotate")]
    [InlineData("Scale")]
    [InlineData("Resize")]
    [InlineData("OpticalDistortion")]
    public void Every_border_and_interpolation_is_the_attributes(string name) => Compare(AugmentCases.EveryReading(AugmentCases.Methods.Single(m => m.Name == name)));

    /// <summary>Numbers that one range gives to several fields stand where their names say.</summary>
    [Theory]
    [InlineData("CropFraction(0, 0.49)", "CropFraction(source, 0.1, 0.2, 0.3, 0.4)", "CropFractionLeft = 0.1, CropFractionTop = 0.2, CropFractionRight = 0.3, CropFractionBottom = 0.4")]
    [InlineData("CropFraction(0, 0.49, KeepSize = false)", "CropFraction(source, 0.1, 0.2, 0.3, 0.4, keepSize: false)", "CropFractionLeft = 0.1, CropFractionTop = 0.2, CropFractionRight = 0.3, CropFractionBottom = 0.4")]
    [InlineData("Translate(-5, 5, Unit = Unit.Pixel)", "Translate(source, 3.5, -1, unit: Unit.Pixel)", "TranslateX = 3.5, TranslateY = -1")]
    public void Several_numbers_of_one_range_keep_their_names(string attribute, string call, string fields)
    {
        Assembly assembly = PipelineCompilation.Load($$"""
            using AugDsl; using AugDsl.Imaging; using AugDsl.Randomness; using System;
            namespace Compiled;
            [AugmentationPipeline] [{{attribute}}] public sealed partial class P;
            public static class Calls
            {
                public static byte[] Call(byte[] pixels, int width, int height) { ImageView<byte> source = new(pixels, width, height, 3); return Augment.{{call}}.Pixels; }
                public static byte[] Draw(byte[] pixels, int width, int height)
                {
                    P.Parameters p = new() { SourceWidth = width, SourceHeight = height, {{fields}} };
                    byte[] result = new byte[P.OutputSize(in p).Area * 3];
                    P.Apply(new ImageView<byte>(pixels, width, height, 3), in p, result);
                    return result;
                }
            }
            """);
        byte[] pixels = TestPicture.Make(43, 29, 3, 5).Pixels.ToArray();
        Assert.Equal(Made(assembly, "Draw")(pixels, 43, 29), Made(assembly, "Call")(pixels, 43, 29));
    }

    /// <summary>Weights are as many as the caller likes; a picture is read with its stride.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("0, 0, 0, 0, 0, 0, 0, 0, 0.5")]
    [InlineData("-2, 3.5, 0, 1, -1, 0.25, 0, 16, -15")]
    [InlineData("0.1, 0, 0, 0, 0, 0, 0.1, 0, 0.3, 0, 0, 0, 0.1, 0.2, 0, 0, 0, 0, 0.1, 0, 0.2, 0, 0, 0, -0.1")]
    public void Convolve_is_the_attribute(string weights) => Compare(
    [
        new($"[AugmentationPipeline] [Convolve({weights})]", $"Augment.Convolve(source, {weights})", $"Augment.Convolve(source, result, {weights})", 3),
        new($"[AugmentationPipeline(Format = PixelFormat.Gray8)] [Convolve({weights})]", $"Augment.Convolve(source, {weights})", $"Augment.Convolve(source, result, {weights})", 1),
    ]);

    /// <summary>A window is where it is said to be, and the border where the picture is not.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    public void Crop_is_a_window(int channels)
    {
        byte[] pixels = TestPicture.Make(43, 29, channels, 5).Pixels.ToArray();
        byte[] made = Augment.Crop(new ImageView<byte>(pixels, 43, 29, channels), -3, 5, 20, 40, new AugmentOptions { Fill = [1] }).Pixels;
        for (int i = 0; i < made.Length; i++)
        {
            int x = (i / channels % 20) - 3, y = (i / channels / 20) + 5;
            Assert.Equal(x is >= 0 and < 43 && y is >= 0 and < 29 ? pixels[(((y * 43) + x) * channels) + (i % channels)] : 255, made[i]);
        }
    }

    /// <summary>The short form.</summary>
    [Fact]
    public void Pad_of_one_number_pads_every_side() =>
        Compare([new("[AugmentationPipeline(Border = Border.Reflect)] [Pad(7)]", "Augment.Pad(source, 7, new AugmentOptions { Border = Border.Reflect })", "Augment.Pad(source, 7, 7, 7, 7, result, new AugmentOptions { Border = Border.Reflect })", 3)]);

    private static Func<byte[], int, int, byte[]> Made(Assembly assembly, string name) => assembly.GetType("Compiled.Calls")!.GetMethod(name)!.CreateDelegate<Func<byte[], int, int, byte[]>>();

    private static void Compare(IReadOnlyList<AugmentCase> cases)
    {
        string classes = string.Concat(cases.Select((c, i) => $$"""
            {{c.Pipeline}} public sealed partial class P{{i}};
            public static partial class Calls
            {
                public static byte[] Make{{i}}(byte[] pixels, int width, int height) { ImageView<byte> source = new(pixels, width, height, {{c.Channels}}, (width * {{c.Channels}}) + 5); ImageBuffer<byte> made = {{c.Call}}; if (made.Channels != {{c.Channels}} || made.Pixels.Length != made.Size.Area * {{c.Channels}}) throw new System.InvalidOperationException();  return made.Pixels; }
                public static byte[] Fill{{i}}(byte[] pixels, int width, int height) { ImageView<byte> source = new(pixels, width, height, {{c.Channels}}, (width * {{c.Channels}}) + 5); byte[] result = new byte[{{c.Call}}.Pixels.Length]; {{c.Into}}; return result; }
            }

            """));
        Assembly assembly = PipelineCompilation.Load("using AugDsl; using AugDsl.Imaging;\nnamespace Compiled;\n" + classes);
        for (int i = 0; i < cases.Count; i++)
        {
            ImageView<byte> source = TestPicture.Make(43, 29, cases[i].Channels, 5 + i, padding: 5);
            byte[] expected = CompiledPipeline.Of(assembly.GetType("Compiled.P" + i)!).Run(source, new SampleKey(7));
            byte[] pixels = source.Pixels.ToArray();
            Assert.True(expected.AsSpan().SequenceEqual(Made(assembly, "Make" + i)(pixels, 43, 29)), $"{cases[i].Pipeline}\n{cases[i].Call}");
            Assert.True(expected.AsSpan().SequenceEqual(Made(assembly, "Fill" + i)(pixels, 43, 29)), $"{cases[i].Pipeline}\n{cases[i].Into}");
        }
    }
}
