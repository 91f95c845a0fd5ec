using System.Diagnostics;
using System.Text;
using AugDsl.Generators.Tests.Analyzers;
using AugDsl.Generators.Tests.Harness;
using AugDsl.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>AUG1018: pipelines that grow without a limit are refused where they pass it, and soon; the largest that are legal compile.</summary>
[Long]
public sealed class LimitsTests
{
    // Ours takes less than a second everywhere; a walk over all that is doubled would take hours. Machines of a CI are slow and busy.
    private static readonly TimeSpan s_soon = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(512, false)]
    [InlineData(513, true)]
    public Task Steps_of_a_class(int count, bool wrong) => RuleHarness.Check(
        $"[AugmentationPipeline{string.Concat(Enumerable.Repeat(", Invert", wrong ? 512 : count))}{(wrong ? ", {|AUG1018:Gamma(2)|}" : "")}] partial class P;");

    /// <summary>Groups are no steps: 32 times 16.</summary>
    [Theory]
    [InlineData(32, "")]
    [InlineData(33, "AUG1018")]
    public async Task Steps_of_fragments(int groups, string errors)
    {
        string source = $"using AugDsl; [AugmentationPipeline{string.Concat(Enumerable.Repeat(", Include<F>", groups))}] partial class P; [Fragment{string.Concat(Enumerable.Repeat(", Invert", 16))}] class F;";
        Assert.Equal(errors, (await Soundness.Of(source)).Holds(source).Errors);
    }

    [Fact]
    public async Task The_message_names_the_path()
    {
        string includes = string.Concat(Enumerable.Repeat(", Include<B>", 16)), steps = string.Concat(Enumerable.Repeat(", Invert", 16));
        Assert.Equal(
            ["'P' has more than 512 steps once its groups are written out, at big/Include<B>#1/Invert#1: include less, or make several pipelines of it"],
            await RuleHarness.Messages($"[AugmentationPipeline, Include<A>, Include<A>, Include<A>(Name = \"big\")] partial class P; [Fragment{includes}] class A; [Fragment{steps}] class B;"));
    }

    /// <summary>Fragments that double at every level, with steps at the end, with none, and around a circle.</summary>
    [Theory]
    [InlineData(60, "Include", "Brightness(1, 2)", "AUG1018")]
    [InlineData(14, "Include", "Brightness(1, 2)", "AUG1018")]
    [InlineData(14, "RandomOrder", "Brightness(1, 2)", "AUG1018")]
    [InlineData(14, "OneOf", "Resize(3, 4)", "AUG1018")]
    [InlineData(14, "Include", "", "AUG1013 AUG1018")]
    [InlineData(14, "Include", "Include<F0>", "AUG1005 AUG1018")]
    [InlineData(8, "Include", "Brightness(1, 2)", "")]
    public async Task Doubling(int depth, string group, string last, string errors)
    {
        StringBuilder source = new("using AugDsl;\n[AugmentationPipeline][Include<F0>] public partial class P;\n");
        for (int i = 0; i < depth; i++) source.Append($"[Fragment][{group}<F{i + 1}>][{group}<F{i + 1}>] class F{i};\n");
        source.Append($"[Fragment{(last.Length > 0 ? ", " : "")}{last}] class F{depth};");
        Soundness judged = await Soon(source.ToString());
        Assert.Equal(errors, judged.Errors);
    }

    [Theory]
    [InlineData(15, "")]
    [InlineData(16, "AUG1018")]
    [InlineData(10_000, "AUG1018", "Include")]
    public async Task Nesting(int depth, string errors, params string[] groups)
    {
        foreach (string group in groups.Length > 0 ? groups : ["Include", "RandomOrder", "OneOf"])
        {
            StringBuilder source = new($"using AugDsl;\n[AugmentationPipeline, {group}<F0>] public partial class P;\n");
            for (int i = 0; i < depth; i++) source.Append($"[Fragment, {group}<F{i + 1}>(Probability = 0.5)] class F{i};\n");
            source.Append($"[Fragment, Resize(3, 4)] class F{depth};");
            Assert.Equal(errors, (await Soon(source.ToString())).Errors);
        }
    }

    /// <summary>Sixteen levels, each with as much as fits: the most text that a pipeline can become.</summary>
    [Fact]
    public async Task The_largest_legal_pipeline()
    {
        const string Name = "Fragment";
        StringBuilder source = new($"using AugDsl;\n[AugmentationPipeline, Include<{Name}0>(Probability = 0.5)] public partial class P;\n");
        for (int i = 0; i < 15; i++)
        {
            string steps = string.Concat(Enumerable.Repeat(", Rotate(-3, 3, Probability = 0.5)", i == 14 ? 16 : 15));
            source.Append($"[Fragment{steps}{(i < 14 ? $", {(i % 2 == 0 ? "OneOf" : "Include")}<{Name}{i + 1}>(Probability = 0.5)" : "")}] class {Name}{i};\n");
        }

        Soundness judged = await Soon(source.ToString());
        Assert.Equal("", judged.Errors);
        Assert.Equal(2, judged.Files);
    }

    /// <summary>Two files without bodies, four with them.</summary>
    [Theory]
    [InlineData("Rotate(-3, 3)", 512, 2)]
    [InlineData("Contrast(0.5, 1.5), Rotate(-3, 3), Gamma(0.5, 2), Brightness(1, 2)", 128, 4)]
    public async Task Many_steps(string steps, int count, int files)
    {
        Soundness judged = await Soon($"using AugDsl; [AugmentationPipeline(Clamping = Clamping.AtOutput), {string.Join(", ", Enumerable.Repeat(steps, count))}] partial class P;");
        Assert.Equal("", judged.Errors);
        Assert.Equal(files, judged.Files);
    }

    /// <summary>Thousands of attributes on one class, of every sort.</summary>
    [Theory]
    [InlineData("[AugmentationPipeline{0}] partial class P;", "Invert", "AUG1018")]
    [InlineData("[AugmentationPipeline{0}] partial class P;", "ToTensor", "AUG1007 AUG1018")]
    [InlineData("[AugmentationPipeline, Invert{0}] partial class P;", "Mixup", "AUG1018")]
    [InlineData("[AugmentationPipeline, OneOf<F>] partial class P; [Fragment{0}] class F;", "Invert(Weight = 2)", "AUG1006")]
    [InlineData("[AugmentationPipeline, RandomOrder<F>] partial class P; [Fragment, Invert{0}] class F;", "Mixup", "AUG1017")]
    [InlineData("[AugmentationPipeline{0}] partial class P; [Fragment, Invert] class F;", "Include<F>", "AUG1018")]
    [InlineData("[AugmentationPipeline{0}] partial class P;", "Rotate(5, 3)", "AUG1018 AUG2002")]
    public async Task Many_attributes(string source, string attribute, string errors) =>
        Assert.Equal(errors, (await Soon("using AugDsl; " + source.Replace("{0}", string.Concat(Enumerable.Repeat(", " + attribute, 10_000)), StringComparison.Ordinal))).Errors);

    /// <summary>A row of many columns, and a long line of base types.</summary>
    [Fact]
    public async Task Many_columns()
    {
        string columns = string.Concat(Enumerable.Range(0, 1000).Select(i => $"[Continuous] public double X{i} {{ get; init; }}\n"));
        Assert.Equal("", (await Soon($"using AugDsl.Oversampling;\n[Oversample] public partial record R([Label] int Y) {{\n{columns}}}")).Errors);
        string bases = string.Concat(Enumerable.Range(1, 100).Select(i => $"public record B{i} : B{i - 1} {{ [Continuous] public double X{i} {{ get; init; }} }}\n"));
        Assert.Equal("", (await Soon($"using AugDsl.Oversampling;\npublic record B0;\n{bases}[Oversample] public partial record R([Label] int Y) : B100;")).Errors);
    }

    private static async Task<Soundness> Soon(string source)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Soundness judged = (await Soundness.Of(RuleHarness.Compile(source), warnings: false)).Holds(source.Length > 5000 ? source[..5000] : source);
        Assert.True(watch.Elapsed < s_soon, $"{watch.Elapsed} for {source.Length} characters");
        return judged;
    }
}
