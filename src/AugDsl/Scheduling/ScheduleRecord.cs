using AugDsl.Algebra;
using AugDsl.Imaging;
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
    private readonly GrowList<SchedulePass> _passes = new();
    private readonly List<MapChain> _chains = [];
    private int _chainCount;
    private int _statisticCount;

    // A statistic or a sampling event refers to the chain at hand: what follows must go into a copy.
    private bool _chainShared;

    public ulong Key { get; private set; }

    public ImageSize Source { get; private set; }

    public int Channels { get; private set; }

    public SamplingRule Rule { get; private set; }

    public bool ClampEveryStep { get; private set; }

    /// <summary>The output step's map; null if values leave as they are.</summary>
    public ColorMatrix? Output { get; private set; }

    public GrowList<ScheduleItem> Items => _items;

    public GrowList<SchedulePass> Passes => _passes;

    public ImageSize Canvas => _passes.Last.Canvas;

    public MapChain Chain(int index) => _chains[index];

    public ReadOnlySpan<float> ConstantsOf(in ScheduleItem item) => _constants.Slice(item.Constants, item.ConstantCount);

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
        _passes.Clear();
        _chainCount = 0;
        _statisticCount = 0;
        ClearEvents();
        BeginPass(source);
    }

    public void Geometry(in Map3x3 map, ImageSize canvas)
    {
        bool identity = map == Map3x3.Identity && canvas == Canvas;
        bool realised = _passes.Last.HasRaster;
        _sampleAgain = true;
        if (identity && !realised) return;

        // Sampling a raster at its own pixel centres gives its own values, clamped; where values always are, it may be left out.
        if (identity && ClampEveryStep) return;
        OpenChain().Append(map);
        _passes.Last.Canvas = canvas;
    }

    public void Field(in DenseField field)
    {
        _sampleAgain = true;
        OpenChain().Append(field);
    }

    public void Matrix(in ColorMatrix matrix) => AddItem(new ScheduleItem { Kind = ItemKind.Matrix, Matrix = matrix });

    public void Segment(SegmentBody body, scoped ReadOnlySpan<float> constants) =>
        AddItem(new ScheduleItem { Kind = ItemKind.Segment, Body = body, Constants = _constants.AddRange(constants), ConstantCount = constants.Length });

    public void Contrast(double factor, bool perChannel)
    {
        ScheduleLimits.CheckSides(Canvas);
        LogSampling();
        if (factor == 1) return;
        _chainShared = true;
        AddItem(new ScheduleItem { Kind = ItemKind.Statistic, Amount = factor, PerChannel = perChannel, Chain = _passes.Last.Chain, Number = _statisticCount++, Canvas = Canvas });
    }

    public void Positional(SegmentBody body, scoped ReadOnlySpan<float> constants)
    {
        MakeRaster();
        Segment(body, constants);
        EndRaster();
    }

    public void Blur(double sigma)
    {
        MakeRaster();
        if (sigma > 0) AddItem(new ScheduleItem { Kind = ItemKind.Blur, Amount = sigma });
    }

    public void Stencil(int size, scoped ReadOnlySpan<float> weights)
    {
        MakeRaster();
        AddItem(new ScheduleItem { Kind = ItemKind.Stencil, Size = size, Constants = _constants.AddRange(weights), ConstantCount = weights.Length });
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
    }

    /// <summary>Whether a pass samples its source at the source's own pixel centres.</summary>
    public bool IsUntouched(in SchedulePass pass)
    {
        MapChain chain = _chains[pass.Chain];
        return pass.Source == pass.Canvas && !chain.HasField && chain.Matrix == Map3x3.Identity;
    }

    private void AddItem(in ScheduleItem item)
    {
        _items.Add(item);
        _passes.Last.EndItem = _items.Count;
        if (item.Kind is ItemKind.Blur or ItemKind.Stencil) EndRaster();
    }

    /// <summary>The raster ends behind the items so far: what follows acts on it as on a source.</summary>
    private void EndRaster()
    {
        _passes.Last.HasRaster = true;
        _passes.Last.RasterEnd = _items.Count;
    }

    /// <summary>Makes a raster of the canvas at hand. The source's own pixels, untouched, are one already.</summary>
    private void MakeRaster()
    {
        ScheduleLimits.CheckSides(Canvas);
        LogSampling();
        _sampleAgain = false;
        ref SchedulePass pass = ref _passes.Last;
        bool isSource = _passes.Count == 1 && pass.FirstItem == pass.EndItem && IsUntouched(pass);
        if (!isSource) EndRaster();
    }

    /// <summary>The chain that geometry may be appended to: of another pass after a raster, of a copy if somebody refers to the one at hand.</summary>
    private MapChain OpenChain()
    {
        if (_passes.Last.HasRaster)
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
            if (_items[i].Kind != ItemKind.Statistic) continue;
            _items[i].Chain = own;
            _items[i].OnRaster = true;
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
