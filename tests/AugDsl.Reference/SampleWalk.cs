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
    private readonly List<ListEntry> _list;
    private readonly TakenDecisions _taken;
    private readonly IReadOnlyList<double> _normalizeMean;
    private readonly OutputStep? _output;
    private readonly List<SamplingEvent> _samplings = [];
    private readonly List<DrawnStep> _steps = [];

    // The state: the source (or raster), what geometry came since, and the point-wise steps since: those of the blends that are open last.
    private CoordinateChain _chain = new();
    private List<List<Action<Picture>>> _colours = [[]];
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
        Walk(0, _list.Count);
        Picture values = Evaluate(_list.Count, statistic: false);
        values.ApplyToValues(x => Math.Clamp(x, 0, 1));
        _taken.CheckAllTaken();
        bool discontinuous = _rule.Interpolation == Interpolation.Nearest || _list.Any(entry => entry.Node is ReferenceLeaf { Operation.Discontinuous: true });
        return new ReferenceResult(values, _output, _steps, _samplings, discontinuous);
    }

    private void Walk(int first, int end)
    {
        for (int place = first; place < end; place++)
        {
            ReferenceNode node = _list[place].Node;
            StepContext context = Context(node, _taken.Canvas(place));
            if (node is ReferenceLeaf leaf)
            {
                Apply(leaf.Operation.Define(leaf.Attribute, context), place);
                _taken.CheckCanvas(place, _canvas);
                _steps.Add(new DrawnStep(leaf.Index, leaf.Path, context.Values, _canvas));
                continue;
            }

            ReferenceGroupNode group = (ReferenceGroupNode)node;
            BlendMeaning blend = ((ReferenceBlend)group.Group).Define(group.Attribute, group.Children.Count, context);
            _taken.CheckCanvas(place, _canvas);
            _steps.Add(new DrawnStep(group.Index, group.Path, context.Values, _canvas));
            if (blend.MakesRaster || group.Children.Any(MakesRaster)) BlendRasters(blend, place);
            else BlendValues(blend, place);
            place += _list[place].Parts.Sum();
        }
    }

    private StepContext Context(ReferenceNode node, ImageSize? decidedCanvas) =>
        new(new ScalarDraws(_key, node.Slot), _canvas, _pipeline.Channels, _normalizeMean, _perturbation, decidedCanvas);

    /// <summary>Whether a step that some sample has, or one in it, makes a raster.</summary>
    private bool MakesRaster(ReferenceNode node)
    {
        if (node.Attribute.Probability <= 0) return false;
        if (node is ReferenceLeaf leaf) return leaf.Operation.Define(leaf.Attribute, Context(leaf, null)) is RasterStep;
        ReferenceGroupNode group = (ReferenceGroupNode)node;
        return (group.Group is ReferenceBlend blend && blend.Define(group.Attribute, group.Children.Count, Context(group, null)).MakesRaster) || group.Children.Any(MakesRaster);
    }

    /// <summary>A function of values: what is in it acts on a copy of them.</summary>
    private void BlendValues(BlendMeaning blend, int place)
    {
        List<Action<Picture>> inside = [];
        _colours.Add(inside);
        Walk(place + 1, place + 1 + _list[place].Parts.Sum());
        _colours.RemoveAt(_colours.Count - 1);
        _colours[^1].Add(values =>
        {
            Picture copy = values.Copy();
            foreach (Action<Picture> function in inside) function(copy);
            Mix(values, [copy], blend);
        });
    }

    /// <summary>A raster, and what the list goes on to make of a copy of it.</summary>
    private void BlendRasters(BlendMeaning blend, int place)
    {
        Picture raster = Evaluate(place, statistic: false);
        ImageSize canvas = _canvas;
        List<Picture> results = [];
        int first = place + 1;
        foreach (int count in _list[place].Parts)
        {
            Begin(raster.Copy());
            Walk(first, first + count);
            first += count;
            results.Add(Evaluate(place, statistic: false));
            if (_canvas != canvas) throw new InvalidOperationException("A blend changes the canvas.");
        }

        Mix(raster, results, blend);
        Begin(raster);
    }

    private void Mix(Picture values, IReadOnlyList<Picture> others, BlendMeaning blend)
    {
        for (int c = 0; c < values.Planes.Length; c++)
        {
            for (int p = 0; p < values.Planes[c].Length; p++)
            {
                double own = values.Planes[c][p];
                for (int i = 0; i < others.Count; i++)
                    values.Planes[c][p] += blend.Shares[i](p % values.Width, p / values.Width) * (others[i].Planes[c][p] - own);
            }
        }

        Settle(values);
    }

    private void Begin(Picture raster)
    {
        _source = raster;
        _sourceIsRaster = true;
        _chain = new CoordinateChain();
        _colours = [[]];
    }

    /// <summary>The pipeline's rule with the interpolation that a step of this sample has drawn.</summary>
    private static AugmentationPipelineAttribute Rule(AugmentationPipelineAttribute rule, List<ListEntry> list, ulong key) => new()
    {
        Format = rule.Format,
        Border = rule.Border,
        Fill = rule.Fill,
        Antialias = rule.Antialias,
        Clamping = rule.Clamping,
        Interpolation = list.Select(entry => entry.Node).OfType<ReferenceLeaf>().Select(leaf => leaf.Operation.DrawnInterpolation(leaf.Attribute, new ScalarDraws(key, leaf.Slot))).SingleOrDefault(drawn => drawn is not null) ?? rule.Interpolation,
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
                Add(colour.Function);
                break;
            case StatisticStep statistic:
                Picture picture = Evaluate(place, statistic: true);
                picture.ApplyToValues(x => Math.Clamp(x, 0, 1));
                Add(statistic.Reduce(picture));
                break;
            case RasterStep raster:
                Picture result = raster.Compute(Evaluate(place, statistic: false));
                Settle(result);
                Begin(result);
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

        foreach (Action<Picture> function in _colours.SelectMany(c => c)) function(values);
        return values;
    }

    private void Add(PixelFunction function) => _colours[^1].Add(values =>
    {
        values.Apply(function);
        Settle(values);
    });

    // What happens to every step's result.
    private void Settle(Picture result)
    {
        _perturbation?.MoveValues(result);
        if (ClampsEveryStep) result.ApplyToValues(x => Math.Clamp(x, 0, 1));
    }
}
