using AugDsl.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Caching;

/// <summary>An edit that changes no attribute costs nothing: the written files stay. One that changes an attribute anywhere is seen.</summary>
public sealed class CachingTests
{
    private const string Pipeline = """
        using AugDsl;
        namespace Project;
        [AugmentationPipeline]
        [Rotate(-5, 5)]
        [RandomOrder<Jitter>]
        public sealed partial class Train
        {
            public int Mine => 1;
        }
        """;

    private const string Fragment = """
        using AugDsl;
        namespace Project;
        // The colours.
        [Fragment]
        [Brightness(0.5, 1.5)]
        [Invert]
        internal sealed class Jitter;
        """;

    [Fact]
    public void No_op_edit_keeps_the_files() => AssertKept(0, text => text);

    [Fact]
    public void A_comment_in_the_class_keeps_the_files() => AssertKept(0, text => text.Replace("{", "{\n    // A comment.", StringComparison.Ordinal));

    [Fact]
    public void A_member_in_the_class_keeps_the_files() => AssertKept(0, text => text.Replace("=> 1", "=> 2", StringComparison.Ordinal));

    [Fact]
    public void A_blank_line_above_keeps_the_files() => AssertKept(0, text => "\n\n" + text);

    [Fact]
    public void A_comment_of_a_fragment_in_another_file_keeps_the_files() => AssertKept(1, text => text.Replace("The colours.", "Other words.", StringComparison.Ordinal));

    [Fact]
    public void A_number_spelt_otherwise_keeps_the_files() => AssertKept(1, text => text.Replace("0.5, 1.5", "5e-1, 1.50", StringComparison.Ordinal));

    [Fact]
    public void An_unrelated_file_keeps_the_files() =>
        AssertKept(project => project.AddSyntaxTrees(GeneratorHarness.Parse("internal static class Elsewhere { public static int Number => 1; }", "Elsewhere.cs")));

    [Fact]
    public void An_edited_attribute_of_a_fragment_in_another_file_writes_the_files_again()
    {
        GeneratorRunResult result = After(Edit(1, text => text.Replace("0.5, 1.5", "0.5, 1.6", StringComparison.Ordinal)));
        Assert.Equal([IncrementalStepRunReason.Modified], GeneratorHarness.ModelReasons(result));
        Assert.All(GeneratorHarness.OutputReasons(result), r => Assert.Contains(r, (IncrementalStepRunReason[])[IncrementalStepRunReason.Modified, IncrementalStepRunReason.New]));
        Assert.Contains("1.6", string.Concat(result.GeneratedSources.Select(s => s.SourceText.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_in_another_order_write_the_files_again()
    {
        GeneratorRunResult result = After(Edit(1, text => text.Replace("[Brightness(0.5, 1.5)]\n[Invert]", "[Invert]\n[Brightness(0.5, 1.5)]", StringComparison.Ordinal)));
        Assert.Equal([IncrementalStepRunReason.Modified], GeneratorHarness.ModelReasons(result));
    }

    [Fact]
    public void Scaled_decoding_writes_the_files_again_and_is_another_pipeline()
    {
        GeneratorRunResult result = After(Edit(0, text => text.Replace("[AugmentationPipeline]", "[AugmentationPipeline(ScaledDecoding = true)]", StringComparison.Ordinal)));
        Assert.Equal([IncrementalStepRunReason.Modified], GeneratorHarness.ModelReasons(result));
        Assert.NotEqual(Fingerprint(After(project => project)), Fingerprint(result));

        // Saying what is so anyway is no other pipeline.
        GeneratorRunResult off = After(Edit(0, text => text.Replace("[AugmentationPipeline]", "[AugmentationPipeline(ScaledDecoding = false)]", StringComparison.Ordinal)));
        Assert.All(GeneratorHarness.ModelReasons(off), r => Assert.True(GeneratorHarness.IsKept(r), r.ToString()));
    }

    [Fact]
    public void Mixing_writes_the_files_again_and_its_defaults_do_not()
    {
        GeneratorRunResult result = After(Edit(0, text => text.Replace("[Rotate", "[Mixup]\n[Rotate", StringComparison.Ordinal)));
        Assert.Equal([IncrementalStepRunReason.Modified], GeneratorHarness.ModelReasons(result));
        Assert.NotEqual(Fingerprint(After(project => project)), Fingerprint(result));

        // The place among the steps and spelt-out defaults change nothing.
        CSharpCompilation mixed = Edit(0, text => text.Replace("[Rotate", "[Mixup]\n[Rotate", StringComparison.Ordinal))(GeneratorHarness.Project(Pipeline, Fragment));
        CSharpCompilation moved = Edit(0, text => text.Replace("[Mixup]\n", "", StringComparison.Ordinal)
            .Replace("[RandomOrder<Jitter>]", "[RandomOrder<Jitter>]\n[Mixup(alpha: 0.20, Probability = 1, StartEpoch = 0, OnEpochs = 1)]", StringComparison.Ordinal))(mixed);
        GeneratorRunResult second = GeneratorHarness.Driver().RunGenerators(mixed).RunGenerators(moved).GetRunResult().Results.Single();
        Assert.NotEmpty(GeneratorHarness.ModelReasons(second));
        Assert.All(GeneratorHarness.ModelReasons(second), r => Assert.True(GeneratorHarness.IsKept(r), r.ToString()));
    }

    [Fact]
    public void Targets_write_the_files_again_but_draws_of_the_pipeline_stay_good()
    {
        GeneratorRunResult result = After(Edit(0, text => text.Replace("[AugmentationPipeline]", "[AugmentationPipeline(Targets = Targets.Boxes, MinimumVisibility = 0.1)]", StringComparison.Ordinal)));
        Assert.Equal([IncrementalStepRunReason.Modified], GeneratorHarness.ModelReasons(result));
        Assert.Equal(Fingerprint(After(project => project)), Fingerprint(result));
        string text = string.Concat(result.GeneratedSources.Select(s => s.SourceText.ToString()));
        Assert.Contains("TransformBoxes", text, StringComparison.Ordinal);
        Assert.DoesNotContain("TransformKeypoints", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ApplyMask", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_two_pipelines_edited_leaves_the_other()
    {
        const string Second = "using AugDsl;\n[AugmentationPipeline, Invert] public sealed partial class Second;\n";
        CSharpCompilation before = GeneratorHarness.Project(Pipeline, Fragment, Second);
        CSharpCompilation after = before.ReplaceSyntaxTree(before.SyntaxTrees[2], GeneratorHarness.Parse(Second.Replace("Invert", "Invert, HorizontalFlip", StringComparison.Ordinal), "File2.cs"));
        GeneratorRunResult result = GeneratorHarness.Driver().RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single();
        Assert.Single(GeneratorHarness.ModelReasons(result), IncrementalStepRunReason.Modified);
        Assert.Single(GeneratorHarness.ModelReasons(result), GeneratorHarness.IsKept);
        // The other pipeline and the bodies.
        Assert.Single(GeneratorHarness.OutputReasons(result), IncrementalStepRunReason.Modified);
        Assert.All(GeneratorHarness.OutputReasons(result), r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Modified, r.ToString()));
    }

    [Fact]
    public void The_walk_finds_what_it_looks_for()
    {
        CSharpCompilation project = GeneratorHarness.Project(Pipeline);
        Assert.Equal("Holder._values[1].Item2 is a ISymbol", ObjectGraph.FindForbidden(new Holder([("a", 1), ("b", project.Assembly)])));
        Assert.NotNull(ObjectGraph.FindForbidden(new { Deep = new[] { new Lazy<object>(project.SyntaxTrees[0].GetRoot().GetLocation()) } }));
        Assert.Null(ObjectGraph.FindForbidden(new Holder([("a", 1), ("b", new object())])));
    }

    private static string Fingerprint(GeneratorRunResult result) =>
        string.Concat(result.GeneratedSources.Select(s => s.SourceText.ToString())).Split('\n').First(l => l.Contains("Fingerprint =", StringComparison.Ordinal));

    private static void AssertKept(int file, Func<string, string> edit) => AssertKept(Edit(file, edit));

    private static void AssertKept(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        GeneratorRunResult result = After(edit);
        Assert.NotEmpty(GeneratorHarness.ModelReasons(result));
        Assert.All(GeneratorHarness.ModelReasons(result), r => Assert.True(GeneratorHarness.IsKept(r), r.ToString()));
        Assert.NotEmpty(GeneratorHarness.OutputReasons(result));
        Assert.All(GeneratorHarness.OutputReasons(result), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
    }

    private static Func<CSharpCompilation, CSharpCompilation> Edit(int file, Func<string, string> edit) => project =>
    {
        SyntaxTree tree = project.SyntaxTrees[file];
        return project.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(edit(tree.ToString()), tree.FilePath));
    };

    private static GeneratorRunResult After(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        CSharpCompilation before = GeneratorHarness.Project(Pipeline, Fragment);
        return GeneratorHarness.Driver().RunGenerators(before).RunGenerators(edit(before)).GetRunResult().Results.Single();
    }

#pragma warning disable CS9113, IDE0052 // Only the walk reads it.
    private sealed class Holder((string, object)[] values)
    {
        private readonly (string, object)[] _values = values;
    }
}
