extern alias generator;

using AugDsl.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>Generated parts of rows of all shapes compile without a warning, and the rule about names knows all that is written.</summary>
public sealed class RowShapes
{
    private static readonly string[] s_integers = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong"];
    private static readonly string[] s_reals = ["float", "double", "decimal", "System.Half"];

    public static TheoryData<string> Columns => [
        .. s_reals.SelectMany(t => new[] { $"[Continuous] {t}", $"[Continuous] {t}?", $"[Integer] {t}", $"[Integer] {t}?" }),
        .. s_integers.SelectMany(t => new[] { $"[Integer] {t}", $"[Integer] {t}?", $"[Categorical] {t}", $"[Categorical] {t}?" }),
        .. new[] { "string", "bool", "char", "System.DayOfWeek" }.SelectMany(t => new[] { $"[Categorical] {t}", $"[Categorical] {t}?" })];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Of_every_type(string column) => Compiles($"[Oversample] public partial record R({column} X, [Label] int Y);");

    [Theory]
    [InlineData("sbyte")]
    [InlineData("ulong")]
    [InlineData("char")]
    [InlineData("string")]
    [InlineData("System.DayOfWeek")]
    public void Labels(string type) => Compiles($"[Oversample] public partial record R([Categorical] bool X, [Label] {type} Y);");

    [Theory]
    [InlineData("namespace N.@class { public partial interface I { [Oversample] internal partial struct @struct { [Integer] public int @int { get; set; } [Label] public bool @bool { get; set; } [Categorical] public char row { get; set; } } } }")]
    [InlineData("[Oversample] partial class R { private enum E { A } [Categorical] private E X { get; set; } [Label] private E Y { get; set; } [Ignore] public required string Name { get; init; } }")]
    [InlineData("public record B([Continuous] double X, [Ignore] string Name); [Oversample] public sealed partial record R(double X, string Name, [Label] int Y) : B(X, Name);")]
    [InlineData("public abstract record B { [Continuous] public abstract double X { get; init; } } [Oversample] public partial record R([Label] int Y) : B { [Continuous] public override double X { get; init; } }")]
    [InlineData("[Oversample] public readonly partial struct R { [Continuous] public double X { get; init; } [Label] public int Y { get; init; } }")]
    [InlineData("[Oversample] public partial record R([Continuous] double a, [Continuous] double b, [Integer] int medianDeviation, [Categorical] string codes, [Categorical] char values, [Categorical] bool rows, [Label] int labels, [Ignore] int mismatches, [Continuous] double factor);")]
    [InlineData("[Oversample] public partial record R([Continuous] double X) { [Label] public int Y { get; } = 3; [Ignore] public int[] Z { get; } = []; public int[] Field = []; }")]
    [InlineData("#nullable disable\n[Oversample] public partial record R([Continuous] double X, [Categorical] string Z, [Label] string Y);")]
    public void Of_every_shape(string source) => Compiles(source);

    [Fact]
    public void Every_generated_member_is_known_to_the_rule()
    {
        GeneratorRun run = Compiles("[Oversample] public partial record R([Continuous] double X, [Categorical] bool Z, [Label] int Y);");
        string[] members = [.. run.Output.GetTypeByMetadataName("R")!.GetMembers()
            .Where(m => m.Locations.Any(l => l.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true))
            .Where(m => !m.IsImplicitlyDeclared && m is not IMethodSymbol { MethodKind: not MethodKind.Ordinary }).Select(m => m.Name).Distinct()];
        Assert.Equal(10, members.Length);
        Assert.All(members, m => Assert.True(generator::AugDsl.Generators.Parsing.RowTypeChecks.IsGeneratedName(m), m));
    }

    private static GeneratorRun Compiles(string source)
    {
        GeneratorRun run = GeneratorHarness.RunRows("using AugDsl.Oversampling;\n" + source).Compiles();
        Assert.Single(run.Texts);
        return run;
    }
}
