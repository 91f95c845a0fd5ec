namespace AugDsl.Datasets;

/// <summary>What a channel's 8-bit values are like, over all pixels of all pictures. The sums are exact.</summary>
/// <param name="Sum">Σ v.</param>
/// <param name="SumOfSquares">Σ v².</param>
/// <param name="Pixels">The number n of pixels.</param>
public readonly record struct ChannelStatistics(UInt128 Sum, UInt128 SumOfSquares, long Pixels)
{
    private const double FullScale = 255;

    /// <summary>The mean Σ v / n: 0 to 255.</summary>
    public double Mean => (double)Sum / Pixels;

    /// <summary>
    /// The standard deviation of the population, √(n Σ v² − (Σ v)²) / n: 0 to 127.5. The difference is taken in integers, so nothing cancels.
    /// </summary>
    public double StandardDeviation => Math.Sqrt((double)(((UInt128)Pixels * SumOfSquares) - (Sum * Sum))) / Pixels;

    /// <summary>The mean in units of full scale, as <see cref="NormalizeAttribute.Mean"/> wants it: 0 to 1.</summary>
    public double ScaledMean => Mean / FullScale;

    /// <summary>The standard deviation in units of full scale, as <see cref="NormalizeAttribute.Std"/> wants it: 0 to 0.5.</summary>
    public double ScaledStandardDeviation => StandardDeviation / FullScale;
}
