using AugDsl.Randomness;

namespace AugDsl.Mixing;

/// <summary>What one mixing attribute of a pipeline says. Listed by <see cref="Pipelines.PipelineInfo.Mixing"/> in source order.</summary>
public sealed class MixRule
{
    private readonly SymmetricBeta? _beta;

    /// <summary>Makes a rule that mixes every sample of every epoch.</summary>
    /// <param name="kind">How to mix: any but <see cref="MixKind.None"/>.</param>
    /// <param name="path">The path from which its random numbers derive, <c>$mix/kind#occurrence</c>.</param>
    /// <param name="alpha">Both parameters of λ's Beta distribution: above 0, to 1000. <see cref="MixKind.SamplePairing"/> draws no λ.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind or alpha is none of these.</exception>
    public MixRule(MixKind kind, string path, double alpha = 1)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (kind is not (MixKind.Mixup or MixKind.CutMix or MixKind.SamplePairing)) throw new ArgumentOutOfRangeException(nameof(kind), kind, "A rule mixes: Mixup, CutMix or SamplePairing.");
        if (alpha is not (> 0 and <= 1000)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Alpha must be above 0 and at most 1000.");
        Kind = kind;
        Path = path;
        Alpha = alpha;
        Slot = StepSlot.Of(path);
        if (kind != MixKind.SamplePairing) _beta = new SymmetricBeta(alpha);
    }

    /// <summary>How it mixes.</summary>
    public MixKind Kind { get; }

    /// <summary>The path from which its random numbers derive, such as <c>$mix/Mixup#1</c>.</summary>
    public string Path { get; }

    /// <summary>Both parameters of λ's Beta distribution.</summary>
    public double Alpha { get; }

    /// <summary>The probability that a sample is mixed in an active epoch, 0 to 1. Default 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The first active epoch. Default 0.</summary>
    public int StartEpoch { get; init; }

    /// <summary>The epoch before which it ends. Default <see cref="int.MaxValue"/>.</summary>
    public int EndEpoch { get; init; } = int.MaxValue;

    /// <summary>How many epochs in a row it is active. Default 1; less than 1 counts as never active.</summary>
    public int OnEpochs { get; init; } = 1;

    /// <summary>How many epochs in a row it rests after these. Default 0.</summary>
    public int OffEpochs { get; init; }

    /// <summary>The number that separates its draws from those of steps and other rules: the hash of <see cref="Path"/>.</summary>
    internal uint Slot { get; }

    /// <summary>Whether it is active: StartEpoch ≤ e &lt; EndEpoch and (e − StartEpoch) mod (OnEpochs + OffEpochs) &lt; OnEpochs.</summary>
    /// <param name="epoch">The epoch e, from 0.</param>
    public bool IsActive(uint epoch) =>
        epoch >= StartEpoch && epoch < EndEpoch && OnEpochs >= 1 && (epoch - (long)StartEpoch) % ((long)OnEpochs + OffEpochs) < OnEpochs;

    /// <summary>The rule's path.</summary>
    public override string ToString() => Path;

    /// <summary>λ for a uniform number: the inverse distribution function of Beta(alpha, alpha), or ½ for SamplePairing.</summary>
    internal double Lambda(double u) => _beta?.Quantile(u) ?? 0.5;
}
