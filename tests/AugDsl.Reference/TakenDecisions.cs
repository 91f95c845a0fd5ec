using AugDsl.Algebra;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Scheduling;

namespace AugDsl.Reference;

/// <summary>The decisions that a run takes over, handed out one by one; without any, the interpreter decides itself.</summary>
internal sealed class TakenDecisions
{
    private readonly IReadOnlyList<ImageSize>? _canvases;
    private readonly Queue<SamplingEvent> _events = [];
    private readonly int _count;

    public TakenDecisions(PipelineDecisions? decisions, IReadOnlyList<ListEntry> list, ReferenceLeaf? output)
    {
        _count = list.Count;
        if (decisions is null) return;

        // The output step is drawn too, but it is always there and always last: a list may hold it or not.
        int[] steps = [.. decisions.Steps.Where(step => step != output?.Index)];
        if (!steps.SequenceEqual(list.Select(entry => entry.Index)))
        {
            string own = string.Join(", ", list.Select(entry => FormattableString.Invariant($"{entry.Index} {entry.Node.Path}")));
            throw new ReferenceDisagreementException($"the drawn list is [{own}], not [{string.Join(", ", steps)}]");
        }

        if (decisions.Canvases.Count != decisions.Steps.Count)
            throw new ReferenceDisagreementException($"{decisions.Canvases.Count} canvases for {decisions.Steps.Count} steps");
        _canvases = decisions.Canvases;
        foreach (SamplingEvent sampling in decisions.Samplings) _events.Enqueue(sampling);
    }

    private bool TakesOver => _canvases is not null;

    public ImageSize? Canvas(int place) => _canvases?[place];

    public void CheckCanvas(int place, ImageSize own)
    {
        if (_canvases is not null && _canvases[place] != own)
            throw new ReferenceDisagreementException($"the canvas after step {place} of the list is {own}, not {_canvases[place]}");
    }

    /// <summary>The decision for a sampling that takes place.</summary>
    public SamplingDecision? Sampling(int place)
    {
        if (!TakesOver) return null;
        if (TryTake(place) is SamplingDecision decision) return decision;
        string next = _events.TryPeek(out SamplingEvent other) ? $"the next is at {other.Place}" : "there is none left";
        throw new ReferenceDisagreementException($"a sampling is missing at place {place} of {_count}: {next}");
    }

    /// <summary>Passes over the decision at a place where a raster is read where it was written, if one was noted.</summary>
    public void SkipIdentity(int place)
    {
        if (TryTake(place) is SamplingDecision other && other is not { Class: MapClass.Exact, HasField: false, MipX: 0, MipY: 0 })
            throw new ReferenceDisagreementException($"nothing is sampled at place {place}, the raster is read where it was written; taken over: {other}");
    }

    public void CheckAllTaken()
    {
        if (_events.TryPeek(out SamplingEvent left)) throw new ReferenceDisagreementException($"a sampling at place {left.Place} that does not take place");
    }

    private SamplingDecision? TryTake(int place) =>
        _events.TryPeek(out SamplingEvent next) && Math.Min(next.Place, _count) == place ? _events.Dequeue().Decision : null;
}
