using System.ComponentModel;
using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>What a statistical step asks of its canvas.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum StatisticNeeds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Means of the channels, and so of luma.</summary>
    Means = 1,

    /// <summary>The smallest and the largest value of each channel.</summary>
    Extremes = 2,

    /// <summary>How often each level q(x) occurs in each channel.</summary>
    Histograms = 4,

    /// <summary>The smallest and the largest luma.</summary>
    LumaExtremes = 8,

    /// <summary>How often each level of luma occurs.</summary>
    LumaHistogram = 16,
}

/// <summary>
/// Reductions over all pixels of a canvas, values clamped to [0, 1]. Generated code reads them between the pixels of a statistical step's
/// measurement and its body; only what was asked for is there. Everything is counted exactly, so nothing depends on an order.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class CanvasStatistics
{
    private readonly ChannelSums _sums = new();
    private readonly PlaneStatistics[] _channels = [new(), new(), new()];
    private readonly PlaneStatistics _luma = new();
    private StatisticNeeds _needs;
    private int _channelCount;
    private int* _levels;
    private float* _lumaRow;

    internal CanvasStatistics()
    {
    }

    /// <summary>The mean of 0.299 R + 0.587 G + 0.114 B; of a gray picture its mean.</summary>
    public double MeanLuma => _channelCount == 1 ? _sums.Mean0 : (0.299 * _sums.Mean0) + (0.587 * _sums.Mean1) + (0.114 * _sums.Mean2);

    /// <summary>The smallest luma.</summary>
    public double LeastLuma => Luma.Least;

    /// <summary>The largest luma.</summary>
    public double LargestLuma => Luma.Largest;

    /// <summary>How often each of the 256 levels of luma occurs.</summary>
    public ReadOnlySpan<int> LumaHistogram => Luma.Histogram;

    internal ChannelSums Sums => _sums;

    private PlaneStatistics Luma => _channelCount == 1 ? _channels[0] : _luma;

    /// <summary>The mean of a channel, within 1.2e-7.</summary>
    public double Mean(int channel) => channel switch { 0 => _sums.Mean0, 1 => _sums.Mean1, _ => _sums.Mean2 };

    /// <summary>The smallest value of a channel.</summary>
    public double Least(int channel) => _channels[channel].Least;

    /// <summary>The largest value of a channel.</summary>
    public double Largest(int channel) => _channels[channel].Largest;

    /// <summary>How often each of the 256 levels q(x) = 255 x, rounded half to even, occurs in a channel.</summary>
    public ReadOnlySpan<int> Histogram(int channel) => _channels[channel].Histogram;

    /// <summary>Begins to count.</summary>
    internal void Begin(StatisticNeeds needs, int channels, Arena arena)
    {
        // The luma of a gray picture is its channel.
        if (channels == 1 && (needs & StatisticNeeds.LumaExtremes) != 0) needs |= StatisticNeeds.Extremes;
        if (channels == 1 && (needs & StatisticNeeds.LumaHistogram) != 0) needs |= StatisticNeeds.Histograms;
        if (channels == 1) needs &= ~(StatisticNeeds.LumaExtremes | StatisticNeeds.LumaHistogram);
        _needs = needs;
        _channelCount = channels;
        _sums.Clear();
        if (needs == StatisticNeeds.Means) return;
        foreach (PlaneStatistics channel in _channels) channel.Clear();
        _luma.Clear();
        _levels = arena.Allocate<int>(RowTile.Capacity);
        _lumaRow = arena.Allocate<float>(RowTile.Capacity);
    }

    /// <summary>Counts a tile, whose values beyond <paramref name="count"/> are overwritten.</summary>
    internal void Add(in Planes tile, int count)
    {
        if (_needs != StatisticNeeds.Means) AddPlanes(tile, count);
        if (Asks(StatisticNeeds.Means)) _sums.Add(tile, count, _channelCount);
    }

    /// <summary>Whether what is asked follows from how often each value of a channel occurs.</summary>
    internal bool CountsValues => (_needs & ~(StatisticNeeds.Extremes | StatisticNeeds.Histograms)) == 0;

    /// <summary>Counts values that are known to occur so often.</summary>
    /// <param name="values">256 values a channel, which are overwritten.</param>
    /// <param name="counts">How often.</param>
    internal void Add(in Planes values, ByteCounts counts)
    {
        for (int channel = 0; channel < _channelCount; channel++)
        {
            if (Asks(StatisticNeeds.Histograms)) _channels[channel].AddLevels(values[channel], _levels, counts.Of(channel));
            if (Asks(StatisticNeeds.Extremes)) _channels[channel].AddExtremes(values[channel], counts.Of(channel));
        }
    }

    // HasFlag boxes until it is compiled in full.
    private bool Asks(StatisticNeeds what) => (_needs & what) != 0;

    private void AddPlanes(in Planes tile, int count)
    {
        for (int channel = 0; channel < _channelCount; channel++)
            Add(_channels[channel], tile[channel], count, Asks(StatisticNeeds.Extremes), Asks(StatisticNeeds.Histograms));
        bool extremes = Asks(StatisticNeeds.LumaExtremes), histogram = Asks(StatisticNeeds.LumaHistogram);
        if (!extremes && !histogram) return;
        int length = Planes.RoundUp(count);
        LevelBodiesWidest.Luma(tile.C0, tile.C1, tile.C2, _lumaRow, length);
        Add(_luma, _lumaRow, count, extremes, histogram);
    }

    private void Add(PlaneStatistics plane, float* values, int count, bool extremes, bool histogram)
    {
        if (extremes) plane.AddExtremes(values, count);
        if (histogram) plane.AddLevels(values, _levels, count);
    }
}
