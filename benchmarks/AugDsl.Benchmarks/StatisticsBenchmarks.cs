using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Kernels;
using BenchmarkDotNet.Attributes;

namespace AugDsl.Benchmarks;

/// <summary>The statistics of a data set, without decoding: sums and sums of squares of bytes.</summary>
[MemoryDiagnoser]
public class StatisticsBenchmarks
{
    private readonly ImageBuffer<byte> _picture = SamplePicture.Create(1024, 1024);
    private readonly ulong[] _sums = new ulong[4];
    private readonly ulong[] _squares = new ulong[4];
    private readonly InMemoryDataset _small = new(SamplePicture.Create(28 * 28, 20_000 / 3).Pixels.AsMemory(0, 20_000 / 3 * 3 * 28 * 28), 28, 28, 1);
    private readonly DatasetStatisticsOptions _oneThread = new() { DegreeOfParallelism = 1 };

    /// <summary>A picture of 1024 x 1024 pixels, RGB.</summary>
    [Benchmark]
    public void Moments() => ByteMoments.Add(_picture.View, _sums, _squares);

    /// <summary>The same as anybody would write it.</summary>
    [Benchmark(Baseline = true)]
    public void PlainLoop()
    {
        byte[] pixels = _picture.Pixels;
        for (int i = 0; i < pixels.Length; i += 3)
        {
            for (int c = 0; c < 3; c++)
            {
                ulong value = pixels[i + c];
                _sums[c] += value;
                _squares[c] += value * value;
            }
        }
    }

    /// <summary>19,998 gray pictures of 28 x 28 in one array, on one thread: what a picture costs beside its pixels.</summary>
    [Benchmark]
    public double SmallPictures() => DatasetStatistics.Compute(_small, _oneThread).Channels[0].Mean;
}
