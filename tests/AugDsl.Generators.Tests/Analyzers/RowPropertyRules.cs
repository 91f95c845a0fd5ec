namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>AUG1034 to AUG1038: rules of a row's properties, reported at their names.</summary>
public sealed class RowPropertyRules
{
    [Theory]
    [InlineData("[Continuous] int {|AUG1034:X|}")]
    [InlineData("[Continuous] long? {|AUG1034:X|}")]
    [InlineData("[Continuous] string {|AUG1034:X|}")]
    [InlineData("[Continuous] System.DateTime {|AUG1034:X|}")]
    [InlineData("[Integer] bool {|AUG1034:X|}")]
    [InlineData("[Integer] System.DayOfWeek {|AUG1034:X|}")]
    [InlineData("[Integer] int[] {|AUG1034:X|}")]
    [InlineData("[Categorical] double {|AUG1034:X|}")]
    [InlineData("[Categorical] float? {|AUG1034:X|}")]
    [InlineData("[Categorical] object {|AUG1034:X|}")]
    [InlineData("[Continuous] double A, [Categorical] System.Guid {|AUG1034:X|}")]
    public Task Types(string parameters) => Check($"[Oversample] partial record R([Label] int Y, {parameters});");

    [Theory]
    [InlineData("double {|AUG1034:Y|}")]
    [InlineData("int? {|AUG1034:Y|}")]
    [InlineData("string? {|AUG1034:Y|}")]
    [InlineData("System.DateOnly {|AUG1034:Y|}")]
    public Task Types_of_labels(string label) => Check($"#nullable enable\n[Oversample] partial record R([Continuous] double X, [Label] {label});");

    [Theory]
    [InlineData("[Oversample] partial record R([Label] int Y, double {|AUG1035:X|});")]
    [InlineData("[Oversample] partial record R([Label] int Y, [Continuous] double X) { public string {|AUG1035:Name|} { get; set; } public int {|AUG1035:Id|} { get; } = 3; }")]
    [InlineData("record B(int {|AUG1035:Id|}); [Oversample] partial record R([Label] int Y, [Continuous] double X) : B(3);")]
    [InlineData("[Oversample] partial record R([Label] int Y, [Continuous] double X) { public double Twice => 2 * X; public double Thrice { get { return 3 * X; } } public static int Count { get; set; } }")]
    [InlineData("interface I { int Z { get; } } [Oversample] partial record R([Label] int Y, [Continuous] double X) : I { int I.Z => 3; public int this[int i] => i; }")]
    public Task Without_a_role(string source) => Check(source);

    [Theory]
    [InlineData("[Oversample] partial record R([Label] int Y, [Continuous, Integer] double {|AUG1036:X|});")]
    [InlineData("[Oversample] partial record R([Label, Ignore] int {|AUG1036:Y|}, [Continuous] double X, [Label] int Z);")]
    [InlineData("[Oversample] partial record R([Label] int Y, [property: Continuous] [Ignore] double {|AUG1036:X|});")]
    [InlineData("[Oversample] partial record R([property: Label] int Y, [property: Continuous] double X);")]
    public Task Two_roles(string source) => Check(source);

    [Theory]
    [InlineData("[Oversample] partial record R([Label] int Y) { [Continuous] public double {|AUG1037:X|} { get; } }")]
    [InlineData("[Oversample] partial record R([Label] int Y) { [Continuous] public double {|AUG1037:X|} => 3; }")]
    [InlineData("record B { [Continuous] public double {|AUG1037:X|} { get; private set; } } [Oversample] partial record R([Label] int Y) : B;")]
    [InlineData("[Oversample] partial class R { [Label] public int {|AUG1037:Y|} { get; } [Ignore] public int {|AUG1037:Z|} { get; } [Continuous] public double X { get; set; } }")]
    [InlineData("[Oversample] partial class R { private int {|AUG1037:_z|}; [Label] public int Y { get; set; } [Continuous] public double X { get; set; } }")]
    [InlineData("[Oversample] partial class R { private const int Z = 3; private static int s_z; [Label] public int Y { get; set; } [Continuous] public double X { get; private init; } [Ignore] public int W => Y; }")]
    [InlineData("[Oversample] partial record R { [Label] public int Y { get; } [Ignore] public int Z { get; } [Continuous] public double X { get; private set; } private int _field; }")]
    public Task Not_settable(string source) => Check(source);

    [Theory]
    [InlineData("[Oversample] partial record R([Label] int Y, [Continuous] double X) { [Continuous] public static double {|AUG1038:Z|} { get; set; } }")]
    [InlineData("[Oversample] partial record R([Label] int Y, [Continuous] double X) { [Ignore] public int {|AUG1038:this|}[int i] => i; }")]
    [InlineData("[Oversample] partial record R([Label] int Y, [Continuous] double X) { [Integer] public int {|AUG1038:Z|} { set { } } }")]
    public Task Not_a_property_of_a_row(string source) => Check(source);

    [Fact]
    public async Task Messages_say_what_to_write()
    {
        Assert.Equal(
            [
                "Nothing says what 'A' is in a row: write [Integer], [Categorical], [Label] or [Ignore] on it",
                "Nothing says what 'B' is in a row: write [Continuous], [Integer] or [Ignore] on it",
                "Nothing says what 'C' is in a row: write [Categorical] or [Ignore] on it",
                "Nothing says what 'D' is in a row: write [Ignore] on it",
            ],
            await RuleHarness.Messages("[AugDsl.Oversampling.Oversample] partial record R(int A, double? B, bool? C, System.Guid D);"));
        Assert.Equal(
            ["'X' is int, which is no type for [Continuous]: write [Integer], which rounds new values, or [Categorical]"],
            await RuleHarness.Messages("using AugDsl.Oversampling; [Oversample] partial record R([Label] int Y, [Continuous] int X);"));
    }

    private static Task Check(string source) => RuleHarness.Check("using AugDsl.Oversampling;\n" + source);
}
