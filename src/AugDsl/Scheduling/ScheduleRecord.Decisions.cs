using AugDsl.Imaging;
using AugDsl.Sampling;

namespace AugDsl.Scheduling;

/// <summary>The record's second half: the drawn list, and the samplings that the list means, whether or not they are executed one by one.</summary>
internal sealed partial class ScheduleRecord
{
    // The sampling of a raster at its own pixel centres has no chain of its own.
    private const int IdentityChain = -1;

    private readonly GrowList<int> _steps = new();
    private readonly GrowList<ImageSize> _stepCanvases = new();
    private readonly GrowList<RecordedSampling> _samplings = new();

    // Whether nothing was realised since the source or the last geometric step.
    private bool _sampleAgain;

    public void Step(int index)
    {
        CloseStep();
        _steps.Add(index);
    }

    public PipelineDecisions Decisions()
    {
        int count = _samplings.Count;
        SamplingEvent[] events = new SamplingEvent[count + (_sampleAgain ? 1 : 0)];
        for (int i = 0; i < count; i++) events[i] = Decide(_samplings[i]);
        if (_sampleAgain) events[count] = Decide(NextSampling(_steps.Count));

        ImageSize[] canvases = new ImageSize[_steps.Count];
        _stepCanvases.Slice(0, _stepCanvases.Count).CopyTo(canvases);
        if (canvases.Length > 0) canvases[^1] = Canvas;
        return new PipelineDecisions(_steps.Slice(0, _steps.Count).ToArray(), canvases, events);
    }

    private void ClearEvents()
    {
        _steps.Clear();
        _stepCanvases.Clear();
        _samplings.Clear();
        _sampleAgain = true;
    }

    private void CloseStep()
    {
        if (_steps.Count > _stepCanvases.Count) _stepCanvases.Add(Canvas);
    }

    private void LogSampling() => LogSampling(_root._steps.Count - 1);

    private void LogSampling(int place)
    {
        if (!_sampleAgain) return;
        _root._samplings.Add(NextSampling(place));
        _chainShared = true;
    }

    private RecordedSampling NextSampling(int place)
    {
        ref SchedulePass pass = ref _passes.Last;
        return _splitting.HasRaster ? new RecordedSampling(place, IdentityChain, pass.Canvas, pass.Canvas, this) : new RecordedSampling(place, pass.Chain, pass.Source, pass.Canvas, this);
    }

    private static SamplingEvent Decide(in RecordedSampling sampling)
    {
        MapChain chain = sampling.Chain == IdentityChain ? new MapChain() : sampling.Record._chains[sampling.Chain];
        return new SamplingEvent(sampling.Place, chain.Decide(sampling.Canvas, sampling.Source, sampling.Record.Rule));
    }
}
