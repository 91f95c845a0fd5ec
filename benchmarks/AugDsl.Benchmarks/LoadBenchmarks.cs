using AugDsl.Codecs;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using BenchmarkDotNet.Attributes;

namespace AugDsl.Benchmarks;

/// <summary>A photo of 2268 × 1512 from its bytes to a normalised crop of 224 × 224: decoded whole, and as small as the draws allow.</summary>
/// <remarks>The photo is <c>flower_large_baseline420.jpg</c> of <c>shared/data</c> beside the repository, or of the folder that AUGDSL_DATA names.</remarks>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private readonly AugmentationWorkspace _workspace = new();
    private readonly float[] _crop = new float[224 * 224 * 3];
    private byte[] _file = [];
    private readonly DecodeWorkspace _memory = new();
    private ulong _index;

    /// <summary>Reads the file.</summary>
    [GlobalSetup]
    public void Read() => _file = File.ReadAllBytes(Path.Combine(Folder(), "photos", "flower_large_baseline420.jpg"));

    /// <summary>The whole picture.</summary>
    [Benchmark(Baseline = true)]
    public void Whole() => Sample<WholeCrop>();

    /// <summary>ScaledDecoding: RandomResizedCrop draws crops of 8 % to 100 %, so most samples are read at 1/2 or 1/4.</summary>
    [Benchmark]
    public void Scaled() => Sample<ScaledCrop>();

    /// <summary>What deciding costs: drawing, preparing, asking.</summary>
    [Benchmark]
    public int Decide() => ScaledCrop.ReductionFor(SampleKey.Create(1, _index++ % 64), new Imaging.ImageSize(2268, 1512));

    private void Sample<TPipeline>()
        where TPipeline : IAugmentationPipeline<TPipeline, byte, float>
    {
        // The same 64 samples for both, in turn: their crops differ in size, and so does their cost.
        SampleKey key = SampleKey.Create(1, _index++ % 64);
        TPipeline.Apply(TPipeline.LoadFor(_file, key, DecodeOptions.Default, _memory), key, _crop, _workspace);
    }

    /// <summary><c>shared/data</c>.</summary>
    internal static string Folder()
    {
        if (Environment.GetEnvironmentVariable("AUGDSL_DATA") is { Length: > 0 } given) return given;
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data)) return data;
        }

        throw new DirectoryNotFoundException("shared/data is in no folder above; name it by AUGDSL_DATA.");
    }
}

/// <summary>Decoded whole.</summary>
[AugmentationPipeline]
[RandomResizedCrop(224, 224)]
[HorizontalFlip(Probability = 0.5)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class WholeCrop;

/// <summary>Decoded as small as the draws allow.</summary>
[AugmentationPipeline(ScaledDecoding = true)]
[RandomResizedCrop(224, 224)]
[HorizontalFlip(Probability = 0.5)]
[Normalize(Preset = Normalization.ImageNet)]
public sealed partial class ScaledCrop;
