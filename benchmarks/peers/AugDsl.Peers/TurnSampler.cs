using AugDsl.Batches;

namespace AugDsl.Peers;

/// <summary>All pictures, shuffled, in another order and with other draws every turn, although each turn is a run of one epoch.</summary>
/// <remarks>
/// One run over many epochs would work ahead while the other side is timed, and a run of one epoch by itself repeats its draws.
/// <see cref="Turn"/> changes only between runs.
/// </remarks>
internal sealed class TurnSampler(int count) : ISampler
{
    private readonly ShuffledSampler _order = new(count);

    /// <summary>The number of the turn.</summary>
    public int Turn { get; set; }

    public int Count => _order.Count;

    public SampledIndex At(ulong seed, int epoch, int position) => _order.At(seed, epoch + Turn, position) with { Variant = (uint)Turn };
}
