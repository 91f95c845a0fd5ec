extern alias generator;
using AugDsl.Generators.Tests.Harness;
namespace AugDsl.Generators.Tests;
public sealed class Scratch(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        foreach (string line in File.ReadAllLines("/tmp/gt-scratch.txt").Where(l => l.Length > 0))
        {
            string[] parts = line.Split('|');
            try { output.WriteLine("=== " + line + "\n" + string.Join("\n", Compiler.Plan(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "") is { } plan ? [.. plan.Log, "passes " + plan.MaximumPasses] : [])); }
            catch (Exception e) { output.WriteLine("=== " + line + "\n" + e.Message); }
        }
    }
}
