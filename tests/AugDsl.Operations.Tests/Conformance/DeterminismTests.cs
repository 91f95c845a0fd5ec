using System.Collections.Concurrent;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Pipelines;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>
/// The same bits whatever the vector width, the number of threads, the workspace and the order of samples. The hashes are committed: run
/// under every width, they must be met by each. AUGDSL_UPDATE_HASHES = 1 writes them anew, after a change of meaning only.
/// </summary>
public sealed class DeterminismTests
{
    private static readonly Lazy<FixedOutputs> s_fixed = new(FixedOutputs.Load);
    private static readonly Lazy<Dictionary<(int Pipeline, int Sample), byte[]>> s_fresh = new(() =>
        s_fixed.Value.All.ToDictionary(s => s, s => s_fixed.Value.Pipelines[s.Pipeline].Run(s_fixed.Value.Source(s), FixedOutputs.Key(s), new AugmentationWorkspace())));

    [Fact]
    public void Every_width_gives_the_committed_bits()
    {
        IReadOnlyList<string> hashes = FixedOutputs.Hashes(s_fresh.Value);
        if (Environment.GetEnvironmentVariable("AUGDSL_UPDATE_HASHES") == "1") File.WriteAllLines(FixedOutputs.HashFile, hashes);
        string[] committed = File.ReadAllLines(FixedOutputs.HashFile);
        Assert.Equal(committed.Length, hashes.Count);
        string different = string.Join("\n", hashes.Where((h, i) => h != committed[i]).Select(h => $"{h}: {Describe(int.Parse(h.Split(' ')[0]))}"));
        Assert.True(different.Length == 0, "these pipelines give other bits than those of Fixed/hashes.txt:\n" + different);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Threads_do_not_matter(int threads)
    {
        ConcurrentQueue<(int Pipeline, int Sample)> work = new(Shuffled(threads));
        ConcurrentBag<string> different = [];
        List<Thread> workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            while (work.TryDequeue(out (int Pipeline, int Sample) sample)) Check(sample, null, different);
        }))];
        foreach (Thread worker in workers) worker.Start();
        foreach (Thread worker in workers) worker.Join();
        Assert.Empty(different);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_a_workspace_held_before_does_not_matter(int order)
    {
        AugmentationWorkspace workspace = new();
        ConcurrentBag<string> different = [];
        foreach ((int Pipeline, int Sample) sample in Shuffled(order)) Check(sample, workspace, different);
        Assert.Empty(different);
    }

    [Fact]
    public void Draws_read_from_json_give_the_same_bits()
    {
        foreach ((int Pipeline, int Sample) sample in s_fixed.Value.All)
        {
            byte[] output = s_fixed.Value.Pipelines[sample.Pipeline].RunThroughJson(s_fixed.Value.Source(sample), FixedOutputs.Key(sample));
            Assert.True(output.AsSpan().SequenceEqual(s_fresh.Value[sample]), Describe(sample.Pipeline));
        }
    }

    private static void Check((int Pipeline, int Sample) sample, AugmentationWorkspace? workspace, ConcurrentBag<string> different)
    {
        try
        {
            byte[] output = s_fixed.Value.Pipelines[sample.Pipeline].Run(s_fixed.Value.Source(sample), FixedOutputs.Key(sample), workspace);
            if (!output.AsSpan().SequenceEqual(s_fresh.Value[sample])) different.Add(Describe(sample.Pipeline));
        }
        catch (Exception e)
        {
            // On a thread of its own an exception would end the test program.
            different.Add(Describe(sample.Pipeline) + e);
        }
    }

    private static (int Pipeline, int Sample)[] Shuffled(int seed)
    {
        _ = s_fresh.Value;
        (int Pipeline, int Sample)[] samples = [.. s_fixed.Value.All];
        new Random(seed).Shuffle(samples);
        return samples;
    }

    private static string Describe(int pipeline) => s_fixed.Value.Pipelines[pipeline].Info.Plan;
}
