namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>AUG1025 to AUG1027, AUG3015, and the numbers of steps that users write.</summary>
public sealed class OwnStepRules
{
    private const string Usings = "using System.Runtime.CompilerServices; using AugDsl.OwnSteps;\n";
    private const string Inlined = "[MethodImpl(MethodImplOptions.AggressiveInlining)] ";
    private const string Signature = "public static TLane Apply<TLane>(TLane value, in StepNumbers<TLane> numbers) where TLane : struct, ILane<TLane>";
    private const string Warp = "public static void Map<TLane>(ref TLane x, ref TLane y, in StepCanvas<TLane> canvas, in StepNumbers<TLane> numbers) where TLane : struct, ILane<TLane>";
    private const string Body = Inlined + Signature + " => value;";

    [Theory]
    [InlineData("Pointwise<{|AUG1025:S|}>", "struct S;")]
    [InlineData("Warp<{|AUG1025:S|}>", "struct S : IChannelStep { " + Body + " }")]
    [InlineData("Raster<{|AUG1025:S|}>", "struct S : IChannelStep { " + Body + " }")]
    [InlineData("Pointwise<{|AUG1025:S|}>", "ref struct S : IChannelStep { " + Body + " }", "CS9244")]
    [InlineData("Pointwise<{|AUG1025:S|}>", "sealed class S : IChannelStep { " + Body + " }", "CS0453")]
    [InlineData("Pointwise<{|AUG1025:S|}>", "enum S;")]
    [InlineData("Pointwise<{|AUG1025:int|}>", "")]
    [InlineData("Pointwise<{|AUG1025:int[]|}>", "", "CS0453")]
    [InlineData("Pointwise<{|AUG1025:S<int>|}>", "struct S<T> : IChannelStep { " + Body + " }")]
    [InlineData("Pointwise<{|AUG1025:O<int>.S|}>", "class O<T> { public struct S : IChannelStep { " + Body + " } }")]
    [InlineData("Pointwise<{|AUG1025:S|}>", "file struct S : IChannelStep { " + Body + " }")]
    [InlineData("Pointwise<Missing>", "", "CS0246")]
    [InlineData("Pointwise<O.S>", "class O { internal struct S : IChannelStep { " + Body + " } }")]
    [InlineData("Pointwise<S>", "record struct S(int A) : IChannelStep { " + Body + " }")]
    public Task What_a_step_can_be(string attribute, string type, params string[] errors) =>
        RuleHarness.Check($"{Usings}[AugmentationPipeline, {attribute}] partial class P; {type}", errors);

    [Fact]
    public Task A_private_struct() =>
        RuleHarness.Check($"{Usings}[AugmentationPipeline, Pointwise<{{|AUG1025:S|}}>] partial class P {{ private struct S : IChannelStep {{ {Body} }} }}");

    [Fact]
    public Task Colour_on_one_channel() => RuleHarness.Check(Usings
        + "[AugmentationPipeline(Format = PixelFormat.Gray8), {|AUG1008:Pointwise<S>|}] partial class P; "
        + "struct S : IPointwiseStep { " + Inlined + "public static void Apply<TLane>(ref TLane red, ref TLane green, ref TLane blue, in StepNumbers<TLane> numbers) where TLane : struct, ILane<TLane> { } }");

    [Theory]
    [InlineData("StepParameter(0, \"A\", 0, 1), StepParameter(1, \"B\", -1, 1)", "(0.1, 0.4, -1, 1)")]
    [InlineData("StepParameter(1, \"B\", -1, 1), StepParameter(0, \"a\", 0, 1)", "(1, -1)")]
    [InlineData("StepParameter(0, \"A\", 0, 1)", "([0.1, 0.4])")]
    [InlineData("{|AUG1026:StepParameter(1, \"A\", 0, 1)|}", "(0.1)")]
    [InlineData("StepParameter(0, \"A\", 0, 1), {|AUG1026:StepParameter(0, \"B\", 0, 1)|}", "(0.1, 0.4)")]
    [InlineData("StepParameter(0, \"A\", 0, 1), {|AUG1026:StepParameter(1, \"a\", 0, 1)|}", "(0.1, 0.4)")]
    [InlineData("{|AUG1026:StepParameter(4, \"A\", 0, 1)|}", "(0.1)")]
    [InlineData("{|AUG1026:StepParameter(0, \"no name\", 0, 1)|}", "(0.1)")]
    [InlineData("{|AUG1026:StepParameter(0, null!, 0, 1)|}", "(0.1)")]
    [InlineData("{|AUG1026:StepParameter(0, \"A\", 1, 0)|}", "(0.1)")]
    [InlineData("{|AUG1026:StepParameter(0, \"A\", double.NaN, 0)|}", "(0.1)")]
    [InlineData("{|AUG1026:StepParameter(0, \"A\", 0, double.PositiveInfinity)|}", "(0.1)")]
    public Task Parameters_are_declared(string parameters, string numbers) =>
        RuleHarness.Check($"{Usings}[AugmentationPipeline, Pointwise<S>{numbers}] partial class P; [{parameters}] struct S : IChannelStep {{ {Body} }}");

    [Theory]
    [InlineData("Pointwise<S>(0.1, {|AUG2001:1.5|})")]
    [InlineData("Pointwise<S>({|AUG2001:double.NaN|})")]
    [InlineData("Pointwise<S>(0.4, {|AUG2002:0.1|})")]
    [InlineData("{|AUG2003:Pointwise<S>|}")]
    [InlineData("{|AUG2003:Pointwise<S>(0, 0, 0)|}")]
    [InlineData("{|AUG2001:Pointwise<S>(new double[] { 0.1, 7 })|}")]
    [InlineData("Pointwise<S>({|AUG2003:null!|})")]
    public Task Numbers_are_checked_as_ours_are(string attribute) =>
        RuleHarness.Check($"{Usings}[AugmentationPipeline, {attribute}] partial class P; [StepParameter(0, \"A\", 0, 1)] struct S : IChannelStep {{ {Body} }}");

    [Theory]
    [InlineData("value * System.Math.PI")]
    [InlineData("F(value)")]
    [InlineData("TLane.IfLess(value, 0.5, numbers[0], Bend)")]
    [InlineData("(value, value).Item1")]
    [InlineData("value + {|AUG1027:System.Math.Sin(0.3)|}")]
    [InlineData("value + {|AUG1027:Kept|}")]
    [InlineData("value + {|AUG1027:sizeof(int) + {|AUG1027:typeof(TLane)|}.Name.Length|}", true)]
    [InlineData("{|AUG1027:(object)value|} is null ? value : 0", true)]
    [InlineData("value + {|AUG1027:System.Environment.TickCount|}")]
    [InlineData("value + {|AUG1027:new int[1]|}.Length", true)]
    [InlineData("value + {|AUG1027:value.GetHashCode()|}")]
    [InlineData("value + {|AUG1027:Counter|}")]
    [InlineData("value switch { {|AUG1027:ScalarLane|} => 0, _ => value }")]
    [InlineData("value * {|AUG1027:System.Runtime.CompilerServices.Unsafe.SizeOf<TLane>()|}")]
    public async Task Bodies_use_lanes_alone(string expression, bool several = false)
    {
        string source = $"{Usings}struct S : IChannelStep {{ const double Bend = 0.5; static double Kept = 1; static double Counter {{ get; set; }} {Inlined}{Signature} => {expression}; static T F<T>(T x) where T : struct, ILane<T> => x * 0.5; }}";
        if (!several)
        {
            await RuleHarness.Check(source);
            return;
        }

        Microsoft.CodeAnalysis.Diagnostic[] found = [.. await RuleHarness.Analyze(RuleHarness.Compile("using AugDsl;\n" + Markup.Parse(source).Source))];
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.Equal("AUG1027", d.Id));
    }

    [Fact]
    public Task Rasters_may_use_anything() => RuleHarness.Check(
        Usings + "[AugmentationPipeline(Targets = Targets.Boxes), Raster<S>] partial class P; struct S : IRasterStep { public static void Apply(in RasterPlanes planes, System.ReadOnlySpan<double> numbers, ref StepRandom random) => planes.Target(0)[0] = (float)System.Math.Sin(System.Environment.TickCount); }");

    [Fact]
    public Task A_body_that_is_not_inlined() => RuleHarness.Check($"{Usings}struct S : IChannelStep {{ {Signature.Replace("Apply", "{|AUG3015:Apply|}", StringComparison.Ordinal)} => value; }}");

    [Theory]
    [InlineData("None", "", "IWarpStep", false)]
    [InlineData("Masks", "", "IWarpStep", false)]
    [InlineData("Boxes", "", "IWarpStep", true)]
    [InlineData("Keypoints | Targets.Masks", "", "IWarpStep", true)]
    [InlineData("Boxes", "[Contraction] ", "IWarpStep", false)]
    [InlineData("Keypoints", "", "IInvertibleWarpStep", false)]
    public Task Warps_without_an_inverse_have_no_rule_for_boxes(string targets, string mark, string role, bool wrong)
    {
        string body = $"{Warp} {{ }} {Warp.Replace("Map", "Invert", StringComparison.Ordinal)} {{ }}";
        return RuleHarness.Check($"{Usings}[AugmentationPipeline(Targets = Targets.{targets}), {(wrong ? "{|AUG1020:Warp<S>|}" : "Warp<S>")}] partial class P; {mark}struct S : {role} {{ {body} }}");
    }

    [Fact]
    public async Task Messages_say_what_to_do()
    {
        string[] messages = await RuleHarness.Messages($"{Usings}[AugmentationPipeline, Pointwise<S>(0.1, 0.2, 0.3)] partial class P; [StepParameter(0, \"strength\", 0, 1)] struct S : IChannelStep {{ {Body} }}");
        Assert.Equal(["'Pointwise<S>' has 3 numbers for 1 parameters: write one number each for Strength, or two, minimum and maximum"], messages);
    }

    /// <summary>Names that bodies are written with, keywords, and names of generated members.</summary>
    [Theory]
    [InlineData("Vector")]
    [InlineData("Vector512")]
    [InlineData("Constants")]
    [InlineData("RowTile")]
    [InlineData("Pointwise")]
    [InlineData("@class")]
    [InlineData("@nuint")]
    [InlineData("_")]
    [InlineData("tile")]
    [InlineData("Größe")]
    [InlineData("Kernels")]
    [InlineData("MethodImpl")]
    public void Structs_may_be_called_anything(string name) => RuleHarness.GenerateAndCompile(
        $"{Usings}namespace N.@static {{ [StepParameter(0, \"tile\", 0, 1)] struct {name} : IChannelStep, IWarpStep {{ {Body} {Warp} {{ }} }}\n"
        + $"[AugmentationPipeline(Format = PixelFormat.Gray8), Pointwise<{name}>(0, 1), Gamma(2), Warp<{name}>(0.5), Pointwise<{name}>(1)] partial class P; }}");
}
