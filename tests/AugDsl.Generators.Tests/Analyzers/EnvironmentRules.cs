extern alias generator;

using AugDsl.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using EnvironmentChecks = generator::AugDsl.Generators.Parsing.EnvironmentChecks;
using HiddenNames = generator::AugDsl.Generators.Parsing.HiddenNames;

namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>AUG1019 and AUG4001, and places that the C# compiler maps elsewhere: what the project around a pipeline does to it.</summary>
public sealed class EnvironmentRules
{
    private const string Everything = """
        [AugmentationPipeline(ScaledDecoding = true, Targets = Targets.Boxes | Targets.Masks | Targets.Keypoints)]
        [RandomResizedCrop(24, 24), Rotate(-3, 3), Perspective(0.1), Elastic(1), RandomCrop(9, 9, Padding = 3), RandomOrder<F>, Normalize(Preset = Normalization.ImageNet)]
        partial class P;
        [Fragment, Scale(0.5, 2), ShearX(-3, 3), CoarseDropout(0.3), GaussianNoise(0.1), Gamma(0.5, 2), Hue(-9, 9), Posterize(2, 7), Solarize(0.5), Sharpen(0.1, 0.9), GaussianBlur(0, 1), QuarterTurns(0, 3), Contrast(0.5, 1.5)]
        class F;
        [AugmentationPipeline, Invert, Mixup, CutMix] partial class Q;
        """;

    private const string Rows = """
        [AugDsl.Oversampling.Oversample] partial record R([AugDsl.Oversampling.Continuous] System.Half? X, [AugDsl.Oversampling.Integer] decimal W, [AugDsl.Oversampling.Categorical] string? Z, [AugDsl.Oversampling.Label] int Y);
        """;

    [Theory]
    [InlineData("partial class System { }")]
    [InlineData("class AugDsl { }")]
    [InlineData("namespace System { class Numerics { } }")]
    [InlineData("namespace System { struct Span<T> { } }")]
    [InlineData("namespace System.Math { class X { } }")]
    [InlineData("namespace System { static class Math { } }")]
    [InlineData("namespace System.Runtime { class InteropServices { } }")]
    [InlineData("namespace AugDsl.Scheduling { class Schedule { } }")]
    [InlineData("namespace AugDsl.Imaging { struct ImageView<T> { } }")]
    [InlineData("namespace AugDsl { class BrightnessAttribute : System.Attribute { } }")]
    [InlineData("namespace AugDsl { class Randomness { } }")]
    [InlineData("namespace AugDsl { class Generated { } }")]
    [InlineData("namespace AugDsl.Border { class X { } }")]
    public async Task Hidden_names(string hiding)
    {
        string source = $"extern alias augdsl; {hiding} namespace N {{ [augdsl::AugDsl.AugmentationPipeline, augdsl::AugDsl.Invert] partial class P; }}";
        CSharpCompilation project = RuleHarness.Compile(source);
        MetadataReference runtime = project.References.Single(r => r.Display!.EndsWith("AugDsl.Runtime.dll", StringComparison.Ordinal));
        project = project.ReplaceReference(runtime, runtime.WithAliases(["global", "augdsl"]));
        Soundness judged = (await Soundness.Of(project)).Holds(source);
        Assert.Equal("AUG1019", judged.Errors);
        Assert.Equal(0, judged.Files);
        Assert.Equal("P", source.Substring(judged.Ours[0].Location.SourceSpan.Start, 1));
    }

    [Theory]
    [InlineData("namespace N { class System { } class AugDsl { } class Vector { } }")]
    [InlineData("class System<T> { }")]
    [InlineData("namespace System { struct Index { } class IsExternalInit { } class Span { } }")]
    [InlineData("namespace AugDsl { class MyAttribute : System.Attribute { } namespace Mine { class Schedule { } } }")]
    [InlineData("namespace AugDsl.Imaging { struct ImageView<T, U> { } }")]
    public async Task Names_that_hide_nothing(string source)
    {
        source = $"using AugDsl; using AugDsl.Oversampling; {source} namespace N {{ [AugmentationPipeline, Rotate(3, 4)] partial class P; [Oversample] partial record R([Continuous] double X, [Label] int Y); }}";
        Assert.Equal("", (await Soundness.Of(source)).Holds(source).Errors);
    }

    [Fact]
    public async Task The_message_says_what_hides_what()
    {
        Assert.Equal(
            ["'System' of Pipelines hides the namespace System, which generated code names: rename it, or move it into another namespace"],
            await RuleHarness.Messages("class System { } namespace N { [AugmentationPipeline, Invert] partial class P; }"));
        Assert.Equal(
            ["'AugDsl.BrightnessAttribute' of Pipelines hides AugDsl's type of that name, which generated code names: rename it, or move it into another namespace"],
            await RuleHarness.Messages("namespace AugDsl { public class BrightnessAttribute : StepAttribute { public BrightnessAttribute(string text) { } } } namespace M { [AugmentationPipeline, Brightness(\"x\")] partial class P; }"));
    }

    [Fact]
    public Task A_runtime_behind_an_alias() => CheckAlias(["augdsl"], "AUG1019");

    /// <summary>Whatever generated code names of the framework is looked for.</summary>
    [Fact]
    public void Every_name_of_the_framework_is_looked_for()
    {
        CSharpCompilation project = RuleHarness.Compile("using AugDsl;\n" + Everything + Rows);
        SyntaxTree[] trees = [.. RuleHarness.Generate(project).GeneratedTrees];
        CSharpCompilation whole = project.AddSyntaxTrees(trees);
        HashSet<string> used = [];
        foreach (SyntaxTree tree in trees)
        {
            SemanticModel model = whole.GetSemanticModel(tree);
            foreach (Microsoft.CodeAnalysis.CSharp.Syntax.AliasQualifiedNameSyntax name in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<Microsoft.CodeAnalysis.CSharp.Syntax.AliasQualifiedNameSyntax>())
            {
                SyntaxNode? longer = name;
                INamedTypeSymbol? type = null;
                for (; longer is not null && type is null; longer = longer.Parent)
                {
                    ISymbol? symbol = model.GetSymbolInfo(longer).Symbol;
                    type = symbol as INamedTypeSymbol ?? (symbol as IMethodSymbol)?.ContainingType;
                }

                if (type?.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == true) used.Add(type.ContainingNamespace.ToDisplayString() + "." + type.OriginalDefinition.MetadataName);
            }
        }

        Assert.Contains("System.Numerics.Vector`1", used);
        Assert.Empty(used.Except(HiddenNames.Types));
        Assert.All(HiddenNames.Types, name => Assert.NotNull(whole.GetTypeByMetadataName(name)));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "AUG4001")]
    [InlineData(LanguageVersion.CSharp9, "AUG4001")]
    [InlineData(LanguageVersion.CSharp11, "AUG4001")]
    [InlineData(LanguageVersion.CSharp12, "")]
    [InlineData(LanguageVersion.CSharp13, "")]
    [InlineData(LanguageVersion.Latest, "")]
    [InlineData(LanguageVersion.Preview, "")]
    public async Task Language_versions(LanguageVersion version, string errors)
    {
        const string Source = "[AugDsl.AugmentationPipeline, AugDsl.Rotate(-3, 3), AugDsl.GaussianNoise(0.1)] partial class P { } [AugDsl.AugmentationPipeline, AugDsl.Invert] partial class Q { }";
        CSharpCompilation project = WithLanguage(Source, version);
        Soundness judged = (await Soundness.Of(project)).Holds(Source);
        Assert.Equal(errors, judged.Errors);
        Assert.Equal(errors.Length == 0 ? 8 : 0, judged.Files);
        if (errors.Length > 0) Assert.Single(judged.Ours);
    }

    /// <summary>Everything that is generated compiles with the language that the rule asks for, and with no older one.</summary>
    [Fact]
    public async Task The_oldest_language_is_the_oldest()
    {
        string source = "using AugDsl;\n" + Everything.Replace("partial class P;", "partial class P { }", StringComparison.Ordinal) + "#nullable enable\n" + Rows;
        (await Soundness.Of(WithLanguage(source, EnvironmentChecks.Oldest))).Holds(source);
        CSharpCompilation project = RuleHarness.Compile(source);
        SyntaxTree[] old = [.. RuleHarness.Generate(project).GeneratedTrees.Select(t => CSharpSyntaxTree.ParseText(t.GetText(), RuleHarness.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11), t.FilePath))];
        CSharpCompilation older = RuleHarness.Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText("using AugDsl; partial class P { } partial class Q { } class F { } partial record R(System.Half? X, decimal W, string Z, int Y);", RuleHarness.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11))).AddSyntaxTrees(old);
        Assert.Contains(older.GetDiagnostics(), d => d.Id == "CS9058" || d.Id == "CS8936" || d.Id == "CS9202");
        Assert.Equal(
            ["AugDsl writes C# 12.0, and this project is compiled as C# 9.0: set LangVersion to 12.0 or later, or remove it from the project"],
            (await RuleHarness.Analyze(WithLanguage("[AugDsl.Oversampling.Oversample] partial class R { }", LanguageVersion.CSharp9))).Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>A place that is mapped or hidden for debuggers is a place all the same.</summary>
    [Theory]
    [InlineData("[AugmentationPipeline]\n#line 5 \"foo.cs\"\n[Rotate(5,3)]\n#line hidden\npartial class A;", "AUG2002", "foo.cs", 5)]
    [InlineData("#line hidden\n[AugmentationPipeline, Rotate(5, 3)] partial class A;", "AUG2002", "File0.cs", 3)]
    [InlineData("#line 70 \"x.g.cs\"\n[AugmentationPipeline, Rotate(5, 3)] partial class A;", "AUG2002", "x.g.cs", 70)]
    [InlineData("[AugmentationPipeline, Rotate(5, 3)]\n#line hidden\npartial class A;\n#line default", "AUG2002", "File0.cs", 2)]
    [InlineData("#line hidden\n[AugDsl.Oversampling.Oversample] partial record R(int X);", "AUG1035", "File0.cs", 3)]
    [InlineData("#line hidden\n[AugmentationPipeline, HorizontalFlip] partial class A;", "", "", 0)]
    [InlineData("[AugmentationPipeline, HorizontalFlip] partial class A;", "AUG3001", "File0.cs", 2)]
    public async Task Mapped_lines(string source, string id, string path, int line)
    {
        Diagnostic[] found = [.. await RuleHarness.Analyze(RuleHarness.Compile("using AugDsl;\n" + source))];
        if (id.Length == 0)
        {
            Assert.Empty(found);
            return;
        }

        FileLinePositionSpan place = Assert.Single(found).Location.GetMappedLineSpan();
        Assert.Equal((id, path, line), (found[0].Id, place.Path, place.StartLinePosition.Line + 1));
    }

    /// <summary>An error that is switched off would leave a class without its members and without a word.</summary>
    [Theory]
    [InlineData("#pragma warning disable\n[AugmentationPipeline, Rotate(500)] partial class A;", "AUG2001")]
    [InlineData("#pragma warning disable AUG2002\n[AugmentationPipeline, Rotate(5, 3)] partial class A;", "AUG2002")]
    [InlineData("#pragma warning disable AUG1035\n[AugDsl.Oversampling.Oversample] partial record R(int X);", "AUG1035")]
    [InlineData("#pragma warning disable AUG3001\n[AugmentationPipeline, HorizontalFlip] partial class A;", "")]
    public async Task Errors_cannot_be_switched_off(string source, string id)
    {
        string[] found = [.. (await RuleHarness.Analyze(RuleHarness.Compile("using AugDsl;\n" + source))).Where(d => !d.IsSuppressed).Select(d => d.Id)];
        Assert.Equal(id.Length == 0 ? [] : [id], found);
    }

    /// <summary>The generator reads generated files as well; hints there are for nobody.</summary>
    [Fact]
    public async Task Generated_files()
    {
        CSharpCompilation project = RuleHarness.Compile("class X;").AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("// <auto-generated/>\nusing AugDsl; [AugmentationPipeline, Rotate(5, 3), HorizontalFlip] partial class A; [AugmentationPipeline, HorizontalFlip] partial class B;", RuleHarness.ParseOptions, "A.g.cs"));
        Assert.Equal("AUG2002", Assert.Single(await RuleHarness.Analyze(project)).Id);
    }

    /// <summary>A class of which we have written a part is the user's all the same: hints and errors stand where they stood.</summary>
    [Fact]
    public async Task Beside_our_own_files()
    {
        CSharpCompilation project = RuleHarness.Compile("using AugDsl; [AugmentationPipeline, HorizontalFlip] partial class P; [AugDsl.Oversampling.Oversample] partial record R([AugDsl.Oversampling.Continuous] double X, [AugDsl.Oversampling.Label] int Y);");
        CSharpCompilation whole = project.AddSyntaxTrees(RuleHarness.Generate(project).GeneratedTrees);
        Assert.Equal(4, whole.SyntaxTrees.Length);
        Assert.Equal("AUG3001", Assert.Single(await RuleHarness.Analyze(whole)).Id);
    }

    /// <summary>A file that is called as ours are, and is the user's.</summary>
    [Fact]
    public async Task Members_in_files_that_are_called_like_generated_ones()
    {
        CSharpCompilation project = RuleHarness.Compile("using AugDsl; [AugmentationPipeline, Invert] partial class P;").AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("partial class P { static int Info => 3; static int get_Info() => 3; }", RuleHarness.ParseOptions, "P.g.cs"));
        Soundness judged = (await Soundness.Of(project)).Holds("");
        Assert.Equal("AUG1009", judged.Errors);
    }

    private static async Task CheckAlias(string[] aliases, string errors)
    {
        CSharpCompilation project = RuleHarness.Compile("extern alias augdsl; [augdsl::AugDsl.AugmentationPipeline, augdsl::AugDsl.Invert] partial class P;");
        MetadataReference runtime = project.References.Single(r => r.Display!.EndsWith("AugDsl.Runtime.dll", StringComparison.Ordinal));
        Soundness judged = (await Soundness.Of(project.ReplaceReference(runtime, runtime.WithAliases(aliases)))).Holds("");
        Assert.Equal(errors, judged.Errors);
    }

    private static CSharpCompilation WithLanguage(string source, LanguageVersion version) =>
        RuleHarness.Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, RuleHarness.ParseOptions.WithLanguageVersion(version), "File0.cs"));
}
