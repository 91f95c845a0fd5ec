using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;

namespace AugDsl.Scheduling;

/// <summary>
/// Executes the passes of a record: settles the statistics of each, by as few runs over pixels as possible, then computes its canvas into
/// the next pass' source or the destination.
/// </summary>
internal sealed class ScheduleRunner
{
    private readonly StageChain _stages = new();
    private readonly CanvasStatistics _statistics = new();
    private readonly NullSink _nowhere = new();
    private readonly PlanarSink _intermediate = new();
    private readonly Float4Sink _raster = new();
    // What the statistics of the record come to for this picture, in its order.
    private readonly SettledMeasurements _settled = new();

    // Null until a run begins: what is used without one fails at once.
    private ScheduleRecord _record = null!;
    private Arena _arena = null!;
    private KnownMeans _known;

    // What the pass at hand goes on from: its source, or the canvas on which a statistic was measured.
    private PixelSource _from;
    private bool _isCanvas;

    // How often the source's bytes occur, if that was counted for this sample.
    private readonly ByteCounts _bytes = new();
    private bool _isCounted;

    // Whether the pass' source is the raster of a branch.
    private bool _isBranchSource;
    private int _firstItem;

    /// <summary>Computes the sample.</summary>
    /// <param name="record">What to do.</param>
    /// <param name="arena">Where intermediates live.</param>
    /// <param name="source">The picture.</param>
    /// <param name="sink">Takes the result.</param>
    public void Run(ScheduleRecord record, Arena arena, in PixelSource source, RowSink sink) =>
        Settle(record, arena, source, sink as PlanarSink).Run(sink, null);

    /// <summary>Computes everything up to the last pass, whose tiles may then be pulled.</summary>
    /// <param name="record">What to do.</param>
    /// <param name="arena">Where intermediates live.</param>
    /// <param name="source">The picture.</param>
    /// <param name="destination">Where the result will go, if a canvas may be kept there meanwhile.</param>
    public StageChain Settle(ScheduleRecord record, Arena arena, in PixelSource source, PlanarSink? destination)
    {
        Begin(record, arena, source);
        int last = record.Passes.Count - 1;
        for (int i = 0; i < last; i++)
        {
            ref SchedulePass pass = ref record.Passes[i];
            Open(pass, null);
            _stages.End();
            _raster.Begin(arena, record.Channels, pass.Canvas);
            _stages.Run(_raster, null);
            _from = _raster.AsSource();
            _isBranchSource = false;
        }

        Open(record.Passes[last], destination);
        // A branch's values go on.
        if (record.IsBranch) _stages.End();
        else _stages.Finish();
        return _stages;
    }

    /// <summary>Computes what becomes of some levels where a sample of one pass treats every value by itself.</summary>
    /// <param name="record">What to do.</param>
    /// <param name="arena">Where intermediates live.</param>
    /// <param name="source">The picture, of which statistics are taken.</param>
    /// <param name="levels">A picture of the levels.</param>
    /// <param name="sink">Takes the result.</param>
    public void RunLevels(ScheduleRecord record, Arena arena, in PixelSource source, in PixelSource levels, RowSink sink)
    {
        Begin(record, arena, source);
        ref SchedulePass pass = ref record.Passes[0];
        _isCanvas = false;
        _firstItem = pass.FirstItem;
        SettleStatistics(pass, null);
        _stages.FromPicture(levels);
        _stages.Append(pass.FirstItem, pass.EndItem);
        _stages.Finish();
        _stages.Run(sink, null);
    }

    private void Begin(ScheduleRecord record, Arena arena, in PixelSource source)
    {
        _record = record;
        _arena = arena;
        _settled.Clear();
        _stages.BeginSample(record, _settled, arena);
        _from = source;
        _isBranchSource = record.IsBranch;
        _isCounted = false;
    }

    private void Open(in SchedulePass pass, PlanarSink? destination)
    {
        _isCanvas = false;
        _firstItem = pass.FirstItem;
        SettleStatistics(pass, destination);
        Start(pass.Chain, pass.Canvas);
        _stages.Append(_firstItem, pass.EndItem);
    }

    private void Start(int chain, ImageSize canvas)
    {
        bool isRaster = _isBranchSource && _record.ReadsInPlace(chain, new ImageSize(_from.Width, _from.Height), canvas);
        if (_isCanvas || isRaster) _stages.FromCanvas(_from);
        else _stages.FromSource(_from, chain, canvas);
    }

    private void SettleStatistics(in SchedulePass pass, PlanarSink? destination)
    {
        _known.Forget();
        if (pass.FirstItem == pass.EndItem) return;
        MeasureSource(pass);
        for (int i = pass.FirstItem; i < pass.EndItem; i++)
        {
            ScheduleItem item = _record.Items[i];
            if (item.IsMeasured) Settle(pass, item, i, destination);
            if (item.Kind == ItemKind.Matrix) _known.Pass(_record.Matrices[item.Index], _record.Channels);
            else if (item.Kind == ItemKind.Contrast) _known.Pass(_settled.Matrix(item.Index), _record.Channels);
            else _known.Forget();
        }
    }

    private void Settle(in SchedulePass pass, ScheduleItem item, int place, PlanarSink? destination)
    {
        ref Measurement measurement = ref _record.Measurements[item.Index];
        if (item.Kind == ItemKind.Statistic)
        {
            Measure(pass, measurement, place, destination);
            _settled.Add(measurement.Use, _statistics, _record.GivenOf(measurement.Use));
            return;
        }

        if (!_known.TryGet(measurement.Chain, out ChannelMeans means))
        {
            Measure(pass, measurement, place, destination);
            means = new ChannelMeans(_statistics.Mean(0), _statistics.Mean(1), _statistics.Mean(2));

            // Without clamps between steps values leave [0, 1], and the mean of what a statistic clamps is not affine.
            if (_record.ClampEveryStep) _known.Set(means, measurement.Chain);
        }

        _settled.Add(AboutMeans(measurement.Use, means));
    }

    /// <summary>
    /// Where the first statistic sees every pixel of the picture once, and only affine steps without a cutting clamp stand before it, the
    /// sums of the picture's own bytes are enough.
    /// </summary>
    private void MeasureSource(in SchedulePass pass)
    {
        if (!_record.ClampEveryStep || _from.Kind is not (PixelKind.Rgb8 or PixelKind.Gray8)) return;
        KnownMeans trial = default;
        trial.Set(default, 0);
        int place = pass.FirstItem;
        for (; place < pass.EndItem && _record.Items[place].Kind == ItemKind.Matrix; place++) trial.Pass(_record.Matrices[_record.Items[place].Index], _record.Channels);
        if (place == pass.EndItem || _record.Items[place].Kind != ItemKind.Contrast || !trial.TryGet(0, out _)) return;
        ref Measurement item = ref _record.Measurements[_record.Items[place].Index];
        if (!IsPermutation(item)) return;
        Span<double> means = stackalloc double[3];
        ByteMeans.Of(_from, means);
        _known.Set(new ChannelMeans(means[0], means[1], means[2]), item.Chain);
    }

    /// <summary>Whether the canvas at a statistic's place is the source, turned or mirrored at most.</summary>
    private bool IsPermutation(in Measurement item)
    {
        ImageSize source = new(_from.Width, _from.Height);
        if (item.Canvas.Area != source.Area) return false;
        SamplingDecision decision = _record.Chain(item.Chain).Decide(item.Canvas, source, _record.Rule);
        return decision is { Class: MapClass.Exact, HasField: false, DropX: true, DropY: true };
    }

    /// <summary>Runs over the canvas at a step's place and counts what it needs.</summary>
    private void Measure(in SchedulePass pass, in Measurement item, int place, PlanarSink? destination)
    {
        _statistics.Begin(item.Use.Needs, _record.Channels, _arena);
        if (MeasureLevels(item, place)) return;
        bool geometryFollows = item.Chain != pass.Chain;
        if (item.OnRaster && !_record.ClampEveryStep) _stages.FromCanvas(_from);
        else Start(item.Chain, item.Canvas);
        _stages.Append(_firstItem, place);
        _stages.End();
        if (geometryFollows || IsCheap(pass, place) || IsInsideBlend(pass, place))
        {
            _nowhere.Begin(_arena, _record.Channels);
            _stages.Run(_nowhere, _statistics);
        }
        else
        {
            PlanarSink sink = destination ?? _intermediate;
            if (destination == null) _intermediate.BeginCanvas(_arena, _record.Channels, pass.Canvas);
            _stages.Run(sink, _statistics);
            sink.InPlace = true;
            _from = sink.AsSource();
            _isCanvas = true;
            _firstItem = place;
        }
    }

    /// <summary>
    /// Where the canvas shows every byte of the picture once, and only steps stand before it that treat each value by itself, the values are those of the
    /// 256 levels, as often as the bytes occur.
    /// </summary>
    private bool MeasureLevels(in Measurement item, int place)
    {
        if (_isCanvas || !_statistics.CountsValues || _from.Kind is not (PixelKind.Rgb8 or PixelKind.Gray8)) return false;
        if (item.Canvas.Area < LevelRunner.LeastArea || !IsPermutation(item) || !_record.ActsByLevels(_firstItem, place)) return false;
        if (!_isCounted) _bytes.Count(_from);
        _isCounted = true;
        _intermediate.BeginCanvas(_arena, _record.Channels, new ImageSize(LevelTable.Levels, 1));
        _stages.FromPicture(LevelTable.Ramp(_from.Kind, _from.Channels, _arena));
        _stages.Append(_firstItem, place);
        _stages.End();
        _stages.Run(_intermediate, null);
        _statistics.Add(_intermediate.Target(0, 0, LevelTable.Levels), _bytes);
        return true;
    }

    /// <summary>Whether computing the values again costs less than storing and reading them: a copy of bytes and colour matrices.</summary>
    private bool IsCheap(in SchedulePass pass, int place)
    {
        if (_isCanvas || _from.Kind == PixelKind.Float4) return false;
        for (int i = _firstItem; i < place; i++)
        {
            if (_record.Items[i].Kind is not (ItemKind.Matrix or ItemKind.Contrast)) return false;
        }

        return _record.Chain(pass.Chain).Decide(pass.Canvas, pass.Source, _record.Rule).Class == MapClass.Exact;
    }

    /// <summary>Whether values are kept here that a stored canvas would forget.</summary>
    private bool IsInsideBlend(in SchedulePass pass, int place)
    {
        int kept = 0;
        for (int i = pass.FirstItem; i < place; i++)
        {
            if (_record.Items[i].Kind == ItemKind.Keep) kept++;
            else if (_record.Items[i].Kind == ItemKind.Mix) kept--;
        }

        return kept > 0;
    }

    private ColorMatrix AboutMeans(in MeasurementUse use, in ChannelMeans means)
    {
        double f = use.Factor;
        double rest = 1 - f;
        if (use.PerChannel || _record.Channels == 1) return ColorMatrix.Diagonal(f, rest * means.C0, f, rest * means.C1, f, rest * means.C2);
        return ColorMatrix.Diagonal(f, rest * means.Luma);
    }
}
