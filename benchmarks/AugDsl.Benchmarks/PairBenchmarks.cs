using AugDsl.Mixing;
using BenchmarkDotNet.Attributes;

namespace AugDsl.Benchmarks;

/// <summary>A mixed sample in one pass against the two samples alone, each into memory of its own. Target: at most 1.1 times for Mixup.</summary>
[MemoryDiagnoser]
public class PairBenchmarks
{
    private readonly MixRule[] _cutMix = [new(MixKind.CutMix, "$mix/CutMix#1")];
    private readonly MixRule[] _mixup = [new(MixKind.Mixup, "$mix/Mixup#1", 0.2)];
    private PairSubject _subject = null!;

    /// <summary>The pipeline.</summary>
    [Params("ResizedCrop", "Classification", "AffineChain", "PixelChain", "Noise")]
    public string Pipeline { get; set; } = "";

    /// <summary>Chooses the pipeline.</summary>
    [GlobalSetup]
    public void Setup() => _subject = Pipeline switch
    {
        "ResizedCrop" => new PairSubject<Peers.Pipelines.ResizedCrop, float>(),
        "Classification" => new PairSubject<Peers.Pipelines.Classification, float>(),
        "AffineChain" => new PairSubject<Peers.Pipelines.AffineChain, byte>(),
        "PixelChain" => new PairSubject<Peers.Pipelines.PixelChain, float>(),
        _ => new PairSubject<Peers.Pipelines.Noise, byte>(),
    };

    /// <summary>Two samples alone.</summary>
    [Benchmark(Baseline = true)]
    public void TwoSingle() => _subject.TwoSingle();

    /// <summary>The same two mixed, each pixel from both.</summary>
    [Benchmark]
    public void Mixup() => _subject.Pair(_mixup);

    /// <summary>The same two, a box from the second.</summary>
    [Benchmark]
    public void CutMix() => _subject.Pair(_cutMix);
}
