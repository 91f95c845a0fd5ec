using AugDsl.Imaging;
using AugDsl.Peers.Pipelines;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using BenchmarkDotNet.Attributes;

namespace AugDsl.Benchmarks;

/// <summary>What a sample costs before its first pixel.</summary>
[MemoryDiagnoser]
public class DrawBenchmarks
{
    private readonly AugmentationWorkspace _workspace = new();
    private readonly ImageBuffer<byte> _pixel = SamplePicture.Create(1, 1);
    private readonly byte[] _bytes = new byte[3];
    private ulong _index;

    /// <summary>All draws of W2: 10 tries of the crop, a flip, an angle, four colour values and their order.</summary>
    [Benchmark]
    public double DrawClassification()
    {
        Classification.Parameters parameters = Classification.Draw(SampleKey.Create(1, _index++), new ImageSize(500, 375));
        return parameters.Jitter.HueDegrees;
    }

    /// <summary>The draws of W3, which has none: the struct alone.</summary>
    [Benchmark]
    public AffineChain.Parameters DrawAffineChain() => AffineChain.Draw(SampleKey.Create(1, _index++), new ImageSize(512, 512));

    /// <summary>W3 on a picture of one pixel: as good as the cost of preparing, since <c>Prepare</c> is not public.</summary>
    [Benchmark]
    public void PrepareAffineChain() => AffineChain.Apply(_pixel.View, SampleKey.Create(1, _index++), _bytes, _workspace);

    /// <summary>The exact size of W2's output.</summary>
    [Benchmark]
    public ImageSize OutputSize() => Classification.OutputSize(SampleKey.Create(1, _index++), new ImageSize(500, 375));
}
