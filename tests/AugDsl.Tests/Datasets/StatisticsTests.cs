using System.Globalization;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Datasets;

/// <summary>Means and deviations of real data against NumPy (tests/oracles/dataset_statistics.py), and the same bits for any number of threads.</summary>
[JudgedOnce]
public sealed class StatisticsTests
{
    private static readonly string[] s_mixed =
        ["astronaut.png", "camera_gray.png", "coffee.png", "flower_small_gray_alpha.png", "nkitzmiller_64_palette.png", "riaphotographs_rgba.png"];

    [Theory]
    [InlineData("fashion-mnist-train", null, PixelFormat.Gray8)]
    [InlineData("fashion-mnist-t10k", null, PixelFormat.Gray8)]
    [InlineData("mixed", null, PixelFormat.Rgb8)]
    [InlineData("mixed", PixelFormat.Rgb8, PixelFormat.Rgb8)]
    [InlineData("mixed", PixelFormat.Gray8, PixelFormat.Gray8)]
    [InlineData("clothing", null, PixelFormat.Rgb8)]
    [InlineData("clothing", PixelFormat.Gray8, PixelFormat.Gray8)]
    public void Real_data_has_the_moments_that_NumPy_finds(string name, PixelFormat? asked, PixelFormat format)
    {
        DatasetStatistics statistics = DatasetStatistics.Compute(Open(name), new DatasetStatisticsOptions { Format = asked });
        Assert.Equal(format, statistics.Format);
        string[][] expected = [.. Oracle().Where(line => line[0] == name && line[1] == format.ToString())];
        Assert.Equal(format == PixelFormat.Rgb8 ? 3 : 1, expected.Length);
        Assert.Equal(expected.Length, statistics.Channels.Count);
        foreach ((string[] line, ChannelStatistics channel) in expected.Zip(statistics.Channels))
        {
            Assert.Equal(line[3], statistics.Count.ToString(CultureInfo.InvariantCulture));
            Assert.Equal((line[4], line[5], line[6]), (Text(channel.Pixels), Text(channel.Sum), Text(channel.SumOfSquares)));

            // NumPy adds 47 million doubles in pairs; ours is exact up to the last division.
            Assert.Equal(double.Parse(line[7], CultureInfo.InvariantCulture), channel.ScaledMean, 1e-12);
            Assert.Equal(double.Parse(line[8], CultureInfo.InvariantCulture), channel.ScaledStandardDeviation, 1e-12);
            Assert.Equal(255 * channel.ScaledMean, channel.Mean, 1e-12);
            Assert.Equal(255 * channel.ScaledStandardDeviation, channel.StandardDeviation, 1e-12);
        }
    }

    [Fact]
    public void Fashion_MNIST_has_its_well_known_figures()
    {
        DatasetStatistics statistics = DatasetStatistics.Compute(Open("fashion-mnist-train"));
        Assert.Equal("[Normalize(Mean = [0.286041], Std = [0.353024])]", statistics.ToNormalizeAttribute());
        Assert.Equal(Enumerable.Repeat(6000, 10), statistics.ClassCounts);
        Assert.Equal((new ImageSize(28, 28), new ImageSize(28, 28)), (statistics.SmallestSides, statistics.LargestSides));
        Assert.Empty(statistics.Skipped);
    }

    [Fact]
    public void The_result_does_not_depend_on_threads()
    {
        IImageDataset dataset = Random(500, 11);
        DatasetStatistics one = DatasetStatistics.Compute(dataset, new DatasetStatisticsOptions { DegreeOfParallelism = 1 });
        foreach (int threads in (int[])[2, 3, 8, 1000])
        {
            DatasetStatistics several = DatasetStatistics.Compute(dataset, new DatasetStatisticsOptions { DegreeOfParallelism = threads });
            Assert.Equal(one.Channels, several.Channels);
            Assert.Equal(one.ClassCounts, several.ClassCounts);
            Assert.Equal((one.Count, one.Format, one.SmallestSides, one.LargestSides), (several.Count, several.Format, several.SmallestSides, several.LargestSides));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(PixelFormat.Rgb8)]
    [InlineData(PixelFormat.Gray8)]
    public void Pictures_of_all_kinds_are_converted_and_summed(PixelFormat? format)
    {
        // Straight from the definition: every picture converted, every value summed.
        IImageDataset dataset = Random(60, 5);
        int channels = format == PixelFormat.Gray8 ? 1 : 3;
        decimal[] sums = new decimal[channels];
        decimal[] squares = new decimal[channels];
        long pixels = 0;
        for (int i = 0; i < dataset.Count; i++)
        {
            ImageBuffer<byte> picture = ImageConversion.To(dataset.Read(i), channels == 1 ? PixelFormat.Gray8 : PixelFormat.Rgb8);
            pixels += picture.Size.Area;
            for (int k = 0; k < picture.Pixels.Length; k++)
            {
                sums[k % channels] += picture.Pixels[k];
                squares[k % channels] += (decimal)picture.Pixels[k] * picture.Pixels[k];
            }
        }
        DatasetStatistics statistics = DatasetStatistics.Compute(dataset, new DatasetStatisticsOptions { Format = format });
        Assert.Equal(channels, statistics.Channels.Count);
        for (int c = 0; c < channels; c++)
            Assert.Equal(new ChannelStatistics((UInt128)sums[c], (UInt128)squares[c], pixels), statistics.Channels[c]);
    }

    [Fact]
    public void Gray_pictures_alone_stay_gray()
    {
        IImageDataset dataset = new InMemoryDataset([new ImageBuffer<byte>([10, 255, 20, 0], 2, 1, 2), new ImageBuffer<byte>([30], 1, 1, 1)], [1, 1]);
        DatasetStatistics statistics = DatasetStatistics.Compute(dataset);
        Assert.Equal(PixelFormat.Gray8, statistics.Format);
        Assert.Equal(new ChannelStatistics(60, 1400, 3), Assert.Single(statistics.Channels));
        Assert.Equal([0, 2], statistics.ClassCounts);
        Assert.Equal((new ImageSize(1, 1), new ImageSize(2, 1)), (statistics.SmallestSides, statistics.LargestSides));
        Assert.Equal(new ChannelStatistics(60, 1400, 3), DatasetStatistics.Compute(dataset, new DatasetStatisticsOptions { Format = PixelFormat.Rgb8 }).Channels[2]);
    }

    [Fact]
    public void What_does_not_vary_cannot_be_normalised()
    {
        ImageBuffer<byte> picture = new(100, 100, 1);
        picture.Pixels.AsSpan().Fill(255);
        ChannelStatistics channel = DatasetStatistics.Compute(new InMemoryDataset([picture])).Channels[0];
        Assert.Equal((255.0, 0.0), (channel.Mean, channel.StandardDeviation));
        Assert.Null(DatasetStatistics.Compute(new InMemoryDataset([picture])).ToNormalizeAttribute());
        picture.Pixels[0] = 254;
        Assert.Equal("[Normalize(Mean = [1.0], Std = [0.000039])]", DatasetStatistics.Compute(new InMemoryDataset([picture])).ToNormalizeAttribute());
    }

    [Fact]
    public void Sums_beyond_64_bits_are_still_exact()
    {
        // 2^50 pixels, half black and half white: the mean is 127.5, and so is the deviation.
        ChannelStatistics channel = new((UInt128)255 << 49, (UInt128)(255 * 255) << 49, 1L << 50);
        Assert.Equal((127.5, 127.5), (channel.Mean, channel.StandardDeviation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_first_damaged_picture_ends_the_work_or_all_are_left_out(int threads)
    {
        Failing dataset = new(Random(200, 3), index => index % 50 == 33 ? new ImageFormatException("it is damaged", null, $"p{index}") : index == 60 ? new IOException("gone") : null);
        DatasetStatisticsOptions options = new() { DegreeOfParallelism = threads };
        Assert.Equal("p33", Assert.Throws<ImageFormatException>(() => DatasetStatistics.Compute(dataset, options)).Path);
        DatasetStatistics statistics = DatasetStatistics.Compute(dataset, options with { OnError = DatasetErrorHandling.Skip });
        Assert.Equal([33, 60, 83, 133, 183], statistics.Skipped.Select(picture => picture.Index));
        Assert.Equal("memory#60", statistics.Skipped[1].Name);
        Assert.IsType<IOException>(statistics.Skipped[1].Error);
        Assert.Equal((195, 195), (statistics.Count, statistics.ClassCounts.Sum()));
    }

    [Fact]
    public void Other_exceptions_are_never_swallowed()
    {
        Failing dataset = new(Random(20, 3), index => index == 7 ? new InvalidOperationException("ours") : null);
        Assert.Equal("ours", Assert.Throws<InvalidOperationException>(() => DatasetStatistics.Compute(dataset, new DatasetStatisticsOptions { OnError = DatasetErrorHandling.Skip })).Message);
        dataset = new(Random(20, 3), index => new IOException($"p{index}"));
        Assert.Equal(
            "none of the 20 pictures could be read; the first: p0",
            Assert.Throws<InvalidDataException>(() => DatasetStatistics.Compute(dataset, new DatasetStatisticsOptions { OnError = DatasetErrorHandling.Skip })).Message);
    }

    [Fact]
    public void Work_can_be_cancelled()
    {
        using CancellationTokenSource source = new();
        Lock gate = new();
        int read = 0;
        Failing dataset = new(Random(200, 3), index =>
        {
            // Counted and cancelled in one step: otherwise the others go on while this thread waits for its turn.
            lock (gate)
            {
                if (++read == 20) source.Cancel();
            }
            return null;
        });
        Assert.Throws<OperationCanceledException>(() => DatasetStatistics.Compute(dataset, new DatasetStatisticsOptions { DegreeOfParallelism = 3, OnError = DatasetErrorHandling.Skip }, source.Token));
        Assert.InRange(read, 20, 22);
    }

    [Fact]
    public void Progress_ends_with_all_pictures()
    {
        List<int> reports = [];
        DatasetStatistics.Compute(Random(50, 3), new DatasetStatisticsOptions { DegreeOfParallelism = 4, Progress = new Listener(reports) });
        Assert.Equal(50, reports[^1]);
        Assert.All(reports, done => Assert.InRange(done, 1, 50));
    }

    [Fact]
    public void Options_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DatasetStatisticsOptions { DegreeOfParallelism = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => DatasetStatistics.Compute(Random(1, 1), new DatasetStatisticsOptions { Format = (PixelFormat)7 }));
    }

    private static IEnumerable<string[]> Oracle()
    {
        using Stream stream = typeof(StatisticsTests).Assembly.GetManifestResourceStream("Statistics.oracle.txt")!;
        using StreamReader reader = new(stream);
        foreach (string line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)) yield return line.Split(' ');
    }

    private static IImageDataset Open(string name)
    {
        if (name == "clothing")
        {
            return ImageFolderDataset.Open(TestData.Require("classes/clothing"));
        }
        if (name == "mixed") return new InMemoryDataset([.. s_mixed.Select(file => ImageFile.Read(TestData.Require("photos/" + file)))]);
        string part = name[(name.LastIndexOf('-') + 1)..];
        return IdxDataset.Open(TestData.Require($"fashion-mnist/{part}-images-idx3-ubyte.gz"), TestData.Require($"fashion-mnist/{part}-labels-idx1-ubyte.gz"));
    }

    private static InMemoryDataset Random(int count, int seed)
    {
        Random random = new(seed);
        ImageBuffer<byte>[] pictures = [.. Enumerable.Range(0, count).Select(_ => new ImageBuffer<byte>(random.Next(1, 90), random.Next(1, 40), random.Next(1, 5)))];
        foreach (ImageBuffer<byte> picture in pictures) random.NextBytes(picture.Pixels);
        return new InMemoryDataset(pictures, pictures.Select(_ => random.Next(4)), ["a", "b", "c", "d"]);
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private sealed class Listener(List<int> reports) : IProgress<int>
    {
        public void Report(int value)
        {
            lock (reports) reports.Add(value);
        }
    }

    /// <summary>A data set of files, some of which cannot be read.</summary>
    private sealed class Failing(IImageDataset inner, Func<int, Exception?> error) : IImageDataset
    {
        public int Count => inner.Count;

        public IReadOnlyList<string> ClassNames => inner.ClassNames;

        public int Label(int index) => inner.Label(index);

        public string Name(int index) => inner.Name(index);

        public ImageBuffer<byte> Read(int index, DecodeOptions? options = null, DecodeWorkspace? workspace = null) =>
            error(index) is Exception thrown ? throw thrown : inner.Read(index, options, workspace);

        public ImageInfo ReadInfo(int index, DecodeOptions? options = null) => inner.ReadInfo(index, options);
    }
}
