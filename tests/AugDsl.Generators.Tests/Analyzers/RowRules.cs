namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>AUG1030 to AUG1033, AUG1039 and AUG1009: rules of a row type, reported at its name.</summary>
public sealed class RowRules
{
    private const string Good = "([Continuous] double X, [Label] int Y)";

    [Theory]
    [InlineData("[Oversample] record {|AUG1030:R|}" + Good + ";")]
    [InlineData("class Outer { [Oversample] partial record {|AUG1030:R|}" + Good + "; }")]
    [InlineData("partial class Outer { [Oversample] partial record R" + Good + "; }")]
    public Task Not_partial(string source) => Check(source);

    [Theory]
    [InlineData("[Oversample] partial record {|AUG1031:R|}<T>" + Good + ";")]
    [InlineData("partial class Outer<T> { [Oversample] partial record {|AUG1031:R|}" + Good + "; }")]
    [InlineData("[Oversample] file partial record {|AUG1031:R|}" + Good + ";")]
    [InlineData("[Oversample] ref partial struct {|AUG1031:R|} { [Continuous] public double X { get; set; } [Label] public int Y { get; set; } }")]
    [InlineData("[Oversample] static partial class {|AUG1031:R|} { }")]
    [InlineData("[Oversample] abstract partial class {|AUG1031:R|} { [Continuous] public double X { get; set; } [Label] public int Y { get; set; } }")]
    [InlineData("[Oversample] partial class {|AUG1031:R|} { public R(double x) => X = x; [Continuous] public double X { get; set; } [Label] public int Y { get; set; } }")]
    [InlineData("[Oversample] partial record B" + Good + "; [Oversample] partial record {|AUG1031:R|}(double X, int Y) : B(X, Y);")]
    [InlineData("[Oversample] partial class R { private R() { } [Continuous] public double X { get; set; } [Label] public int Y { get; set; } }")]
    [InlineData("[Oversample] abstract partial record R" + Good + ";")]
    public Task Kinds_of_types(string source) => Check(source);

    [Fact]
    public Task An_interface() => Check("[Oversample] partial interface {|AUG1031:R|} { }", "CS0592");

    [Theory]
    [InlineData("[Oversample] partial record {|AUG1032:R|}([Continuous] double X);")]
    [InlineData("[Oversample] partial record R([Continuous] double X, [Label] int Y, [Label] int {|AUG1032:Z|});")]
    [InlineData("[Oversample] partial record {|AUG1032:R|};")]
    public Task Labels(string source) => Check(source);

    [Theory]
    [InlineData("[Oversample] partial record {|AUG1033:R|}([Label] int Y);")]
    [InlineData("[Oversample] partial record {|AUG1033:R|}([Label] int Y, [Ignore] double X) { public double Twice => 2 * X; }")]
    public Task No_columns(string source) => Check(source);

    [Theory]
    [InlineData("[Oversample({|AUG1039:Variant = SmoteVariant.SmoteNc|})] partial record R([Categorical] bool X, [Label] int Y);")]
    [InlineData("[Oversample({|AUG1039:Variant = SmoteVariant.SmoteNc|})] partial record R([Continuous] double X, [Label] int Y);")]
    [InlineData("[Oversample({|AUG1039:Variant = SmoteVariant.Smote|})] partial record R([Continuous] double X, [Categorical] bool Z, [Label] int Y);")]
    [InlineData("[Oversample({|AUG1039:Variant = SmoteVariant.SmoteN|})] partial record R([Integer] int X, [Categorical] bool Z, [Label] int Y);")]
    [InlineData("[Oversample({|AUG1039:Variant = (SmoteVariant)7|})] partial record R" + Good + ";")]
    [InlineData("[Oversample(Variant = SmoteVariant.Smote)] partial record R" + Good + ";")]
    [InlineData("[Oversample(Variant = SmoteVariant.SmoteNc)] partial record R([Integer] byte X, [Categorical] bool Z, [Label] int Y);")]
    [InlineData("[Oversample(Variant = SmoteVariant.SmoteN)] partial record R([Categorical] bool Z, [Label] int Y);")]
    [InlineData("[Oversample(Variant = SmoteVariant.Auto)] partial record R([Categorical] bool Z, [Label] int Y);")]
    public Task Variants(string source) => Check(source);

    [Theory]
    [InlineData("[Oversample] partial record R" + Good + " { public static int {|AUG1009:Schema|} => 1; }")]
    [InlineData("[Oversample] partial record R([Continuous] double {|AUG1009:Interpolate|}, [Label] int Y);")]
    [InlineData("[Oversample] partial record {|AUG1009:Resample|}" + Good + ";")]
    [InlineData("record B { public void Encode() { } } [Oversample] partial record {|AUG1009:R|}" + Good + " : B;")]
    [InlineData("[Oversample] partial record R" + Good + " { class {|AUG1009:OversamplingCodes|}; void {|AUG1009:Decode|}() { } int Schemata => 1; }")]
    public Task Names(string source) => Check(source);

    [Fact]
    public async Task Messages_say_what_to_do()
    {
        Assert.Equal(
            ["'R' has no property with [Label]: write it on the class that rows are balanced by"],
            await Messages("[Oversample] partial record R([Continuous] double X);"));
        Assert.Equal(
            ["SmoteNc needs numbers and categories, and no column is a number: write SmoteVariant.SmoteN, or leave the choice to the compiler"],
            await Messages("[Oversample(Variant = SmoteVariant.SmoteNc)] partial record R([Categorical] bool Z, [Label] int Y);"));
    }

    [Theory]
    [InlineData("[Oversample(Variant = )] partial record R" + Good + ";")]
    [InlineData("[Oversample(Variant = \"x\")] partial record R" + Good + ";")]
    [InlineData("[Oversample(Nothing = 1)] partial record R" + Good + ";")]
    [InlineData("[Oversample, Oversample] partial record R" + Good + ";")]
    [InlineData("[Oversample] partial record R([Continuous] Missing X, [Label] int Y);")]
    [InlineData("[Oversample] partial record R([Continuous] double X, [Label] int X);")]
    [InlineData("[Oversample] partial record R([Continuous] double, [Label] int Y")]
    [InlineData("[Oversample] partial record R : R;")]
    [InlineData("[Oversample] partial record R : Missing { [Label] public int Y { get; set; } [Continuous] public double { get; } }")]
    [InlineData("[Oversample] enum R { A }")]
    [InlineData("[Oversample] partial record")]
    [InlineData("[Oversample] partial class R { [Label] int this[int x] => 1; [Categorical] public P[] X { get; set; } [Integer] }")]
    public async Task Half_written_code(string source)
    {
        Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation = RuleHarness.Compile("using AugDsl.Oversampling;\n" + source);
        await RuleHarness.Analyze(compilation);
        RuleHarness.Generate(compilation);
    }

    private static Task Check(string source, params string[] errors) => RuleHarness.Check("using AugDsl.Oversampling;\n" + source, errors);

    private static Task<string[]> Messages(string source) => RuleHarness.Messages("using AugDsl.Oversampling;\n" + source);
}
