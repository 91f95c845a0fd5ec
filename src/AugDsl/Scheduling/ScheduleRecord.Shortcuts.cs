using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;

namespace AugDsl.Scheduling;

/// <summary>Samples that go from bytes to bytes without floats.</summary>
internal sealed partial class ScheduleRecord
{
    /// <summary>The one stage of a sample that is nothing else: no geometry, no other step, bytes out. Null otherwise.</summary>
    public StageCall? OnlyStage() =>
        _passes.Count == 1 && _items.Count == 1 && Output is null && _items[0].Kind == ItemKind.Stage && IsUntouched(_passes[0]) ? Stages[0] : null;

    /// <summary>The one sampling of a sample that is nothing else, if it only moves pixels: then bytes may be copied to bytes.</summary>
    /// <param name="map">The map.</param>
    /// <param name="decision">How it is sampled.</param>
    public bool IsMoveOnly(out Map3x3 map, out SamplingDecision decision)
    {
        (map, decision) = (default, default);
        return _items.Count == 0 && HasOnePassOfMoves(out map, out decision);
    }

    private bool HasOnePassOfMoves(out Map3x3 map, out SamplingDecision decision)
    {
        (map, decision) = (default, default);
        if (_passes.Count != 1 || Output is not null) return false;
        SchedulePass pass = _passes[0];
        MapChain chain = _chains[pass.Chain];
        map = chain.Matrix;
        decision = chain.Decide(pass.Canvas, pass.Source, Rule);
        return Sampler.OnlyMoves(map, decision, Rule, pass.Canvas);
    }

    /// <summary>Whether bytes become bytes level by level: the sampling only moves pixels, and no step looks at another channel, another pixel or a place.</summary>
    /// <param name="map">The map.</param>
    /// <param name="decision">How it is sampled.</param>
    public bool IsByLevels(out Map3x3 map, out SamplingDecision decision)
    {
        (map, decision) = (default, default);
        if (_items.Count == 0 || !HasOnePassOfMoves(out map, out decision)) return false;
        return FillsByLevels() && ActsByLevels(0, _items.Count);
    }

    /// <summary>Whether items treat every value of a channel by itself.</summary>
    public bool ActsByLevels(int firstItem, int endItem)
    {
        for (int i = firstItem; i < endItem; i++)
        {
            if (!ActsByLevels(_items[i])) return false;
        }

        return true;
    }

    private bool ActsByLevels(ScheduleItem item) => item.Kind switch
    {
        ItemKind.Matrix => Channels == 1 || ColorBounds.IsDiagonal(Matrices[item.Index]),
        ItemKind.Body => Bodies[item.Index].ByChannel,
        ItemKind.Statistic => Measurements[item.Index].Use.ByChannel,
        ItemKind.Contrast or ItemKind.Keep or ItemKind.Mix => true,
        _ => false,
    };

    /// <summary>Whether the border's colour is one that a byte can have.</summary>
    private bool FillsByLevels() => Rule.Border != Border.Constant || (IsEnd(Rule.Fill0) && IsEnd(Rule.Fill1) && IsEnd(Rule.Fill2));

    private static bool IsEnd(float value) => value is 0 or 1;
}
