using AugDsl.CodeFixes;

namespace AugDsl.Generators.Tests.CodeFixes;

/// <summary>AUG1001, AUG1002 and AUG1030: modifiers.</summary>
public sealed class TypeFixes
{
    [Theory]
    [InlineData("[AugmentationPipeline, Invert]\npublic sealed class P;", "[AugmentationPipeline, Invert]\npublic sealed partial class P;")]
    [InlineData("/// <summary>P.</summary>\n[AugmentationPipeline, Invert]\nclass P;", "/// <summary>P.</summary>\n[AugmentationPipeline, Invert]\npartial class P;")]
    [InlineData("// outer\nclass A { struct B { [AugmentationPipeline, Invert] sealed record P; } }", "// outer\npartial class A { partial struct B { [AugmentationPipeline, Invert] sealed partial record P; } }")]
    [InlineData("[AugDsl.Oversampling.Oversample]\nreadonly record struct R;", "[AugDsl.Oversampling.Oversample]\nreadonly partial record struct R;")]
    [InlineData("class A\n{\n    [AugmentationPipeline, Invert]\n    partial class P;\n}", "partial class A\n{\n    [AugmentationPipeline, Invert]\n    partial class P;\n}")]
    public Task Add_partial(string before, string after) => FixHarness.Fixes(new AddPartialFix(), before, after);

    [Fact]
    public Task Add_partial_everywhere() => FixHarness.FixesAll(
        new AddPartialFix(),
        "class A { [AugmentationPipeline, Invert] class P; [AugmentationPipeline, Invert] class Q; } [AugmentationPipeline, Invert] class R;",
        "partial class A { [AugmentationPipeline, Invert] partial class P; [AugmentationPipeline, Invert] partial class Q; } [AugmentationPipeline, Invert] partial class R;");

    [Theory]
    [InlineData("[AugmentationPipeline, Invert]\npublic static partial class P;", "[AugmentationPipeline, Invert]\npublic partial class P;")]
    [InlineData("[AugmentationPipeline, Invert]\n// here\nstatic partial class P;", "[AugmentationPipeline, Invert]\n// here\npartial class P;")]
    [InlineData("[AugmentationPipeline, Invert] static class P;", "[AugmentationPipeline, Invert] class P;")]
    public Task Remove_static(string before, string after) => FixHarness.Fixes(new RemoveStaticFix(), before, after);

    [Fact]
    public Task Remove_static_everywhere() => FixHarness.FixesAll(
        new RemoveStaticFix(),
        "[AugmentationPipeline, Invert] static partial class P; [AugmentationPipeline, Invert] static partial class Q;",
        "[AugmentationPipeline, Invert] partial class P; [AugmentationPipeline, Invert] partial class Q;");

    [Fact]
    public Task Static_on_another_declaration() => FixHarness.OffersNothing(
        new RemoveStaticFix(), "[AugmentationPipeline, Invert] partial class P; static partial class P;");
}
