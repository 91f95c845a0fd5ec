using System.Globalization;
using System.Security.Cryptography;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Operations.Tests.Oracles;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>
/// Pipelines that do not change, compiled once: the issue's, and some that <see cref="RandomPipelines"/> once wrote, kept as text so that a
/// new operation in the grammar changes no hash.
/// </summary>
internal sealed class FixedOutputs
{
    private const int Samples = 3;
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "AugDsl.Operations.Tests", "Conformance", "Fixed");
    private static readonly (int Width, int Height)[] s_sizes = [(70, 53), (33, 20), (129, 41), (16, 64), (5, 3)];

    private FixedOutputs(IReadOnlyList<CompiledPipeline> pipelines) => Pipelines = pipelines;

    /// <summary>The file of the hashes.</summary>
    public static string HashFile { get; } = Path.Combine(s_folder, "hashes.txt");

    /// <summary>The file of the random pipelines, one a line.</summary>
    public static string PipelineFile { get; } = Path.Combine(s_folder, "pipelines.txt");

    public IReadOnlyList<CompiledPipeline> Pipelines { get; }

    /// <summary>All samples: a pipeline and a number.</summary>
    public IReadOnlyList<(int Pipeline, int Sample)> All => [.. from p in Enumerable.Range(0, Pipelines.Count) from s in Enumerable.Range(0, Samples) select (p, s)];

    public static FixedOutputs Load() => new(CompiledSet.Load([.. IssuePipelines.All, .. File.ReadAllLines(PipelineFile)]));

    /// <summary>The picture of a sample.</summary>
    public ImageView<byte> Source((int Pipeline, int Sample) sample)
    {
        (int width, int height) = s_sizes[(sample.Pipeline + sample.Sample) % s_sizes.Length];
        return TestPicture.Make(width, height, Pipelines[sample.Pipeline].Info.Channels, sample.Pipeline + sample.Sample, padding: sample.Sample * 5);
    }

    public static SampleKey Key((int Pipeline, int Sample) sample) => SampleKey.Create(5, (ulong)sample.Sample, epoch: (uint)sample.Pipeline);

    /// <summary>"number hash" of every pipeline's outputs.</summary>
    public static IReadOnlyList<string> Hashes(IReadOnlyDictionary<(int Pipeline, int Sample), byte[]> outputs) =>
    [
        .. from output in outputs
           group output.Value by output.Key.Pipeline into pipeline
           orderby pipeline.Key
           select string.Create(CultureInfo.InvariantCulture, $"{pipeline.Key} {Convert.ToHexStringLower(SHA256.HashData([.. pipeline.SelectMany(o => o)]))[..32]}"),
    ];
}
