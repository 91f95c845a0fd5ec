using System;

namespace AugDsl;

/// <summary>
/// Mixes a sample with another one of the data set. It is no step: it acts on finished samples, so its place among the steps does not matter.
/// Several on one class are tried in source order for each sample, and the first that is active in the epoch and drawn is used.
/// </summary>
/// <remarks>
/// <para>Active in epoch e, counted from 0, if StartEpoch ≤ e &lt; EndEpoch and (e − StartEpoch) mod (OnEpochs + OffEpochs) &lt; OnEpochs.</para>
/// <para>Draws, from the sample's key and the slot <c>$mix/kind#occurrence</c>: number 0 is the gate, 1 the partner, then what the attribute names.
/// The partner of sample i of n is (i + 1 + floor(u (n − 1))) mod n over the whole data set, so it is another sample wherever there is one.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class MixAttribute : Attribute
{
    private protected MixAttribute()
    {
    }

    /// <summary>The probability that a sample is mixed, 0 to 1, in epochs in which the attribute is active. Default 1.</summary>
    [LegalRange(0, 1)]
    public double Probability { get; set; } = 1;

    /// <summary>The first active epoch, 0 or more. Default 0, the first one.</summary>
    [LegalRange(0, int.MaxValue)]
    public int StartEpoch { get; set; }

    /// <summary>The epoch before which it ends, above <see cref="StartEpoch"/>. Default <see cref="int.MaxValue"/>: never.</summary>
    [LegalRange(0, int.MaxValue)]
    public int EndEpoch { get; set; } = int.MaxValue;

    /// <summary>How many epochs in a row it is active, 1 or more; then <see cref="OffEpochs"/> without it follow. Default 1.</summary>
    [LegalRange(1, int.MaxValue)]
    public int OnEpochs { get; set; } = 1;

    /// <summary>How many epochs in a row it rests after <see cref="OnEpochs"/>, 0 or more. Default 0: it does not rest.</summary>
    [LegalRange(0, int.MaxValue)]
    public int OffEpochs { get; set; }
}
