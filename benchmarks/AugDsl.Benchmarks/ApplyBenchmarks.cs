using AugDsl.Imaging;
using AugDsl.Peers.Pipelines;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using BenchmarkDotNet.Attributes;

namespace AugDsl.Benchmarks;

/// <summary>One sample with a new key each time: drawing, preparing and computing. The memory column must say that nothing is allocated.</summary>
[MemoryDiagnoser]
public class ApplyBenchmarks
{
    private readonly AugmentationWorkspace _workspace = new();
    private readonly ImageBuffer<byte> _square = SamplePicture.Create(512, 512);
    private readonly ImageBuffer<byte> _photo = SamplePicture.Create(500, 375);
    private readonly byte[] _bytes = new byte[512 * 512 * 3];
    private readonly float[] _floats = new float[512 * 512 * 3];
    private ulong _index;

    private Span<float> Crop => _floats.AsSpan(0, 224 * 224 * 3);

    /// <summary>W2.</summary>
    [Benchmark]
    public void Classification() => Peers.Pipelines.Classification.Apply(_photo.View, NextKey(), Crop, _workspace);

    /// <summary>W3.</summary>
    [Benchmark]
    public void AffineChain() => Peers.Pipelines.AffineChain.Apply(_square.View, NextKey(), _bytes, _workspace);

    /// <summary>RandomResizedCrop, flip, normalise.</summary>
    [Benchmark]
    public void ResizedCrop() => Peers.Pipelines.ResizedCrop.Apply(_photo.View, NextKey(), Crop, _workspace);

    /// <summary>W4.</summary>
    [Benchmark]
    public void PixelChain() => Peers.Pipelines.PixelChain.Apply(_square.View, NextKey(), _floats, _workspace);

    /// <summary>W5.</summary>
    [Benchmark]
    public void Noise() => Peers.Pipelines.Noise.Apply(_square.View, NextKey(), _bytes, _workspace);

    /// <summary>W6.</summary>
    [Benchmark]
    public void Blur() => Peers.Pipelines.Blur.Apply(_square.View, NextKey(), _bytes, _workspace);

    private SampleKey NextKey() => SampleKey.Create(1, _index++);
}
