using AugDsl.Imaging;
using AugDsl.Randomness;
using BenchmarkDotNet.Attributes;

namespace AugDsl.Benchmarks;

/// <summary>The class <see cref="Augment"/>: what one call costs beside a pipeline of one attribute, and a chain of five calls beside one pipeline of the five.</summary>
[MemoryDiagnoser]
public class OneCallBenchmarks
{
    private const int Side = 512;
    private const int Small = 224;
    private readonly byte[] _full = new byte[Side * Side * 3];
    private readonly byte[] _small = new byte[Small * Small * 3];
    private readonly ImageBuffer<byte> _picture = Waves();

    /// <summary>A rotation, by the class.</summary>
    [Benchmark]
    public void Call() => Augment.Rotate(_picture.View, 15, _full);

    /// <summary>The same rotation, a pipeline.</summary>
    [Benchmark]
    public void Pipeline() => OneCallRotation.Apply(_picture.View, new SampleKey(1), _full);

    /// <summary>Five calls in a row.</summary>
    [Benchmark]
    public void ChainOfCalls()
    {
        ImageBuffer<byte> turned = Augment.Rotate(_picture.View, 15);
        ImageBuffer<byte> flipped = Augment.HorizontalFlip(turned.View);
        ImageBuffer<byte> resized = Augment.Resize(flipped.View, Small, Small);
        ImageBuffer<byte> brighter = Augment.Brightness(resized.View, 1.2);
        Augment.Saturation(brighter.View, 0.7, _small);
    }

    /// <summary>The five as one pipeline.</summary>
    [Benchmark]
    public void ChainAsPipeline() => OneCallChain.Apply(_picture.View, new SampleKey(1), _small);

    private static ImageBuffer<byte> Waves()
    {
        ImageBuffer<byte> picture = new(Side, Side, 3);
        for (int i = 0; i < picture.Pixels.Length; i++) picture.Pixels[i] = (byte)(i * 37 % 251);
        return picture;
    }
}

[AugmentationPipeline]
[Rotate(15)]
internal sealed partial class OneCallRotation;

[AugmentationPipeline]
[Rotate(15)]
[HorizontalFlip]
[Resize(224, 224)]
[Brightness(1.2)]
[Saturation(0.7)]
internal sealed partial class OneCallChain;
