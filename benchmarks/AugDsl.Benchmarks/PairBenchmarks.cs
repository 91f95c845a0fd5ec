using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using BenchmarkDotNet.Attributes;

namespace AugDsl.Benchmarks;

/// <summary>A mixed sample in one pass against the two samples alone, each into memory of its own. Target: at most 1.1 times for Mixup.</summary>
[MemoryDiagnoser]
public class PairBenchmarks
{
    private readonly AugmentationWorkspace _workspace = new();
    private readonly ImageBuffer<byte> _first = SamplePicture.Create(500, 375);
    private readonly ImageBuffer<byte> _second = SamplePicture.Create(480, 400);
    private readonly float[] _a = new float[512 * 512 * 3];
    private readonly float[] _b = new float[512 * 512 * 3];
    private readonly MixRule[] _cutMix = [new(MixKind.CutMix, "$mix/CutMix#1")];
    private readonly MixRule[] _mixup = [new(MixKind.Mixup, "$mix/Mixup#1", 0.2)];
    private ulong _index;

    /// <summary>The pipeline.</summary>
    [Params("ResizedCrop", "Classification", "PixelChain")]
    public string Pipeline { get; set; } = "";

    private static SampleKey Partner(SampleKey key) => new(key.Value ^ 0x5555);

    /// <summary>Two samples alone.</summary>
    [Benchmark(Baseline = true)]
    public void TwoSingle()
    {
        switch (Pipeline)
        {
            case "ResizedCrop":
                Two<Peers.Pipelines.ResizedCrop>();
                break;
            case "Classification":
                Two<Peers.Pipelines.Classification>();
                break;
            default:
                Two<Peers.Pipelines.PixelChain>();
                break;
        }
    }

    /// <summary>The same two mixed, each pixel from both.</summary>
    [Benchmark]
    public void Mixup() => Pair(_mixup);

    /// <summary>The same two, a box from the second.</summary>
    [Benchmark]
    public void CutMix() => Pair(_cutMix);

    private void Pair(MixRule[] rules)
    {
        switch (Pipeline)
        {
            case "ResizedCrop":
                One<Peers.Pipelines.ResizedCrop>(rules);
                break;
            case "Classification":
                One<Peers.Pipelines.Classification>(rules);
                break;
            default:
                One<Peers.Pipelines.PixelChain>(rules);
                break;
        }
    }

    private void Two<TPipeline>()
        where TPipeline : IAugmentationPipeline<TPipeline, byte, float>
    {
        SampleKey key = SampleKey.Create(1, _index++);
        Single<TPipeline>(_first, key, _a);
        Single<TPipeline>(_second, Partner(key), _b);
    }

    private void Single<TPipeline>(ImageBuffer<byte> picture, SampleKey key, float[] output)
        where TPipeline : IAugmentationPipeline<TPipeline, byte, float>
    {
        ImageSize size = TPipeline.Info.FixedOutputSize ?? picture.Size;
        TPipeline.Apply(picture.View, key, output.AsSpan(0, (int)size.Area * 3), _workspace);
    }

    private void One<TPipeline>(MixRule[] rules)
        where TPipeline : IAugmentationPipeline<TPipeline, byte, float>
    {
        SampleKey key = SampleKey.Create(1, _index++);
        MixDraw mix = MixDraw.Draw(rules, key, 0, 0, 1000);
        ImageSize size = TPipeline.Info.FixedOutputSize ?? MixDraw.Canvas(_first.Size, _second.Size);
        TPipeline.ApplyPair(_first.View, key, _second.View, Partner(key), mix, _a.AsSpan(0, (int)size.Area * 3), _workspace);
    }
}
