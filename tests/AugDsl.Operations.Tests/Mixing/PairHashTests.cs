using System.Globalization;
using System.Security.Cryptography;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Operations.Tests.Oracles;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Mixing;

/// <summary>The same bits of pairs at every vector width. AUGDSL_UPDATE_HASHES = 1 writes the hashes anew, after a change of meaning only.</summary>
public sealed class PairHashTests
{
    private static readonly string s_file = Path.Combine(Repository.Root, "tests", "AugDsl.Operations.Tests", "Mixing", "hashes.txt");

    [Fact]
    public void Every_width_gives_the_committed_bits()
    {
        string[] hashes = [.. Enumerable.Range(0, PairPipelines.Count).Select(Hash)];
        if (Environment.GetEnvironmentVariable("AUGDSL_UPDATE_HASHES") == "1") File.WriteAllLines(s_file, hashes);
        Assert.Equal(File.ReadAllLines(s_file), hashes);
    }

    private static string Hash(int kind)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (CompiledPipeline pipeline in new[] { PairPipelines.Bytes(kind), PairPipelines.Interleaved(kind), PairPipelines.Planar(kind) })
        {
            for (int i = 0; i < PairPipelines.Draws.Count; i++)
            {
                (int width, int height) = i % 2 == 0 ? (83, 31) : (37, 44);
                hash.AppendData(pipeline.RunPair(
                    PairPipelines.Picture(kind, 83, 31, i), SampleKey.Create(6, (ulong)i), PairPipelines.Picture(kind, width, height, i + 1), SampleKey.Create(7, (ulong)i), PairPipelines.Draws[i]));
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{kind} {Convert.ToHexStringLower(hash.GetHashAndReset())[..32]}");
    }
}
