using AugDsl.Generators.Tests.Harness;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>Generated code compiles without a warning wherever the user's class stands and whatever things are called.</summary>
public sealed class NamesTests
{
    private const string Steps = "[RandomCrop(9, 9)] [Rotate(-5, 5)] [OneOf<Jitter>(Probability = 0.5)] [Hue(-9, 9)] [GaussianNoise(0, 0.1)] [Normalize(Preset = Normalization.ImageNet)]";
    private const string Jitter = "[AugDsl.Fragment, AugDsl.Brightness(0.5, 1.5), AugDsl.Posterize(2, 5)] private sealed class Jitter;";

    [Theory]
    [InlineData("namespace A.B.C;\n{0}")]
    [InlineData("namespace A.B { namespace C {\n{0}\n} }")]
    [InlineData("{0}")]
    [InlineData("namespace @namespace.@event;\n{0}")]
    [InlineData("namespace A;\npublic partial class Outer { internal partial class Inner {\n{0}\n} }")]
    [InlineData("namespace A;\npublic partial struct Outer {\n{0}\n}")]
    [InlineData("public partial record Outer {\n{0}\n}")]
    [InlineData("public partial record struct Outer {\n{0}\n}")]
    [InlineData("public partial interface IOuter {\n{0}\n}")]
    [InlineData("public static partial class Outer {\n{0}\n}")]
    [InlineData("public readonly ref partial struct Outer {\n{0}\n}")]
    [InlineData("namespace A.System;\n{0}")]
    [InlineData("namespace A.Imaging;\n{0}")]
    public void Places(string place) => GeneratorHarness.Run(place.Replace("{0}", Class("public sealed partial class Train"), StringComparison.Ordinal).Insert(0, "using AugDsl;\n")).Compiles();

    [Theory]
    [InlineData("public sealed partial class Train")]
    [InlineData("internal partial class Train")]
    [InlineData("partial class Train")]
    [InlineData("public abstract partial class Train")]
    [InlineData("public sealed partial record Train")]
    [InlineData("public sealed partial class @class")]
    [InlineData("public sealed partial class @Vector")]
    [InlineData("public sealed partial class Système")]
    [InlineData("public sealed partial class Größe_データ")]
    [InlineData("public sealed partial class Schedule")]
    [InlineData("public sealed partial class System")]
    [InlineData("public sealed partial class _")]
    public void Declarations(string declaration) => GeneratorHarness.Run("using AugDsl;\nnamespace N;\n" + Class(declaration)).Compiles();

    [Theory]
    [InlineData("private")]
    [InlineData("protected")]
    [InlineData("internal")]
    [InlineData("private protected")]
    public void Nested_pipelines_of_any_accessibility(string accessibility) =>
        GeneratorHarness.Run($"using AugDsl;\npublic partial class Outer\n{{\n{Class(accessibility + " sealed partial class Train")}\n}}").Compiles();

    [Fact]
    public void Types_of_the_user_do_not_come_between()
    {
        const string Types = """
            public class Vector; public class Vector512; public class Constants; public class RowTile; public class PixelNoise; public class VectorMath; public class MethodImpl;
            public class MethodImplOptions; public class Threshold; public class Schedule; public class Map3x3; public class ColorMatrix; public class ImageView; public class ImageSize;
            """;
        GeneratorHarness.Run(
            "using AugDsl;\n" + Types + Class("public sealed partial class Train"),
            "namespace A.System { public class Span; public class ReadOnlySpan; public class Math; }\nnamespace A.AugDsl { public class Border; public class CompilerServices; }",
            "namespace A {\n" + Types + "}",
            "namespace A { using global::AugDsl;\n" + Class("public sealed partial class Other").Replace("AugDsl.", "global::AugDsl.", StringComparison.Ordinal) + "}").Compiles();
    }

    [Fact]
    public void Members_of_the_user_do_not_come_between() => GeneratorHarness.Run("""
        using AugDsl;
        [AugmentationPipeline]
        [Rotate(-5, 5, Probability = 0.5)]
        [Gamma(0.5, 2)]
        public sealed partial class Train
        {
            public static int width; public static string height = ""; public int p; public int schedule => 1; public int draws() => 2; public static int tile; public int source;
            public static class Global; public class Span; public class Math;
        }
        """).Compiles();

    [Fact]
    public void Names_that_differ_by_case_only_or_by_namespace_or_nesting()
    {
        GeneratorRun run = GeneratorHarness.Run(
            "using AugDsl;\nnamespace N;\n" + Class("public sealed partial class Train") + Class("public sealed partial class TRAIN"),
            "using AugDsl;\nnamespace n;\n" + Class("public sealed partial class Train"),
            "using AugDsl;\nnamespace N_Train;\n" + Class("public sealed partial class A"),
            "using AugDsl;\nnamespace N;\npublic sealed partial class TrAin {\n" + Class("public sealed partial class A") + "}").Compiles();
        Assert.Equal(5 * 2, run.Texts.Keys.Count(name => !name.StartsWith("AugDsl.Generated.", StringComparison.Ordinal)));
        run.Load();
    }

    [Fact]
    public void Fragments_of_other_files_used_twice_and_by_two_pipelines() => GeneratorHarness.Run(
        "using AugDsl;\nnamespace N;\n[AugmentationPipeline]\n[Include<Shared>]\n[RandomOrder<Shared>]\n[Include<Shared>]\n[OneOf<Own>]\n[OneOf<Own>(Name = \"again\")]\n"
        + "public sealed partial class First { [Fragment, Rotate(1, 2), Include<Shared>] private sealed class Own; }",
        "using AugDsl;\nnamespace N;\n[AugmentationPipeline, Include<Shared>] internal sealed partial class Second;",
        "using AugDsl;\nnamespace N;\n[Fragment, Brightness(0.5, 1.5), GaussianBlur(0, 1)] internal sealed class Shared;").Compiles();

    [Fact]
    public void File_local_fragments() => GeneratorHarness.Run(
        "using AugDsl;\n[AugmentationPipeline, RandomOrder<Local>] public sealed partial class Train;\n[Fragment, Invert, Rotate(1, 2)] file sealed class Local;").Compiles();

    /// <summary>Fragments called like what Parameters has already.</summary>
    [Theory]
    [InlineData("Key")]
    [InlineData("SourceWidth")]
    [InlineData("ToJson")]
    [InlineData("Active")]
    [InlineData("Choice")]
    [InlineData("TranslateX")]
    [InlineData("OtherDraws")]
    [InlineData("ParametersDraws")]
    [InlineData("@int")]
    public void Fragments_called_like_fields(string name) => GeneratorHarness.Run($$"""
        using AugDsl;
        [AugmentationPipeline]
        [OneOf<Other>(Probability = 0.5)]
        [Include<{{name}}>(Probability = 0.5)]
        [Translate(-0.1, 0.1)]
        public sealed partial class Train
        {
            [Fragment, Include<{{name}}>(Probability = 0.5), Rotate(1, 2, Name = "OtherDraws")] private sealed class Other;
            [Fragment, Rotate(1, 2, Probability = 0.5), Translate(-0.1, 0.1)] private sealed class {{name}};
        }
        """).Compiles();

    [Theory]
    [InlineData("my rotation")]
    [InlineData("1st")]
    [InlineData("class")]
    [InlineData("a & b <c> \\\" {0} */")]
    [InlineData("größer")]
    public void Names_of_steps(string name) => GeneratorHarness.Run(
        $"using AugDsl;\n[AugmentationPipeline]\n[Rotate(-5, 5, Name = \"{name}\", Probability = 0.5)]\n[RandomCrop(3, 3, Name = \"{name}2\")]\npublic sealed partial class Train;").Compiles().Load();

    private static string Class(string declaration) => $"[AugmentationPipeline]\n{Steps}\n{declaration}\n{{\n{Jitter}\n}}\n";
}
