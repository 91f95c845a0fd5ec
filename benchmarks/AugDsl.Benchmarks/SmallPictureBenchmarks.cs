using AugDsl.Imaging;
using AugDsl.Peers.Pipelines;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using BenchmarkDotNet.Attributes;

namespace AugDsl.Benchmarks;

/// <summary>
/// W1, a picture at a time on one thread, draw included: where the pixels are few, everything else shows. Targets on a machine with 512 bits: at most
/// 0.9 µs for the shift alone and 2 µs with noise and normalising. The other sizes take the parts apart: a picture of one pixel costs what every
/// picture does, one row of 28 that and one tile.
/// </summary>
[MemoryDiagnoser]
public class SmallPictureBenchmarks
{
    private readonly AugmentationWorkspace _workspace = new();
    private readonly byte[] _bytes = new byte[256 * 256];
    private readonly float[] _floats = new float[256 * 256];
    private ImageBuffer<byte> _picture = null!;
    private ulong _index;

    /// <summary>The picture.</summary>
    [Params("28x28", "1x1", "28x1", "256x28", "256x256")]
    public string Size { get; set; } = "";

    /// <summary>Makes it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string[] sides = Size.Split('x');
        _picture = Gray(int.Parse(sides[0], null), int.Parse(sides[1], null));
    }

    /// <summary>A shift along x, to bytes.</summary>
    [Benchmark]
    public void Shift() => SmallShift.Apply(_picture.View, NextKey(), _bytes.AsSpan(0, _picture.Pixels.Length), _workspace);

    /// <summary>The same with Gaussian noise, normalised to floats.</summary>
    [Benchmark]
    public void ShiftNoiseNormalize() => SmallGray.Apply(_picture.View, NextKey(), _floats.AsSpan(0, _picture.Pixels.Length), _workspace);

    private SampleKey NextKey() => SampleKey.Create(1, _index++);

    private static ImageBuffer<byte> Gray(int width, int height)
    {
        ImageBuffer<byte> picture = new(width, height, 1);
        for (int i = 0; i < picture.Pixels.Length; i++) picture.Pixels[i] = (byte)(i * 37 % 251);
        return picture;
    }
}
