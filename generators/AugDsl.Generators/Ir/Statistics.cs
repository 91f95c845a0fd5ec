using System;
using System.Collections.Generic;
using System.Globalization;

namespace AugDsl.Generators.Ir;

/// <summary>What is asked of a canvas.</summary>
internal enum Statistic
{
    Mean,
    Least,
    Largest,
    Histogram,
}

/// <summary>A statistic of a channel or of luma, over all pixels of the canvas at the step's place: known only when pixels are there.</summary>
internal sealed class StatisticExpr(Statistic statistic, int channel) : ScalarExpr
{
    /// <summary>The channel number of luma.</summary>
    public const int Luma = -1;

    public Statistic Statistic => statistic;

    public int Channel => channel;

    public override bool Measures => true;

    public override Interval Range => Interval.Unit;

    /// <summary>The name of the runtime's <c>StatisticNeeds</c>.</summary>
    public string Need => statistic switch
    {
        Statistic.Mean => "Means",
        Statistic.Histogram => channel == Luma ? "LumaHistogram" : "Histograms",
        _ => channel == Luma ? "LumaExtremes" : "Extremes",
    };

    public static StatisticExpr Mean(int channel) => new(Statistic.Mean, channel);

    public override double Evaluate(Func<ScalarExpr, double> leaves) => leaves(this);

    /// <summary>As <c>CanvasStatistics</c> calls it.</summary>
    public override string ToCode() => channel == Luma
        ? $"statistics.{(statistic == Statistic.Histogram ? "LumaHistogram" : statistic + "Luma")}"
        : $"statistics.{statistic}({channel.ToString(CultureInfo.InvariantCulture)})";
}

/// <summary>A table of 256 numbers in [0, 1] that a function of the runtime fills from a histogram.</summary>
/// <param name="Fill">The function: histogram, arguments, table.</param>
/// <param name="Histogram">The histogram.</param>
/// <param name="Arguments">Its other numbers.</param>
internal sealed record TableCall(RuntimeMember Fill, StatisticExpr Histogram, IReadOnlyList<ScalarExpr> Arguments)
{
    /// <summary>One for each level.</summary>
    public const int Length = 256;

    public override string ToString() => $"{Fill.ToCode()}({Histogram}, {string.Join(", ", Arguments)})";
}
