using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Sampling;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>
/// The drawn steps of one sample, sorted into passes while they arrive: geometry multiplies into the map of the pass at hand until a raster
/// was made on its canvas; then it begins another pass, whose source is that raster (DESIGN 1.8).
/// </summary>
/// <remarks>Nothing is allocated once the lists have grown to what samples need.</remarks>
internal sealed partial class ScheduleRecord
{
    private readonly GrowList<ScheduleItem> _items = new();
    private readonly GrowList<float> _constants = new();
    private readonly GrowList<double> _numbers = new();
    private readonly GrowList<SchedulePass> _passes = new();
    private readonly List<MapChain> _chains = [];
    private int _chainCount;
    private PassSplitting _splitting;

    // A statistic or a sampling event refers to the chain at hand: what follows must go into a copy.
    private bool _chainShared;

    public ulong Key { get; private set; }

    public ImageSize Source { get; private set; }

    public int Channels { get; private set; }

    /// <summary>How the source and rasters are read: nothing of it is asked before the sample runs.</summary>
    public SamplingRule Rule { get; set; }

    public bool ClampEveryStep { get; private set; }

    /// <summary>The output step's map; null if values leave as they are.</summary>
    public ColorMatrix? Output { get; private set; }

    /// <summary>The steps that touch values, in order.</summary>
    public GrowList<ScheduleItem> Items => _items;

    public GrowList<ColorMatrix> Matrices { get; } = new();

    public GrowList<BodyCall> Bodies { get; } = new();

    public GrowList<StageCall> Stages { get; } = new();

    /// <summary>The steps that measure, in the order in which they are settled.</summary>
    public GrowList<Measurement> Measurements { get; } = new();

    public GrowList<SchedulePass> Passes => _passes;

    public ImageSize Canvas => _passes.Last.Canvas;

    public MapChain Chain(int index) => _chains[index];

    public ReadOnlySpan<float> ConstantsOf(in BodyCall call) => _constants.Slice(call.First, call.Count);

    public ReadOnlySpan<double> ParametersOf(in StageCall call) => _numbers.Slice(call.First, call.Count);

    public ReadOnlySpan<double> GivenOf(in MeasurementUse use) => _numbers.Slice(use.Given, use.GivenCount);

    public void Begin(ulong key, ImageSize source, int channels, in SamplingRule rule, bool clampEveryStep)
    {
        Key = key;
        Source = source;
        Channels = channels;
        Rule = rule;
        ClampEveryStep = clampEveryStep;
        Output = null;
        _items.Clear();
        _constants.Clear();
        _numbers.Clear();
        Matrices.Clear();
        Bodies.Clear();
        Stages.Clear();
        Measurements.Clear();
        _passes.Clear();
        _chainCount = 0;
        _splitting = default;
        ClearEvents();
        ClearBranches();
        _parent = null;
        _root = this;
        BeginPass(source);
    }

    public void Geometry(in Map3x3 map, ImageSize canvas)
    {
        bool identity = map == Map3x3.Identity && canvas == Canvas;
        bool realised = _splitting.HasRaster || IsBranch;
        _sampleAgain = true;
        if (identity && !realised) return;

        // Sampling a raster at its own pixel centres gives its own values, clamped; where values always are, it may be left out.
        if (identity && ClampEveryStep) return;
        OpenChain().Append(map);
        _passes.Last.Canvas = canvas;
    }

    public void Field(FieldKind kind, uint slot, scoped ReadOnlySpan<double> numbers)
    {
        _sampleAgain = true;
        double At(ReadOnlySpan<double> all, int i) => i < all.Length ? all[i] : 0;
        OpenChain().Append(new DenseField(kind, Key, slot, Canvas, At(numbers, 0), At(numbers, 1), At(numbers, 2), At(numbers, 3)));
    }

    public void Matrix(in ColorMatrix matrix)
    {
        Matrices.Add(matrix);
        AddItem(ItemKind.Matrix, Matrices.Count - 1);
    }

    public void Segment(SegmentBody body, scoped ReadOnlySpan<float> constants, uint slot = 0, bool byChannel = false)
    {
        Bodies.Add(new BodyCall(body, slot, byChannel, _constants.AddRange(constants), constants.Length));
        AddItem(ItemKind.Body, Bodies.Count - 1);
    }

    public void Positional(SegmentBody body, scoped ReadOnlySpan<float> constants, uint slot)
    {
        MakeRaster();
        Segment(body, constants, slot);
        EndRaster();
    }

    public void Contrast(double factor, bool perChannel)
    {
        BeginMeasurement();
        if (factor == 1) return;
        Measure(ItemKind.Contrast, new MeasurementUse(StatisticNeeds.Means) { Factor = factor, PerChannel = perChannel });
    }

    public void Statistic(StatisticNeeds needs, SegmentBody body, SettleConstants settle, int constants, scoped ReadOnlySpan<double> given, bool positional, uint slot, bool byChannel)
    {
        if (positional) MakeRaster();
        BeginMeasurement();
        Measure(ItemKind.Statistic, new MeasurementUse(needs)
        {
            Body = body,
            Slot = slot,
            ByChannel = byChannel,
            Settle = settle,
            Constants = constants,
            Given = _numbers.AddRange(given),
            GivenCount = given.Length,
        });
        if (positional) EndRaster();
    }

    public void Stage(StageKind kind, scoped ReadOnlySpan<double> parameters, uint slot)
    {
        MakeRaster();
        if (kind.IsIdentity(parameters)) return;
        if (kind.HoldsCanvas) ScheduleLimits.CheckArea(Canvas);
        Stages.Add(new StageCall(kind, slot, _numbers.AddRange(parameters), parameters.Length));
        AddItem(ItemKind.Stage, Stages.Count - 1);
        EndRaster();
    }

    public void Rasterize() => MakeRaster();

    public void Normalize(in ColorMatrix matrix) => Output = matrix;

    /// <summary>Checks every map that a run will sample through: those of the passes, and those of the statistics before their geometry is complete.</summary>
    /// <exception cref="ArgumentException">A map is not finite, or shrinks the picture without end.</exception>
    public void CheckMaps()
    {
        bool widens = Rule.Antialias && Rule.Interpolation != Interpolation.Nearest;
        for (int i = 0; i < _chainCount; i++)
        {
            MapChain chain = _chains[i];
            ScheduleLimits.CheckMap(chain.Matrix, widens && !chain.HasField);
        }

        for (int i = 0; i < Parts.Count; i++) Parts[i].Record.CheckMaps();
    }

    /// <summary>Whether a pass samples its source at the source's own pixel centres.</summary>
    public bool IsUntouched(in SchedulePass pass)
    {
        MapChain chain = _chains[pass.Chain];
        return pass.Source == pass.Canvas && !chain.HasField && chain.Matrix == Map3x3.Identity;
    }

    private void BeginMeasurement()
    {
        ScheduleLimits.CheckSides(Canvas);
        LogSampling();
    }

    private void Measure(ItemKind kind, in MeasurementUse use)
    {
        _chainShared = true;
        Measurements.Add(new Measurement { Chain = _passes.Last.Chain, Canvas = Canvas, Use = use });
        AddItem(kind, Measurements.Count - 1);
    }

    private void AddItem(ItemKind kind, int index)
    {
        _items.Add(new ScheduleItem(kind, index));
        _passes.Last.EndItem = _items.Count;
    }

    /// <summary>The raster ends behind the items so far: what follows acts on it as on a source.</summary>
    private void EndRaster()
    {
        _splitting.Raster();
        _passes.Last.RasterEnd = _items.Count;
    }

    /// <summary>Makes a raster of the canvas at hand. The source's own pixels, untouched, are one already.</summary>
    private void MakeRaster()
    {
        ScheduleLimits.CheckSides(Canvas);
        LogSampling();
        _sampleAgain = false;
        ref SchedulePass pass = ref _passes.Last;
        bool isSource = _passes.Count == 1 && pass.FirstItem == pass.EndItem && IsUntouched(pass) && (!IsBranch || _chains[pass.Chain].IsEmpty);
        if (!isSource) EndRaster();
    }

    /// <summary>The chain that geometry may be appended to: of another pass after a raster, of a copy if somebody refers to the one at hand.</summary>
    private MapChain OpenChain()
    {
        if (_splitting.Geometry())
        {
            BeginPassBehindRaster();
        }
        else if (_chainShared)
        {
            MapChain shared = _chains[_passes.Last.Chain];
            int copy = NewChain();
            _chains[copy].CopyFrom(shared);
            _passes.Last.Chain = copy;
            _chainShared = false;
        }

        return _chains[_passes.Last.Chain];
    }

    /// <summary>
    /// Opens a pass that samples the raster. Point-wise steps since the raster act on what geometry makes of it, not before: they move over,
    /// and a statistic among them is taken on the raster's own grid.
    /// </summary>
    private void BeginPassBehindRaster()
    {
        ScheduleLimits.CheckArea(Canvas);
        int first = _passes.Last.RasterEnd;
        _passes.Last.EndItem = first;
        BeginPass(Canvas);
        ref SchedulePass pass = ref _passes.Last;
        pass.FirstItem = first;
        int own = pass.Chain;
        for (int i = first; i < _items.Count; i++)
        {
            if (!_items[i].IsMeasured) continue;
            ref Measurement measurement = ref Measurements[_items[i].Index];
            measurement.Chain = own;
            measurement.OnRaster = true;
            if (pass.Chain != own) continue;
            pass.Chain = NewChain();
            _chains[pass.Chain].Reset();
        }
    }

    private void BeginPass(ImageSize source)
    {
        int chain = NewChain();
        _chains[chain].Reset();
        _chainShared = false;
        _passes.Add(new SchedulePass { Source = source, Canvas = source, Chain = chain, FirstItem = _items.Count, EndItem = _items.Count });
    }

    private int NewChain()
    {
        if (_chainCount == _chains.Count) _chains.Add(new MapChain());
        return _chainCount++;
    }
}
