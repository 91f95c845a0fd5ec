using AugDsl.Generators.Tests.Harness;

namespace AugDsl.Generators.Tests.Snapshots;

/// <summary>The second part of a row type, for each method and each way to make a row.</summary>
public sealed class RowSnapshotTests
{
    /// <summary>Numbers and categories of many types: a record, copied.</summary>
    [Fact]
    public Task Mixed() => Verify("""
        namespace Shop;
        public enum Plan { Basic, Plus }
        [Oversample]
        public sealed partial record Customer(
            [Ignore] long Id,
            [Continuous] double Income,
            [Integer] int Age,
            [Categorical] Plan Plan,
            [Categorical] string? City,
            [Continuous] decimal Spent,
            [Continuous] float? Distance,
            [Integer] ushort @event,
            [property: Label] bool Left)
        {
            public bool IsAdult => Age >= 18;
        }
        """);

    /// <summary>Numbers alone: a class, made anew.</summary>
    [Fact]
    public Task Numbers() => Verify("""
        public partial class Outer
        {
            [Oversample]
            public partial class Flower
            {
                [Continuous] public double Length { get; set; }
                [Integer] public required long Leaves { get; init; }
                [Label] public string Kind { get; set; } = "";
                [Ignore] public object? Remark { get; set; }
            }
        }
        """);

    /// <summary>Categories alone: a record struct.</summary>
    [Fact]
    public Task Categories() => Verify("""
        [Oversample]
        internal readonly partial record struct Mushroom([Categorical] char Cap, [Categorical] bool? Bruises, [Label] byte Class);
        """);

    private static Task Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string member = "")
    {
        GeneratorRun run = GeneratorHarness.RunRows("using AugDsl.Oversampling;\n" + source).Compiles();
        return Snapshot.Verify(string.Join("\n", run.Texts.Select(t => $"// ======== {t.Key}\n{t.Value}")), member: member);
    }
}
