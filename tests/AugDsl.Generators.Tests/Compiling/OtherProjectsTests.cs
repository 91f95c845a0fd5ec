using AugDsl.Generators.Tests.Analyzers;
using AugDsl.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>What comes from a referenced project means the same as source, as in an editor, and as an assembly, as in a build.</summary>
public sealed class OtherProjectsTests
{
    [Theory]
    [InlineData(true, "Include<F>")]
    [InlineData(false, "Include<F>")]
    [InlineData(true, "RandomOrder<F>")]
    [InlineData(true, "OneOf<F>(Probability = 0.5)")]
    public async Task Fragments(bool asSource, string group)
    {
        CSharpCompilation project = With("using AugDsl; [Fragment, Rotate(5, 3), Invert] public class F; [AugmentationPipeline, Invert] public partial class Other;", asSource,
            $"using AugDsl;\n[AugmentationPipeline, {group}] public partial class P;\n[AugmentationPipeline, Include<G>] public partial class Q; [Fragment, Include<F>] class G;");
        Soundness judged = (await Soundness.Of(project)).Holds("");
        Assert.Equal(["AUG1011", "AUG1011"], judged.Ours.Select(d => d.Id));
        Assert.All(judged.Ours, d => Assert.True(project.ContainsSyntaxTree(d.Location.SourceTree!)));
    }

    /// <summary>Properties of a base type in another project: diagnostics stand at the row, and only what is visible is used.</summary>
    [Theory]
    [InlineData(true, "public double X { get; set; }", "AUG1035")]
    [InlineData(false, "public double X { get; set; }", "AUG1035")]
    [InlineData(true, "[Continuous] public int X { get; set; }", "AUG1034")]
    [InlineData(true, "[Continuous] public double X { get; internal set; }", "AUG1037")]
    [InlineData(false, "[Continuous] public double X { get; internal set; }", "AUG1037")]
    [InlineData(true, "[Continuous] public double X { internal get; set; }", "AUG1038")]
    [InlineData(true, "[Continuous] internal double X { get; set; }", "AUG1033")]
    [InlineData(true, "[Continuous] public double X { get; set; } public static void Oversample() { }", "AUG1009")]
    [InlineData(true, "[Continuous] public double X { get; set; } internal static void Oversample() { }", "")]
    [InlineData(true, "[Continuous] public double X { get; set; }", "")]
    [InlineData(false, "[Continuous] protected double X { get; set; }", "")]
    public async Task Base_types_of_rows(bool asSource, string member, string errors)
    {
        CSharpCompilation project = With($"using AugDsl.Oversampling; public record B {{ {member} }}", asSource, "using AugDsl.Oversampling; [Oversample] public partial record R([Label] int Y) : B;");
        Soundness judged = (await Soundness.Of(project)).Holds(member);
        Assert.Equal(errors, judged.Errors);
        Assert.All(judged.Ours, d => Assert.True(project.ContainsSyntaxTree(d.Location.SourceTree!)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fields_of_a_base_class(bool asSource)
    {
        CSharpCompilation project = With("public class B { public int Z; }", asSource,
            "using AugDsl.Oversampling; [Oversample] public partial class R : B { [Label] public int Y { get; set; } [Continuous] public double X { get; set; } }");
        Assert.Equal("AUG1037", (await Soundness.Of(project)).Holds("").Errors);
    }

    [Theory]
    [InlineData(true, "public class B { public static int Info; }", "AUG1009")]
    [InlineData(true, "public class B { internal static int Info; private protected static int Draw; }", "")]
    [InlineData(false, "[AugDsl.AugmentationPipeline, AugDsl.Invert] public partial class B;", "AUG1016")]
    [InlineData(true, "[AugDsl.AugmentationPipeline, AugDsl.Invert] public partial class B;", "AUG1016")]
    [InlineData(true, "public class B { public const double Degrees = 3; }", "")]
    public async Task Base_types_of_pipelines(bool asSource, string other, string errors)
    {
        CSharpCompilation project = With(other, asSource, "using AugDsl; [AugmentationPipeline, Rotate(-3, 5)] public partial class P : B;");
        Assert.Equal(errors, (await Soundness.Of(project)).Holds(other).Errors);
    }

    /// <summary>Constants from another project are values like others.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Constants(bool asSource)
    {
        CSharpCompilation project = With("public class B { public const double Low = 5, High = 3; }", asSource, "using AugDsl; [AugmentationPipeline, Rotate(B.Low, B.High)] public partial class P;");
        Assert.Equal("AUG2002", (await Soundness.Of(project)).Holds("").Errors);
    }

    /// <summary>Bodies are internal classes with names of their text: where internals are visible, both projects have a class of that name.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bodies_where_internals_are_visible(bool asSource)
    {
        CSharpCompilation library = RuleHarness.Compile("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Pipelines\")] [AugDsl.AugmentationPipeline, AugDsl.Hue(-18, 18)] public partial class Other;");
        CSharpCompilation project = With(library.AddSyntaxTrees(RuleHarness.Generate(library).GeneratedTrees), asSource, "using AugDsl; [AugmentationPipeline, Hue(-18, 18)] public partial class P;");
        Assert.Equal(4, (await Soundness.Of(project)).Holds("").Files);
    }

    private static CSharpCompilation With(string other, bool asSource, string source) => With(RuleHarness.Compile(other), asSource, source);

    private static CSharpCompilation With(CSharpCompilation other, bool asSource, string source)
    {
        CSharpCompilation library = other.WithAssemblyName("Library");
        return RuleHarness.Compile(source).AddReferences(asSource ? library.ToMetadataReference() : Image(library));
    }

    private static PortableExecutableReference Image(CSharpCompilation library)
    {
        using MemoryStream image = new();
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
