extern alias generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>AUG1001 to AUG1004, AUG1009, AUG1013, AUG1016: rules of the class, reported at its name.</summary>
public sealed class TypeRules
{
    [Theory]
    [InlineData("[AugmentationPipeline, Invert] public sealed class {|AUG1001:P|};")]
    [InlineData("partial class Outer { [AugmentationPipeline, Invert] class {|AUG1001:P|}; }")]
    [InlineData("class Outer { partial struct Inner { [AugmentationPipeline, Invert] partial class {|AUG1001:P|}; } }")]
    [InlineData("[AugmentationPipeline, Invert] public sealed partial class P;")]
    [InlineData("partial interface Outer { partial record Inner { [AugmentationPipeline, Invert] private sealed partial class P; } }")]
    public Task Not_partial(string source) => RuleHarness.Check(source);

    [Fact]
    public Task Static() => RuleHarness.Check("[AugmentationPipeline, Invert] static partial class {|AUG1002:P|};");

    [Fact]
    public Task Inside_a_static_class() => RuleHarness.Check("static partial class Outer { [AugmentationPipeline, Invert] internal partial class P; }");

    [Theory]
    [InlineData("[AugmentationPipeline, Invert] partial class {|AUG1003:P|}<T>;")]
    [InlineData("partial class Outer<T> { [AugmentationPipeline, Invert] partial class {|AUG1003:P|}; }")]
    [InlineData("partial class Outer<T> { [AugmentationPipeline, Invert] partial class {|AUG1003:P|}<U>; }")]
    [InlineData("class B<T>; [AugmentationPipeline, Invert] partial class P : B<int>;")]
    public Task Generic(string source) => RuleHarness.Check(source);

    [Fact]
    public Task Steps_on_several_declarations() => RuleHarness.CheckFiles(
        ["[AugmentationPipeline, Invert] partial class P;", "[Gamma(0.5)] partial class {|AUG1004:P|};"]);

    [Fact]
    public Task Steps_of_a_fragment_on_several_declarations() => RuleHarness.Check(
        "[AugmentationPipeline, Include<F>] partial class P; [Fragment, Invert] partial class F; [Gamma(0.5)] partial class {|AUG1004:F|};");

    [Fact]
    public Task Steps_on_one_declaration_of_several() => RuleHarness.CheckFiles(
        ["[AugmentationPipeline] partial class P;", "[Invert, Gamma(0.5)] partial class P { public int Size => 1; }"]);

    [Theory]
    [InlineData("class P { public int {|AUG1009:Info|}; }")]
    [InlineData("class P { void {|AUG1009:Apply|}(int x) { } }")]
    [InlineData("class P { class {|AUG1009:Parameters|}; }")]
    [InlineData("class P { int {|AUG1009:Prepare|}() => 1; int {|AUG1009:CreateLoader|} => 1; }")]
    [InlineData("class P { void {|AUG1009:LoadFor|}(string path) { } int {|AUG1009:ReductionFor|} => 1; void {|AUG1009:ApplyViews|}() { } }")]
    [InlineData("class P { public static int {|AUG1009:s_hueBody|} = 1, s_hue = 2; }")]
    [InlineData("class {|AUG1009:Draw|};")]
    [InlineData("class {|AUG1009:P|} : Base; public class Base { protected int Info => 1; }")]
    [InlineData("class P : Base; public class Base { private int Info => 1; }")]
    [InlineData("class P { int Information => 1; void Application() { } }")]
    public Task Name_clash(string type) => RuleHarness.Check("[AugmentationPipeline, Invert] partial " + type);

    /// <summary>A member that the generator writes and the rule does not know would be a compiler error in generated text.</summary>
    [Fact]
    public void Every_generated_member_is_known_to_the_rule()
    {
        CSharpCompilation compilation = RuleHarness.Compile("using AugDsl; [AugmentationPipeline, Rotate(-3, 3), Hue(-9, 9), GaussianBlur(1), ToTensor] partial class P;");
        Compilation whole = compilation.AddSyntaxTrees(RuleHarness.Generate(compilation).GeneratedTrees);
        string[] members = [.. whole.GetTypeByMetadataName("P")!.GetMembers()
            .Where(m => !m.IsImplicitlyDeclared && m is not IMethodSymbol { MethodKind: not MethodKind.Ordinary }).Select(m => m.Name).Distinct()];
        Assert.NotEmpty(members);
        Assert.DoesNotContain(members, m => !generator::AugDsl.Generators.Parsing.TargetChecks.IsGeneratedName(m));
    }

    [Theory]
    [InlineData("[AugmentationPipeline] partial class {|AUG1013:P|};")]
    [InlineData("[AugmentationPipeline, Include<F>] partial class P; [Fragment] class {|AUG1013:F|};")]
    [InlineData("[AugmentationPipeline] partial class {|AUG1013:P|}; partial class P { }")]
    public Task No_steps(string source) => RuleHarness.Check(source);

    [Fact]
    public Task A_misspelt_step_is_the_compilers_business() =>
        RuleHarness.Check("[AugmentationPipeline, Rotat(3)] partial class P;", "CS0246");

    [Theory]
    [InlineData("partial struct {|AUG1016:P|};")]
    [InlineData("partial record struct {|AUG1016:P|};")]
    [InlineData("partial interface {|AUG1016:P|};")]
    public Task Not_a_class(string type) => RuleHarness.Check("[AugmentationPipeline, Invert] " + type, "CS0592");

    [Fact]
    public Task File_local() => RuleHarness.Check("[AugmentationPipeline, Invert] file partial class {|AUG1016:P|};");

    [Theory]
    [InlineData("[AugmentationPipeline, Invert] sealed partial record P;")]
    [InlineData("[AugmentationPipeline, Invert] abstract partial class P;")]
    [InlineData("[AugmentationPipeline, Invert] partial class @class;")]
    [InlineData("[AugmentationPipeline, Include<F>] partial class P; [Fragment, Invert] file class F;")]
    [InlineData("[AugmentationPipeline, Include<F>] partial class P { [Fragment, Invert] private static class F; }", "CS0718")]
    public async Task Classes_of_all_kinds_compile(string source, string? error = null)
    {
        await RuleHarness.Check(source, error is null ? [] : [error]);
        if (error is null) RuleHarness.GenerateAndCompile(source);
    }
}
