using System.Globalization;
using System.Reflection;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.MemorySafety;

/// <summary>
/// Random pipelines with random draws, legal and not, on memory whose every block ends at a page that nobody may touch. A kernel that reads or
/// writes beyond its block ends the test process; the file that <see cref="CasePath"/> names says which case it was.
/// </summary>
[Long]
public sealed class GuardPageTests
{
    private const int PerCompilation = 25;
    private const int Batches = 6;
    private const int CasesPerPipeline = 30;
    private static readonly int s_seed = TestSettings.Number("AUGDSL_GUARD_SEED", 20261127);
    private static readonly int s_batches = TestSettings.Number("AUGDSL_GUARD_BATCHES", Batches);

    /// <summary>Where the case at hand is written before it runs.</summary>
    public static string CasePath => Path.Combine(Path.GetTempPath(), "augdsl-guard-case.txt");

    public static TheoryData<int> All() => [.. Enumerable.Range(0, s_batches)];

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_beyond_a_block_is_touched(int batch)
    {
        Assert.SkipUnless(GuardedRegion.IsSupported, "guard pages are made with Linux' mmap");
        List<PipelineText> pipelines = [];
        for (int i = 0; i < PerCompilation; i++)
        {
            PipelineText text = new RandomPipelines(s_seed + (batch * 1000) + i).Write();
            string[] more = [.. i % 2 == 0 ? new[] { "Targets = (Targets)7" } : [], .. i % 3 == 0 ? new[] { "ScaledDecoding = true" } : []];
            pipelines.Add(text with { Options = [.. text.Options, .. more] });
        }

        Assembly assembly = PipelineCompilation.Load(["using AugDsl;\nnamespace Random;\n" + string.Join("\n", pipelines.Select((p, i) => p.Write("P" + i)))]);
        int computed = 0;
        for (int i = 0; i < PerCompilation; i++)
        {
            Type type = assembly.GetType("Random.P" + i, throwOnError: true)!;

            // The grammar writes crops that never fit, and steps that have no rule for annotations: those have no kernel.
            if (type.GetInterfaces().Length == 0) continue;
            GuardedPipeline pipeline = GuardedPipeline.Of(type);
            for (int trial = 0; trial < CasesPerPipeline; trial++)
            {
                int seed = (s_seed * 31) + (batch * 100_000) + (i * 1000) + trial;
                File.WriteAllText(CasePath, string.Create(CultureInfo.InvariantCulture, $"AUGDSL_GUARD_SEED={s_seed}, batch {batch}, trial {trial} of\n{pipelines[i].Write("P" + i)}"));
                try
                {
                    if (pipeline.Run(new Random(seed))) computed++;
                }
                catch (Exception e)
                {
                    Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"batch {batch}, trial {trial} of\n{pipelines[i].Write("P" + i)}{e}"));
                }
            }
        }

        File.Delete(CasePath);
        Assert.True(computed > PerCompilation * CasesPerPipeline / 4, $"Only {computed} samples were computed.");
    }

    /// <summary>The guards themselves: what lies between them can be used to the last byte, and a process that goes beyond does not live on.</summary>
    [Fact]
    public void Pages_between_guards_can_be_used_to_the_last_byte()
    {
        Assert.SkipUnless(GuardedRegion.IsSupported, "guard pages are made with Linux' mmap");
        using GuardedRegion region = new(100);
        region.Span<byte>(100, atEnd: true).Fill(1);
        region.Span<byte>(100, atEnd: false).Fill(2);
        Assert.Equal(1, region.Span<byte>(1, atEnd: true)[0]);
    }
}
