using AugDsl.Batches;
using AugDsl.Datasets;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using BenchmarkDotNet.Attributes;

namespace AugDsl.Benchmarks;

/// <summary>An epoch of a loader: what it costs beside the samples, and what threads gain.</summary>
/// <remarks>The photos are <c>classes/clothing</c> of <c>shared/data</c> beside the repository, or of the folder that AUGDSL_DATA names.</remarks>
[MemoryDiagnoser]
public class LoaderBenchmarks
{
    private const int Pictures = 3200;
    private readonly InMemoryDataset _small = new(SamplePicture.Create(28 * 28, (Pictures / 3) + 1).Pixels.AsMemory(0, Pictures * 28 * 28), 28, 28, 1);
    private readonly AugmentationWorkspace _workspace = new();
    private readonly float[] _batch = new float[32 * 28 * 28];
    private ImageFolderDataset? _photos;
    private BatchLoader<SmallGray, byte, float>? _smallLoader;
    private BatchLoader<ScaledCrop, byte, float>? _photoLoader;

    /// <summary>The loader's threads; 0 for a plain loop over the samples, without a loader.</summary>
    [Params(0, 1, 2)]
    public int Threads { get; set; }

    /// <summary>Opens the data sets. A loader keeps its memory from one epoch to the next, as in training.</summary>
    [GlobalSetup]
    public void Open()
    {
        _photos = ImageFolderDataset.Open(Path.Combine(LoadBenchmarks.Folder(), "classes", "clothing"));
        BatchLoaderOptions options = new() { Threads = Math.Max(Threads, 1) };
        _smallLoader = SmallGray.CreateLoader(_small, options);
        _photoLoader = ScaledCrop.CreateLoader(_photos, options);
    }

    /// <summary>3,200 gray pictures of 28 x 28 in memory, 100 batches of 32: translate, noise, normalise.</summary>
    [Benchmark]
    public float InMemory() => Threads == 0 ? Plain() : Sum(_smallLoader!);

    /// <summary>The photos of a folder to crops of 224 x 224, decoded as small as the draws allow.</summary>
    [Benchmark]
    public float Photos()
    {
        if (Threads > 0) return Sum(_photoLoader!);
        float[] crop = new float[3 * 224 * 224];
        Codecs.DecodeWorkspace memory = new();
        float sum = 0;
        for (int i = 0; i < _photos!.Count; i++)
        {
            SampleKey key = SampleKey.Create(0, (ulong)i);
            ScaledCrop.Apply(ScaledCrop.LoadFor(File.ReadAllBytes(_photos.GetPath(i)), key, null, memory), key, crop, _workspace);
            sum += crop[0];
        }

        return sum;
    }

    private float Plain()
    {
        float sum = 0;
        for (int i = 0; i < Pictures; i++)
        {
            _small.TryGetView(i, out Imaging.ImageView<byte> view);
            SmallGray.Apply(view, SampleKey.Create(0, (ulong)i), _batch.AsSpan(i % 32 * 784, 784), _workspace);
            if (i % 32 == 31) sum += _batch[0];
        }

        return sum;
    }

    private static float Sum<TPipeline>(BatchLoader<TPipeline, byte, float> loader)
        where TPipeline : IAugmentationPipeline<TPipeline, byte, float>
    {
        float sum = 0;
        foreach (Batch<float> batch in loader)
        {
            sum += batch.Values[0];
            batch.Dispose();
        }

        return sum;
    }
}

/// <summary>What small gray pictures go through.</summary>
[AugmentationPipeline(Format = PixelFormat.Gray8)]
[TranslateX(-0.1, 0.1)]
[TranslateY(-0.1, 0.1)]
[GaussianNoise(0, 0.1)]
[Normalize(Mean = [0.286041], Std = [0.353024])]
public sealed partial class SmallGray;
