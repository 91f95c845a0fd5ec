using AugDsl.Algebra;

namespace AugDsl;

/// <summary>How a call of <see cref="Augment"/> reads its picture: what <see cref="AugmentationPipelineAttribute"/> says for a pipeline, with the same defaults.</summary>
public sealed record AugmentOptions
{
    private double[] _fill = [0];

    /// <summary>What a call without options does.</summary>
    public static AugmentOptions Default { get; } = new();

    /// <summary>What stands outside the picture. Default <see cref="Border.Constant"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no border.</exception>
    public Border Border { get; init => field = AugmentGuard.Defined(value, nameof(Border)); } = Border.Constant;

    /// <summary>The colour of the constant border, in units of full scale, 0 to 1: one value, or one a channel. Default 0.</summary>
    /// <exception cref="ArgumentException">There are not 1 or 3 numbers, or one is not from 0 to 1.</exception>
    public IReadOnlyList<double> Fill
    {
        get => _fill;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Count is not (1 or 3)) throw new ArgumentException(FormattableString.Invariant($"Fill has {value.Count} numbers; give one, or one a channel."), nameof(Fill));
            foreach (double level in value) AugmentGuard.Between(nameof(AugmentOptions), level, 0, 1, nameof(Fill));
            _fill = [.. value];
        }
    }

    /// <summary>How values between samples are filled in. Default <see cref="Interpolation.Bilinear"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no interpolation.</exception>
    public Interpolation Interpolation { get; init => field = AugmentGuard.Defined(value, nameof(Interpolation)); } = Interpolation.Bilinear;

    /// <summary>Whether shrinking averages over the pixels that fall together (not with <see cref="Interpolation.Nearest"/>). Default true.</summary>
    public bool Antialias { get; init; } = true;

    /// <summary>Whether both read alike; the colours are compared by value.</summary>
    /// <param name="other">Other options.</param>
    public bool Equals(AugmentOptions? other) =>
        other is not null && Border == other.Border && Interpolation == other.Interpolation && Antialias == other.Antialias && _fill.AsSpan().SequenceEqual(other._fill);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Border, Interpolation, Antialias, _fill[0], _fill.Length);

    /// <summary>The rule for a picture.</summary>
    internal SamplingRule RuleFor(int channels)
    {
        if (_fill.Length != 1 && _fill.Length != channels)
            throw new ArgumentException(FormattableString.Invariant($"Fill has {_fill.Length} numbers; the picture has {channels} channels: give one number, or one a channel."), nameof(Fill));
        return new SamplingRule(Border, Interpolation, Antialias, (float)_fill[0], (float)_fill[Math.Min(1, _fill.Length - 1)], (float)_fill[^1]);
    }
}
