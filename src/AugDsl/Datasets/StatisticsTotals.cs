using AugDsl.Imaging;
using AugDsl.Kernels;

namespace AugDsl.Datasets;

/// <summary>What one thread has counted.</summary>
/// <remarks>Gray and coloured pictures are summed apart: only at the end is it known whether the answer is gray or RGB, and both follow from these sums.</remarks>
internal sealed class StatisticsTotals(int classes)
{
    private readonly ChannelStatistics[] _gray = new ChannelStatistics[1];
    private readonly ChannelStatistics[] _color = new ChannelStatistics[3];
    private readonly int[] _classCounts = new int[classes];
    private ImageSize _smallest = new(int.MaxValue, int.MaxValue);
    private ImageSize _largest;
    private byte[] _scratch = [];

    /// <summary>Pictures.</summary>
    public int Count { get; private set; }

    /// <summary>Counts a picture.</summary>
    /// <param name="picture">The picture, with or without alpha.</param>
    /// <param name="label">Its label.</param>
    /// <param name="format">The format that is asked for, or null.</param>
    public void Add(ImageView<byte> picture, int label, PixelFormat? format)
    {
        Count++;
        if (label != IImageDataset.NoLabel) _classCounts[label]++;
        Widen(picture.Size, picture.Size);
        bool isColor = picture.Channels >= 3;
        if (isColor && format == PixelFormat.Gray8)
        {
            if (_scratch.Length < picture.Size.Area) _scratch = new byte[picture.Size.Area];
            ImageConversion.To(picture, PixelFormat.Gray8, _scratch);
            picture = new ImageView<byte>(_scratch, picture.Width, picture.Height, 1);
            isColor = false;
        }
        Span<ulong> sums = stackalloc ulong[4];
        Span<ulong> squares = stackalloc ulong[4];
        sums.Clear();
        squares.Clear();
        ByteMoments.Add(picture, sums, squares);
        ChannelStatistics[] channels = isColor ? _color : _gray;
        for (int c = 0; c < channels.Length; c++) channels[c] = Sum(channels[c], new ChannelStatistics(sums[c], squares[c], picture.Size.Area));
    }

    /// <summary>Counts what another thread has counted.</summary>
    public void Add(StatisticsTotals other)
    {
        Count += other.Count;
        for (int i = 0; i < _classCounts.Length; i++) _classCounts[i] += other._classCounts[i];
        if (other.Count > 0) Widen(other._smallest, other._largest);
        _gray[0] = Sum(_gray[0], other._gray[0]);
        for (int c = 0; c < _color.Length; c++) _color[c] = Sum(_color[c], other._color[c]);
    }

    /// <summary>The result.</summary>
    public DatasetStatistics ToStatistics(PixelFormat? asked, IReadOnlyList<SkippedPicture> skipped)
    {
        PixelFormat format = asked ?? (_color[0].Pixels > 0 ? PixelFormat.Rgb8 : PixelFormat.Gray8);

        // A gray picture is one of three equal channels.
        ChannelStatistics[] channels = format == PixelFormat.Gray8 ? [.. _gray] : [.. _color.Select(channel => Sum(channel, _gray[0]))];
        return new DatasetStatistics
        {
            Count = Count,
            Skipped = skipped,
            ClassCounts = _classCounts,
            SmallestSides = _smallest,
            LargestSides = _largest,
            Format = format,
            Channels = channels,
        };
    }

    private void Widen(ImageSize smallest, ImageSize largest)
    {
        _smallest = new ImageSize(Math.Min(_smallest.Width, smallest.Width), Math.Min(_smallest.Height, smallest.Height));
        _largest = new ImageSize(Math.Max(_largest.Width, largest.Width), Math.Max(_largest.Height, largest.Height));
    }

    private static ChannelStatistics Sum(ChannelStatistics a, ChannelStatistics b) => new(a.Sum + b.Sum, a.SumOfSquares + b.SumOfSquares, a.Pixels + b.Pixels);
}
