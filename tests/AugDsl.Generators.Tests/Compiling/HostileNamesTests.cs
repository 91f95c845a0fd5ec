using AugDsl.Generators.Tests.Analyzers;
using AugDsl.Generators.Tests.Harness;
using AugDsl.Tests.Shared;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>Names that mean something to the language, to the framework or to us: an AUG error, or code that compiles without a warning.</summary>
[Long]
public sealed class HostileNamesTests
{
    private const string Steps = "AugDsl.RandomCrop(9, 9), AugDsl.Rotate(-5, 5), AugDsl.OneOf<Jitter>(Probability = 0.5), AugDsl.Hue(-9, 9), AugDsl.GaussianNoise(0, 0.1), AugDsl.Normalize(Preset = AugDsl.Normalization.ImageNet)";
    private const string Jitter = "[AugDsl.Fragment, AugDsl.Brightness(0.5, 1.5), AugDsl.Posterize(2, 5)] sealed class Jitter;";

    /// <summary>Every keyword and contextual keyword, and words that bind like one.</summary>
    public static TheoryData<string> Words => [.. SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText)
        .Where(w => w.All(char.IsLetter)).Concat(["nint", "nuint", "dynamic", "notnull", "train", "_", "args", "Vector", "Math", "Span", "System_", "Constants", "RowTile", "global_"]).Distinct()];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Classes_namespaces_fragments_and_containers(string word)
    {
        await Compiles($"[AugDsl.AugmentationPipeline, {Steps}] public partial class @{word};\n{Jitter}");
        await Compiles($"namespace @{word}.@{word}2.@{word} {{ [AugDsl.AugmentationPipeline, {Steps}] public partial class @{word} {{ {Jitter} }} }}"
            + $"namespace N {{ public partial struct @{word} {{ [AugDsl.AugmentationPipeline, AugDsl.Include<F.@{word}>(Probability = 0.5), AugDsl.Rotate(1, 2, Name = \"{word}\")] public partial class P; }} class F {{ [AugDsl.Fragment, AugDsl.Rotate(-3, 3)] public class @{word}; }} }}");
    }

    [Theory]
    [MemberData(nameof(Words))]
    public Task Columns_and_rows(string word) => Compiles(
        $"using AugDsl.Oversampling; public enum @{word} {{ A }} [Oversample] public partial record struct S([Continuous] double X, [Categorical] @{word}? Z, [Label] @{word} Y);"
        + $"namespace N.@{word} {{ [Oversample] public partial record @{word}([Continuous] double @{word}X, [Label] int Y) {{ public enum E {{ A }} [Categorical] public E Z {{ get; init; }} }} }}"
        + $"[Oversample] public partial record R([Categorical] bool X, [Continuous] double @{word}, [Label] int Y);"
        + $"[Oversample] public partial class C {{ [Categorical] public string @{word} {{ get; set; }} = \"\"; [Label] public int Y {{ get; set; }} [Ignore] public int Z {{ get; set; }} }}");

    /// <summary>Columns called like members of every object, or of every record, or like what is generated inside other members.</summary>
    [Theory]
    [InlineData("Equals")]
    [InlineData("GetHashCode")]
    [InlineData("ToString")]
    [InlineData("MemberwiseClone")]
    [InlineData("GetType")]
    [InlineData("Finalize")]
    [InlineData("ReferenceEquals")]
    [InlineData("EqualityContract")]
    [InlineData("PrintMembers")]
    [InlineData("Deconstruct")]
    [InlineData("Column0")]
    [InlineData("OversamplingCodes", "AUG1009")]
    [InlineData("get_Schema", "AUG1009")]
    [InlineData("Encode", "AUG1009")]
    [InlineData("Sampler")]
    [InlineData("Target")]
    public async Task Columns_like_members(string name, string errors = "")
    {
        foreach (string type in new[] { "[Continuous] public new double", "[Categorical] public new bool" })
        {
            string source = $"using AugDsl.Oversampling; #pragma warning disable CS0108, CS0109\n[Oversample] public partial class R {{ {type} {name} {{ get; set; }} [Categorical] public bool B {{ get; set; }} [Label] public int Y {{ get; set; }} }}";
            source = source.Replace("; #pragma", ";\n#pragma", StringComparison.Ordinal);
            Assert.Equal(errors, (await Soundness.Of(source)).Holds(source).Errors);
        }
    }

    /// <summary>Fragments and steps called like what Parameters has, inherits or names.</summary>
    [Theory]
    [InlineData("Info")]
    [InlineData("Parameters")]
    [InlineData("Equals")]
    [InlineData("GetHashCode")]
    [InlineData("ToString")]
    [InlineData("GetType")]
    [InlineData("MemberwiseClone")]
    [InlineData("ReferenceEquals")]
    [InlineData("Finalize")]
    [InlineData("FromJson")]
    [InlineData("get_Info")]
    public Task Fragments_like_members(string name) => Compiles(
        $"using AugDsl;\n[AugmentationPipeline, Include<F.@{name}>(Probability = 0.5), OneOf<F.@{name}>, Rotate(1, 2, Name = \"{name}\")] public partial class P;\n"
        + $"class F {{\n#pragma warning disable CS0108\n[Fragment, Rotate(-3, 3, Name = \"{name}\"), Include<Inner>] public class @{name}; [Fragment, Gamma(1, 2)] public class Inner; }}");

    /// <summary>Types in every namespace around the class, and in the class itself, that are called like what generated code uses.</summary>
    [Fact]
    public Task Types_around_the_class()
    {
        const string Types = """
            class Vector; class Vector512; class Math; class Span; class ReadOnlySpan; class Constants; class RowTile; class PixelNoise; class VectorMath; class Threshold;
            class MethodImpl; class MethodImplOptions; class @nuint; class @nint; class Schedule; class Map3x3; class ColorMatrix; class ImageView; class ImageSize; class SampleKey;
            class Box; class Keypoint; class UIntPtr; class ArgumentNullException;
            """;
        const string Spaces = "namespace System { } namespace AugDsl { class Layout; } namespace Runtime { } namespace Numerics { }";
        string inside = $"namespace A {{ {Types} {Spaces} namespace B {{ {Types} {Spaces} partial class C {{ {Types} [global::AugDsl.AugmentationPipeline(Targets = global::AugDsl.Targets.Boxes | global::AugDsl.Targets.Masks), {Steps.Replace("AugDsl.", "global::AugDsl.", StringComparison.Ordinal)}] partial class P {{ {Types} {Jitter.Replace("AugDsl.", "global::AugDsl.", StringComparison.Ordinal)} }} }} }} }}";
        return Compiles(Types + inside);
    }

    /// <summary>A base class with a nested type called like the pipeline: the name alone would mean that.</summary>
    [Fact]
    public Task Nested_types_of_a_base_class() => Compiles($"public class Base {{ public class P; public class Jitter; }} [AugDsl.AugmentationPipeline, {Steps.Replace("<Jitter>", "<global::Jitter>", StringComparison.Ordinal)}] public partial class P : Base;\n{Jitter}");

    /// <summary>Names as long as metadata allows.</summary>
    [Fact]
    public Task Long_names()
    {
        string name = new('N', 1000);
        return Compiles($"namespace {name} {{ partial class {name}a {{ [AugDsl.AugmentationPipeline, AugDsl.Include<{name}c>, AugDsl.Gamma(1, 2, Name = \"{name[..200]}\"), AugDsl.Gamma(1, 2, Name = \"{name[..199]}b\")] partial class {name}b; }} [AugDsl.Fragment, AugDsl.Rotate(1, 2), AugDsl.Include<{name}d>] class {name}c; [AugDsl.Fragment, AugDsl.Rotate(1, 2), AugDsl.Gamma(1, 2)] class {name}d; }}");
    }

    [Theory]
    [InlineData("[System.Obsolete] public partial class P;")]
    [InlineData("[System.Obsolete(\"x\", true)] public partial class P;")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] public partial class P;")]
    [InlineData("[System.CLSCompliant(true)] public partial class P;", "[assembly: System.CLSCompliant(true)]")]
    [InlineData("public partial class P { public int Apple; private P() { } }")]
    [InlineData("public partial record P(int Width, int Height);")]
    [InlineData("public partial class P(int width) { public int Width => width; }")]
    [InlineData("public abstract partial class P { public abstract void Run(); }")]
    [InlineData("public partial class P : System.Attribute;")]
    [InlineData("public partial class P : System.Exception;")]
    [InlineData("public partial class P : System.Collections.Generic.List<P>;")]
    [InlineData("[System.Serializable] public partial class P { ~P() { } }")]
    public Task Declarations(string declaration, string before = "") => Compiles($"{before}\n[AugDsl.AugmentationPipeline, {Steps}] {declaration}\n{Jitter}");

    [Theory]
    [InlineData("[System.Obsolete, Continuous] public double X { get; set; }", "")]
    [InlineData("[System.Obsolete(\"x\", true), Continuous] public double X { get; set; }", "AUG1038")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"X1\"), Continuous] public double X { get; set; }", "AUG1038")]
    [InlineData("[Continuous] public double X { set { } }", "AUG1038")]
    [InlineData("[Continuous] public ref double X => ref _x; [Ignore] public double[] F { get; set; } = []; static double _x;", "AUG1037")]
    [InlineData("[Continuous] public ref readonly double X => ref _x; static double _x;", "AUG1037")]
    [InlineData("[Continuous] public static double X { get; set; }", "AUG1038")]
    [InlineData("[Continuous] public double this[int i] { get => i; set { } }", "AUG1038")]
    [InlineData("[Continuous] public double X { private get; set; }", "")]
    [InlineData("[Continuous] private double X { get; set; }", "")]
    [InlineData("[Continuous] public double X { get; set; } [Ignore] public int W { set { } }", "AUG1037")]
    [InlineData("[Continuous] public required double X { get; init; }", "")]
    public async Task Columns_that_cannot_be_used(string member, string errors)
    {
        string source = $"using AugDsl.Oversampling;\n[Oversample] public partial class R {{ [Label] public int Y {{ get; set; }} [Categorical] public bool Z {{ get; set; }} {member} }}";
        Assert.Equal(errors, (await Soundness.Of(source)).Holds(source).Errors);
    }

    [Theory]
    [InlineData("[Continuous] public double X { private get; set; }", "AUG1038")]
    [InlineData("[Continuous] public double X { get; private set; }", "AUG1037")]
    [InlineData("[Continuous] protected double X { get; set; }", "")]
    [InlineData("[Continuous] public double X { get; set; } [Ignore] public int W { get => 3; private set { } }", "")]
    [InlineData("[Continuous] public double X { get; set; } [Ignore] public int W { private get; set; }", "AUG1037")]
    public async Task Columns_of_a_base_class_that_cannot_be_used(string member, string errors)
    {
        string source = $"using AugDsl.Oversampling;\npublic class B {{ {member} }} [Oversample] public partial class R : B {{ [Label] public int Y {{ get; set; }} }}";
        Assert.Equal(errors, (await Soundness.Of(source)).Holds(source).Errors);
    }

    private static async Task Compiles(string source)
    {
        Soundness judged = (await Soundness.Of(source)).Holds(source);
        Assert.True(judged.Errors.Length == 0, string.Join("\n", judged.Ours));
        Assert.True(judged.Theirs.All(d => d.Severity < Microsoft.CodeAnalysis.DiagnosticSeverity.Error), string.Join("\n", judged.Theirs) + source);
        Assert.NotEqual(0, judged.Files);
    }
}
