using AugDsl.Imaging;
using AugDsl.Randomness;

namespace AugDsl.Mixing;

/// <summary>What one sample draws from a pipeline's mixing rules: how it is mixed, with whom, and how much. <c>default</c> is a sample that stays alone.</summary>
/// <remarks>A pure function of the sample's key, the epoch, the index and the data set's size; shards, batches and threads do not enter.</remarks>
/// <param name="Kind">How the sample is mixed; <see cref="MixKind.None"/> if it is not.</param>
/// <param name="Partner">The partner's index in the data set.</param>
/// <param name="Lambda">The drawn λ, 0 to 1: the sample's own share of the pixels (Mixup, SamplePairing), or 1 − the nominal share of the box (CutMix).</param>
/// <param name="CentreColumn">64 random bits for the column of CutMix's centre: a share of the width in units of 2⁻⁶⁴.</param>
/// <param name="CentreRow">64 random bits for the row of CutMix's centre: a share of the height in units of 2⁻⁶⁴.</param>
public readonly record struct MixDraw(MixKind Kind, long Partner, double Lambda, ulong CentreColumn = 0, ulong CentreRow = 0)
{
    private const uint Gate = 0;
    private const uint PartnerNumber = 1;
    private const uint LambdaNumber = 2;
    private const uint ColumnNumber = 3;
    private const uint RowNumber = 4;

    /// <summary>Whether there is a partner.</summary>
    public bool IsMixed => Kind != MixKind.None;

    /// <summary>Draws for one sample: the first rule that is active in the epoch and whose gate opens.</summary>
    /// <param name="rules">The pipeline's rules, in source order.</param>
    /// <param name="key">The sample's key.</param>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="index">The sample's index in the data set, from 0.</param>
    /// <param name="count">Samples in the whole data set, whatever the shard.</param>
    /// <returns>The draw; <c>default</c> if no rule mixes this sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is not one of the data set.</exception>
    public static MixDraw Draw(IReadOnlyList<MixRule> rules, SampleKey key, uint epoch, long index, long count)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (index < 0 || index >= count) throw new ArgumentOutOfRangeException(nameof(index), index, FormattableString.Invariant($"The index must be one of the data set: 0 to {count - 1}."));
        DrawStream draws = new(key.Value);
        for (int i = 0; i < rules.Count; i++)
        {
            MixRule rule = rules[i];
            if (!rule.IsActive(epoch) || !draws.Bernoulli(rule.Slot, Gate, rule.Probability)) continue;
            long partner = PartnerOf(index, count, draws.Unit(rule.Slot, PartnerNumber));
            if (rule.Kind == MixKind.SamplePairing) return new MixDraw(rule.Kind, partner, 0.5);
            double lambda = rule.Lambda(draws.Unit(rule.Slot, LambdaNumber));
            return rule.Kind == MixKind.Mixup
                ? new MixDraw(rule.Kind, partner, lambda)
                : new MixDraw(rule.Kind, partner, lambda, draws.Bits(rule.Slot, ColumnNumber), draws.Bits(rule.Slot, RowNumber));
        }

        return default;
    }

    /// <summary>The canvas of a pair: the larger width and the larger height. Where a sample does not reach, it is 0 after the output step.</summary>
    /// <param name="first">The size of the sample's own output.</param>
    /// <param name="second">The size of the partner's output.</param>
    public static ImageSize Canvas(ImageSize first, ImageSize second) => new(Math.Max(first.Width, second.Width), Math.Max(first.Height, second.Height));

    /// <summary>
    /// The pixels that come from the partner, for CutMix: floor(W √(1 − λ)) × floor(H √(1 − λ)) about the centre pixel, cut at the edges. Empty for other kinds.
    /// </summary>
    /// <param name="canvas">The pair's canvas W × H.</param>
    public MixBox Box(ImageSize canvas)
    {
        if (Kind != MixKind.CutMix) return default;
        double share = Math.Sqrt(1 - Lambda);
        (int left, int right) = Stretch(canvas.Width, share, CentreColumn);
        (int top, int bottom) = Stretch(canvas.Height, share, CentreRow);
        return new MixBox(left, top, right - left, bottom - top);
    }

    /// <summary>
    /// The shares of the two labels: λ and 1 − λ for Mixup, by the area of <see cref="Box"/> for CutMix, all for the sample's own with
    /// SamplePairing or without a partner.
    /// </summary>
    /// <param name="canvas">The pair's canvas; only CutMix asks for it.</param>
    public LabelWeights Labels(ImageSize canvas) => Kind switch
    {
        MixKind.Mixup => LabelWeights.OfOwn(Lambda),
        MixKind.CutMix => LabelWeights.OfPartner(Box(canvas).Area / (double)canvas.Area),
        _ => LabelWeights.Alone,
    };

    private static long PartnerOf(long index, long count, double u)
    {
        // A product that rounds up to count - 1 would lead back to the sample.
        long step = Math.Clamp((long)(u * (count - 1)), 0, Math.Max(count - 2, 0));
        return (long)(((ulong)index + 1 + (ulong)step) % (ulong)count);
    }

    private static (int Start, int End) Stretch(int side, double share, ulong bits)
    {
        int length = (int)(side * share);
        int centre = (int)Math.BigMul(bits, (ulong)side, out _);
        int start = centre - (length / 2);
        return (Math.Max(start, 0), Math.Min(start + length, side));
    }
}
