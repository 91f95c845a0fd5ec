using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Scheduling;

namespace AugDsl.Reference;

/// <summary>One walk over the drawn list of one sample.</summary>
internal sealed class SampleWalk
{
    private readonly ReferencePipeline _pipeline;
    private readonly AugmentationPipelineAttribute _rule;
    private readonly ulong _key;
    private readonly Perturbation? _perturbation;
    private readonly List<ReferenceLeaf> _list;
    private readonly TakenDecisions _taken;
    private readonly IReadOnlyList<double> _normalizeMean;
    private readonly OutputStep? _output;
    private readonly List<SamplingEvent> _samplings = [];
    private readonly List<DrawnStep> _steps = [];

    // The state: the source (or raster), what geometry came since, and the point-wise steps since.
    private readonly CoordinateChain _chain = new();
    private readonly List<PixelFunction> _colours = [];
    private Picture _source;
    private ImageSize _canvas;
    private bool _sourceIsRaster;

    public SampleWalk(ReferencePipeline pipeline, Picture source, ulong key, PipelineDecisions? decisions, Perturbation? perturbation)
    {
        _pipeline = pipeline;
        _source = source;
        _canvas = source.Size;
        _key = key;
        _perturbation = perturbation;
        _list = ListDrawer.Draw(pipeline, key);
        _rule = Rule(pipeline.Rule, _list, key);
        _taken = new TakenDecisions(decisions, _list, pipeline.Output);
        double[] neutral = [.. Enumerable.Repeat(0.5, pipeline.Channels)];
        if (pipeline.Output is ReferenceLeaf leaf)
        {
            StepContext context = new(new ScalarDraws(key, leaf.Slot), _canvas, pipeline.Channels, neutral, null, null);
            _output = (OutputStep)leaf.Operation.Define(leaf.Attribute, context);
        }

        _normalizeMean = pipeline.Output?.Attribute is NormalizeAttribute ? _output!.Mean : neutral;
    }

    private bool ClampsEveryStep => _rule.Clamping == Clamping.EveryStep;

    private bool NeedsSampling => !_sourceIsRaster || !_chain.IsEmpty;

    public ReferenceResult Run()
    {
        for (int place = 0; place < _list.Count; place++)
        {
            ReferenceLeaf leaf = _list[place];
            StepContext context = new(
                new ScalarDraws(_key, leaf.Slot), _canvas, _pipeline.Channels, _normalizeMean, _perturbation, _taken.Canvas(place));
            Apply(leaf.Operation.Define(leaf.Attribute, context), place);
            _taken.CheckCanvas(place, _canvas);
            _steps.Add(new DrawnStep(leaf.Index, leaf.Path, context.Values, _canvas));
        }

        Picture values = Evaluate(_list.Count, statistic: false);
        values.ApplyToValues(x => Math.Clamp(x, 0, 1));
        _taken.CheckAllTaken();
        bool discontinuous = _rule.Interpolation == Interpolation.Nearest || _list.Any(leaf => leaf.Operation.Discontinuous);
        return new ReferenceResult(values, _output, _steps, _samplings, discontinuous);
    }

    /// <summary>The pipeline's rule with the interpolation that a step of this sample has drawn.</summary>
    private static AugmentationPipelineAttribute Rule(AugmentationPipelineAttribute rule, List<ReferenceLeaf> list, ulong key) => new()
    {
        Format = rule.Format,
        Border = rule.Border,
        Fill = rule.Fill,
        Antialias = rule.Antialias,
        Clamping = rule.Clamping,
        Interpolation = list.Select(leaf => leaf.Operation.DrawnInterpolation(leaf.Attribute, new ScalarDraws(key, leaf.Slot))).SingleOrDefault(drawn => drawn is not null) ?? rule.Interpolation,
    };

    private void Apply(ReferenceStep step, int place)
    {
        switch (step)
        {
            case MapStep map:
                _chain.Add(map);
                _canvas = map.Canvas;
                break;
            case FieldStep field:
                _chain.Add(field);
                break;
            case ColourStep colour:
                _colours.Add(colour.Function);
                break;
            case StatisticStep statistic:
                Picture picture = Evaluate(place, statistic: true);
                picture.ApplyToValues(x => Math.Clamp(x, 0, 1));
                _colours.Add(statistic.Reduce(picture));
                break;
            case RasterStep raster:
                Picture result = raster.Compute(Evaluate(place, statistic: false));
                Settle(result);
                _source = result;
                _sourceIsRaster = true;
                _chain.Clear();
                _colours.Clear();
                break;
            default:
                throw new InvalidOperationException($"{step} cannot stand in a list.");
        }
    }

    /// <summary>The canvas' values, as if the pipeline ended here.</summary>
    private Picture Evaluate(int place, bool statistic)
    {
        Picture values;
        if (NeedsSampling)
        {
            SamplingJudge judge = new(_chain, _canvas, _source.Size, _rule);
            SamplingPlan plan = judge.Plan(_taken.Sampling(place));
            _samplings.Add(new SamplingEvent(place, plan.Decision));
            values = new Sampler(_source, _rule, _pipeline.Fill, _perturbation).Sample(plan, _canvas);
            _perturbation?.MoveValues(values);
            if (_perturbation is not null) values.ApplyToValues(x => Math.Clamp(x, 0, 1));
        }
        else
        {
            if (statistic) _taken.SkipIdentity(place);
            values = _source.Copy();
        }

        foreach (PixelFunction function in _colours)
        {
            values.Apply(function);
            Settle(values);
        }

        return values;
    }

    // What happens to every step's result.
    private void Settle(Picture result)
    {
        _perturbation?.MoveValues(result);
        if (ClampsEveryStep) result.ApplyToValues(x => Math.Clamp(x, 0, 1));
    }
}
